import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';

const folder = mkdtempSync(join(tmpdir(), 'campus-client-'));

/** The learner's page has a script of its build written into it. */
const early = 'for (let i = 0; i<2; i++) {\n}';
const scripts: Record<string, string> = {
  learner: `<script>${early}</script><script type="module" src="/assets/app-1a2b3c.js"></script>`,
};

const client = (name: string) => {
  const here = join(folder, name);
  mkdirSync(join(here, 'assets'), { recursive: true });
  writeFileSync(join(here, 'index.html'), `<!doctype html><title>${name}</title>${scripts[name] ?? ''}`);
  writeFileSync(join(here, 'assets', 'app-1a2b3c.js'), `export const client = '${name}';`);
  writeFileSync(join(here, 'assets', 'app-1a2b3c.js.br'), 'brotli');
  return here;
};

describe('the clients', () => {
  const campus = testCampus({ LEARNER_DIR: client('learner'), CONSOLE_DIR: client('console') });
  afterAll(() => rmSync(folder, { recursive: true }));
  const get = (url: string, headers: Record<string, string> = {}) =>
    campus.as('nobody').get(url, { accept: 'text/html', ...headers });

  it.each([
    ['/sign-in', 'learner'],
    ['/forgot', 'learner'],
    ['/reset/x', 'learner'],
    ['/certificates', 'learner'],
    ['/course/x/quiz/y', 'learner'],
    ['/course/%C3%B1', 'learner'],
    ['/consoles', 'learner'],
    ['/console/', 'console'],
    ['/console/packages/x', 'console'],
  ])('at %s is the page of the %s', async (url, name) => {
    const answer = await get(url);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(`<title>${name}</title>`);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('at / is the page of the learner for who is signed in', async () => {
    const answer = await campus.as('ana').get('/', { accept: 'text/html' });
    expect(answer.body).toContain('<title>learner</title>');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('run the script their build wrote into them, by its hash, and no other', async () => {
    const policyOf = async (url: string) => String((await get(url)).headers['content-security-policy']);
    const hash = createHash('sha256').update(early).digest('base64');
    expect(await policyOf('/course/x')).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(await policyOf('/console/')).toContain("script-src 'self';");
  });

  it.each([
    ['/op/none', 'application/json', '{', 400],
    ['/op/none', 'application/json', '', 400],
    ['/op/none', 'text/odd', '{}', 415],
  ])('beside them %s answers a body that is %s "%s" with a code', async (url, type, payload, status) => {
    const headers = { ...(await campus.as('nobody').headers()), 'content-type': type };
    const answer = await campus.server.app.inject({ method: 'POST', url, headers, payload });
    expect([answer.statusCode, answer.json()]).toEqual([
      status,
      { errors: [{ message: 'bad request', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it('leads from /console to the folder of the console', async () => {
    const answer = await get('/console');
    expect(answer.status).toBe(302);
    expect(answer.headers['location']).toBe('/console/');
  });

  it.each(['/assets/app-1a2b3c.js', '/console/assets/app-1a2b3c.js'])(
    'has assets that are kept for ever, compressed for those who can read it: %s',
    async (url) => {
      const answer = await get(url, { 'accept-encoding': 'br' });
      expect(answer.headers).toMatchObject({
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
      expect(answer.headers).not.toHaveProperty('etag');
    },
  );

  it.each([
    '/assets/gone-000000.js',
    '/console/assets/gone-000000.js',
    '/op/x',
    '/media/x/y',
    '/outbox/x',
    '/health/x',
    '/uploads/x',
    '/exports/x/y',
    '/dispatch/x',
    '/figures/x',
    '/kit/x',
    '/rosters/x/y',
  ])('is not the page at %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('<title>');
  });

  it('is no answer to a program that asks for something else', async () => {
    expect((await campus.as('nobody').get('/anything', { accept: 'application/json' })).status).toBe(404);
  });
});
