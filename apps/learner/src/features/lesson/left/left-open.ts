import type { CheckStates } from '@campus/players';
import { endStep, type Lesson } from '../lesson-data.ts';
import type { Worksheet } from '../use-worksheet.ts';

/** A question for oneself or a field of the worksheet that nobody touched, and the step it is on. */
export interface LeftOpen {
  kind: 'check' | 'field';
  id: string;
  step: string;
}

const parts = /\sdata-(check|field)="([^"]+)"/g;

/**
 * What was left in a lesson, in its order; further reading is no part of it. Answers to questions are known for one
 * visit only: those on screens of an earlier one are not counted.
 */
export const leftOpen = (
  lesson: Pick<Lesson, 'screens' | 'planHtml'>,
  before: readonly string[],
  { given }: CheckStates,
  { valueOf }: Pick<Worksheet, 'valueOf'>,
): LeftOpen[] =>
  [...lesson.screens, { id: endStep, html: lesson.planHtml }].flatMap(({ id: step, html }) =>
    Array.from(html.matchAll(parts), ([, kind, id = '']): LeftOpen => ({
      kind: kind === 'check' ? 'check' : 'field',
      id,
      step,
    })).filter(({ kind, id }) =>
      kind === 'check' ? !given.has(id) && !before.includes(step) : valueOf(id).trim() === '',
    ),
  );
