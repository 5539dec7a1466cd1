import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { pngChunk } from '@campus/credentials';
import { readPng } from '@campus/delivery';
import { opaquePng } from './opaque-png.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Lines with their filter bytes. */
const png = (kind: number, width: number, lines: number[][], depth = 8): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(lines.length, 4);
  header.set([depth, kind], 8);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};
const pixelsOf = (file: Buffer): number[] => {
  const length = file.readUInt32BE(33);
  return [...inflateSync(file.subarray(41, 41 + length))];
};

describe('a picture on white paper', () => {
  it('has the colours that its transparency gave it', () => {
    const file = png(6, 2, [[0, 10, 20, 30, 255, 200, 0, 0, 0]]);
    const flat = opaquePng(file);
    expect(readPng(flat, 10)).toMatchObject({ width: 2, height: 1 });
    expect(flat[25]).toBe(2);
    expect(pixelsOf(flat)).toEqual([0, 10, 20, 30, 255, 255, 255]);
    expect(pixelsOf(opaquePng(png(6, 1, [[0, 0, 0, 0, 128]])))).toEqual([0, 127, 127, 127]);
  });

  it.each([
    ['the pixel on the left', 1, [5, 5, 5, 0], [15, 15, 15]],
    ['the pixel above', 2, [5, 5, 5, 0], [25, 25, 25]],
    ['both', 3, [5, 5, 5, 0], [20, 20, 20]],
    ['whichever is nearest', 4, [5, 5, 5, 0], [25, 25, 25]],
  ])('is read where a line is told from %s', (_name, filter, delta, colour) => {
    // Above: 10 and 20, both opaque; on the left: 10, opaque.
    const above = [0, 10, 10, 10, 255, 20, 20, 20, 255];
    const left = { 1: [10, 10, 10, 255], 2: [0, 0, 0, 0], 3: [5, 5, 5, 128], 4: [0, 0, 0, 0] }[filter] ?? [];
    const flat = pixelsOf(opaquePng(png(6, 2, [above, [filter, ...left, ...delta]])));
    expect(flat.slice(-6)).toEqual([10, 10, 10, ...colour]);
  });

  it('of greys stays one of greys', () => {
    const flat = opaquePng(png(4, 2, [[0, 100, 255, 100, 0]]));
    expect(flat[25]).toBe(0);
    expect(pixelsOf(flat)).toEqual([0, 100, 255]);
  });

  it.each([
    ['without transparency', png(2, 1, [[0, 1, 2, 3]])],
    ['of sixteen bits', png(6, 1, [[0, 0, 1, 0, 2, 0, 3, 0, 4]], 16)],
  ])('%s is left as it is', (_name, file) => expect(opaquePng(file)).toBe(file));
});
