import { randomUUID } from 'node:crypto';
import { writeCsv } from '@campus/tabular';
import { HEADINGS, Importer } from '../../support/people-imports.ts';
import { type KindCase, type Prepared, type Scene } from './kind.ts';

/** A surname, and a domain, that nobody else has. */
const letters = (id: string) =>
  `q${id
    .replaceAll('-', '')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')
    .slice(0, 12)}`;

/** Carla's list of two unknown people. */
class CarlasList {
  readonly mark = letters(randomUUID());
  readonly carla: Importer;
  id = '';

  constructor(private readonly scene: Scene) {
    this.carla = new Importer(scene.campus, 'carla');
  }

  get rows(): string[][] {
    return ['Eva', 'Ada'].map((name) => [
      name,
      this.mark,
      `${name}@${this.mark}.example`,
      'México',
      '',
      '',
      '',
    ]);
  }

  async checked(sendWelcome = false): Promise<void> {
    this.id = await this.carla.checked(this.rows, { sendWelcome });
  }

  prepared(effect: () => Promise<unknown>, once: unknown): Prepared {
    return {
      effect,
      once,
      fallSilent: () =>
        this.scene.sql(
          `update people_import set heartbeat_at = now() - interval '2 minutes' where id = $1 and worker_id is not null`,
          this.id,
        ),
      pickedUpBy: ['recover-people-imports'],
    };
  }

  readonly status = async (): Promise<string> => (await this.carla.detail(this.id)).list.status;

  readonly people = (): Promise<number> =>
    this.scene.count('person_email where address like $1', `%@${this.mark}.example`);

  readonly events = (action: string): Promise<number> =>
    this.scene.count('audit_event where subject_id = $1 and action = $2', this.id, action);
}

export const intakeKinds = (scene: Scene): KindCase[] => {
  const applied = async (list: CarlasList) => {
    await list.checked();
    await list.carla.ask('apply', { importId: list.id, mode: 'ALL' });
    return list.prepared(
      async () => ({
        status: await list.status(),
        people: await list.people(),
        events: await list.events('people.imported'),
      }),
      { status: 'APPLIED', people: 2, events: 1 },
    );
  };
  return [
    {
      kind: 'people-import',
      about: 'reading a list of Carla’s',
      async prepare() {
        const list = new CarlasList(scene);
        const { body } = await list.carla.send(writeCsv([HEADINGS, ...list.rows]));
        list.id = body.id ?? '';
        return list.prepared(
          async () => ({
            status: await list.status(),
            rows: await scene.count('people_import_row where import_id = $1', list.id),
          }),
          { status: 'MAPPING', rows: 2 },
        );
      },
    },
    {
      kind: 'people-import',
      about: 'writing the people of a list of Carla’s',
      prepare: () => applied(new CarlasList(scene)),
    },
    {
      kind: 'people-import',
      about: 'taking a list of Carla’s back',
      async prepare() {
        const list = new CarlasList(scene);
        await list.checked();
        await list.carla.act('apply', { importId: list.id, mode: 'ALL' });
        await list.carla.ask('undo', { importId: list.id, expectedCount: 2 });
        return list.prepared(async () => ({ status: await list.status(), people: await list.people() }), {
          status: 'UNDONE',
          people: 0,
        });
      },
    },
    {
      kind: 'people-import-welcome',
      about: 'the people of a list of Carla’s are greeted',
      async prepare() {
        const list = new CarlasList(scene);
        await list.checked(true);
        const since = await scene.now();
        await list.carla.act('apply', { importId: list.id, mode: 'ALL' });
        await scene.sql(`delete from mail where template = 'welcome' and created_at >= $1`, since);
        await scene.sql(`update people_import_row set welcomed_at = null where import_id = $1`, list.id);
        await scene.enqueue('people-import-welcome', { importId: list.id });
        return {
          effect: () => scene.mails('welcome', since, `%@${list.mark}.example`),
          once: 2,
        };
      },
    },
    {
      kind: 'recover-people-imports',
      about: 'a list of Carla’s whose server died',
      async prepare() {
        const prepared = await applied(new CarlasList(scene));
        await scene.sql('delete from graphile_worker._private_jobs');
        await scene.sql(
          `update people_import set worker_id = gen_random_uuid(), heartbeat_at = now() - interval '2 minutes' where status = 'applying'`,
        );
        await scene.due('recover-people-imports');
        return prepared;
      },
    },
  ];
};
