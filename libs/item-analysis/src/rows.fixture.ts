import { type AnswerRow } from './answers.ts';

/** One row of answers for each learner, 0 or 1 (or a share) for each item; null: not drawn. */
export const rowsOf = (
  grid: readonly (readonly (number | null)[])[],
  of: (learner: number, item: number) => Partial<AnswerRow> = () => ({}),
): AnswerRow[] =>
  grid.flatMap((line, learner) =>
    line.flatMap((score, item) =>
      score === null
        ? []
        : [
            {
              learner: `learner ${learner}`,
              item: `item ${item}`,
              score,
              chosen: [],
              seconds: null,
              isSkipped: false,
              language: 'es',
              country: 'GT',
              ...of(learner, item),
            },
          ],
    ),
  );

/** A grid from lines of digits. */
export const grid = (text: string): number[][] =>
  text
    .trim()
    .split(/\s+/)
    .map((line) => [...line].map(Number));
