import { describe, expect, it } from '@jest/globals';
import { dayCases } from '@campus/content-format/days.cases.ts';
import { dateInWords, dayInWords, hourInWords, weekdayInWords } from './dates.ts';

describe('dates in words', () => {
  it('an hour in French has no zero before it, and no minutes where there are none', () => {
    const said = ['2027-01-03T15:00:00Z', '2027-01-03T15:05:00Z', '2027-01-03T06:30:00Z'].map((at) =>
      hourInWords(new Date(at), 'fr', 'America/Guatemala'),
    );
    expect(said).toEqual(['9\u00a0h', '9\u00a0h\u00a005', '0\u00a0h\u00a030']);
    expect(
      dateInWords(new Date('2027-01-03T15:00:00Z'), 'fr', 'America/Guatemala', {
        dateStyle: 'long',
        timeStyle: 'short',
      }),
    ).toBe('3 janvier 2027 à 9\u00a0h');
  });

  it.each(dayCases)('in %s %s is %s, or %s, as the clients have it', (locale, day, full, long) => {
    expect([dayInWords(day, locale, { dateStyle: 'full' }), dayInWords(day, locale)]).toEqual([full, long]);
  });

  it.each([
    ['es', '17:40', '3 de enero de 2027 a las 17:40'],
    ['en', '17:40', '3 January 2027 at 17:40'],
    ['fr', '17 h 40', '3 janvier 2027 à 17 h 40'],
  ] as const)('an hour is written as in the language, in %s', (locale, hour, moment) => {
    const at = new Date('2027-01-03T23:40:00Z');
    const plain = (words: string) => words.replaceAll(/\s/g, ' ');
    expect(plain(hourInWords(at, locale, 'America/Guatemala'))).toBe(hour);
    const words = dateInWords(at, locale, 'America/Guatemala', { dateStyle: 'long', timeStyle: 'short' });
    expect(plain(words)).toBe(moment);
  });

  it.each([
    ['es', 'jueves 31 de diciembre de 2026'],
    ['en', 'Thursday 31 December 2026'],
    ['fr', 'jeudi 31 décembre 2026'],
  ] as const)('a moment is on the clocks of its zone, in %s', (locale, words) => {
    const at = new Date('2027-01-01T03:00:00Z');
    expect(weekdayInWords(at, locale, 'America/Guatemala')).toBe(words);
    expect(weekdayInWords(at, 'fr', 'UTC')).toBe('vendredi 1er janvier 2027');
  });
});
