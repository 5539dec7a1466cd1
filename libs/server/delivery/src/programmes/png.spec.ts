import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { readPng } from './png.ts';

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = (width: number, height: number, colour = 2, interlace = 0) => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  data.set([8, colour, 0, 0, interlace], 8);
  return chunk('IHDR', data);
};
const pixels = (width: number, height: number) =>
  chunk('IDAT', deflateSync(Buffer.alloc(height * (1 + width * 3))));
const end = chunk('IEND', Buffer.alloc(0));
const file = (...parts: Buffer[]) => Buffer.concat([signature, ...parts]);
const picture = file(header(3, 2), pixels(3, 2), end);

describe('a logo', () => {
  it('is a PNG that is read to its last pixel, and nothing but its picture is kept', () => {
    const text = chunk('tEXt', Buffer.from('Author\0somebody'));
    expect(readPng(file(header(3, 2), text, pixels(3, 2), end), 10)).toEqual({
      width: 3,
      height: 2,
      bytes: picture,
    });
    expect(readPng(picture, 10)?.bytes).toEqual(picture);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['something else', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['cut off', picture.subarray(0, picture.length - 6)],
    ['without a picture', file(header(3, 2), end)],
    ['with fewer pixels than it says', file(header(3, 200), pixels(3, 2), end)],
    ['with more pixels than it says', file(header(3, 2), pixels(300, 200), end)],
    ['wider than asked for', file(header(11, 2), pixels(11, 2), end)],
    ['of no colour there is', file(header(3, 2, 5), pixels(3, 2), end)],
    ['interlaced', file(header(3, 2, 2, 1), pixels(3, 2), end)],
    ['with a broken chunk', Buffer.from(picture.map((byte, i) => (i === 20 ? byte ^ 1 : byte)))],
  ])('that is %s is none', (_about, bytes) => {
    expect(readPng(bytes, 10)).toBeNull();
  });
});
