import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { TEST_COURSE } from '../support/template.ts';

describe('a media file', () => {
  const campus = testCampus();
  let picture: Buffer;
  let address: string;
  let card: string;
  beforeAll(async () => {
    const addressOf = (bytes: Buffer, name: string) =>
      `/media/${createHash('sha256').update(bytes).digest('hex')}/${name}`;
    picture = await readFile(join(TEST_COURSE, 'modules/01-start/media/point.svg'));
    address = addressOf(picture, 'point.svg');
    card = addressOf(await readFile(join(TEST_COURSE, 'modules/01-start/media/card.pdf')), 'card.pdf');
  });
  const get = (url: string, headers: Record<string, string> = {}) => campus.as('nobody').get(url, headers);

  it('is served without sign-in, with its type, for ever', async () => {
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(picture.toString());
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-length': String(picture.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      'accept-ranges': 'bytes',
    });
  });

  it('opened as a page runs nothing', async () => {
    expect((await get(address)).headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });

  it('that is no picture or video is a download', async () => {
    const answer = await get(card);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="card.pdf"',
    });
  });

  it('that is a recording is played in the page', async () => {
    const voice = await readFile(join(TEST_COURSE, 'modules/01-start/media/voice.opus'));
    const hash = createHash('sha256').update(voice).digest('hex');
    const answer = await get(`/media/${hash}/voice.opus`, { range: 'bytes=0-3' });
    expect([answer.status, answer.body]).toEqual([206, 'OggS']);
    expect(answer.headers).toMatchObject({ 'content-type': 'audio/ogg', 'content-disposition': 'inline' });
  });

  it('is not sent again to who has it', async () => {
    const { etag } = (await get(address)).headers;
    const answer = await get(address, { 'if-none-match': String(etag) });
    expect([answer.status, answer.body]).toEqual([304, '']);
  });

  it.each([
    ['bytes=0-3', 206, 0, 4],
    ['bytes=-5', 206, -5, undefined],
    ['bytes=10-', 206, 10, undefined],
  ])('gives the part %s that a video player asks for', async (range, status, from, to) => {
    const answer = await get(address, { range });
    expect(answer.status).toBe(status);
    expect(answer.body).toBe(picture.subarray(from, to).toString());
    const start = from < 0 ? picture.length + from : from;
    expect(answer.headers['content-range']).toBe(
      `bytes ${start}-${start + answer.body.length - 1}/${picture.length}`,
    );
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
  });

  it('has no part beyond its end', async () => {
    const answer = await get(address, { range: 'bytes=100000-' });
    expect([answer.status, answer.headers['content-range']]).toEqual([416, `bytes */${picture.length}`]);
  });

  it.each([
    ['an unknown hash', () => `/media/${'0'.repeat(64)}/point.svg`],
    ['no hash', () => '/media/point/point.svg'],
    ['a way out of the storage', () => '/media/..%2F..%2Fetc/passwd'],
    ['a hash in capitals', () => address.toUpperCase().replace('/MEDIA', '/media')],
  ])('is not found at %s', async (_name, url) => {
    const answer = await get(url());
    expect([answer.status, answer.codes]).toEqual([404, ['NOT_FOUND']]);
  });

  it('that the storage has lost is an error nobody keeps, and none of a picture', async () => {
    const map = createHash('sha256').update('a map').digest('hex');
    await campus.server.sql.query(
      `insert into media_file (hash, name, media_type, bytes) values ($1, 'map.png', 'image/png', 5)`,
      [map],
    );
    const answer = await get(`/media/${map}/map.png`);
    expect([answer.status, answer.codes]).toEqual([500, ['INTERNAL']]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    for (const name of ['etag', 'content-disposition', 'accept-ranges'])
      expect(answer.headers).not.toHaveProperty(name);
  });

  it('is known after the first time without asking the database', async () => {
    await get(address);
    await campus.expectQueries(0, () => get(address));
  });
});
