import type { QuizWork, RunState, ScenarioWork, Work } from './run-state.ts';

const answered = ({ attempt }: QuizWork) => Object.keys(attempt?.answers ?? {}).length;

/** The one that is further; of two equally far, the first. */
const further = <T>(one: T, other: T, ...measures: ((work: T) => number)[]): T => {
  for (const measure of measures) {
    const difference = measure(one) - measure(other);
    if (difference !== 0) return difference > 0 ? one : other;
  }
  return one;
};

const mergeQuiz = (one: QuizWork, other: QuizWork): QuizWork => {
  const ahead = further(
    one,
    other,
    (work) => work.finished,
    (work) => work.attempt?.startedAt ?? 0,
    answered,
  );
  return { ...ahead, best: Math.max(one.best, other.best) };
};

const mergeScenario = (one: ScenarioWork, other: ScenarioWork): ScenarioWork => {
  const ahead = further(
    one,
    other,
    (work) => Number(work.hasBegun),
    (work) => work.endings,
    (work) => work.path.length,
  );
  return { ...ahead, isRead: one.isRead || other.isRead };
};

const mergeWork = (one: Work, other: Work | undefined): Work => {
  if (one.kind === 'lesson' && other?.kind === 'lesson')
    return { kind: 'lesson', seen: one.seen.map((isSeen, at) => isSeen || other.seen[at] === true) };
  if (one.kind === 'quiz' && other?.kind === 'quiz') return mergeQuiz(one, other);
  if (one.kind === 'scenario' && other?.kind === 'scenario') return mergeScenario(one, other);
  return one;
};

/**
 * Merges two states, because a platform may have lost the end of one and another device may have continued:
 * screens seen stay seen, and of two states of a quiz or a simulation the more advanced one is kept. The
 * current place is that of the newer state.
 */
export const mergeStates = (platform: RunState, device: RunState): RunState => {
  const newer = device.revision > platform.revision ? device : platform;
  const older = newer === device ? platform : device;
  return { ...newer, run: platform.run, work: newer.work.map((work, at) => mergeWork(work, older.work[at])) };
};
