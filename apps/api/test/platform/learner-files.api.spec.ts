import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';

const folder = mkdtempSync(join(tmpdir(), 'campus-client-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>client</title>');
writeFileSync(join(folder, 'assets', 'app-1a2b3c.js'), 'export {};');
writeFileSync(join(folder, 'assets', 'app-1a2b3c.js.br'), 'brotli');

describe('the learner client', () => {
  const campus = testCampus({ LEARNER_DIR: folder });
  afterAll(() => rmSync(folder, { recursive: true }));
  const get = (url: string, headers: Record<string, string> = {}) =>
    campus.as('nobody').get(url, { accept: 'text/html', ...headers });

  it.each(['/', '/sign-in', '/forgot', '/reset/x', '/certificates', '/course/x/quiz/y', '/course/%C3%B1'])(
    'is the page at %s',
    async (url) => {
      const answer = await get(url);
      expect(answer.status).toBe(200);
      expect(answer.body).toContain('<title>client</title>');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('has assets that are kept for ever, compressed for those who can read it', async () => {
    const answer = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'br' });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it.each(['/assets/gone-000000.js', '/op/x', '/media/x/y', '/outbox/x', '/health/x'])(
    'is not the page at %s',
    async (url) => {
      const answer = await get(url);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('<title>client</title>');
    },
  );

  it('is no answer to a program that asks for something else', async () => {
    expect((await campus.as('nobody').get('/anything', { accept: 'application/json' })).status).toBe(404);
  });
});
