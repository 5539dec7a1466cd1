import type { AnalysedQuizzes, DataOf, QuestionAnalysis, QuizAnalysis } from '@campus/api-client';

export type AnalysedQuiz = DataOf<typeof AnalysedQuizzes>['analysedQuizzes'][number];
export type Quiz = NonNullable<DataOf<typeof QuizAnalysis>['quizAnalysis']>;
export type Item = Quiz['items'][number];
export type Finding = Item['findings'][number];
export type Difference = Item['differences'][number];
export type Question = NonNullable<DataOf<typeof QuestionAnalysis>['questionAnalysis']>;
export type Option = Question['options'][number];

/** Courses in their order, each with its quizzes. */
export const byCourse = (quizzes: readonly AnalysedQuiz[]): [string, AnalysedQuiz[]][] => [
  ...Map.groupBy(quizzes, ({ courseTitle }) => courseTitle),
];

/** How well a question tells those who know from those who do not, as a word. */
export function discriminationWord(value: number): 'reversed' | 'none' | 'some' | 'good' {
  if (value < 0) return 'reversed';
  if (value < 0.1) return 'none';
  return value < 0.25 ? 'some' : 'good';
}

/** How far the result of a test can be trusted, as a word. Decisions about persons ask for 0.8. */
export function reliabilityWord(alpha: number): 'low' | 'fair' | 'good' {
  if (alpha < 0.6) return 'low';
  return alpha < 0.8 ? 'fair' : 'good';
}

/** The language in which a question is harder; null: the difference is none to speak of. */
export const harderIn = ({ reference, language, delta, class: size }: Difference): string | null =>
  size === 'A' ? null : delta < 0 ? language : reference;

/** The gravest of what stands out decides the colour. */
export const toneOf = (finding: Finding): 'danger' | 'warn' | 'quiet' =>
  finding === 'KEY' || finding === 'LANGUAGE'
    ? 'danger'
    : finding === 'IDLE' || finding === 'EASY'
      ? 'quiet'
      : 'warn';

/** By place: A, B, C … */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

export type SortKey = 'look' | 'right' | 'discrimination' | 'skipped' | 'time';

const sortable: Record<Exclude<SortKey, 'look'>, (item: Item) => number | null> = {
  right: ({ rightPercent }) => rightPercent,
  discrimination: ({ discrimination }) => discrimination,
  skipped: ({ skippedPercent }) => skippedPercent,
  time: ({ medianSeconds }) => medianSeconds,
};

/** `look`: as the server has them, those to look at first. What is not known comes last, either way. */
export function sorted(items: readonly Item[], sort: SortKey, isDescending: boolean): Item[] {
  if (sort === 'look') return isDescending ? [...items] : items.toReversed();
  const of = sortable[sort];
  return items.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return isDescending ? b - a : a - b;
  });
}
