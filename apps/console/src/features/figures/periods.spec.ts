import { describe, expect, it } from '@jest/globals';
import { quarterNow, quarters } from './periods.ts';

describe('periods of figures', () => {
  it.each([
    ['2027-01-01', { from: '2027-01-01', to: '2027-03-31', year: 2027, quarter: 1 }],
    ['2026-11-29', { from: '2026-10-01', to: '2026-12-31', year: 2026, quarter: 4 }],
    ['2026-12-31', { from: '2026-10-01', to: '2026-12-31', year: 2026, quarter: 4 }],
  ])('on %s the quarter that is not over is %j', (today, quarter) => {
    expect(quarterNow(today)).toEqual(quarter);
    expect(quarters(today)).not.toContainEqual(quarter);
  });
});
