import type { CourseHome, DataOf } from '@campus/api-client';
import { screen, within } from '@testing-library/react';
import { renderApp } from './render-app.tsx';
import type { Quiz } from '../features/quiz/quiz-data.ts';
import { finishedAttempt, quiz, type outcomeResult } from '../features/quiz/quiz.fixture.ts';

// IndexedDB clones into the realm of the page; Node's own function clones into Node's.
globalThis.structuredClone = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const path = '/course/e1/quiz/quiz-1/attempt/a1';

/** A course whose second module opens on a day. */
const courseHome = {
  deadline: null,
  modules: [
    {
      id: 'm0',
      title: 'Bienvenida',
      isOpen: true,
      activities: [
        {
          id: 'lesson-0',
          kind: 'LESSON',
          title: 'Cómo se estudia',
          isRequired: true,
          followUp: null,
          state: 'STARTED',
        },
      ],
    },
    {
      id: 'm1',
      title: 'El papel consular',
      isOpen: false,
      closedBy: 'Bienvenida',
      release: null,
      activities: [{ id: 'lesson-3', title: 'Por qué', followUp: null }],
    },
    {
      id: 'm2',
      title: 'Personas y amenazas',
      isOpen: false,
      closedBy: null,
      release: { opensOn: '2027-01-18', opensAt: '2027-01-18T06:00:00Z', timeZone: 'America/Costa_Rica' },
      activities: [{ id: 'lesson-2', title: 'Señales', followUp: null }],
    },
  ],
} as DataOf<typeof CourseHome>['courseHome'];

/** Opens what came of an attempt. */
export const openResult = async (
  over: Parameters<typeof finishedAttempt>[0] = {},
  locale: 'es' | 'en' | 'fr' = 'es',
  corrections: Quiz['corrections'] = [],
  next: Quiz['next'] = quiz().next,
  more: Partial<Quiz> = {},
) => {
  await renderApp(path, {
    locale,
    answers: {
      QuizAttempt: () => ({ quizAttempt: finishedAttempt(over) }),
      Quiz: () => ({ quiz: quiz({ corrections, next, ...more }) }),
      CourseHome: () => ({ courseHome }),
    },
  });
  await screen.findByRole('heading', { level: 1 });
};

const failed = finishedAttempt().result;

/** A result as the fixture has it, with these outcomes; null: nothing is passed in it. */
export const withOutcomes = (isPassed: boolean | null, ...byOutcome: ReturnType<typeof outcomeResult>[]) => ({
  result: failed && { ...failed, isPassed, passMark: isPassed === null ? null : 70, byOutcome },
});

/** A part of the page by its heading. */
export const section = (heading: string) => {
  const found = screen.getByRole('heading', { level: 2, name: heading }).closest('section');
  if (!found) throw new Error('no section');
  return within(found);
};
