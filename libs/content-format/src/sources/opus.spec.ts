import { describe, expect, it } from '@jest/globals';
import { opusClip } from '../spec-opus.ts';
import { readOpus, soundFault } from './opus.ts';

describe('a recording says', () => {
  it.each([0.5, 2, 61.25])('that it lasts %d seconds', (seconds) => {
    expect(readOpus(opusClip(seconds))).toEqual({ seconds, kilobits: expect.any(Number) });
  });

  it('how heavy it is', () => {
    const clip = opusClip(10, { padding: 57 });
    expect(readOpus(clip)).toEqual({ seconds: 10, kilobits: expect.closeTo((clip.length * 8) / 10_000) });
  });
});

describe('no recording is', () => {
  const clip = opusClip(2);
  const other = opusClip(1, { serial: 8 });
  it.each([
    ['a text', Buffer.from('Hola'), /no Opus recording/],
    ['Ogg with something else in it', Buffer.from(clip).fill('Vorbis!!', 28, 36), /no Opus recording/],
    ['a file that was not copied whole', clip.subarray(0, clip.length - 1), /cut off/],
    ['a file with something behind it', Buffer.concat([clip, Buffer.from('x')]), /cut off/],
    ['two recordings in a row', Buffer.concat([clip, other]), /more than one/],
    ['headers without sound', clip.subarray(0, 47 + 28 + 20), /no length/],
  ])('%s', (_name, bytes, reason) => {
    expect(readOpus(new Uint8Array(bytes))).toMatch(reason);
  });
});

describe('speech is recorded', () => {
  it('at 24 kbit/s, and at most at 32', () => {
    expect(soundFault(readOpus(opusClip(20, { padding: 57 })))).toBeNull();
    expect(soundFault(readOpus(opusClip(20, { padding: 90 })))).toMatch(
      /^has 3\d kbit\/s, at most 32: encode speech in mono at 24 kbit\/s/,
    );
  });
});
