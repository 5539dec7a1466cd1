import { describe, expect, it } from '@jest/globals';
import { lateConfirmation } from './call-form.ts';

const edition = { startsOn: '2026-12-07', endsOn: '2027-02-14' };

describe('the days to confirm of a call', () => {
  it.each([
    ['end before the edition begins', '2026-11-20', '10', null],
    ['end on its first day', '2026-11-27', '10', null],
    ['go beyond it', '2026-12-01', '10', '2026-12-11'],
    ['are not written yet', '2026-12-01', '', null],
    ['have no last day of the call', '', '10', null],
  ])('%s', (_what, closesOn, confirmDays, late) =>
    expect(lateConfirmation({ closesOn, confirmDays }, edition)).toBe(late),
  );
});
