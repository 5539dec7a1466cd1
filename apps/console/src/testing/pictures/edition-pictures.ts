import type { Picture } from '@campus/web-shell/testing';
import { answers as attendanceAnswers, people } from './attendance-answers.ts';
import { batch, item, readiness } from '../batch.fixture.ts';
import { callRow, nomination, nominationRow, preview, quota } from '../calls.fixture.ts';
import { edition, editionRow } from '../edition.fixture.ts';
import { grid, rosterRow } from '../roster.fixture.ts';
import { drawn, names } from './drawn.ts';

const at = '/editions/edition-1';

const stages: Parameters<typeof rosterRow>[0][] = [
  { status: 'ACTIVE', pace: 'GETS_ON', percent: 40 },
  { status: 'ACTIVE', pace: 'NOT_BEGUN', percent: 0, stuck: [] },
  { status: 'COMPLETED', pace: 'DONE', percent: 100, stuck: [], basis: 'GRANTED' },
  { status: 'ON_HOLD', pace: 'OUT', percent: 62, stuck: [] },
];

const officers = names.map((fullName, index) =>
  rosterRow({
    ...stages[index % stages.length],
    enrolmentId: `enrolment-${index}`,
    personId: `person-${index}`,
    fullName,
    addressBounces: index === 4,
    daysSilent: index,
    lastWorkAt: index === 1 ? null : '2027-02-01T16:00:00.000Z',
  }),
);

const roster: Picture['answers'] = {
  Roster: () => ({ roster: { items: officers, totalCount: 293, isClose: false } }),
  SavedViews: () => ({ savedViews: [] }),
};

const progress: Picture['answers'] = {
  ProgressGrid: () => {
    const { activities, rows } = grid();
    return {
      progressGrid: grid({
        activities: [
          ...activities,
          ...activities.map((each) => ({ ...each, id: `${each.id}2`, kind: 'QUIZ' as const })),
        ],
        rows: names.flatMap((fullName, index) =>
          rows.map((row) => ({ ...row, enrolmentId: `enrolment-${index}`, fullName, percent: index * 7 })),
        ),
        totalCount: 293,
      }),
    };
  },
  SavedViews: () => ({ savedViews: [] }),
};

const nominations: Picture['answers'] = {
  NominationCalls: () => ({ nominationCalls: { items: [callRow()], totalCount: 1, waitingWithSeat: 1 } }),
  Nominations: () => ({
    nominations: {
      items: names.map((name, index) =>
        nominationRow({
          id: `nomination-${index}`,
          name,
          state: index % 3 === 0 ? 'ACCEPTED' : 'SUBMITTED',
          checks: index % 4 === 0 ? ['SAME_NAME'] : [],
          isLate: index === 5,
        }),
      ),
      totalCount: 41,
    },
  }),
  Nomination: () => ({ nomination: nomination() }),
  SeatQuotas: () => ({ seatQuotas: [quota(), quota({ id: 'quota-2', country: 'CR', seats: 12, taken: 3 })] }),
  SelectionPreview: () => ({ selectionPreview: preview() }),
  SavedViews: () => ({ savedViews: [] }),
};

const certificates: Picture['answers'] = {
  CertificateBatches: () => ({ certificateBatches: { items: [batch()], totalCount: 1 } }),
  CertificateReadiness: () => ({ certificateReadiness: readiness() }),
  OutcomeGrants: () => ({ outcomeGrants: { items: [], totalCount: 0 } }),
  CertificateBatch: () => ({ certificateBatch: batch() }),
  CertificateBatchItems: () => ({
    certificateBatchItems: {
      items: names
        .slice(0, 6)
        .map((fullName, index) => ({ ...item, enrolmentId: `enrolment-${index}`, fullName })),
      totalCount: 6,
      blockers: [{ code: 'NOT_PASSED', count: 6 }],
      sessionsNotOver: [],
      sessionsUnrecorded: [],
    },
  }),
  SavedViews: () => ({ savedViews: [] }),
};

