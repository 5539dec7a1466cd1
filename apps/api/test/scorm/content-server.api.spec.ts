import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentTicket } from '@campus/scorm/scorm/content/content-address.ts';
import { ContentServer } from '@campus/scorm';
import { expectQueries } from '../support/assertions.ts';
import { importPackage, zipOf } from '../support/scorm.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const WEEK = 7 * 86_400_000;

describe('the second origin', () => {
  let server: TestServer;
  let frames: string;
  let packageId: string;
  let other: string;

  beforeAll(async () => {
    frames = await mkdtemp(join(tmpdir(), 'campus-frame-'));
    await writeFile(join(frames, 'frame.js'), 'frame()');
    await writeFile(join(frames, 'scorm-AbC_-123.js'), 'chunk()');
    await writeFile(join(frames, 'secret.txt'), 'secret');
    server = await startTestServer({ SCORM_FRAME_DIR: frames });
    packageId = await importPackage(
      server,
      await zipOf([{ id: 'A' }], {
        'más/ñandú página.html': '<title>ñ</title>',
        'film.mp4': Buffer.from('0123456789'),
        'style.css': 'a{}',
        'long.js': `"ñ";${'again();'.repeat(5_000)}`,
        'data.json': '{}',
        'empty.txt': '',
        'page.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'unknown.xyz1': '?',
      }),
    );
    other = await importPackage(server, await zipOf([{ id: 'B' }], { 'only-here.js': '1' }));
  });
  afterAll(async () => {
    await server.close();
    await rm(frames, { recursive: true });
  });

  const hostOf = (id: string) => `p-${id.replaceAll('-', '')}.content.test`;
  const ticketOf = (id: string, at = new Date()) => contentTicket(server.config.secret, id, at);
  const get = (
    path: string,
    more: {
      host?: string;
      ticket?: string;
      headers?: Record<string, string>;
      method?: 'GET' | 'HEAD' | 'POST';
    } = {},
  ) =>
    server.app.get(ContentServer).instance.inject({
      method: more.method ?? 'GET',
      url: `/${more.ticket ?? ticketOf(packageId)}/${path}`,
      headers: { host: more.host ?? hostOf(packageId), ...more.headers },
    });

  it('serves the files of a package, with their types, to keep', async () => {
    const page = await get('A.html');
    expect([page.statusCode, page.body]).toEqual([200, '<title>A</title>']);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html',
      'content-length': '16',
      'cache-control': 'private, max-age=604800, immutable',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'origin-agent-cluster': '?1',
    });
    expect(page.headers['set-cookie']).toBeUndefined();
    expect((await get('style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await get('data.json')).headers['content-type']).toBe('application/json; charset=utf-8');
    expect((await get('page.svg')).headers['content-type']).toBe('image/svg+xml');
    expect((await get('unknown.xyz1')).headers['content-type']).toBe('application/octet-stream');
    expect(await get('empty.txt')).toMatchObject({ statusCode: 200, body: '' });
  });

  it('lets content run as it likes but ask nothing of any other host', async () => {
    const policy = String((await get('A.html')).headers['content-security-policy']);
    expect(policy).toContain(`default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:`);
    expect(policy).toContain(`frame-ancestors 'self' http://campus.test`);
    expect(policy).not.toMatch(/\*|connect-src|script-src/);
  });

  it('gives no script to a worker that would stay in the browser', async () => {
    const asked = { headers: { 'service-worker': 'script', 'sec-fetch-dest': 'serviceworker' } };
    expect([(await get('long.js')).statusCode, (await get('long.js', asked)).statusCode]).toEqual([200, 404]);
  });

  it('finds a file whichever way its name is composed or written', async () => {
    for (const name of ['más/ñandú página.html', 'más/ñandú página.html'.normalize('NFD')]) {
      expect(await get(encodeURIComponent(name).replaceAll('%2F', '/'))).toMatchObject({
        statusCode: 200,
        body: '<title>ñ</title>',
      });
    }
    expect((await get('A.html?session=1&x=%00')).statusCode).toBe(200);
  });

  it('tells that nothing has changed, and nothing more', async () => {
    const { headers } = await get('A.html');
    const again = await get('A.html', { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get('A.html', { headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
    expect(await get('A.html', { method: 'HEAD' })).toMatchObject({ statusCode: 200, body: '' });
  });

  it('sends a part of a film when a part is asked for', async () => {
    const part = await get('film.mp4', { headers: { range: 'bytes=2-4' } });
    expect([part.statusCode, part.body]).toEqual([206, '234']);
    expect(part.headers).toMatchObject({
      'content-range': 'bytes 2-4/10',
      'content-length': '3',
      'accept-ranges': 'bytes',
      'content-type': 'video/mp4',
    });
    expect(await get('film.mp4', { headers: { range: 'bytes=-3' } })).toMatchObject({
      statusCode: 206,
      body: '789',
    });
    expect((await get('film.mp4', { headers: { range: 'bytes=20-' } })).statusCode).toBe(416);
    expect(await get('film.mp4')).toMatchObject({ statusCode: 200, body: '0123456789' });
  });

  it('sends texts compressed, as the browser takes them, and everything else as it is', async () => {
    const asked = (encoding: string, more: Record<string, string> = {}) => ({
      headers: { 'accept-encoding': encoding, ...more },
    });
    const [br, gzip, plain] = [
      await get('long.js', asked('gzip, br')),
      await get('long.js', asked('gzip')),
      await get('long.js'),
    ];
    expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
    expect(br.rawPayload.length).toBeLessThan(plain.rawPayload.length / 10);
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(br.headers.vary).toContain('accept-encoding');
    expect((await get('film.mp4', asked('br'))).headers['content-encoding']).toBeUndefined();
    expect((await get('long.js', asked('br', { range: 'bytes=0-4' }))).body).toBe('"ñ";');
    const again = await get('long.js', asked('br', { 'if-none-match': String(br.headers.etag) }));
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const frame = await get('_campus/frame.js', asked('br'));
    expect(frame.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(frame.rawPayload).toString()).toBe('frame()');
    const known = await get('_campus/frame.js', asked('br', { 'if-none-match': String(frame.headers.etag) }));
    expect(known.statusCode).toBe(304);
  });

  it('gives a script or a style sheet to a page that asks for one, whatever the file is called', async () => {
    const as = (destination: string) => ({ headers: { 'sec-fetch-dest': destination } });
    expect((await get('unknown.xyz1', as('script'))).headers['content-type']).toMatch(/^text\/javascript/);
    expect((await get('unknown.xyz1', as('style'))).headers['content-type']).toMatch(/^text\/css/);
    expect((await get('unknown.xyz1', as('empty'))).headers['content-type']).toBe('application/octet-stream');
  });

  it('lets content at no device of the learner, and no other site at the content', async () => {
    const { headers } = await get('A.html');
    expect(headers['permissions-policy']).toContain('microphone=()');
    expect(headers['permissions-policy']).toContain('unload=(self)');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('opens by an address that lives two weeks at most', async () => {
    const ago = (ms: number) => ({ ticket: ticketOf(packageId, new Date(Date.now() - ms)) });
    expect((await get('A.html', ago(WEEK))).statusCode).toBe(200);
    expect((await get('A.html', ago(2 * WEEK))).statusCode).toBe(404);
    expect((await get('A.html', ago(-WEEK))).statusCode).toBe(404);
  });

  it('gives each package an origin of its own', async () => {
    expect((await get('only-here.js', { ticket: ticketOf(other), host: hostOf(other) })).statusCode).toBe(
      200,
    );
    for (const [ticket, host] of [
      [ticketOf(other), hostOf(packageId)],
      [ticketOf(packageId), hostOf(other)],
      [ticketOf(packageId), 'content.test'],
      [ticketOf(packageId), 'campus.test'],
      [`${packageId}.${'A'.repeat(27)}`, hostOf(packageId)],
      ['x', hostOf(packageId)],
    ] as const) {
      expect(await get('A.html', { ticket, host })).toMatchObject({ statusCode: 404, body: 'not found' });
    }
    expect((await get('only-here.js')).statusCode).toBe(404);
  });

  it.each([
    '../A.html',
    '..%2fA.html',
    '%2e%2e/%2e%2e/etc/passwd',
    '....//A.html',
    '/etc/passwd',
    'A.html%00',
    '%00',
    'A.html/',
    'a.html',
    '',
    '%ff%fe',
    '_campus/..%2f..%2fpackage.json',
    '_campus/secret.txt',
    '_campus/',
    '_campus/frame.js%00',
    `_campus/${'x'.repeat(1_500)}.js`,
    'x'.repeat(3_000),
  ])('has nothing at %p', async (path) => {
    const answer = await get(path);
    expect([400, 404, 414]).toContain(answer.statusCode);
    expect(answer.body).not.toMatch(/secret|root:|at .*\.ts|node_modules|invalid byte/);
    expect(answer.headers['content-type']).toMatch(/^(text\/plain|application\/json)/);
  });

  it('takes no other method, and tells nothing when a file is lost', async () => {
    expect((await get('A.html', { method: 'POST' })).statusCode).toBe(404);
    const [{ blob_hash }] = (
      await server.sql.query(
        `select blob_hash from scorm_file where package_id = $1 and path = 'only-here.js'`,
        [other],
      )
    ).rows as [{ blob_hash: string }];
    await server.sql.query(
      `insert into scorm_file (package_id, path, blob_hash, media_type, bytes) values ($1, 'lost.js', $2, 'text/javascript', 1)`,
      [other, blob_hash.replace(/^../, '00')],
    );
    const lost = await get('lost.js', { ticket: ticketOf(other), host: hostOf(other) });
    expect([lost.statusCode, lost.body, lost.headers['cache-control'], lost.headers.etag]).toEqual([
      500,
      'internal error',
      'no-store',
      undefined,
    ]);
  });

  it('holds the page with the API object and its scripts beside every package', async () => {
    const page = await get('_campus/frame.html');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors http://campus.test`,
    );
    expect(page.body).toContain('<meta name="campus-origin" content="http://campus.test">');
    expect(page.body).not.toMatch(/<script(?![^>]*src=)|style=| on[a-z]+="/);
    const [frame, chunk, css] = [
      await get('_campus/frame.js'),
      await get('_campus/scorm-AbC_-123.js'),
      await get('_campus/frame.css'),
    ];
    expect([frame.body, chunk.body]).toEqual(['frame()', 'chunk()']);
    expect(frame.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(chunk.headers['cache-control']).toContain('immutable');
    expect(css.headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await get('_campus/frame.html', { host: 'campus.test' })).statusCode).toBe(404);
  });

  it('asks the database for a file once', async () => {
    await get('A.html');
    await expectQueries(server, 0, () => get('A.html'));
  });
});

describe('one shared second origin, where no wildcard can be had', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ CONTENT_ORIGIN: 'https://content.example.org' });
  });
  afterAll(() => server.close());

  it('serves every package by its ticket, and is no other host', async () => {
    const id = await importPackage(server, await zipOf([{ id: 'A' }]));
    const url = `/${contentTicket(server.config.secret, id, new Date())}/A.html`;
    const from = (host: string) => server.app.get(ContentServer).instance.inject({ url, headers: { host } });
    expect((await from('content.example.org')).statusCode).toBe(200);
    expect((await from('campus.example.org')).statusCode).toBe(404);
  });
});
