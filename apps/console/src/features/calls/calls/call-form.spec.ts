import { describe, expect, it } from '@jest/globals';
import { call } from '../../../testing/calls.fixture.ts';
import { draftOf, fieldsOf, lateConfirmation } from './call-form.ts';

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

describe('a letter of a call', () => {
  const letter = {
    kind: 'ACCEPTED' as const,
    locale: 'es' as const,
    subject: '{edition}',
    body: '{name}, del {startsOn} al {endsOn}',
  };

  it('is written with names of the reader’s language, and kept as it was', () => {
    const kept = { ...call(), letters: [{ ...letter, isStandard: false }] };
    const draft = draftOf(kept, 'fr');
    expect(draft.letters).toEqual([
      { ...letter, subject: '{session-du-cours}', body: '{nom}, del {premier-jour} al {dernier-jour}' },
    ]);
    expect(fieldsOf(draft).letters).toEqual([letter]);
  });
});
