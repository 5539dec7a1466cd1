import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postSafely } from './safe-post.ts';

describe('a message to another program', () => {
  let program: Server;
  let port = 0;
  let heard = 0;
  beforeAll(async () => {
    program = createServer((request, response) => {
      heard++;
      request.resume();
      if (request.url === '/elsewhere') response.writeHead(302, { location: '/' }).end();
      else response.writeHead(429, { 'retry-after': '7' }).end('busy');
    });
    await new Promise<void>((listening) => program.listen(0, '127.0.0.1', listening));
    port = (program.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((closed) => program.close(closed)));

  const post = (url: string, mayBePrivate: boolean) =>
    postSafely(url, { body: '{}', headers: { 'content-type': 'application/json' } }, mayBePrivate);

  it('says the status and how long to wait', async () => {
    expect(await post(`http://127.0.0.1:${port}/`, true)).toEqual({ status: 429, retryAfter: '7' });
  });

  it('is not led elsewhere', async () => {
    expect((await post(`http://127.0.0.1:${port}/elsewhere`, true)).status).toBe(302);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254'])(
    'goes to no private network, such as %s',
    async (host) => {
      heard = 0;
      await expect(post(`http://${host}:${port}/`, false)).rejects.toThrow(/private/);
      expect(heard).toBe(0);
    },
  );
});
