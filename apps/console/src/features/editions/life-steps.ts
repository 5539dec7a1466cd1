import type { AttendanceBoard, CertificateBatches, DataOf, OutcomeGrants } from '@campus/api-client';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { certificatePaths } from '../../shared/paths/certificates-paths.ts';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import type { Edition } from './edition-data.ts';
import type { NextStep } from './next-steps.ts';

/** What other parts of the campus know of an edition; what has not come yet is missing. */
export interface LifeFacts {
  /** For people who have less attendance than is needed. */
  board?: DataOf<typeof AttendanceBoard>['attendanceBoard'];
  /** The proposed ones first. */
  batches?: DataOf<typeof CertificateBatches>['certificateBatches']['items'];
  /** Those that wait for a second person first. */
  grants?: DataOf<typeof OutcomeGrants>['outcomeGrants']['items'];
  /** How many active people have finished nothing yet. */
  unbegun?: number;
  /** The person it is shown to writes messages. */
  mayWrite?: boolean;
}

type Rule = (edition: Edition, facts: LifeFacts) => NextStep | null;

const countOf = ({ counts }: Edition, status: string) =>
  counts.find((each) => each.status === status)?.count ?? 0;

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
  ({ id, phase }, { unbegun = 0, mayWrite = false }) =>
    phase === 'CURRENT' && unbegun > 0 && mayWrite
      ? {
          label: 'edition.next.unbegun.write',
          values: { count: unbegun },
          href: `${messagePaths.write(id)}?${unbegunPeople}`,
        }
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
 * What is to be done of an edition beside what waits there, in the order of its life; each appears when its part of
 * the campus has answered. What it lacks and what waits stand above, as on the first screen.
 */
export const lifeStepsOf = (edition: Edition, facts: LifeFacts): NextStep[] =>
  edition.phase === 'CLOSED'
    ? []
    : [...running, ...attending, ...certifying].flatMap((rule) => rule(edition, facts) ?? []);
