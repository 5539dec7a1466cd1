import { describe, expect, it } from '@jest/globals';
import { clock, dateFormat, type DateOptions } from './dates.ts';

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const short = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const weekday = { weekday: 'long', ...day } as const;

const cases: readonly [locale: string, at: string, options: DateOptions, words: string][] = [
  // No comma after a weekday, whichever way it is asked for.
  ['es', '2026-12-31T12:00Z', weekday, 'jueves 31 de diciembre de 2026'],
  ['en', '2026-12-31T12:00Z', weekday, 'Thursday 31 December 2026'],
  ['fr', '2026-12-31T12:00Z', weekday, 'jeudi 31 décembre 2026'],
  ['es', '2026-12-31T12:00Z', { dateStyle: 'full' }, 'jueves 31 de diciembre de 2026'],
  ['en', '2026-12-31T12:00Z', { dateStyle: 'full' }, 'Thursday 31 December 2026'],
  ['en', '2026-12-31T12:00Z', { weekday: 'short', ...short }, 'Thu 31 Dec 2026'],
  // The first of a month is an ordinal in French alone, and no other day that ends in 1.
  ['es', '2027-01-01T12:00Z', weekday, 'viernes 1 de enero de 2027'],
  ['en', '2027-01-01T12:00Z', weekday, 'Friday 1 January 2027'],
  ['fr', '2027-01-01T12:00Z', weekday, 'vendredi 1er janvier 2027'],
  ['fr', '2027-01-01T12:00Z', { dateStyle: 'long' }, '1er janvier 2027'],
  ['fr', '2027-01-11T12:00Z', weekday, 'lundi 11 janvier 2027'],
  ['fr', '2027-01-21T12:00Z', day, '21 janvier 2027'],
  ['fr', '2027-01-01T12:00Z', short, '1er\u00a0janv. 2027'],
  // A day stays beside its short month; the comma before an hour stays.
  ['es', '2026-12-03T23:59Z', { ...short, ...clock }, '3\u00a0dic 2026, 23:59'],
  ['en', '2026-12-03T23:59Z', { ...short, ...clock }, '3\u00a0Dec 2026, 23:59'],
  ['fr', '2026-12-03T23:59Z', { ...short, ...clock }, '3\u00a0déc. 2026, 23\u00a0h\u00a059'],
  ['fr', '2026-12-03T23:59:08Z', { ...short, ...clock, second: '2-digit' }, '3\u00a0déc. 2026, 23:59:08'],
  // Spanish of Latin America has 24 hours here; French a letter, no zero before the hour and no minutes that are none.
  ['es', '2027-01-03T17:40Z', { ...day, ...clock }, '3 de enero de 2027 a las 17:40'],
  ['en', '2027-01-03T17:40Z', { ...day, ...clock }, '3 January 2027 at 17:40'],
  ['fr', '2027-01-03T17:40Z', { ...day, ...clock }, '3 janvier 2027 à 17\u00a0h\u00a040'],
  ['fr', '2027-01-01T09:00Z', { ...day, ...clock }, '1er janvier 2027 à 9\u00a0h'],
  ['es', '2027-01-03T09:00Z', clock, '09:00'],
  ['fr', '2027-01-03T09:00Z', clock, '9\u00a0h'],
  ['fr', '2027-01-03T09:05Z', clock, '9\u00a0h\u00a005'],
  ['fr', '2027-01-03T00:30Z', clock, '0\u00a0h\u00a030'],
  // A course may be in a language that the interface is not in.
  ['de', '2027-01-01T12:00Z', day, '1. Januar 2027'],
];

describe('dates in words', () => {
  it.each(cases)('in %s %s with %j is %s', (locale, at, options, words) => {
    expect(dateFormat(locale, { ...options, timeZone: 'UTC' })(new Date(at))).toBe(words);
  });

  it('a moment is on the clocks of its zone', () => {
    const inGuatemala = dateFormat('es', { ...weekday, timeZone: 'America/Guatemala' });
    expect(inGuatemala(new Date('2027-01-01T03:00Z'))).toBe('jueves 31 de diciembre de 2026');
  });
});
