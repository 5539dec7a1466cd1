import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { createServer } from '../../src/server.ts';
import { SweepPackages } from '@campus/scorm';
import { Storage } from '@campus/platform/storage/storage.ts';
import { UploadStore } from '@campus/platform/storage/upload-store.ts';
import { testCampus } from '../support/campus.ts';
import { startTestBucket } from '../support/s3.ts';
import { launch, zipOf } from '../support/scorm.ts';
import { command, library, readUpload, TusClient } from '../support/uploads.ts';

const bucket = await startTestBucket();

describe('two servers with one bucket', () => {
  const campus = testCampus({ STORAGE_URL: bucket.url });
  const tomas = () => campus.as('tomas');
  afterAll(() => bucket.close());

  it('take the pieces of one upload in turn, and serve the package that comes of it', async () => {
    const second = await createServer(campus.server.config);
    try {
      // More than one part of 5 MB, cut where no part ends.
      const zip = new Uint8Array(await zipOf([{ id: 'A' }], { 'clip.mp4': randomBytes(7_000_000) }));
      const [here, there] = [
        new TusClient(campus.server, tomas()),
        new TusClient({ ...campus.server, app: second }, tomas()),
      ];
      const path = (await here.create(zip.length)).headers.get('location') ?? '';
      const id = path.slice(path.lastIndexOf('/') + 1);
      expect((await here.patch(path, 0, zip.subarray(0, 1_000_000))).status).toBe(204);
      expect(await there.offset(path)).toBe(1_000_000);
      expect((await there.patch(path, 1_000_000, zip.subarray(1_000_000, 6_500_000))).status).toBe(204);
      expect((await here.patch(path, 6_500_000, zip.subarray(6_500_000))).status).toBe(204);
      await second.get(Jobs).drain();
      const upload = await readUpload(tomas(), id);
      expect(upload).toMatchObject({ status: 'READY', report: { files: 3 } });
      expect(await campus.server.app.get(UploadStore).received(id)).toBeNull();
      const kept = await library(tomas(), 'keepPackage', { uploadId: id });
      const tried = await command(tomas(), 'tryPackage', { versionId: kept.versions[0]?.id });
      const place = tried.data.tryPackage as { enrolmentId: string; activityId: string };
      expect(await launch(tomas(), place.enrolmentId, { activityId: place.activityId })).toMatchObject({
        itemId: 'A',
      });
    } finally {
      await second.close();
    }
  });

  it('sweep it as they would a folder', async () => {
    const storage = campus.server.app.get(Storage);
    const hash = await storage.put(Buffer.from(randomUUID()));
    await campus.server.app.get(SweepPackages).run();
    expect(await storage.has(hash)).toBe(true);
    await campus.server.app.get(SweepPackages).run(Date.now() + 25 * 3_600_000);
    expect(await storage.has(hash)).toBe(false);
  });

  it('sweep what has arrived of an upload that is over, and leave the others', async () => {
    const [over, open] = await Promise.all(
      [1, 2].map(async () => {
        const client = new TusClient(campus.server, tomas());
        const path = (await client.create(1_000)).headers.get('location') ?? '';
        await client.patch(path, 0, new Uint8Array(500));
        return path.slice(path.lastIndexOf('/') + 1);
      }),
    );
    // As a server leaves it that dies before it removes the bytes.
    await campus.server.sql.query(`update package_upload set status = 'cancelled' where id = $1`, [over]);
    await campus.server.app.get(SweepPackages).run();
    const received = (id = '') => campus.server.app.get(UploadStore).received(id);
    expect([await received(over), await received(open)]).toEqual([null, 500]);
  });
});
