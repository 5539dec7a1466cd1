import type { DataOf, LearnerAnswers, LearnerQuizAttempt, LearnerScenarioPath } from '@campus/api-client';

export type Answers = NonNullable<DataOf<typeof LearnerAnswers>['learnerAnswers']>;
export type Learner = Answers['learner'];
export type Quiz = Answers['quizzes'][number];
export type Scenario = Answers['scenarios'][number];
export type Share = Quiz['attempts'][number]['byOutcome'][number];
export type Attempt = NonNullable<DataOf<typeof LearnerQuizAttempt>['learnerQuizAttempt']>;
export type Question = Attempt['questions'][number];
export type Path = NonNullable<DataOf<typeof LearnerScenarioPath>['learnerScenarioPath']>;
export type Decision = Path['decisions'][number];

const lostOf = ({ points, maxPoints }: Share): number => maxPoints - points;

/** Outcomes in which points were lost, the most first. */
export const missedOf = (outcomes: readonly Share[]): Share[] =>
  outcomes
    .filter((share) => lostOf(share) > 0)
    .toSorted(
      (one, other) =>
        lostOf(other) - lostOf(one) || lostOf(other) / other.maxPoints - lostOf(one) / one.maxPoints,
    );

/** What is missing today: of each quiz the last attempt that was handed in, each outcome once. */
export function missedNow(quizzes: readonly Quiz[]): Share[] {
  const latest = quizzes.flatMap(
    ({ attempts }) => attempts.find(({ finishedAt }) => finishedAt !== null)?.byOutcome ?? [],
  );
  const sums = new Map<string, Share>();
  for (const share of latest) {
    const known = sums.get(share.text);
    sums.set(share.text, {
      ...share,
      points: share.points + (known?.points ?? 0),
      maxPoints: share.maxPoints + (known?.maxPoints ?? 0),
    });
  }
  return missedOf([...sums.values()]);
}

const costOf = ({ moves }: Decision): number => moves.reduce((sum, { by }) => sum + (by < 0 ? -by : 0), 0);

/** The decisions that cost most, the most first: three at most. */
export const costliestOf = (decisions: readonly Decision[]): Decision[] =>
  decisions
    .filter((decision) => costOf(decision) > 0)
    .toSorted((one, other) => costOf(other) - costOf(one) || one.number - other.number)
    .slice(0, 3);
