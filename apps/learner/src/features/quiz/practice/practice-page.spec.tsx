import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../../testing/render-app.tsx';
import { everyQuestion, review } from '../quiz.fixture.ts';
import type { Practice } from './practice-data.ts';

const [single] = everyQuestion;
if (!single) throw new Error('the fixture has questions');

/** Questions with one right answer, alfa. */
const practice = (count: number): Practice => ({
  activityId: 'quiz-1',
  title: 'Cuestionario del módulo 1',
  locale: 'es',
  questions: Array.from({ length: count }, (_, at) => ({
    question: {
      ...single,
      id: `q${at + 1}`,
      promptHtml: `<p>Caso ${at + 1}</p>`,
      response: null,
      review: review({ correct: { type: 'single', choice: 'alfa' }, rationaleHtml: '<p>Por esto.</p>' }),
    },
    isAnswered: false,
    answerKey: { type: 'single', correct: 'alfa' },
    outcome: 'Explicar el alcance',
    moduleTitle: 'El papel consular',
    taughtIn: [],
  })),
});

const open = async (count: number, options: Parameters<typeof renderApp>[1] = {}) => {
  const app = await renderApp('/course/e1/quiz/quiz-1/practice', {
    ...options,
    answers: { Practice: ({ locale }) => ({ practice: { ...practice(count), locale } }) },
  });
  return { ...app, user: userEvent.setup() };
};

describe('practising what was missed', () => {
  it.each([
    ['es', 'Practicar lo que falló', 'Comprobar'],
    ['en', 'Practise what you missed', 'Check'],
    ['fr', 'Retravailler vos erreurs', 'Vérifier'],
  ] as const)(
    'asks one question after the other and explains each at once, in %s',
    async (locale, title, check) => {
      const { user, network } = await open(2, { locale });
      expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
      await user.click(screen.getByRole('radio', { name: /alfa/i }));
      await user.click(screen.getByRole('button', { name: check }));
      expect(await screen.findByText('Por esto.')).toBeTruthy();
      await expectAccessible();
      // It counts for nothing: nothing of it is sent.
      expect(network.requests.map(({ name }) => name)).not.toContain('RecordWork');
    },
  );

  it.each([
    ['es', 2, /^2 preguntas sobre lo que falló\. /],
    ['es', 12, /^12 preguntas sobre lo que falló, de 5 en 5\. /],
    ['en', 1, /^One question about what you missed\. /],
    ['en', 12, /^12 questions about what you missed, 5 at a time\. /],
    ['fr', 12, /^12 questions sur ce que vous avez manqué, 5 à la fois\. /],
  ] as const)('says how many it asks, and how many in one go, in %s: %s', async (locale, count, words) => {
    await open(count, { locale });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('turns back with the window to the question before, with its answer, and leaves between rounds', async () => {
    history.replaceState(null, '', '/');
    const { user } = await open(3);
    const answer = async (name: RegExp) => {
      await user.click(await screen.findByRole('radio', { name }));
      await user.click(screen.getByRole('button', { name: 'Comprobar' }));
    };
    const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
    await answer(/beta/i);
    await press('Siguiente');
    expect(await screen.findByText('Caso 2')).toBeTruthy();
    act(() => history.back());
    expect(await screen.findByText('Caso 1')).toBeTruthy();
    expect(screen.getByText('Por esto.')).toBeTruthy();
    await press('Siguiente');
    await answer(/alfa/i);
    await press('Siguiente');
    expect(await screen.findByText('Caso 3')).toBeTruthy();
    await answer(/alfa/i);
    await press('Ver cómo va');
    await screen.findByRole('button', { name: 'Seguir practicando' });
    // Where the round was entered: one Back from here leaves.
    await waitFor(() => expect(history.state?.turns).toBeUndefined());
    await press('Seguir practicando');
    expect(await screen.findByText('Caso 1')).toBeTruthy();
  });

  it('asks again what was missed, until every question was right', async () => {
    const { user } = await open(2);
    const answer = async (name: RegExp) => {
      await user.click(await screen.findByRole('radio', { name }));
      await user.click(screen.getByRole('button', { name: 'Comprobar' }));
      await user.click(await screen.findByRole('button', { name: /^(Siguiente|Ver cómo va)$/ }));
    };
    await answer(/beta/i);
    await answer(/alfa/i);
    expect((await screen.findAllByText('1 de 2 acertadas')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Seguir practicando' }));
    expect(await screen.findByText('Caso 1')).toBeTruthy();
    expect(screen.queryByText('Caso 2')).toBeNull();
    await answer(/alfa/i);
    expect(await screen.findByText(/Ya las acertó todas/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Volver al cuestionario' }).getAttribute('href')).toBe(
      '/course/e1/quiz/quiz-1',
    );
    await user.click(screen.getByRole('button', { name: 'Practicar otra vez' }));
    expect(await screen.findByText('Caso 1')).toBeTruthy();
  });

  it('goes on without a connection, once it was opened', async () => {
    const { network, view } = await open(1);
    await screen.findByText('Caso 1');
    network.isOnline = false;
    view.unmount();
    await renderApp('/course/e1/quiz/quiz-1/practice', { isSameDevice: true, isOffline: true });
    expect(await screen.findByText('Caso 1')).toBeTruthy();
  });
});
