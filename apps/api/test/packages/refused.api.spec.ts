import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileColumns } from '@campus/overview';
import { FileNames } from '@campus/platform/storage/file-names.ts';
import { CheckUpload, SweepPackages } from '@campus/scorm';
import { shareStorage } from '@campus/platform/storage/storage-lock.ts';
import { Database } from '@campus/platform/database/database.ts';
import { outsideTransaction } from '@campus/platform/database/open-transaction.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { UploadStore } from '@campus/platform/storage/upload-store.ts';
import { testCampus } from '../support/campus.ts';
import { tracesOf } from '../support/package-traces.ts';
import { zipOf } from '../support/scorm.ts';
import { bring, command, library, readUpload, TusClient } from '../support/uploads.ts';

/** One byte of the content of the last file changed. */
function broken(zip: Buffer): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(zip);
  const at = zip.lastIndexOf('big.txt', zip.lastIndexOf('PK\u0001\u0002') - 1) + 'big.txt'.length + 4;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const DAY = 86_400_000;

/** Its own: what is counted and swept here is nobody else’s. */
const STORAGE_DIR = mkdtempSync(join(tmpdir(), 'campus-refused-'));

describe('a package that cannot be taken', () => {
  const campus = testCampus({ STORAGE_DIR });
  const tomas = () => campus.as('tomas');
  const app = () => campus.server.app;
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const everything = () => tracesOf(campus.server, STORAGE_DIR);
  const good = async () => new Uint8Array(await zipOf([{ id: 'A' }], { 'note.txt': randomUUID() }));

  beforeAll(() => bring(campus.server, tomas(), new Uint8Array([1])));
  afterAll(() => rm(STORAGE_DIR, { recursive: true, force: true }));

  it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>, object]>([
    [
      'a PDF',
      () => Promise.resolve(new Uint8Array(Buffer.from('%PDF-1.7'))),
      { code: 'NOT_A_ZIP', params: { kind: 'pdf' } },
    ],
    ['nothing at all', () => Promise.resolve(new Uint8Array(0)), { code: 'NOT_A_ZIP' }],
    ['a file that breaks off', async () => (await good()).subarray(0, 300) as Uint8Array<ArrayBuffer>, {}],
    [
      'a checksum that is wrong in the last of its files',
      async () => broken(await zipOf([{ id: 'A' }], { 'a.txt': 'sound', 'big.txt': 'x'.repeat(9_000) })),
      { code: 'ARCHIVE_CORRUPT', file: 'big.txt' },
    ],
    [
      'a path that climbs',
      async () => climbing(await zipOf([{ id: 'A' }], { aaaaaaaaaa: 'x' })),
      { code: 'ARCHIVE_PATH_UNSAFE' },
    ],
  ])('%s is refused with a fault, nothing stays, and the next good one works', async (_name, zip, fault) => {
    const before = await everything();
    const upload = await bring(campus.server, tomas(), await zip(), 'malo.zip');
    expect(upload).toMatchObject({ status: 'REFUSED', report: null, fault });
    expect(await everything()).toEqual(before);
    expect(await bring(campus.server, tomas(), await good())).toMatchObject({ status: 'READY' });
  });

  describe('by a fault of the server', () => {
    it('can be tried again: the file is still there', async () => {
      const id = await new TusClient(campus.server, tomas()).upload(await good());
      const storage = app().get(Storage);
      const draft = storage.draft.bind(storage);
      storage.draft = () => Promise.reject(new Error('the disk is full'));
      await app().get(Jobs).drain();
      storage.draft = draft;
      expect(await readUpload(tomas(), id)).toMatchObject({ status: 'FAILED', fault: null });
      await command(tomas(), 'retryUpload', { uploadId: id });
      await app().get(Jobs).drain();
      expect(await readUpload(tomas(), id)).toMatchObject({ status: 'READY' });
    });

    it('whose server died in the middle is begun again after a minute, by another', async () => {
      const id = await new TusClient(campus.server, tomas()).upload(await good());
      await rows(`delete from graphile_worker._private_jobs`);
      await rows(
        `update package_upload set status = 'checking', worker_id = $2,
                                   heartbeat_at = now() - interval '30 seconds'
          where id = $1`,
        [id, randomUUID()],
      );
      await app().get(CheckUpload).recover();
      await app().get(Jobs).drain();
      expect(await readUpload(tomas(), id)).toMatchObject({ status: 'CHECKING' });
      await rows(`update package_upload set heartbeat_at = now() - interval '2 minutes' where id = $1`, [id]);
      await app().get(CheckUpload).recover();
      await app().get(Jobs).drain();
      expect(await readUpload(tomas(), id)).toMatchObject({ status: 'READY' });
    });

    it('looked into twice is one package', async () => {
      const id = await new TusClient(campus.server, tomas()).upload(await good());
      const before = await rows('select count(*)::int as n from scorm_package');
      await Promise.all([app().get(CheckUpload).run(id), app().get(CheckUpload).run(id)]);
      await app().get(Jobs).drain();
      expect(await readUpload(tomas(), id)).toMatchObject({ status: 'READY' });
      expect(await rows('select count(*)::int as n from scorm_package')).toEqual([
        { n: Number(before[0]?.n) + 1 },
      ]);
    });

    it('cancelled while it is looked into stops, and leaves nothing', async () => {
      const before = await everything();
      const id = await new TusClient(campus.server, tomas()).upload(await good());
      const storage = app().get(Storage);
      const draft = storage.draft.bind(storage);
      storage.draft = async () => {
        await command(tomas(), 'cancelUpload', { uploadId: id });
        await rows(`select pg_sleep(1.1)`);
        return draft();
      };
      await app().get(Jobs).drain();
      storage.draft = draft;
      expect(await readUpload(tomas(), id)).toMatchObject({ status: 'CANCELLED', report: null });
      expect(await everything()).toEqual(before);
    });
  });

  describe('the sweep', () => {
    const age = async (hash: string, days: number) => {
      const at = new Date(Date.now() - days * DAY);
      await utimes(join(STORAGE_DIR, hash.slice(0, 2), hash), at, at);
    };
    const sweep = () => app().get(SweepPackages).run();

    it('removes files that nobody names once they are a day old, and no others', async () => {
      const storage = app().get(Storage);
      const [old, young] = [
        await storage.put(Buffer.from(randomUUID())),
        await storage.put(Buffer.from(randomUUID())),
      ];
      await bring(campus.server, tomas(), await good());
      const named = String(
        (await rows('select blob_hash from scorm_file order by package_id desc limit 1'))[0]?.blob_hash,
      );
      await age(old, 2);
      await age(named, 2);
      await sweep();
      expect(await Promise.all([old, young, named].map((hash) => storage.has(hash)))).toEqual([
        false,
        true,
        true,
      ]);
    });

    it('waits while somebody is bringing files', async () => {
      const storage = app().get(Storage);
      const hash = await storage.put(Buffer.from(randomUUID()));
      await age(hash, 2);
      const database = app().get(Database);
      await database.transaction(async (tx) => {
        await database.rowsIn(tx, shareStorage);
        await outsideTransaction(sweep);
        expect(await storage.has(hash)).toBe(true);
      });
      await sweep();
      expect(await storage.has(hash)).toBe(false);
    });

    it('gives up uploads that nobody has gone on with for a day', async () => {
      const client = new TusClient(campus.server, tomas());
      const path = (await client.create(1_000)).headers.get('location') ?? '';
      const id = path.slice(path.lastIndexOf('/') + 1);
      await client.patch(path, 0, new Uint8Array(10));
      await sweep();
      expect(await app().get(UploadStore).received(id)).toBe(10);
      await rows(`update package_upload set created_at = now() - interval '25 hours' where id = $1`, [id]);
      await sweep();
      expect(await app().get(UploadStore).received(id)).toBeNull();
      expect(await readUpload(tomas(), id)).toMatchObject({ status: 'CANCELLED' });
    });

    it('removes a package that was never kept after a month, and none that was', async () => {
      const kept = await bring(campus.server, tomas(), await good());
      await library(tomas(), 'keepPackage', { uploadId: kept.id });
      const unkept = await bring(campus.server, tomas(), await good());
      const packageOf = async (id: string) =>
        (await rows('select package_id from package_upload where id = $1', [id]))[0]?.package_id;
      const ids = [await packageOf(kept.id), await packageOf(unkept.id)];
      await rows(`update package_upload set created_at = now() - interval '31 days' where id = any($1)`, [
        [kept.id, unkept.id],
      ]);
      await rows(`update scorm_package set imported_at = now() - interval '31 days' where id = any($1)`, [
        ids,
      ]);
      await sweep();
      expect(await rows('select id from scorm_package where id = any($1)', [ids])).toEqual([{ id: ids[0] }]);
      const asked = await rows(`
        select count(*)::int as n
          from activity a
         where a.kind = 'scorm'
           and exists (select from jsonb_each_text(a.settings -> 'packages') k
                        where not exists (select from scorm_package p where p.id::text = k.value))`);
      expect(asked).toEqual([{ n: 0 }]);
    });

    it('knows every column that names a stored file', async () => {
      const columns = await rows(
        `select table_name || '.' || column_name as name
           from information_schema.columns
           join information_schema.tables using (table_schema, table_name)
          where table_schema = any(current_schemas(false))
            and table_type = 'BASE TABLE'
            and data_type = 'text'
            and column_name like '%hash'
          order by 1`,
      );
      expect(columns.map(({ name }) => name)).toEqual([...fileColumns, ...hashesOfOtherThings].sort());
      expect(campus.server.app.get(FileNames).columns).toEqual(fileColumns);
    });
  });
});

/** Texts, secrets and what is in the row itself. */
const hashesOfOtherThings = [
  'block_translation.source_hash',
  'block_translation.target_hash',
  'certificate_image.hash',
  'comment_reading.text_hash',
  'course_import.source_hash',
  'course_version.content_hash',
  'course_version.structure_hash',
  'dispatch_launch.learner_hash',
  'draft_change.before_hash',
  'draft_change.hash',
  'draft_file.hash',
  'file_content.hash',
  'person_secret.password_hash',
  'remark.seen_hash',
  'report.hash',
  'scorm_package.content_hash',
  'version_file.hash',
];

/** The last entry’s name, as long as it was, now leads out of the archive: in both headers. */
function climbing(zip: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(zip.toString('latin1').replaceAll('aaaaaaaaaa', '../../aaaa'), 'latin1'));
}
