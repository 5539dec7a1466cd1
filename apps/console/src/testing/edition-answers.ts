import { edition, editionRow } from './edition.fixture.ts';

/** What the pages of an edition ask for, with nothing in it yet. */
export const editionAnswers = (over: Parameters<typeof edition>[0] = {}) => ({
  Editions: () => ({ editions: { items: [editionRow()], totalCount: 1, mayPlan: true } }),
  EditionHead: () => ({ edition: edition(over) }),
  Edition: () => ({ edition: edition(over) }),
  NominationCalls: () => ({ nominationCalls: { items: [], totalCount: 0, waitingWithSeat: 0 } }),
  AttendanceBoard: () => ({ attendanceBoard: null }),
  CertificateBatches: () => ({ certificateBatches: { items: [], totalCount: 0 } }),
  OutcomeGrants: () => ({ outcomeGrants: { items: [], totalCount: 0 } }),
  MessageRules: () => ({ messageRules: null }),
  Roster: () => ({ roster: { items: [], totalCount: 0, isClose: false } }),
  WaitingCorrection: () => ({ waitingCorrection: null }),
});
