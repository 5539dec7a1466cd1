import { describe, expect, it } from '@jest/globals';
import { closeTo, containing, containingPlain } from './search.ts';

describe('what somebody typed, as a pattern', () => {
  it.each<[string | null, string | null]>([
    [null, null],
    ['  ', null],
    ['\0', null],
    [' Núñez ', '%Núñez%'],
    ['50%_\\', '%50\\%\\_\\\\%'],
    ['x'.repeat(200), `%${'x'.repeat(100)}%`],
  ])('%j: %j', (search, pattern) => expect(containing(search)).toBe(pattern));

  it('takes no notice of accents and capitals where the database does not', () => {
    expect(containingPlain(' NÚÑEZ ')).toBe('%nunez%');
    expect(containingPlain('')).toBeNull();
  });
});

describe('a name typed with an error', () => {
  /** As PostgreSQL reads it, for names in letters without accents. */
  const isFound = (search: string, name: string) =>
    closeTo(search)?.every((pattern) =>
      new RegExp(pattern.replace(String.raw`\m`, String.raw`\b`)).test(name),
    ) ?? false;
  it.each([
    ['another letter', 'Gonzales'],
    ['a letter missing', 'gonzlez'],
    ['a letter too many', 'Gonnzález'],
    ['two letters the other way round', 'gonzaelz'],
    ['the first letter amiss', 'fonzalez'],
    ['an accent', 'GONZÁLEZ'],
    ['the words in another order', 'gonzales lucia'],
    ['a short word as it is', 'ana gonsalez'],
  ])('is found with %s', (_what, search) => expect(isFound(search, 'ana lucia gonzalez')).toBe(true));

  it.each([['gonsales'], ['luzia perez'], ['ane gonzalez']])('is another one: %s', (search) =>
    expect(isFound(search, 'ana lucia gonzalez')).toBe(false),
  );

  it.each([[''], ['ana'], ['ana@example.org'], ['...'], [null]])('is not looked for in %j', (search) =>
    expect(closeTo(search)).toBeNull(),
  );
});
