import type { MessageLocale } from './interpret.ts';

/**
 * A day as clients and server both write it, with its weekday and without: no comma after a weekday, French says the
 * first of a month as an ordinal. Each keeps a formatter of its own, since the first lesson has no byte to spare.
 */
export const dayCases: readonly [locale: MessageLocale, day: string, full: string, long: string][] = [
  ['es', '2026-12-31', 'jueves 31 de diciembre de 2026', '31 de diciembre de 2026'],
  ['en', '2026-12-31', 'Thursday 31 December 2026', '31 December 2026'],
  ['fr', '2026-12-31', 'jeudi 31 décembre 2026', '31 décembre 2026'],
  ['es', '2027-01-01', 'viernes 1 de enero de 2027', '1 de enero de 2027'],
  ['en', '2027-01-01', 'Friday 1 January 2027', '1 January 2027'],
  ['fr', '2027-01-01', 'vendredi 1er janvier 2027', '1er janvier 2027'],
  ['fr', '2027-01-11', 'lundi 11 janvier 2027', '11 janvier 2027'],
];
