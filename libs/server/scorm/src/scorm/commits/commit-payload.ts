import { storable } from '@campus/platform/database/storable.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isRecord } from '@campus/study';
import { type ApiCall } from './scorm-calls.entity.ts';
import { type RolledUpActivity } from './scorm-course-state.entity.ts';

/** The engine's state after a commit, in a package whose tree it runs. */
export interface CommittedTree {
  state: string;
  objectives: Record<string, unknown>;
  sharedData: Record<string, unknown>;
  activities: RolledUpActivity[];
  isEnded: boolean;
}

export interface ScormCommitted {
  sessionId: string;
  /** The session of the launch, where the frame made this one. */
  launchId: string;
  itemId: string | null;
  commitNumber: number;
  cmi: Record<string, unknown>;
  isFinish: boolean;
  tree: CommittedTree | null;
  calls: ApiCall[];
}

const MOST = { commits: 2_000_000_000, activities: 6_000, calls: 200, parameters: 4, text: 200, id: 4_000 };
/** Of the tree, as text: five thousand activities with long names, all of them begun, fit. */
export const LONGEST_TREE = 1_000_000;

const booleanOrNull = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const numberOrNull = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

const activityIn = (value: unknown): RolledUpActivity[] => {
  if (!isRecord(value) || typeof value.id !== 'string' || value.id.length > MOST.id) return [];
  const { id, isCompleted, isSatisfied, measure, progress } = value;
  return [
    {
      id: storable(id),
      isCompleted: booleanOrNull(isCompleted),
      isSatisfied: booleanOrNull(isSatisfied),
      measure: numberOrNull(measure),
      progress: numberOrNull(progress),
    },
  ];
};

/** Undefined: not of the right shape. */
function treeIn(value: unknown): CommittedTree | null | undefined {
  if (value === null || value === undefined) return null;
  if (!isRecord(value)) return undefined;
  const { state, objectives, sharedData, activities, isEnded } = value;
  if (typeof state !== 'string' || !isRecord(objectives) || !isRecord(sharedData)) return undefined;
  if (!Array.isArray(activities) || activities.length > MOST.activities) return undefined;
  return {
    state: storable(state),
    objectives,
    sharedData,
    activities: activities.flatMap(activityIn),
    isEnded: isEnded === true,
  };
}

const short = (value: unknown): string =>
  typeof value === 'string'
    ? storable(value.slice(0, MOST.text))
    : typeof value === 'number'
      ? String(value)
      : '';

/** Calls are for people to read: what does not look like one is left out, and never holds up a commit. */
function callsIn(value: unknown): ApiCall[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST.calls).flatMap((call: unknown): ApiCall[] => {
    if (!Array.isArray(call) || typeof call[1] !== 'string') return [];
    const [at, name, parameters, answer, error] = call as unknown[];
    const given = Array.isArray(parameters) ? parameters.slice(0, MOST.parameters) : [];
    return [
      [
        Math.max(0, Math.round(numberOrNull(at) ?? 0)),
        short(name),
        given.map(short),
        short(answer),
        short(error),
      ],
    ];
  });
}

const isCommitNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST.commits;

/** A commit as the frame sends it, or null when it is none. */
export function commitIn(input: unknown): ScormCommitted | null {
  if (!isRecord(input)) return null;
  const { sessionId, commitNumber, cmi, isFinish, itemId } = input;
  const launchId = input.launchId ?? sessionId;
  const tree = treeIn(input.sequencing);
  if (!isId(sessionId) || !isId(launchId) || !isCommitNumber(commitNumber) || tree === undefined) return null;
  if (!isRecord(cmi) || typeof isFinish !== 'boolean') return null;
  return {
    sessionId: sessionId.toLowerCase(),
    launchId: launchId.toLowerCase(),
    itemId: typeof itemId === 'string' ? itemId : null,
    commitNumber,
    cmi,
    isFinish,
    tree,
    calls: callsIn(input.calls),
  };
}
