import { describe, expect, it } from '@jest/globals';
import { isNameTyped } from './personal-data.rules.ts';

describe('a name is typed', () => {
  it.each([
    ['Ana María López Ruiz', true],
    ['  ana  maría lópez ruiz ', true],
    ['Ana Mari\u0301a Lo\u0301pez Ruiz', true],
    ['Ana Maria Lopez Ruiz', false],
    ['Ana López', false],
    ['', false],
  ])('%j: %s', (typed, expected) => {
    expect(isNameTyped(typed, 'Ana María López Ruiz')).toBe(expected);
  });

  it('never, where there is none', () => {
    expect(isNameTyped('', '')).toBe(false);
  });
});
