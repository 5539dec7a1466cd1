import type { DataOf, Practice as PracticeQuery } from '@campus/api-client';
import { practiceRound, type Response } from '@campus/quiz-grading';
import { answeredAs, type Ask } from '../recall/recall-data.ts';

/** What one person may practise of a quiz. */
export type Practice = NonNullable<DataOf<typeof PracticeQuery>['practice']>;

/** Whether the last answer to a question was right, by its id. */
export type Practised = ReadonlyMap<string, boolean>;

/** The questions of the next round; none once every one was right. */
export const nextRound = ({ questions }: Practice, practised: Practised): Ask[] => {
  const round = practiceRound(
    questions.map(({ question }) => question.id),
    practised,
  );
  return round.flatMap((id) => questions.find(({ question }) => question.id === id) ?? []);
};

/** The state after an answer. */
export const practisedWith = (practised: Practised, ask: Ask, response: Response | null): Practised =>
  new Map([...practised, [ask.question.id, answeredAs(ask, response).verdict === 'right']]);

export const rightIn = (practised: Practised): number => [...practised.values()].filter(Boolean).length;
