import { describe, expect, it } from '@jest/globals';
import { isoMoment, keptOf, momentIn } from './backups.rules.ts';

const at = (text: string) => new Date(`${text}T07:40:00Z`);
const days = (kept: Set<number>) => [...kept].sort().map((ms) => new Date(ms).toISOString().slice(0, 10));

describe('which backups stay', () => {
  const all = [
    '2026-09-30',
    '2026-10-31',
    '2026-11-15',
    '2026-11-16',
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
  ].map(at);

  it.each([
    ['the last two days', { daily: 2, weekly: 0, monthly: 0 }, ['2026-11-23', '2026-11-24']],
    [
      'the newest of each week, from Monday',
      { daily: 0, weekly: 3, monthly: 0 },
      ['2026-11-15', '2026-11-22', '2026-11-24'],
    ],
    [
      'the newest of each month',
      { daily: 0, weekly: 0, monthly: 3 },
      ['2026-09-30', '2026-10-31', '2026-11-24'],
    ],
    ['never none', { daily: 0, weekly: 0, monthly: 0 }, ['2026-11-24']],
  ])('%s', (_name, rule, expected) => {
    expect(days(keptOf(all, rule))).toEqual(expected);
  });

  it('counts two of one day once', () => {
    const [early, late] = [new Date('2026-11-24T01:00:00Z'), new Date('2026-11-24T20:00:00Z')];
    expect([...keptOf([early, late], { daily: 7, weekly: 4, monthly: 12 })]).toEqual([late.getTime()]);
  });
});

describe('the moment in the name of a backup', () => {
  it('is read as it was written', () => {
    const moment = new Date('2026-11-29T01:45:07Z');
    expect(isoMoment(moment)).toBe('20261129T014507Z');
    expect(momentIn('20261129T014507Z')).toEqual(moment);
  });
});
