import { describe, expect, it } from '@jest/globals';
import { type ListedFields } from './listed-nominations.ts';
import { undoOf, type ListedNow } from './undo-listed.rules.ts';

const after: ListedFields = {
  priority: 1,
  givenNames: 'Rosa',
  firstSurname: 'Ibarra',
  secondSurname: null,
  address: 'rosa@example.org',
  sex: null,
  countryCode: 'MX',
  institutionName: 'Cancillería',
  institutionKind: 'foreign_ministry',
  position: 'Analista',
  post: '',
  audience: '',
  locale: 'es',
  accessNeeds: '',
  nominatorName: 'Rosario Méndez',
  nominatorTitle: '',
  hasConsent: true,
};
const untouched: ListedNow = { state: 'submitted', fields: after, isUsed: false };

describe('what a list wrote', () => {
  it.each<[string, ListedNow | null, ReturnType<typeof undoOf>]>([
    ['is taken back while nobody touched it', untouched, 'UNDONE'],
    ['is gone when somebody discarded it', null, 'GONE'],
    ['stays once it is looked at', { ...untouched, state: 'under_review' }, 'DECIDED'],
    ['stays once it is decided', { ...untouched, state: 'accepted' }, 'DECIDED'],
    [
      'stays once it was corrected',
      { ...untouched, fields: { ...after, post: 'Tapachula' } },
      'CHANGED_SINCE',
    ],
    ['stays once a letter came', { ...untouched, isUsed: true }, 'CHANGED_SINCE'],
  ])('%s', (_name, now, expected) => {
    expect(undoOf(now, { nominationId: 'n', before: null, after })).toBe(expected);
  });

  it('is taken back from the waiting list while it waits there', () => {
    const waiting = { nominationId: 'n', before: null, after, isWaiting: true };
    expect(undoOf({ ...untouched, state: 'waitlisted' }, waiting)).toBe('UNDONE');
    expect(undoOf({ ...untouched, state: 'accepted' }, waiting)).toBe('DECIDED');
    expect(undoOf(untouched, waiting)).toBe('DECIDED');
  });
});
