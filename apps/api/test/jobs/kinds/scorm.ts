import { randomUUID } from 'node:crypto';
import { committed, enrolmentWith, importPackage, launch, zipOf } from '../../support/scorm.ts';
import { tracesOf } from '../../support/package-traces.ts';
import { readUpload, TusClient } from '../../support/uploads.ts';
import { TestDevice } from '../../support/work.ts';
import { type KindCase, type Prepared, type Scene } from './kind.ts';

/** A package that Tomás has sent and nobody has looked into. */
async function sent(scene: Scene): Promise<Prepared & { id: string }> {
  const { server, campus, folders } = scene;
  const tomas = campus.as('tomas');
  const before = await tracesOf(server, folders.storage);
  const id = await new TusClient(server, tomas).upload(
    new Uint8Array(await zipOf([{ id: 'A' }], { 'note.txt': randomUUID() })),
  );
  return {
    id,
    effect: async () => {
      const { rows, uploads } = await tracesOf(server, folders.storage);
      return {
        status: (await readUpload(tomas, id))?.status,
        packages: rows.packages - before.rows.packages,
        arrived: uploads.filter((name) => name.includes(id)),
      };
    },
    once: { status: 'READY', packages: 1, arrived: [] },
    // A try counts even when its connection was gone, so the queue may give up before anyone has looked.
    fallSilent: () =>
      scene.sql(
        `update package_upload
            set heartbeat_at = now() - interval '2 minutes', created_at = now() - interval '6 minutes'
          where id = $1 and status in ('waiting', 'checking')`,
        id,
      ),
    pickedUpBy: ['recover-uploads', 'sweep-packages'],
  };
}

export const scormKinds = (scene: Scene): KindCase[] => [
  {
    kind: 'check-upload',
    about: 'a package that Tomás sends',
    deaths: 2,
    prepare: () => sent(scene),
  },
  {
    kind: 'check-upload',
    about: 'a package that the queue has tried once before',
    deaths: 2,
    async prepare() {
      const prepared = await sent(scene);
      await scene.sql('update graphile_worker._private_jobs set attempts = 1');
      return prepared;
    },
  },
  {
    kind: 'recover-uploads',
    about: 'a package whose server died',
    async prepare() {
      const prepared = await sent(scene);
      await scene.sql('delete from graphile_worker._private_jobs');
      await scene.sql(
        `update package_upload set status = 'checking', worker_id = gen_random_uuid(), heartbeat_at = now() - interval '2 minutes' where id = $1`,
        prepared.id,
      );
      await scene.due('recover-uploads');
      return prepared;
    },
  },
  {
    kind: 'sweep-packages',
    about: 'a package of which half arrived yesterday',
    async prepare() {
      const { server, campus, folders } = scene;
      const client = new TusClient(server, campus.as('tomas'));
      const created = await client.create(1_000);
      const path = created.headers.get('location') ?? '';
      await client.patch(path, 0, new Uint8Array(500));
      const id = path.slice(path.lastIndexOf('/') + 1);
      await scene.sql(`update package_upload set created_at = now() - interval '25 hours' where id = $1`, id);
      await scene.due('sweep-packages');
      return {
        effect: async () => ({
          status: (await readUpload(campus.as('tomas'), id))?.status,
          arrived: (await tracesOf(server, folders.storage)).uploads.filter((name) => name.includes(id)),
        }),
        once: { status: 'CANCELLED', arrived: [] },
      };
    },
  },
  {
    kind: 'drop-old-scorm-calls',
    about: 'what Ana’s package called half a year ago',
    async prepare() {
      const ana = scene.campus.as('ana');
      const packageId = await importPackage(scene.server, await zipOf([{ id: 'A' }]));
      const opened = await launch(ana, await enrolmentWith(scene.server, ana, packageId));
      const said = (number: number) => {
        const { scormCommitted } = committed(opened, number, { 'cmi.core.lesson_location': `p${number}` });
        return {
          scormCommitted: {
            ...scormCommitted,
            calls: [[12, 'LMSSetValue', ['cmi.core.x', 'y'], 'true', '0']],
          },
        };
      };
      await new TestDevice(ana).record(said(1), said(2));
      await scene.sql(
        `update scorm_calls set at = now() - make_interval(days => case commit_number when 1 then 181 else 179 end) where session_id = $1`,
        opened.sessionId,
      );
      await scene.due('drop-old-scorm-calls');
      return {
        effect: () =>
          scene.sql(`select commit_number from scorm_calls where session_id = $1`, opened.sessionId),
        once: [{ commit_number: 2 }],
      };
    },
  },
];
