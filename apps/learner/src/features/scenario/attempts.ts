import { playPath, type ScenarioRules, type Step } from '@campus/scenario-engine';

/** One way through a scenario, as the server and this device together know it. */
export interface Attempt {
  id: string;
  /** The attempt whose first `forkedAt` decisions this one took over; null and 0 when it began at the beginning. */
  forkedFrom: string | null;
  forkedAt: number;
  /** Epoch milliseconds. */
  startedAt: number;
  updatedAt: number;
  path: readonly Step[];
  isDebriefRead: boolean;
  /** Something of it is on this device alone. */
  isWaiting: boolean;
}

/** What was written down of an attempt at a moment, by the server or in the journal. */
export type Played = Omit<Attempt, 'id' | 'startedAt' | 'updatedAt'> & { attemptId: string; at: number };

const isSame = (one: Step, other: Step | undefined) =>
  one.node === other?.node && one.choice === other.choice;

/** Whether `longer` begins with all of `path`. */
export const extendsPath = (longer: readonly Step[], path: readonly Step[]): boolean =>
  path.every((step, index) => isSame(step, longer[index]));

/** The decisions that can be played by these rules: all of them, unless the script has changed since. */
export const playable = (rules: ScenarioRules, path: readonly Step[]): readonly Step[] => {
  let steps = path;
  while (!playPath(rules, steps)) steps = steps.slice(0, -1);
  return steps;
};

const begun = ({ attemptId, at, ...played }: Played): Attempt => ({
  ...played,
  id: attemptId,
  startedAt: at,
  updatedAt: at,
});

/** A path only grows: one that does not continue the known path changes nothing but the flags. */
const goneOn = (attempt: Attempt, { path, at, isDebriefRead, isWaiting }: Played): Attempt => {
  const isOn = extendsPath(path, attempt.path);
  return {
    ...attempt,
    path: isOn ? path : attempt.path,
    updatedAt: isOn ? Math.max(at, attempt.updatedAt) : attempt.updatedAt,
    isDebriefRead: attempt.isDebriefRead || isDebriefRead,
    isWaiting: attempt.isWaiting || isWaiting,
  };
};

/**
 * The attempts of the server with the work laid over them that its answer may lack, the newest first.
 *
 * @param played what this device has written down, oldest first
 */
export const mergeAttempts = (
  rules: ScenarioRules,
  known: readonly Attempt[],
  played: readonly Played[],
): Attempt[] => {
  const attempts = new Map(known.map((attempt) => [attempt.id, attempt]));
  for (const each of played) {
    const before = attempts.get(each.attemptId);
    attempts.set(each.attemptId, before ? goneOn(before, each) : begun(each));
  }
  return [...attempts.values()]
    .map((attempt) => ({ ...attempt, path: playable(rules, attempt.path) }))
    .sort((one, other) => other.updatedAt - one.updatedAt || other.startedAt - one.startedAt);
};

/** Without attempts that another one has taken over completely, where the story continues. */
export const listedAttempts = (attempts: readonly Attempt[]): Attempt[] =>
  attempts.filter(
    ({ id, path }) =>
      !attempts.some(
        (other) =>
          other.forkedFrom === id && other.path.length > path.length && extendsPath(other.path, path),
      ),
  );

/**
 * Somebody's place in a scenario: a moment of an attempt. If its decision was made, the consequence is shown.
 * An attempt without a decision of its own is identified by its place alone.
 */
export interface Place {
  attemptId: string;
  /** The attempt it takes decisions over from, and how many. */
  forkedFrom: string | null;
  forkedAt: number;
  /** How many decisions come before this moment. */
  step: number;
}

export const startPlace = (newId: string): Place => ({
  attemptId: newId,
  forkedFrom: null,
  forkedAt: 0,
  step: 0,
});

/** Decides again after the first `steps` decisions of an attempt, which stays as it is. */
export const forkPlace = (attempt: Attempt, steps: number, newId: string): Place => ({
  attemptId: newId,
  forkedFrom: attempt.id,
  forkedAt: steps,
  step: steps,
});

/**
 * Continues where an attempt stopped, at the consequence of its last decision. One begun on another device is
 * taken over under a new id: two devices without contact never write to the same attempt. An attempt that has
 * ended cannot branch.
 */
export const continuePlace = (
  attempt: Attempt,
  { isMine, isEnded, newId }: { isMine: boolean; isEnded: boolean; newId: string },
): Place => {
  const { length } = attempt.path;
  if (isEnded) return { ...startPlace(attempt.id), step: length };
  const place = isMine ? startPlace(attempt.id) : forkPlace(attempt, length, newId);
  return { ...place, step: Math.max(0, length - 1) };
};

/** The attempt at a place: a known one, or one about to begin; null when its origin is not known here. */
export const attemptAt = (place: Place, attempts: readonly Attempt[]): Attempt | null => {
  const known = attempts.find(({ id }) => id === place.attemptId);
  if (known) return known;
  const { attemptId, forkedFrom, forkedAt } = place;
  const origin = attempts.find(({ id }) => id === forkedFrom);
  if (forkedFrom !== null && !origin) return null;
  const path = origin?.path.slice(0, forkedAt) ?? [];
  const nothing = { at: 0, isDebriefRead: false, isWaiting: false };
  return begun({ ...nothing, attemptId, forkedFrom, forkedAt: path.length, path });
};

/** A place as the part of an address after `?`: what is after `#` belongs to the links inside a screen. */
export const queryOf = ({ attemptId, forkedFrom, forkedAt, step }: Place): string => {
  const params = new URLSearchParams({ attempt: attemptId, step: String(step) });
  if (forkedFrom !== null) {
    params.set('from', forkedFrom);
    params.set('at', String(forkedAt));
  }
  return `?${params.toString()}`;
};

/** The place that an address names; null when it names none: the first screen. */
export const placeOf = (query: string): Place | null => {
  const params = new URLSearchParams(query);
  const attemptId = params.get('attempt');
  const forkedFrom = params.get('from');
  const step = Number(params.get('step'));
  const forkedAt = forkedFrom === null ? 0 : Number(params.get('at'));
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  return attemptId && isCount(step) && isCount(forkedAt) ? { attemptId, forkedFrom, forkedAt, step } : null;
};
