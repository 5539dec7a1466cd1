import { describe, expect, it } from '@jest/globals';
import { keptUntil } from './plan-keeping.rules.ts';

const day = (text: string) => new Date(`2026-${text}T12:00:00Z`);

describe('a plan', () => {
  it.each([
    ['of an open edition has no day', null, null, '03-01', null],
    ['goes ninety days after the edition was closed', '01-01', null, '01-02', '04-01'],
    ['goes then too when its author was told in time', '01-01', '03-02', '03-20', '04-01'],
    ['waits a month for an author who was told late', '01-01', '03-20', '03-25', '04-19'],
    ['waits a month for an author who is not told yet', '01-01', null, '05-01', '05-31'],
    ['forgets what was told before the edition was closed again', '04-01', '02-01', '04-02', '06-30'],
    ['waits a month then too for an author who is not told again yet', '04-01', '02-01', '06-15', '07-15'],
  ])('%s', (_, closed, told, now, until) => {
    expect(
      keptUntil(closed === null ? null : day(closed), told === null ? null : day(told), day(now)),
    ).toEqual(until === null ? null : day(until));
  });
});
