import { randomUUID } from 'node:crypto';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { Importer } from '../../support/people-imports.ts';
import { personOf } from '../../support/personas.ts';
import { type KindCase, type Scene } from './kind.ts';

const REQUEST = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }`;

export const peopleKinds = (scene: Scene): KindCase[] => [
  {
    kind: 'request-password-reset',
    about: 'Ana has forgotten hers',
    async prepare() {
      const { id } = personOf('ana');
      await scene.sql('delete from password_reset where person_id = $1', id);
      await scene.sql('delete from throttle');
      const since = await scene.now();
      await scene.campus
        .as('nobody')
        .query(REQUEST, { input: { email: 'ana@demo.campus.example', locale: 'es' } });
      return {
        effect: async () => ({
          letters: await scene.mails('password-reset', since, 'ana@%'),
          links: await scene.count('password_reset where person_id = $1', id),
        }),
        once: { letters: 1, links: 1 },
      };
    },
  },
  {
    kind: 'sweep-password-resets',
    about: 'links that ended long ago',
    async prepare() {
      const { id } = personOf('luis');
      await scene.sql('delete from password_reset where person_id = $1', id);
      await scene.sql(
        `insert into password_reset (token_hash, person_id, expires_at)
         select sha256(gen_random_uuid()::text::bytea), $1, now() - make_interval(days => days) from unnest('{31,1}'::int[]) days`,
        id,
      );
      await scene.due('sweep-password-resets');
      return { effect: () => scene.count('password_reset where person_id = $1', id), once: 1 };
    },
  },
  {
    kind: 'sweep-provider-logins',
    about: 'sign-ins that no answer followed',
    async prepare() {
      const { id } = personOf('admin');
      await scene.sql('delete from provider_login');
      await scene.sql(
        `with provider as (
           insert into identity_provider (id, name, issuer, client_id, sealed_secret, domains, factor_values, is_open,
                                          registered_by, registered_at)
           values (gen_random_uuid(), 'Ministerio', 'https://login.example/' || gen_random_uuid(), 'campus', '\\x01',
                   array[gen_random_uuid() || '.example'], '{}', true, $1, now()) returning id)
         insert into provider_login (state_hash, provider_id, nonce, verifier, path, browser_hash, started_at)
         select sha256(gen_random_uuid()::text::bytea), id, 'n', 'v', '/', '\\x01', now() - make_interval(hours => hours)
           from provider, unnest('{25,1}'::int[]) hours`,
        id,
      );
      await scene.due('sweep-provider-logins');
      return { effect: () => scene.count('provider_login'), once: 1 };
    },
  },
  {
    kind: 'sweep-passkey-challenges',
    about: 'questions that no passkey answered',
    async prepare() {
      await scene.sql('delete from passkey_challenge');
      await scene.sql(
        `insert into passkey_challenge (challenge_hash, purpose, begun_at)
         select sha256(gen_random_uuid()::text::bytea), 'enter', now() - make_interval(mins => minutes)
           from unnest('{61,1}'::int[]) minutes`,
      );
      await scene.due('sweep-passkey-challenges');
      return { effect: () => scene.count('passkey_challenge'), once: 1 };
    },
  },
  {
    kind: 'sweep-second-factors',
    about: 'an application that was never confirmed',
    async prepare() {
      const { id } = personOf('luis');
      await scene.sql('delete from second_factor where person_id = $1', id);
      await scene.sql(
        `insert into second_factor (id, person_id, name, sealed_secret, begun_at)
         select gen_random_uuid(), $1, 'Móvil', '\\x01', now() - make_interval(hours => hours) from unnest('{25,1}'::int[]) hours`,
        id,
      );
      await scene.due('sweep-second-factors');
      return { effect: () => scene.count('second_factor where person_id = $1', id), once: 1 };
    },
  },
  {
    kind: 'security-watch',
    about: 'Marta is refused again and again',
    async prepare() {
      const security = scene.server.app.get(SecurityLog);
      await security.flush();
      await scene.sql('delete from security_alert');
      await scene.sql('delete from security_event');
      const since = await scene.now();
      for (let i = 0; i < 6; i += 1)
        security.note(
          { kind: SecurityKind.REFUSED, personId: personOf('marta').id, code: 'NOT_FOUND' },
          null,
        );
      await security.flush();
      await scene.due('security-watch');
      return {
        effect: async () => ({
          letters: await scene.mails('security-bursts', since),
          alerts: await scene.count('security_alert where told_at is not null'),
        }),
        once: { letters: 1, alerts: 1 },
      };
    },
  },
  {
    kind: 'expire-lists',
    about: 'a list Carla brought a month ago',
    async prepare() {
      const carla = new Importer(scene.campus, 'carla');
      const id = await carla.checked([
        ['Eva', 'Paz', `eva.${randomUUID()}@old.example`, 'México', '', '', ''],
      ]);
      await scene.sql(`update people_import set created_at = now() - interval '31 days' where id = $1`, id);
      await scene.due('expire-lists');
      return {
        effect: async () => ({
          expired: await scene.count('people_import where id = $1 and expired_at is not null', id),
          rows: await scene.count('people_import_row where import_id = $1', id),
        }),
        once: { expired: 1, rows: 0 },
      };
    },
  },
];
