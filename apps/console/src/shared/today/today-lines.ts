import type { DataOf, TodayLines } from '@campus/api-client';
import { attendancePaths } from '../paths/attendance-paths.ts';
import { callPaths } from '../paths/calls-paths.ts';
import { certificatePaths } from '../paths/certificates-paths.ts';
import { editionPaths } from '../paths/editions-paths.ts';
import { importPaths } from '../paths/imports-paths.ts';
import { jobPaths } from '../paths/jobs-paths.ts';
import { messagePaths } from '../paths/messages-paths.ts';
import { peoplePaths, planPaths, questionPaths } from '../paths/people-paths.ts';
import { studioPaths } from '../paths/versions-paths.ts';

export type TodayLine = DataOf<typeof TodayLines>['todayLines'][number];
export type TodayKind = TodayLine['kind'];

/** Of one edition, or of one group of those who accompany it. */
const stuckIn = (editionId: string, { kind, subjectId }: TodayLine): string =>
  `${subjectId ? peoplePaths.group(subjectId) : peoplePaths.roster(editionId)}?stuck=${kind}`;

/** Where the list of exactly that is, in one edition. */
const places: Record<TodayKind, (editionId: string, line: TodayLine) => string> = {
  NOMINEES_TO_DECIDE: (id) => `${callPaths.nominations(id)}?state=SUBMITTED`,
  NOMINEES_UNDER_REVIEW: (id) => `${callPaths.nominations(id)}?state=UNDER_REVIEW`,
  SEATS_TO_OFFER: (id) => `${callPaths.nominations(id)}?state=WAITLISTED`,
  NOMINEES_UNTOLD: (id) => `${callPaths.nominations(id)}?state=ACCEPTED&letter=no&enrolled=no`,
  NOMINEES_UNCONFIRMED: (id) => `${callPaths.nominations(id)}?state=ACCEPTED&letter=yes&enrolled=no`,
  GROUPS_MISSING: editionPaths.groups,
  QUOTAS_MISSING: editionPaths.quotas,
  OPENINGS_MISSING: editionPaths.openings,
  OPENINGS_LATE: editionPaths.openings,
  SESSIONS_MISSING: editionPaths.sessions,
  FACILITATORS_MISSING: editionPaths.groups,
  CALL_MISSING: callPaths.list,
  CALL_UNOPENED: callPaths.list,
  LINKS_MISSING: (id, { subjectId }) => (subjectId ? callPaths.links(id, subjectId) : callPaths.list(id)),
  PEOPLE_MISSING: importPaths.list,
  MESSAGES_OFF: messagePaths.rules,
  CLOSING_DUE: editionPaths.closing,
  ATTEMPTS_USED_UP: stuckIn,
  DEADLINE_PASSED: stuckIn,
  NEVER_BEGAN: stuckIn,
  SILENT: stuckIn,
  FAILING: stuckIn,
  DEADLINE_NEAR: stuckIn,
  QUESTIONS: (id) => questionPaths.list({ editionId: id }),
  FAULTS: (id) => questionPaths.list({ editionId: id, isFault: true }),
  PLANS_TO_REVIEW: (id) => planPaths.list({ editionId: id }),
  REMARKS: () => studioPaths.remarks(null, true),
  ADDRESSES_MISSING: editionPaths.sessions,
  SESSIONS: (id, { subjectId }) =>
    subjectId ? attendancePaths.session(subjectId) : attendancePaths.board(id),
  SHEETS_MISSING: (id, { subjectId }) =>
    subjectId ? attendancePaths.session(subjectId) : attendancePaths.board(id),
  WALK_INS: attendancePaths.walkIns,
  LATE_WORK: (id) => `${peoplePaths.late(id)}?waiting=1`,
  CERTIFICATES_TO_APPROVE: (id, { subjectId }) =>
    subjectId ? certificatePaths.batch(id, subjectId) : certificatePaths.list(id),
  CERTIFICATES_TO_PROPOSE: certificatePaths.list,
  MAILS_BOUNCED: (id) => `${messagePaths.log(id)}?state=BOUNCED`,
  MAILS_FAILED: (id) => `${messagePaths.log(id)}?state=FAILED`,
  JOBS_FAILED: () => `${jobPaths.list}?state=FAILED`,
};

