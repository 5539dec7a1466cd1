import { describe, expect, it } from '@jest/globals';
import { hrefOf, inParts, offerOf, parts, type TodayKind, type TodayLine } from './today-lines.ts';

const line = (over: Partial<TodayLine> = {}): TodayLine => ({
  kind: 'NOMINEES_TO_DECIDE',
  count: 2,
  editionId: 'e1',
  editionTitle: 'Cohorte',
  subjectId: null,
  subject: null,
  at: null,
  timeZone: null,
  declined: null,
  ...over,
});

describe('a line of what waits', () => {
  it.each<[TodayKind, Partial<TodayLine>, string]>([
    ['NOMINEES_TO_DECIDE', {}, '/console/editions/e1/nominations?state=SUBMITTED'],
    ['NOMINEES_UNDER_REVIEW', {}, '/console/editions/e1/nominations?state=UNDER_REVIEW'],
    ['SEATS_TO_OFFER', {}, '/console/editions/e1/nominations?state=WAITLISTED'],
    ['NOMINEES_UNTOLD', {}, '/console/editions/e1/nominations?state=ACCEPTED&letter=no&enrolled=no'],
    ['NOMINEES_UNCONFIRMED', {}, '/console/editions/e1/nominations?state=ACCEPTED&letter=yes&enrolled=no'],
    ['GROUPS_MISSING', {}, '/console/editions/e1/groups'],
    ['QUOTAS_MISSING', {}, '/console/editions/e1/quotas'],
    ['OPENINGS_LATE', {}, '/console/editions/e1/openings'],
    ['SESSIONS_MISSING', {}, '/console/editions/e1/sessions'],
    ['FACILITATORS_MISSING', {}, '/console/editions/e1/groups'],
    ['CALL_MISSING', {}, '/console/editions/e1/calls'],
    ['LINKS_MISSING', { subjectId: 'c1' }, '/console/editions/e1/calls/c1/links'],
    ['PEOPLE_MISSING', {}, '/console/people/import?edition=e1'],
    ['MESSAGES_OFF', {}, '/console/editions/e1/messages'],
    ['CLOSING_DUE', {}, '/console/editions/e1/closing'],
    ['NEVER_BEGAN', {}, '/console/editions/e1/roster?stuck=NEVER_BEGAN'],
    ['DEADLINE_PASSED', {}, '/console/editions/e1/roster?stuck=DEADLINE_PASSED'],
    ['SILENT', { subjectId: 'g1' }, '/console/groups/g1?stuck=SILENT'],
    ['QUESTIONS', {}, '/console/questions?edition=e1'],
    ['PLANS_TO_REVIEW', {}, '/console/plans?edition=e1'],
    ['REMARKS', { editionId: null }, '/console/studio/remarks?mine=1'],
    ['FAULTS', {}, '/console/questions?edition=e1&faults=1'],
    ['ADDRESSES_MISSING', {}, '/console/editions/e1/sessions'],
    ['SESSIONS', { subjectId: 's1' }, '/console/attendance/s1'],
    ['SHEETS_MISSING', { subjectId: 's1' }, '/console/attendance/s1'],
    ['SHEETS_MISSING', {}, '/console/editions/e1/attendance'],
    ['WALK_INS', {}, '/console/editions/e1/attendance/walk-ins'],
    ['LATE_WORK', {}, '/console/editions/e1/late-work?waiting=1'],
    ['CERTIFICATES_TO_APPROVE', {}, '/console/editions/e1/certificates'],
    ['CERTIFICATES_TO_APPROVE', { subjectId: 'b1' }, '/console/editions/e1/certificates/b1'],
    ['CERTIFICATES_TO_PROPOSE', {}, '/console/editions/e1/certificates'],
    ['MAILS_BOUNCED', {}, '/console/editions/e1/messages/log?state=BOUNCED'],
    ['JOBS_FAILED', { editionId: null }, '/console/jobs?state=FAILED'],
  ])('%s %p leads to the list of just that: %s', (kind, over, href) => {
    expect(hrefOf(line({ kind, ...over }))).toBe(href);
  });

  it('about a free seat also leads to the decision about who is next', () => {
    const seats = line({ kind: 'SEATS_TO_OFFER', subjectId: 'n1' });
    expect(offerOf(seats)).toBe('/console/editions/e1/nominations/n1?decide=ACCEPT');
    expect(offerOf(line({ subjectId: 'n1' }))).toBeNull();
  });

  it('stands in its part with the others of its kind, and their sum', () => {
    const lines = [line(), line({ editionId: 'e2', count: 3 }), line({ kind: 'WALK_INS', count: 1 })];
    expect(
      inParts(lines).map(({ part, kinds }) => [part, kinds.map(({ kind, count }) => `${kind} ${count}`)]),
    ).toEqual([
      ['selection', ['NOMINEES_TO_DECIDE 5']],
      ['sessions', ['WALK_INS 1']],
    ]);
  });

  it('is of a kind that has a part', () => {
    const kinds = Object.values(parts).flat();
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toHaveLength(37);
  });
});
