import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadlineOf } from './index.ts';

describe('the end of a day', () => {
  it.each([
    ['2026-06-30', 'America/Mexico_City', '2026-07-01T05:59:59.999Z'],
    ['2026-01-15', 'America/Mexico_City', '2026-01-16T05:59:59.999Z'],
    // Mexico had summer time until October 2022.
    ['2022-07-01', 'America/Mexico_City', '2022-07-02T04:59:59.999Z'],
    ['2022-10-30', 'America/Mexico_City', '2022-10-31T05:59:59.999Z'],
    ['2026-06-30', 'America/Costa_Rica', '2026-07-01T05:59:59.999Z'],
    ['2026-12-31', 'America/Costa_Rica', '2027-01-01T05:59:59.999Z'],
    ['2026-03-07', 'America/New_York', '2026-03-08T04:59:59.999Z'],
    ['2026-03-08', 'America/New_York', '2026-03-09T03:59:59.999Z'],
    ['2026-10-31', 'America/New_York', '2026-11-01T03:59:59.999Z'],
    ['2026-11-01', 'America/New_York', '2026-11-02T04:59:59.999Z'],
    ['2026-03-28', 'Europe/Paris', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', 'Europe/Paris', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Paris', '2026-10-25T22:59:59.999Z'],
    ['2024-02-29', 'Europe/Paris', '2024-02-29T22:59:59.999Z'],
    ['2026-04-04', 'Pacific/Auckland', '2026-04-04T10:59:59.999Z'],
    ['2026-04-05', 'Pacific/Auckland', '2026-04-05T11:59:59.999Z'],
    ['2026-09-26', 'Pacific/Auckland', '2026-09-26T11:59:59.999Z'],
    ['2026-09-27', 'Pacific/Auckland', '2026-09-27T10:59:59.999Z'],
    ['2026-06-30', 'Asia/Kathmandu', '2026-06-30T18:14:59.999Z'],
    ['2026-06-30', 'UTC', '2026-06-30T23:59:59.999Z'],
    // Clocks go back at midnight: 23:59 occurs twice, and the second one ends the day.
    ['2026-04-04', 'America/Santiago', '2026-04-05T03:59:59.999Z'],
    // Clocks go forward at midnight: the day still ends at 23:59.
    ['2026-09-05', 'America/Santiago', '2026-09-06T03:59:59.999Z'],
    // Clocks skip the last minutes of the day.
    ['2018-05-04', 'Asia/Pyongyang', '2018-05-04T14:59:59.999Z'],
    ['2026-03-28', 'America/Nuuk', '2026-03-29T00:59:59.999Z'],
    // The day that Samoa left out.
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T09:59:59.999Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T09:59:59.999Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-31T09:59:59.999Z'],
  ])('%s in %s is %s', (date, zone, instant) => {
    expect(deadlineOf(date, zone).toISOString()).toBe(instant);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '0026-01-01', '2026-06-30T00:00', '', 'tomorrow'])(
    'refuses the date %p',
    (date) => {
      expect(() => deadlineOf(date, 'UTC')).toThrow(RangeError);
    },
  );
  it.each(['', 'Mars/Olympus', 'America'])('refuses the zone %p', (zone) => {
    expect(() => deadlineOf('2026-06-30', zone)).toThrow(RangeError);
  });

  it('shows 23:59:59 on that day, and the next millisecond another day, in (nearly) every zone on every day', () => {
    // Greenland's clocks leave 23:59 out once a year.
    const zones = Intl.supportedValuesOf('timeZone').filter(
      (zone) => !/Godthab|Nuuk|Scoresbysund/.test(zone),
    );
    const days = fc
      .date({ min: new Date('2019-01-01T00:00Z'), max: new Date('2037-12-31T00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (timeZone, date) => {
        const shown = (instant: number) =>
          new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
            instant,
          );
        const end = deadlineOf(date, timeZone).getTime();
        expect(end % 1000).toBe(999);
        expect(shown(end)).toBe(`${date} 23:59:59`);
        expect(shown(end + 1).slice(0, 10) > date).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
