import { describe, expect, it } from '@jest/globals';
import { contrastOnPaper, isKey, keyFor, purposeOf } from './accent-rules.ts';

describe('the key that a name proposes', () => {
  it.each([
    ['Programa regional sobre migración', 'programa-regional-sobre-migracion'],
    ['  Cohorte 2027 / 1 ', 'cohorte-2027-1'],
    ['É', ''],
    ['¿?', ''],
    ['a'.repeat(80), 'a'.repeat(50)],
  ])('%p: %p', (name, key) => {
    expect(keyFor(name)).toBe(key);
    expect(key === '' || isKey(key)).toBe(true);
  });
});

describe('a colour on white paper', () => {
  it.each([
    ['#000000', 21, 'TEXT'],
    ['#0b5563', 8.4, 'TEXT'],
    ['#767676', 4.5, 'TEXT'],
    ['#949494', 3, 'LINES'],
    ['#ffd700', 1.4, 'NOTHING'],
    ['#ffffff', 1, 'NOTHING'],
  ] as const)('%s has a contrast of %d and is good for %s', (accent, contrast, purpose) => {
    expect(Math.floor(contrastOnPaper(accent) * 10) / 10).toBe(contrast);
    expect(purposeOf(accent)).toBe(purpose);
  });
});
