import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unveil, veil } from './index.ts';

describe('veil', () => {
  it('is undone by unveil with the same seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, seed) => {
        expect(unveil(veil(text, seed), seed)).toBe(text.toWellFormed());
      }),
    );
  });

  it('leaves nothing of the text to be read, not even after base64', () => {
    const veiled = veil('{"type":"single","correct":"bfbc5621"}', 'question-1');
    expect(veiled).not.toContain('bfbc5621');
    expect(atob(veiled)).not.toContain('correct');
  });

  it('differs from question to question', () => {
    expect(veil('same', 'one')).not.toBe(veil('same', 'other'));
  });
});
