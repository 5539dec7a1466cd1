import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderApp } from '../../testing/render-app.tsx';
import { finishedAttempt, quiz } from './quiz.fixture.ts';

const { result } = finishedAttempt();

it.each([
  ['es', /No se aprueba ni se reprueba/],
  ['en', /There is nothing to pass or fail/],
  ['fr', /Il n’y a ni réussite ni échec/],
] as const)(
  'the result of a quiz without a pass mark says that it has none, in %s',
  async (locale, words) => {
    const open = (isPassed: boolean | null, passMark: number | null) =>
      renderApp('/course/e1/quiz/quiz-1/attempt/a1', {
        locale,
        answers: {
          QuizAttempt: () => ({
            quizAttempt: finishedAttempt({ result: result && { ...result, isPassed, passMark } }),
          }),
          Quiz: () => ({ quiz: quiz({ passMark }) }),
          CourseHome: () => ({ courseHome: null }),
        },
      });
    await open(null, null);
    expect(await screen.findByText(words)).toBeTruthy();
    await open(true, 60);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(words)).toBeNull();
  },
);
