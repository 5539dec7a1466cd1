import { describe, expect, it } from '@jest/globals';
import { titleIn } from './edition-title.ts';

describe('the title of an edition', () => {
  it.each([
    [{ es: 'E', en: 'N', fr: 'F' }, 'fr', 'F'],
    [{ es: 'E', en: 'N' }, 'fr', 'E'],
    [{ en: 'N' }, 'fr', 'N'],
    [{ fr: 'F' }, 'en', 'F'],
    [{}, 'en', ''],
  ] as const)('of %p in %p is %p', (titles, asked, expected) => {
    expect(titleIn(titles, asked)).toBe(expected);
  });
});
