import { describe, expect, it } from '@jest/globals';
import { dateInWords, dayInWords, hourInWords, weekdayInWords, zoneInWords } from './dates.ts';

const newYear = new Date('2027-01-01T03:00:00Z');
const zone = 'America/Guatemala';

describe('dates in words', () => {
  it.each([
    [
      'es',
      '21:00',
      '31 de diciembre de 2026',
      '31 de diciembre de 2026 a las 21:00',
      'jueves 31 de diciembre de 2026',
    ],
    ['en', '21:00', '31 December 2026', '31 December 2026 at 21:00', 'Thursday 31 December 2026'],
    ['fr', '21\u00a0h', '31 décembre 2026', '31 décembre 2026 à 21\u00a0h', 'jeudi 31 décembre 2026'],
  ] as const)('in %s a moment is on the clocks of its zone', (locale, hour, day, moment, weekday) => {
    expect([
      hourInWords(newYear, locale, zone),
      dateInWords(newYear, locale, zone),
      dateInWords(newYear, locale, zone, 'moment'),
      weekdayInWords(newYear, locale, zone),
    ]).toEqual([hour, day, moment, weekday]);
  });

  it('a calendar day is the same everywhere', () => {
    expect(dayInWords('2027-01-01', 'fr')).toBe('1er janvier 2027');
    expect(dayInWords('2027-01-01', 'fr', 'full')).toBe('vendredi 1er janvier 2027');
  });

  it('a zone is named by its distance from Greenwich', () => {
    expect(zoneInWords(newYear, zone)).toBe('GMT-6');
  });
});