/** Whether a line is of a group that the reader accompanies. */
export const isOfGroup = ({ kind, subjectId }: TodayLine): boolean =>
  subjectId !== null && places[kind] === stuckIn;

/** Where a line leads: to the list that has as many as it counts. */
export const hrefOf = (line: TodayLine): string => places[line.kind](line.editionId ?? '', line);

/** Where the seat is given to the nominee whose turn it is, with the decision open; null: of other lines. */
export const offerOf = ({ kind, editionId, subjectId }: TodayLine): string | null =>
  kind === 'SEATS_TO_OFFER' && editionId && subjectId
    ? `${callPaths.nomination(editionId, subjectId)}?decide=ACCEPT`
    : null;

/** What belongs together on the page, in its order. */
export const parts = {
  selection: [
    'NOMINEES_TO_DECIDE',
    'NOMINEES_UNDER_REVIEW',
    'SEATS_TO_OFFER',
    'NOMINEES_UNTOLD',
    'NOMINEES_UNCONFIRMED',
  ],
  preparation: [
    'GROUPS_MISSING',
    'QUOTAS_MISSING',
    'OPENINGS_MISSING',
    'OPENINGS_LATE',
    'SESSIONS_MISSING',
    'FACILITATORS_MISSING',
    'CALL_MISSING',
    'CALL_UNOPENED',
    'LINKS_MISSING',
    'PEOPLE_MISSING',
    'MESSAGES_OFF',
  ],
  people: [
    'ATTEMPTS_USED_UP',
    'DEADLINE_PASSED',
    'NEVER_BEGAN',
    'SILENT',
    'FAILING',
    'DEADLINE_NEAR',
    'LATE_WORK',
  ],
  questions: ['QUESTIONS', 'FAULTS', 'PLANS_TO_REVIEW'],
  courses: ['REMARKS'],
  sessions: ['ADDRESSES_MISSING', 'SESSIONS', 'SHEETS_MISSING', 'WALK_INS'],
  certificates: ['CERTIFICATES_TO_APPROVE', 'CERTIFICATES_TO_PROPOSE', 'CLOSING_DUE'],
  machines: ['MAILS_BOUNCED', 'MAILS_FAILED', 'JOBS_FAILED'],
} as const satisfies Record<string, readonly TodayKind[]>;
export type Part = keyof typeof parts;

/** What an edition lacks as a whole: there is nothing to count in it. */
const uncounted: readonly TodayKind[] = [
  'GROUPS_MISSING',
  'QUOTAS_MISSING',
  'OPENINGS_MISSING',
  'SESSIONS_MISSING',
  'CALL_MISSING',
  'LINKS_MISSING',
  'PEOPLE_MISSING',
  'MESSAGES_OFF',
  'CLOSING_DUE',
];

/** Whether the number of a line says more than that it is there. */
export const isCounted = ({ kind }: Pick<TodayLine, 'kind'>): boolean => !uncounted.includes(kind);

const partNames = Object.keys(parts) as Part[];

export interface KindOfPart {
  kind: TodayKind;
  /** Of every edition. */
  count: number;
  lines: TodayLine[];
}

/** The lines in parts, and of each kind how many in all; parts without lines are left out. */
export const inParts = (lines: readonly TodayLine[]): { part: Part; kinds: KindOfPart[] }[] =>
  partNames.flatMap((part) => {
    const kinds = parts[part].flatMap((kind) => {
      const own = lines.filter((line) => line.kind === kind);
      return own.length > 0 ? [{ kind, count: countOf(own), lines: own }] : [];
    });
    return kinds.length > 0 ? [{ part, kinds }] : [];
  });

export const countOf = (lines: readonly TodayLine[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0);

/** How many of some kinds. */
export const countIn = (lines: readonly TodayLine[], kinds: readonly TodayKind[]): number =>
  countOf(lines.filter(({ kind }) => kinds.includes(kind)));
