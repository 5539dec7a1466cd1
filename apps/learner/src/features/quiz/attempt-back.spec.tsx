import { describe, expect, it } from '@jest/globals';
import { go } from '@campus/web-shell';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { attempt, finishedAttempt, quiz } from './quiz.fixture.ts';

const quizPath = '/course/e1/quiz/quiz-1';
const path = `${quizPath}/attempt/a1`;

// IndexedDB clones into the realm of the page; Node's own function clones into Node's.
globalThis.structuredClone = <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

type Locale = 'es' | 'en' | 'fr';

/** An attempt, opened from the page of its quiz as after a press on “Begin”. */
const begin = async (locale: Locale = 'es', over: Parameters<typeof quiz>[0] = {}) => {
  const server = createWorkServer();
  const app = await renderApp(quizPath, {
    locale,
    answers: {
      Quiz: () => ({ quiz: quiz(over) }),
      QuizAttempt: () => ({
        quizAttempt: server.of('quizFinished').length > 0 ? finishedAttempt() : attempt({ locale }),
      }),
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Prueba del módulo 1' });
  act(() => go(path));
  await screen.findByRole('progressbar');
  const user = userEvent.setup();
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { ...app, server, user, press };
};

const question = (number: number) =>
  screen.findByRole('heading', { level: 2, name: `Pregunta ${number} de 8` });

describe('the Back of the window', () => {
  it('turns to the question before, screen by screen, and what was answered is there', async () => {
    const { server, user, press } = await begin();
    await user.click(screen.getByRole('radio', { name: 'Beta' }));
    await press('Siguiente');
    await press('Siguiente');
    expect(await question(3)).toBeTruthy();
    history.back();
    const second = await question(2);
    await waitFor(() => expect(document.activeElement).toBe(second));
    history.back();
    await question(1);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Beta' }).checked).toBe(true);
    expect(location.pathname).toBe(path);
    expect(server.of('questionAnswered')).toHaveLength(1);
  });

  it('loses nothing that was only typed', async () => {
    const { server, user, press } = await begin();
    await press('Siguiente');
    await user.click(screen.getByText(/Todas las preguntas/));
    await press(/^6 /);
    await user.type(screen.getByRole('textbox', { name: 'Enunciado q-text' }), 'Nansen');
    history.back();
    await question(2);
    await waitFor(() =>
      expect(server.of('questionAnswered').at(-1)?.response).toEqual({ type: 'short-text', text: 'Nansen' }),
    );
  });

  it('has no longer way out for whoever turned back by the page', async () => {
    const { press } = await begin();
    await press('Siguiente');
    const entries = history.length;
    await press('Anterior');
    await question(1);
    await waitFor(() => expect(location.hash).toBe('#1'));
    await press('Siguiente');
    await question(2);
    expect(history.length).toBe(entries);
  });

  it.each<[Locale, number | null, string, string]>([
    ['es', null, 'Tiene un intento sin terminar: lo que respondió está guardado.', 'Continuar el intento'],
    ['en', null, 'You have an unfinished attempt: what you answered is saved.', 'Go on with the attempt'],
    [
      'fr',
      null,
      'Vous avez une tentative en cours\u202f: vos réponses sont enregistrées.',
      'Reprendre la tentative',
    ],
    [
      'es',
      45,
      'Tiene un intento sin terminar: lo que respondió está guardado, pero el tiempo sigue corriendo.',
      'Continuar el intento',
    ],
    [
      'en',
      45,
      'You have an unfinished attempt: what you answered is saved, but the clock is still running.',
      'Go on with the attempt',
    ],
    [
      'fr',
      45,
      'Vous avez une tentative en cours\u202f: vos réponses sont enregistrées, mais le temps continue de courir.',
      'Reprendre la tentative',
    ],
  ])(
    'leaves from the first one, to a page that says how the attempt stands and goes on with it, in %s, limit %s',
    async (locale, timeLimitMinutes, words, name) => {
      const { network } = await begin(locale, { timeLimitMinutes });
      network.isOnline = false;
      history.back();
      expect(
        await screen.findByText((_, node) => node?.tagName === 'P' && node.textContent === words),
      ).toBeTruthy();
      const on = screen.getByRole('link', { name });
      expect(on.getAttribute('href')).toBe(path);
      await expectAccessible();
      await userEvent.setup().click(on);
      expect(await screen.findByRole('progressbar')).toBeTruthy();
    },
  );

  it('leaves at once where the attempt is over', async () => {
    const { press, user } = await begin();
    await user.click(screen.getByText(/Todas las preguntas/));
    await press(/^8 /);
    await press('Revisar y entregar');
    await press('Entregar mis respuestas');
    await screen.findByRole('heading', { level: 1, name: /^Resultado/ });
    await waitFor(() => expect(history.state).toBeNull());
    history.back();
    await waitFor(() => expect(location.pathname).toBe(quizPath));
  });
});

it('a page that is loaded again has the question that was on it', async () => {
  await renderApp(`${path}#3`, {
    answers: { QuizAttempt: () => ({ quizAttempt: attempt() }), RecordWork: createWorkServer().RecordWork },
  });
  expect(await question(3)).toBeTruthy();
});
