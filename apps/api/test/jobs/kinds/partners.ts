import { personOf } from '../../support/personas.ts';
import { type KindCase, type Scene } from './kind.ts';

export const partnersKinds = (scene: Scene): KindCase[] => [
  {
    kind: 'sweep-partner-logins',
    about: 'codes that nobody typed',
    async prepare() {
      const { id } = personOf('luis');
      await scene.sql('delete from partner_join_code');
      await scene.sql(
        `insert into partner_join_code (code_hash, person_id, made_at)
         select sha256(gen_random_uuid()::text::bytea), $1, now() - make_interval(hours => hours) from unnest('{25,1}'::int[]) hours`,
        id,
      );
      await scene.due('sweep-partner-logins');
      return { effect: () => scene.count('partner_join_code where person_id = $1', id), once: 1 };
    },
  },
];
