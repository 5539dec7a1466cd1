import { describe, expect, it } from '@jest/globals';
import { hours, hoursInNumbers } from './certificate-rows.ts';

describe('a length', () => {
  it.each<[minutes: number, es: string, en: string, fr: string]>([
    [0, '0 horas', '0 hours', '0 heure'],
    [30, '0.5 horas', '0.5 hours', '0,5 heure'],
    [45, '45 minutos', '45 minutes', '45 minutes'],
    [60, '1 hora', '1 hour', '1 heure'],
    [61, '1 hora 1 minuto', '1 hour 1 minute', '1 heure 1 minute'],
    [90, '1.5 horas', '1.5 hours', '1,5 heure'],
    [820, '13 horas 40 minutos', '13 hours 40 minutes', '13 heures 40 minutes'],
    [1500, '25 horas', '25 hours', '25 heures'],
  ])('of %i minutes is said to the minute', (minutes, es, en, fr) => {
    expect(
      [hours(minutes, 'es'), hours(minutes, 'en'), hours(minutes, 'fr')].map((each) =>
        each.replace(/\s/g, ' '),
      ),
    ).toEqual([es, en, fr]);
  });

  it.each([
    [45, 0.75],
    [90, 1.5],
    [820, 13.67],
  ])('of %i minutes is %d hours to machines', (minutes, expected) => {
    expect(hoursInNumbers(minutes)).toBe(expected);
  });
});
