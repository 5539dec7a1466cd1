import type {
  AttendanceBoard,
  CertificateBatches,
  DataOf,
  NominationCalls,
  OutcomeGrants,
} from '@campus/api-client';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { callPaths } from '../../shared/paths/calls-paths.ts';
import { certificatePaths } from '../../shared/paths/certificates-paths.ts';
import { importPaths } from '../../shared/paths/imports-paths.ts';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import type { Edition } from './edition-data.ts';
import type { NextStep } from './next-steps.ts';

/** What other parts of the campus know of an edition; what has not come yet is missing. */
export interface LifeFacts {
  calls?: DataOf<typeof NominationCalls>['nominationCalls']['items'];
  /** For people who have less attendance than is needed. */
  board?: DataOf<typeof AttendanceBoard>['attendanceBoard'];
  /** The proposed ones first. */
  batches?: DataOf<typeof CertificateBatches>['certificateBatches']['items'];
  /** Those that wait for a second person first. */
  grants?: DataOf<typeof OutcomeGrants>['outcomeGrants']['items'];
  /** How many active people have finished nothing yet. */
  unbegun?: number;
  rules?: readonly { isOn: boolean }[];
}

type Rule = (edition: Edition, facts: LifeFacts) => NextStep | null;

const isTaught = ({ route }: Edition) => route !== 'A';
const countOf = ({ counts }: Edition, status: string) =>
  counts.find((each) => each.status === status)?.count ?? 0;

/** Nobody is enrolled, and nobody can enrol themselves. */
const isEmpty = ({ counts, isOpen }: Edition) => counts.length === 0 && !isOpen;

/** Calls are written by those who plan the edition, which is for all countries; links are sent by whoever has the country. */
const calling: readonly Rule[] = [
  (edition, { calls }) =>
    edition.mayPlan &&
    isTaught(edition) &&
    edition.phase === 'COMING' &&
    isEmpty(edition) &&
    calls?.length === 0
      ? { label: 'edition.next.call', href: callPaths.list(edition.id) }
      : null,
  ({ id, mayPlan }, { calls }) =>
    mayPlan && calls?.some(({ phase }) => phase === 'DRAFT')
      ? { label: 'edition.next.callDraft', href: callPaths.list(id) }
      : null,
  ({ id }, { calls }) => {
    const unsent = calls?.find(({ phase, links }) => phase === 'OPEN' && links === 0);
    if (!unsent) return null;
    const label = unsent.hasLinks ? 'edition.next.ownLinks' : 'edition.next.links';
    return { label, href: callPaths.links(id, unsent.id) };
  },
];

const teaching: readonly Rule[] = [
  (edition, { calls }) =>
    isTaught(edition) && edition.groups.length > 0 && isEmpty(edition) && calls?.length === 0
      ? { label: 'edition.next.people', href: importPaths.list(edition.id) }
      : null,
];

const unbegunPeople = 'status=ACTIVE&band=0-0';

const running: readonly Rule[] = [
  ({ id, phase }, { unbegun = 0 }) =>
    phase === 'CURRENT' && unbegun > 0
      ? {
          label: 'edition.next.unbegun',
          values: { count: unbegun },
          href: `${peoplePaths.roster(id)}?${unbegunPeople}`,
        }
      : null,
  ({ id, phase }, { unbegun = 0, rules }) =>
    phase === 'CURRENT' && unbegun > 0 && rules
      ? {
          label: 'edition.next.unbegun.write',
          values: { count: unbegun },
          href: `${messagePaths.write(id)}?${unbegunPeople}`,
        }
      : null,
  (edition, { rules }) =>
    edition.phase !== 'PAST' && edition.counts.length > 0 && rules?.every(({ isOn }) => !isOn)
      ? { label: 'edition.next.silent', href: messagePaths.rules(edition.id) }
      : null,
];

const attending: readonly Rule[] = [
  ({ id, phase }, { board }) =>
    phase === 'PAST' && board && board.needed !== null && board.totalCount > 0
      ? {
          label: 'edition.next.below',
          values: { count: board.totalCount },
          href: `${attendancePaths.board(id)}?below=1`,
        }
      : null,
];

const certifying: readonly Rule[] = [
  ({ id }, { grants = [] }) => {
    const waiting = grants.filter(({ decision }) => decision.isProposed && !decision.isOwn).length;
    return waiting > 0
      ? { label: 'edition.next.grants', values: { count: waiting }, href: certificatePaths.list(id) }
      : null;
  },
  (edition, { batches }) =>
    batches?.length === 0 && (edition.phase === 'PAST' || countOf(edition, 'completed') > 0)
      ? { label: 'edition.next.certificates', href: certificatePaths.list(edition.id) }
      : null,
];

/**
 * Steps after planning that count no people, in the order of an edition's life; each appears when its part of
 * the campus has answered. Numbered tasks are above it, as on the first screen.
 */
export const lifeStepsOf = (edition: Edition, facts: LifeFacts): NextStep[] =>
  edition.phase === 'CLOSED'
    ? []
    : [...calling, ...teaching, ...running, ...attending, ...certifying].flatMap(
        (rule) => rule(edition, facts) ?? [],
      );
