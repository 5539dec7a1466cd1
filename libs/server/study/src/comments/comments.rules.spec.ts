import { describe, expect, it } from '@jest/globals';
import { countriesToShow, isWithheld, plainQuestion, themesIn } from './comments.rules.ts';

const answered = (counts: Record<string, number>, anonymous = 0) => [
  ...Object.entries(counts).map(([country, people]) => ({ country, people, isAnonymous: false })),
  ...(anonymous > 0 ? [{ country: '', people: anonymous, isAnonymous: true }] : []),
];

describe('comments', () => {
  it.each([
    ['all countries, few answers', null, { MX: 2 }, false],
    ['one country, four answers', ['MX'], { MX: 4 }, true],
    ['one country, five answers', ['MX'], { MX: 5 }, false],
    ['two countries, five answers together', ['MX', 'CR'], { MX: 4, CR: 1 }, false],
    ['one country, no answers', ['MX'], {}, false],
  ])('are withheld from a coordinator of %s: %s %s %s', (_who, countries, counts, isHeld) => {
    expect(isWithheld(countries, answered(counts))).toBe(isHeld);
  });

  it.each([
    ['fewer than five answered', { MX: 4 }, 0, []],
    ['anonymous answers do not make a country larger', { MX: 4 }, 9, []],
    ['all countries are large', { MX: 9, CR: 5 }, 0, ['MX', 'CR']],
    ['one is small: the next smallest goes with it', { MX: 9, CR: 7, BZ: 2 }, 0, ['MX']],
    ['two are small and many together', { MX: 9, CR: 3, BZ: 2 }, 0, ['MX']],
    ['those without a country have none', { '': 6, MX: 9 }, 0, ['MX']],
  ])('show a country where %s', (_what, counts, anonymous, shown) => {
    expect([...countriesToShow(answered(counts, anonymous))]).toEqual(shown);
  });

  it('keep each theme once, in the order of the list', () => {
    expect(themesIn(['other', 'content', 'other', 'time'])).toEqual(['content', 'time', 'other']);
  });

  it('show their question without its marks', () => {
    expect(plainQuestion('<p>¿Qué <em>faltó</em> &amp; por qu&#xE9;?</p>')).toBe('¿Qué faltó & por qué?');
  });
});
