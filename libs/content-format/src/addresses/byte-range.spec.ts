import { describe, expect, it } from '@jest/globals';
import { byteRange } from './byte-range.ts';

const part = (start: number, end: number) => ({ kind: 'part', start, end });

describe('a range of a file of 100 bytes', () => {
  it.each([
    ['no header', undefined, { kind: 'whole' }],
    ['from the first byte', 'bytes=0-', part(0, 99)],
    ['a piece', 'bytes=10-19', part(10, 19)],
    ['one byte', 'bytes=99-99', part(99, 99)],
    ['an end beyond the file', 'bytes=90-1000', part(90, 99)],
    ['the last bytes', 'bytes=-10', part(90, 99)],
    ['more last bytes than there are', 'bytes=-1000', part(0, 99)],
    ['the last none', 'bytes=-0', { kind: 'unsatisfiable' }],
    ['a start beyond the file', 'bytes=100-', { kind: 'unsatisfiable' }],
    ['an end before its start', 'bytes=20-10', { kind: 'whole' }],
    ['two ranges', 'bytes=0-1,5-6', { kind: 'whole' }],
    ['another unit', 'items=0-1', { kind: 'whole' }],
    ['nothing', 'bytes=-', { kind: 'whole' }],
    ['words', 'bytes=a-b', { kind: 'whole' }],
  ])('%s', (_name, header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });
});
