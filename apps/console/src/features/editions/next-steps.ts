import type { DataOf, WaitingCorrection } from '@campus/api-client';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import type { MessageId } from '../../shared/text.ts';
import { versionPaths } from '../../shared/paths/versions-paths.ts';
import { opensAfterEnd, type Edition } from './edition-data.ts';

/** Something that is still to be done, with where it is done. */
export interface NextStep {
  label: MessageId;
  values?: Record<string, string | number>;
  href: string;
}

type Rule = (edition: Edition) => NextStep | null;

const isTaught = ({ route }: Edition) => route !== 'A';
const isOver = ({ phase }: Edition) => phase === 'PAST' || phase === 'CLOSED';

/** In the order in which they are done. One rule for each step: it tells what is missing, or null. */
const rules: readonly Rule[] = [
  ({ id, groups, mayPlan }) =>
    mayPlan && groups.length === 0 ? { label: 'edition.next.groups', href: editionPaths.groups(id) } : null,
  (edition) =>
    edition.mayPlan && isTaught(edition) && edition.quotas.length === 0
      ? { label: 'edition.next.quotas', href: editionPaths.quotas(edition.id) }
      : null,
  (edition) =>
    edition.mayPlan && edition.route === 'B' && edition.releases.every(({ opensOn }) => opensOn === null)
      ? { label: 'edition.next.releases', href: editionPaths.openings(edition.id) }
      : null,
  (edition) => {
    const { id, mayPlan, releases } = edition;
    const late = releases.filter(({ opensOn }) => opensOn !== null && opensAfterEnd(edition, opensOn));
    return mayPlan && late.length > 0
      ? {
          label: 'edition.next.late',
          values: { count: late.length },
          href: editionPaths.openings(id),
        }
      : null;
  },
  (edition) =>
    edition.mayPlan && isTaught(edition) && edition.sessions.length === 0
      ? { label: 'edition.next.sessions', href: editionPaths.sessions(edition.id) }
      : null,
  (edition) => {
    const without = edition.groups.filter(({ facilitators, mayChange }) => mayChange && !facilitators.length);
    return isTaught(edition) && without.length > 0
      ? {
          label: 'edition.next.facilitators',
          values: { count: without.length },
          href: editionPaths.groups(edition.id),
        }
      : null;
  },
];

/** What is on offer to anyone who may apply it. */
export const correctionStepsOf = (
  { id }: Edition,
  waiting: DataOf<typeof WaitingCorrection>['waitingCorrection'] | undefined,
): NextStep[] =>
  waiting
    ? [
        {
          label: 'edition.next.correction',
          values: { number: waiting.number },
          href: versionPaths.apply(waiting.versionId, id),
        },
      ]
    : [];

const closing: Rule = ({ id, phase, mayPlan }) =>
  phase === 'PAST' && mayPlan ? { label: 'edition.next.close', href: editionPaths.closing(id) } : null;

/** What is still to be planned for an edition by the person it is shown to. */
export const planStepsOf = (edition: Edition): NextStep[] =>
  isOver(edition) ? [] : rules.flatMap((rule) => rule(edition) ?? []);

/** The last step of all. */
export const closingStepsOf = (edition: Edition): NextStep[] => {
  const step = closing(edition);
  return step ? [step] : [];
};
