import { mkdtempSync, openAsBlob } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileArchives, hostileManifests, type HostileCase } from '@campus/scorm-format/testing/hostile';
import { storable } from '@campus/platform/database/storable.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { testCampus } from '../support/campus.ts';
import { tracesOf } from '../support/package-traces.ts';
import { readUpload, TusClient, type UploadData } from '../support/uploads.ts';

const folder = mkdtempSync(join(tmpdir(), 'campus-hostile-'));
const STORAGE_DIR = join(folder, 'storage');

/** What one person may have on the way at a time. */
const TOGETHER = 5;

const classes = [...hostileArchives, ...hostileManifests];
const refused = classes.filter(([, outcome]) => outcome !== 'plays');
const played = classes.filter(([, outcome]) => outcome === 'plays');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const megabytesUsed = () => process.memoryUsage().rss / 1024 / 1024;

/** The most memory that the process takes while the work is done, over what it holds before. */
async function growthDuring(work: () => Promise<void>): Promise<number> {
  collect();
  const before = megabytesUsed();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, megabytesUsed())), 10);
  await work().finally(() => clearInterval(watch));
  return Math.max(most, megabytesUsed()) - before;
}

describe('hostile packages, brought by somebody with intent or by mistake', () => {
  const campus = testCampus({ STORAGE_DIR });
  const traces = () => tracesOf(campus.server, STORAGE_DIR);
  const came = new Map<HostileCase[2], UploadData | null>();

  /** By tus, several side by side; then two jobs at a time look into them, as a campus does. */
  async function bring(cases: readonly HostileCase[]): Promise<void> {
    const [tomas, jobs] = [campus.as('tomas'), campus.server.app.get(Jobs)];
    const client = new TusClient(campus.server, tomas);
    const send = async (one: HostileCase): Promise<[HostileCase, string]> => {
      const zip = await openAsBlob(join(folder, String(classes.indexOf(one))));
      const path = (await client.create(zip.size, 'malo.zip')).headers.get('location') ?? '';
      if (zip.size) await client.patch(path, 0, zip);
      return [one, path.slice(path.lastIndexOf('/') + 1)];
    };
    const sent: [HostileCase, string][] = [];
    for (let at = 0; at < cases.length; at += TOGETHER)
      sent.push(...(await Promise.all(cases.slice(at, at + TOGETHER).map(send))));
    await Promise.all([jobs.drain(), jobs.drain()]);
    for (const [[, , make], id] of sent) came.set(make, await readUpload(tomas, id));
  }

  beforeAll(async () => {
    for (const [at, [, , make]] of classes.entries()) await writeFile(join(folder, String(at)), make());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe('that are refused', () => {
    let [before, after, growth] = [{}, {}, Infinity];

    beforeAll(async () => {
      await bring(played.slice(0, 1));
      before = await traces();
      growth = await growthDuring(() => bring(refused));
      after = await traces();
    });

    it.each(refused)('%s: %s', (_name, code, make, ...[file]) => {
      const fault = { code, file: file === undefined ? null : storable(file) };
      expect(came.get(make)).toMatchObject({ status: 'REFUSED', report: null, fault });
    });

    it('leave nothing behind', () => {
      expect(after).toEqual(before);
    });

    it('take less than 200 MB of memory', () => {
      expect(growth).toBeLessThan(200);
    });
  });

  describe('that play, brought after all those', () => {
    let growth = Infinity;

    beforeAll(async () => {
      growth = await growthDuring(() => bring(played));
    });

    it.each(played)('%s', (_name, _outcome, make) => {
      expect(came.get(make)).toMatchObject({ status: 'READY', fault: null });
    });

    it('leave no work in hand', async () => {
      expect(await traces()).toMatchObject({ uploads: [], scratch: [] });
    });

    it('take less than 200 MB of memory', () => {
      expect(growth).toBeLessThan(200);
    });
  });
});