const planned: Picture['answers'] = {
  Edition: () => ({
    edition: edition({
      phase: 'CURRENT',
      mayPlan: true,
      sessions: edition().sessions.flatMap((session) => [
        session,
        { ...session, id: 'session-2', mode: 'ROOM', place: 'Sala de capacitación, piso 3', url: null },
      ]),
    }),
  }),
  FacilitatorCandidates: () => ({ facilitatorCandidates: [] }),
};

/** The work on one edition. */
export const editionPictures = [
  drawn({
    name: 'editions',
    path: '/editions',
    locale: 'en',
    answers: {
      Editions: () => ({
        editions: {
          items: names.slice(0, 8).map((_, index) =>
            editionRow({
              id: `edition-${index}`,
              title: `Cohorte ${index + 1}`,
              phase: index < 3 ? 'CURRENT' : 'COMING',
              isOpen: index % 2 === 0,
            }),
          ),
          totalCount: 8,
          mayPlan: true,
        },
      }),
    },
    shows: 'tbody tr',
  }),
  drawn({
    name: 'edition',
    path: at,
    locale: 'fr',
    answers: {
      Edition: () => ({ edition: edition({ phase: 'CURRENT' }) }),
      NominationCalls: () => ({ nominationCalls: { items: [callRow()], totalCount: 1, waitingWithSeat: 0 } }),
      AttendanceBoard: () => ({ attendanceBoard: null }),
      CertificateBatches: () => ({ certificateBatches: { items: [], totalCount: 0 } }),
      OutcomeGrants: () => ({ outcomeGrants: { items: [], totalCount: 0 } }),
      MessageRules: () => ({ messageRules: null }),
      Roster: () => ({ roster: { items: [], totalCount: 19, isClose: false } }),
      WaitingCorrection: () => ({ waitingCorrection: null }),
    },
    shows: 'h1',
  }),
  drawn({ name: 'roster', path: `${at}/roster`, answers: roster, shows: 'tbody tr' }),
  drawn({
    name: 'roster-dark',
    path: `${at}/roster`,
    locale: 'fr',
    theme: 'dark',
    answers: roster,
    shows: 'tbody tr',
  }),
  drawn({
    name: 'roster-phone',
    path: `${at}/roster`,
    locale: 'en',
    on: 'phone',
    answers: roster,
    shows: 'tbody tr',
  }),
  drawn({ name: 'progress', path: `${at}/progress`, locale: 'en', answers: progress, shows: 'tbody tr' }),
  drawn({ name: 'nominations', path: `${at}/nominations`, answers: nominations, shows: 'tbody tr' }),
  drawn({
    name: 'nomination',
    path: `${at}/nominations/nomination-1`,
    locale: 'fr',
    theme: 'dark',
    answers: nominations,
    shows: 'h1',
  }),
  drawn({ name: 'attendance', path: `${at}/attendance`, answers: attendanceAnswers, shows: 'tbody tr' }),
  drawn({
    name: 'check-in',
    path: '/check-in/session-1',
    on: 'phone',
    answers: { ...attendanceAnswers, ...people },
    shows: 'h1',
  }),
  drawn({
    name: 'batch',
    path: `${at}/certificates/batch-1`,
    locale: 'en',
    answers: certificates,
    shows: 'h1',
  }),
  drawn({
    name: 'groups',
    path: `${at}/groups?as=grid`,
    answers: planned,
    shows: '.edit-grid input',
  }),
  drawn({
    name: 'sessions-phone',
    path: `${at}/sessions`,
    locale: 'fr',
    on: 'phone',
    answers: planned,
    shows: '.list .table tbody tr',
  }),
  drawn({
    name: 'transfer',
    path: `${at}/roster`,
    answers: {
      ...roster,
      TransfersPreview: () => ({
        transfersPreview: {
          doneCount: 13,
          enrolments: officers.map(({ enrolmentId }, index) => ({
            enrolmentId,
            refusal: index === 3 ? 'NOT_TRANSFERABLE' : null,
            params: index === 3 ? { obstacle: 'GROUP_FULL' } : {},
            kept: index === 3 ? null : 'ALL',
          })),
        },
      }),
    },
    press: ['thead .list-tick', '.bulk-bar .opening', '.popover-menu__line:nth-child(4)'],
    shows: 'dialog[open] select',
  }),
];
