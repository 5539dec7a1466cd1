import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { writePackage } from '@campus/scorm-format';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { UploadStore } from '@campus/platform/storage/upload-store.ts';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { zipOf } from '../support/scorm.ts';
import { until } from '../support/until.ts';
import { bring, command, library, readUpload, TusClient } from '../support/uploads.ts';

const zipWith = async (text: string) => new Uint8Array(await zipOf([{ id: 'A' }], { 'note.txt': text }));

describe('an upload', () => {
  const campus = testCampus({ UPLOAD_LIMIT_MB: '3' });
  const client = (persona: Persona) => new TusClient(campus.server, campus.as(persona));
  const tomas = () => campus.as('tomas');
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const received = (id: string) => campus.server.app.get(UploadStore).received(id);
  const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const codeOf = async (answer: Response) =>
    ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

  it('comes in pieces, says where to go on, and is a package that can be kept in the end', async () => {
    const zip = await zipWith('in pieces');
    const created = await client('tomas').create(zip.length, '../Curso básico (v2).zip');
    expect(created.status).toBe(201);
    const path = created.headers.get('location') ?? '';
    expect(path).toMatch(/^\/uploads\/[0-9a-f-]{36}$/);
    expect((await client('tomas').patch(path, 0, zip.subarray(0, 100))).status).toBe(204);
    expect(await client('tomas').offset(path)).toBe(100);
    expect(await readUpload(tomas(), idOf(path))).toMatchObject({
      fileName: 'Curso básico (v2).zip',
      bytes: zip.length,
      received: 100,
      status: 'RECEIVING',
      stage: 'RECEIVING',
      fault: null,
    });
    expect((await client('tomas').patch(path, 50, zip.subarray(50))).status).toBe(409);
    expect((await client('tomas').patch(path, 100, zip.subarray(100))).status).toBe(204);
    expect(await readUpload(tomas(), idOf(path))).toMatchObject({ status: 'WAITING', received: zip.length });
    await campus.server.app.get(Jobs).drain();
    expect(await readUpload(tomas(), idOf(path))).toMatchObject({
      status: 'READY',
      stage: 'READY',
      progress: 100,
      isKept: false,
      report: { kind: 'SCORM', standard: '1.2', title: 'Package of the tests', files: 3 },
    });
    expect(await client('tomas').send('HEAD', path)).toMatchObject({ status: 404 });
  });

  it('of a package without a title is called like its file, in its report and on the shelf', async () => {
    const manifest = {
      identifier: 'U',
      title: '',
      standard: '1.2',
      entry: 'index.html',
      mastery: null,
    } as const;
    const files = [{ path: 'index.html', bytes: Buffer.from('<!doctype html><title>x</title>') }];
    const zip = new Uint8Array(await writePackage({ files, manifest }));
    const upload = await bring(campus.server, tomas(), zip, 'curso_final_v2.zip');
    expect(upload).toMatchObject({ status: 'READY', report: { title: 'curso final v2' } });
    const kept = await library(tomas(), 'keepPackage', { uploadId: upload.id });
    expect(kept).toMatchObject({ title: 'curso final v2' });
  });

  it('that is cut in the middle goes on where it stood', async () => {
    const zip = await zipWith('x'.repeat(400_000) + randomUUID());
    const path = (await client('tomas').create(zip.length)).headers.get('location') ?? '';
    const cut = new AbortController();
    const half = zip.subarray(0, Math.floor(zip.length / 2));
    const body = new ReadableStream({
      async start(stream) {
        stream.enqueue(half);
        await until('the first half has arrived', async () => (await received(idOf(path))) === half.length);
        cut.abort();
      },
    });
    const { host: _host, ...headers } = await tomas().headers();
    await expect(
      fetch(`${new URL(String((await client('tomas').send('OPTIONS', path)).url)).origin}${path}`, {
        method: 'PATCH',
        body,
        duplex: 'half',
        signal: cut.signal,
        headers: {
          ...headers,
          'tus-resumable': '1.0.0',
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
        },
      }),
    ).rejects.toThrow();
    const offset = await client('tomas').offset(path);
    expect(offset).toBe(half.length);
    expect((await client('tomas').patch(path, offset, zip.subarray(offset))).status).toBe(204);
    await campus.server.app.get(Jobs).drain();
    expect(await readUpload(tomas(), idOf(path))).toMatchObject({ status: 'READY' });
  });

  it.each<[Persona, number]>([
    ['nobody', 401],
    ['ana', 403],
    ['luis', 403],
    ['carla', 201],
    ['admin', 201],
  ])('of %s is answered with %i', async (persona, status) => {
    expect((await client(persona).create(10)).status).toBe(status);
  });

  it('is its owner’s: for others it is not there', async () => {
    const path = (await client('tomas').create(10)).headers.get('location') ?? '';
    for (const method of ['HEAD', 'DELETE'])
      expect((await client('carla').send(method, path)).status).toBe(404);
    expect((await client('carla').patch(path, 0, new Uint8Array(10))).status).toBe(404);
    expect(await readUpload(campus.as('carla'), idOf(path))).toBeNull();
    expect(await readUpload(campus.as('admin'), idOf(path))).toMatchObject({ status: 'RECEIVING' });
    expect(await client('tomas').offset(path)).toBe(0);
    expectRefusal(await command(campus.as('carla'), 'cancelUpload', { uploadId: idOf(path) }), 'NOT_FOUND');
    await command(tomas(), 'cancelUpload', { uploadId: idOf(path) });
  });

  it('from a page of another site is refused', async () => {
    const answer = await client('tomas').send('POST', '/uploads', {
      'upload-length': '10',
      origin: 'https://elsewhere.example',
    });
    expect(answer.status).toBe(403);
    expect(await codeOf(answer)).toBe('CROSS_SITE_REQUEST');
  });

  it('over the limit is refused before a byte of it is sent', async () => {
    const answer = await client('tomas').create(3 * 1024 * 1024 + 1);
    expect(answer.status).toBe(413);
    expect(await codeOf(answer)).toBe('UPLOAD_TOO_LARGE');
  });

  it('without a length is refused', async () => {
    const answer = await client('tomas').send('POST', '/uploads', { 'upload-defer-length': '1' });
    expect(answer.status).toBe(400);
  });

  it('takes no more than was announced', async () => {
    const path = (await client('tomas').create(10)).headers.get('location') ?? '';
    expect((await client('tomas').patch(path, 0, new Uint8Array(11))).status).toBe(413);
    expect(await client('tomas').offset(path)).toBe(0);
    await command(tomas(), 'cancelUpload', { uploadId: idOf(path) });
  });

  it('that is cancelled leaves nothing', async () => {
    const path = (await client('tomas').create(1_000)).headers.get('location') ?? '';
    await client('tomas').patch(path, 0, new Uint8Array(500));
    const cancelled = await command(tomas(), 'cancelUpload', { uploadId: idOf(path) });
    expect(cancelled.data.cancelUpload?.upload).toMatchObject({ status: 'CANCELLED' });
    expect((await client('tomas').patch(path, 500, new Uint8Array(500))).status).toBe(404);
    expectRefusal(await command(tomas(), 'cancelUpload', { uploadId: idOf(path) }), 'UPLOAD_OVER');
  });

  it('is one of few at a time', async () => {
    const created: Response[] = [];
    for (let i = 0; i < 6; i++) created.push(await client('lucia').create(10));
    expect(created.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429]);
    expect(await codeOf(created[5] as Response)).toBe('UPLOADS_TOO_MANY');
    expect(
      await rows(`select count(*)::int as n from package_upload where status = 'receiving'`),
    ).not.toEqual([]);
  });
});
