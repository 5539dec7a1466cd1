import {
  attemptsLeft,
  openingOf,
  prerequisitesMet,
  type AttemptPolicy,
  type Item,
  type Opening,
} from '@campus/scorm-format';
import { ActivityState } from '@campus/course';
import { type AttemptRow, type ItemStateRow, type ScormSituationRow } from './launch.statements.ts';
import { type KnownPackage } from '../packages.ts';

/** A learner's standing with their attempts, and what may be done about it. */
export interface Outlook {
  last: AttemptRow | null;
  left: number | null;
  maxAttempts: number | null;
  opensAs: Opening;
  mayStartNew: boolean;
  /** The newest attempt that may be opened to read. */
  toReview: AttemptRow | null;
}

export function outlookOf(
  situation: Pick<ScormSituationRow, 'attempts' | 'attempt_count' | 'allowances'>,
  policy: AttemptPolicy,
  isOffered: boolean,
): Outlook {
  const [last = null] = situation.attempts;
  const allowed = attemptsLeft(policy, situation.attempt_count, situation.allowances);
  const left = isOffered ? allowed : 0;
  const standing = last && { isFinished: last.finishedAt !== null, isCompleted: last.isCompleted };
  return {
    last,
    left: allowed,
    maxAttempts: policy.maxAttempts === null ? null : policy.maxAttempts + situation.allowances,
    opensAs: openingOf(standing, policy, left),
    mayStartNew: left !== 0,
    toReview: policy.review
      ? (situation.attempts.find(({ finishedAt }) => finishedAt !== null) ?? null)
      : null,
  };
}

export type LaunchPlan =
  | { kind: 'new' }
  | { kind: 'continue' | 'review'; attempt: AttemptRow }
  | { kind: 'refused'; code: 'ATTEMPTS_USED_UP' | 'REVIEW_NOT_OFFERED' | 'PACKAGE_NOT_PUBLISHED' };

/** What a launch does: what was requested, else what the main button does. */
export function launchPlan(
  outlook: Outlook,
  asked: { newAttempt?: boolean | null; review?: boolean | null },
  isOffered: boolean,
): LaunchPlan {
  const begin = (): LaunchPlan =>
    outlook.mayStartNew
      ? { kind: 'new' }
      : { kind: 'refused', code: isOffered ? 'ATTEMPTS_USED_UP' : 'PACKAGE_NOT_PUBLISHED' };
  if (asked.review)
    return outlook.toReview
      ? { kind: 'review', attempt: outlook.toReview }
      : { kind: 'refused', code: 'REVIEW_NOT_OFFERED' };
  if (asked.newAttempt) return begin();
  if (outlook.opensAs === 'continue' && outlook.last) return { kind: 'continue', attempt: outlook.last };
  if (outlook.opensAs === 'review' && outlook.toReview) return { kind: 'review', attempt: outlook.toReview };
  return begin();
}

/** An item's standing in 1.2's words, for prerequisites. */
function statusOf(item: ItemStateRow | undefined): string {
  if (!item) return 'not attempted';
  if (item.isPassed !== null && item.isCompleted) return item.isPassed ? 'passed' : 'failed';
  if (item.isCompleted) return 'completed';
  return item.status === 'browsed'
    ? 'browsed'
    : item.status === 'not attempted'
      ? 'not attempted'
      : 'incomplete';
}

/** A heading is completed when everything below it is, as AICC has it for blocks. */
function addStatuses(item: Item, states: ReadonlyMap<string, ItemStateRow>, into: Map<string, string>): void {
  for (const child of item.children) addStatuses(child, states, into);
  const below = item.children.map(({ identifier }) => into.get(identifier) ?? 'not attempted');
  const isDone = below.every((status) => status === 'passed' || status === 'completed');
  const heading = isDone
    ? 'completed'
    : below.every((status) => status === 'not attempted')
      ? 'not attempted'
      : 'incomplete';
  into.set(item.identifier, item.launch || !below.length ? statusOf(states.get(item.identifier)) : heading);
}

/** Which launchable items are open. Only 1.2 decides it here; in 2004 the engine does. */
export function openItems(known: KnownPackage, items: readonly ItemStateRow[]): ReadonlySet<string> {
  const all = known.launchable.map(({ identifier }) => identifier);
  if (known.standard !== '1.2' || !known.launchable.some(({ prerequisites }) => prerequisites))
    return new Set(all);
  const statuses = new Map<string, string>();
  const states = new Map(items.map((item) => [item.itemId, item]));
  for (const item of known.organization?.items ?? []) addStatuses(item, states, statuses);
  return new Set(
    known.launchable
      .filter(({ prerequisites }) => prerequisitesMet(prerequisites, statuses))
      .map(({ identifier }) => identifier),
  );
}

/** The item asked for, else the first that is open and not completed, else the first. */
export function itemToPlay(
  known: KnownPackage,
  items: readonly ItemStateRow[],
  itemId: string | null | undefined,
): { item: Item; isOpen: boolean } | null {
  const open = openItems(known, items);
  const done = new Set(items.filter(({ isCompleted }) => isCompleted).map((state) => state.itemId));
  const item = itemId
    ? known.launchable.find(({ identifier }) => identifier === itemId)
    : (known.launchable.find(({ identifier }) => !done.has(identifier) && open.has(identifier)) ??
      known.launchable[0]);
  return item ? { item, isOpen: open.has(item.identifier) } : null;
}

export function stateOf(
  item: ItemStateRow | undefined,
  activity: { isCompleted: boolean | null } | undefined,
): ActivityState {
  if (item?.isCompleted || activity?.isCompleted) return ActivityState.COMPLETED;
  return item ? ActivityState.STARTED : ActivityState.NOT_STARTED;
}
