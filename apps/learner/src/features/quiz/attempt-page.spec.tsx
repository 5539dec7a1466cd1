import { describe, expect, it } from '@jest/globals';
import { chooseLook } from '@campus/web-shell';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import type { Attempt } from './quiz-data.ts';
import { attempt, everyQuestion, finishedAttempt, quiz } from './quiz.fixture.ts';

const path = '/course/e1/quiz/quiz-1/attempt/a1';

// IndexedDB clones into the realm of the page; Node's own function clones into Node's.
globalThis.structuredClone = <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const withAnswers = (open: Attempt, server: ReturnType<typeof createWorkServer>): Attempt => ({
  ...open,
  questions: open.questions.map((each) => {
    const answer = server.of('questionAnswered').findLast(({ questionId }) => questionId === each.id);
    return answer ? { ...each, response: answer.response, isFlagged: answer.isFlagged } : each;
  }),
});

const open = async (
  over: Parameters<typeof attempt>[0] = {},
  options: { locale?: 'es' | 'en' | 'fr'; isSameDevice?: boolean } = {},
) => {
  const server = createWorkServer();
  const app = await renderApp(path, {
    ...options,
    answers: {
      QuizAttempt: ({ locale }) => ({
        quizAttempt:
          server.of('quizFinished').length > 0
            ? finishedAttempt()
            : withAnswers(attempt({ ...over, locale }), server),
      }),
      Quiz: () => ({ quiz: quiz() }),
      RecordWork: server.RecordWork,
      ChooseLanguage: () => ({ chooseLanguage: { __typename: 'Refusal', code: 'NOT_FOUND', params: {} } }),
    },
  });
  await screen.findByRole('heading', { level: 1 });
  const user = userEvent.setup();
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { ...app, server, user, press };
};

const only = (id: string) => ({ questions: everyQuestion.filter((each) => each.id === id) });

describe('the way back above an attempt', () => {
  it.each([
    ['es', 'Reglas e intentos'],
    ['en', 'Rules and attempts'],
    ['fr', 'Règles et tentatives'],
  ] as const)('says where it leads, in %s', async (locale, name) => {
    await open({}, { locale });
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe('/course/e1/quiz/quiz-1');
  });
});

describe('an attempt under way', () => {
  it.each([
    ['es', 'Pregunta 1 de 8', 'Siguiente', 'Revisar y entregar'],
    ['en', 'Question 1 of 8', 'Next', 'Review and hand in'],
    ['fr', 'Question 1 sur 8', 'Suivante', 'Relire et remettre'],
  ] as const)('every type of question is accessible, in %s', async (locale, first, next, review) => {
    const { press } = await open({}, { locale });
    expect(screen.getByRole('heading', { level: 2, name: first })).toBeTruthy();
    for (let index = 0; index < 7; index++) {
      await expectAccessible();
      await press(next);
      expect(document.activeElement?.tagName).toBe('H2');
    }
    await expectAccessible();
    await press(review);
    await expectAccessible();
  });

  it.each([
    ['q-single', 'radio', 'Beta', { type: 'single', choice: 'beta' }],
    ['q-multiple', 'checkbox', 'Dos', { type: 'multiple', choices: ['dos'] }],
    ['q-truth', 'radio', 'Falso', { type: 'true-false', choice: false }],
  ] as const)('%s is answered by a press', async (id, role, name, response) => {
    const { server, user } = await open(only(id));
    await user.click(screen.getByRole(role, { name }));
    await waitFor(() => expect(server.of('questionAnswered')).toHaveLength(1));
    expect(server.of('questionAnswered')[0]).toEqual({
      attemptId: 'a1',
      questionId: id,
      response,
      isFlagged: false,
      locale: 'es',
    });
  });

  it('a number key chooses, while the focus is in the question', async () => {
    const { server, user } = await open(only('q-multiple'));
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('2');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Dos' }).checked).toBe(false);
    screen.getByRole('heading', { level: 2 }).focus();
    await user.keyboard('2');
    await user.keyboard('3');
    await waitFor(() =>
      expect(server.of('questionAnswered').at(-1)?.response).toEqual({
        type: 'multiple',
        choices: ['dos', 'tres'],
      }),
    );
    await user.keyboard('2');
    await waitFor(() =>
      expect(server.of('questionAnswered').at(-1)?.response).toEqual({ type: 'multiple', choices: ['tres'] }),
    );
  });

  it('a number key chooses as soon as the question is on the screen', async () => {
    const { user } = await open(only('q-multiple'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    await user.keyboard('2');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Dos' }).checked).toBe(true);
  });

  it('a question stays on the screen while another tab answers it', async () => {
    const { shell } = await open();
    const first = screen.getByRole('heading', { level: 2 }).textContent;
    await waitFor(async () => expect(await shell.journal.pendingSince(0)).toEqual([]));
    await act(() =>
      shell.journal.record('questionAnswered', {
        attemptId: 'a1',
        questionId: everyQuestion[0]?.id ?? '',
        response: { type: 'single', choice: 'beta' },
        isFlagged: false,
        locale: 'es',
      }),
    );
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Beta' }).checked).toBe(true),
    );
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(first);
  });

  it('a number key does nothing where single keys are turned off', async () => {
    const { server, user } = await open(only('q-multiple'));
    chooseLook('keys', 'off');
    screen.getByRole('heading', { level: 2 }).focus();
    await user.keyboard('2');
    chooseLook('keys', 'on');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Dos' }).checked).toBe(false);
    expect(server.of('questionAnswered')).toEqual([]);
  });

  it('is written down as it began before its answers, for the day the server has lost it', async () => {
    const { server, user } = await open({ ...only('q-single'), proof: 'signed' });
    await user.click(screen.getByRole('radio', { name: 'Beta' }));
    await waitFor(() => expect(server.of('questionAnswered')).toHaveLength(1));
    expect(server.work.map(({ quizBegun }) => quizBegun?.proof)).toEqual(['signed', undefined]);
  });

  it('pairs are chosen from lists', async () => {
    const { server, user } = await open(only('q-match'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Antes' }), 'A · Plan');
    expect(screen.getByText(/0 de 1 respondidas/)).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Durante' }), 'B · Socorro');
    await waitFor(() =>
      expect(server.of('questionAnswered').at(-1)?.response).toEqual({
        type: 'match',
        pairs: { antes: 'plan', durante: 'socorro' },
      }),
    );
    expect(screen.getByText(/1 de 1 respondidas/)).toBeTruthy();
  });

  it('lines are put in order by buttons that keep the focus, and each move is told', async () => {
    const { server, press, user } = await open(only('q-order'));
    await press('Bajar: Primero');
    expect(screen.getByText('Primero: posición 2 de 3')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Bajar: Primero');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(server.of('questionAnswered').at(-1)?.response).toEqual({
        type: 'order',
        order: ['segundo', 'tercero', 'primero'],
      }),
    );
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Subir: Primero');
  });

  it('an order that is right as it stands can be given as it is', async () => {
    const { server, press } = await open(only('q-order'));
    await press('Este orden es mi respuesta');
    await waitFor(() =>
      expect(server.of('questionAnswered')[0]?.response).toEqual({
        type: 'order',
        order: ['primero', 'segundo', 'tercero'],
      }),
    );
  });

  it('typed answers are written down after a pause, whole', async () => {
    const { server, user } = await open(only('q-text'));
    await user.type(screen.getByRole('textbox', { name: 'Enunciado q-text' }), 'Nansen');
    await waitFor(() => expect(server.of('questionAnswered')).toHaveLength(1));
    expect(server.of('questionAnswered')[0]?.response).toEqual({ type: 'short-text', text: 'Nansen' });
  });

  it('a typed answer is on this device at once, and sent as one after a pause', async () => {
    const { server, user, shell } = await open(only('q-text'));
    const box = screen.getByRole('textbox', { name: 'Enunciado q-text' });
    const keptAfter = async (ms: number) => {
      await act(() => new Promise((done) => setTimeout(done, ms)));
      const kept = await shell.journal.pendingSince(Infinity);
      return kept.map(({ payload }) => ('response' in payload ? payload.response : null));
    };
    await user.type(box, 'Nan');
    expect(await keptAfter(200)).toEqual([{ type: 'short-text', text: 'Nan' }]);
    expect(shell.journal.state.name).toBe('writing');
    await user.type(box, 'sen');
    expect(await keptAfter(200)).toEqual([{ type: 'short-text', text: 'Nansen' }]);
    expect(server.of('questionAnswered')).toEqual([]);
    await waitFor(() => expect(server.of('questionAnswered')).toHaveLength(1));
    expect(server.of('questionAnswered')[0]?.response).toEqual({ type: 'short-text', text: 'Nansen' });
  });

  it.each([
    [
      'es',
      'unos 800',
      /no parece un número y no cuenta/,
      '0 de 1 respondidas',
      /^Hay 1 pregunta sin responder/,
    ],
    [
      'en',
      'about 800',
      /not look like a number, so it does not/,
      '0 of 1 answered',
      /^1 question is not answered/,
    ],
    [
      'fr',
      'environ 800',
      /pas à un nombre et ne compte pas/,
      '0 sur 1 avec réponse',
      /^1 question est sans réponse/,
    ],
  ] as const)(
    'what is no number is no answer, and is not lost, in %s',
    async (locale, typed, said, none, left) => {
      const { server, user } = await open(only('q-number'), { locale });
      const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Enunciado q-number' });
      await user.type(box(), typed);
      expect(screen.getByRole('alert').textContent).toMatch(said);
      expect(box().getAttribute('aria-invalid')).toBe('true');
      await expectAccessible();
      await waitFor(() =>
        expect(server.of('questionAnswered').at(-1)?.response).toEqual({ type: 'numeric', text: typed }),
      );
      expect(screen.getAllByText(none).length).toBeGreaterThan(0);
      await user.click(screen.getByRole('button', { name: /^(Revisar|Review|Relire)/ }));
      expect(screen.getByText(left)).toBeTruthy();
      await user.click(screen.getByRole('button', { name: /^(Pregunta|Question) 1/ }));
      expect(box().value).toBe(typed);
      await user.clear(box());
      await user.type(box(), '1.234,5');
      expect(screen.queryByRole('alert')).toBeNull();
      expect(box().getAttribute('aria-invalid')).toBeNull();
    },
  );

  it('a blank that takes a number says when it has none', async () => {
    const { user } = await open(only('q-cloze'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Espacio 1 de 2' }), 'Filipinas');
    const box = screen.getByRole('textbox', { name: 'Espacio 2 de 2' });
    await user.type(box, 'hacia 2014');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').id).toBe(box.getAttribute('aria-describedby'));
    expect(screen.getByText('0 de 1 respondidas')).toBeTruthy();
  });

  it('gaps are chosen and typed', async () => {
    const { server, user } = await open(only('q-cloze'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Espacio 1 de 2' }), 'Filipinas');
    await user.type(screen.getByRole('textbox', { name: 'Espacio 2 de 2' }), '2014');
    await waitFor(() =>
      expect(server.of('questionAnswered').at(-1)?.response).toEqual({
        type: 'cloze',
        blanks: { 1: 'filipinas', 2: '2014' },
      }),
    );
  });

  it('an answer can be taken back and a question flagged, and the list says so', async () => {
    const { server, press, user } = await open(only('q-single'));
    await user.click(screen.getByRole('radio', { name: 'Alfa' }));
    await press('Marcar para volver');
    await user.click(screen.getByText(/Todas las preguntas/));
    expect(screen.getByRole('button', { name: /^1 respondida, marcada/ })).toBeTruthy();
    await press('Borrar mi respuesta');
    expect(screen.getByRole('button', { name: /^1 sin responder, marcada/ })).toBeTruthy();
    await waitFor(() =>
      expect(server.of('questionAnswered').at(-1)).toMatchObject({ response: null, isFlagged: true }),
    );
  });

  it('the language changes in the middle and nothing is lost', async () => {
    const { shell, user, press } = await open();
    await press('Siguiente');
    await user.click(screen.getByRole('checkbox', { name: 'Dos' }));
    await act(() => shell.session.chooseLocale('fr'));
    expect(await screen.findByRole('heading', { name: 'Question 2 sur 8' })).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Dos' }).checked).toBe(true),
    );
  });

  it('goes on at the first open question with what another device has answered', async () => {
    const answered = everyQuestion.map((each) =>
      each.id === 'q-single' ? { ...each, response: { type: 'single', choice: 'gama' } } : each,
    );
    const { press } = await open({ questions: answered });
    expect(screen.getByRole('heading', { name: 'Pregunta 2 de 8' })).toBeTruthy();
    await press('Anterior');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Gama' }).checked).toBe(true);
  });

  it('keeps answers over a reload without a link, and goes on after them', async () => {
    const { network, user, shell } = await open();
    network.isOnline = false;
    await user.click(screen.getByRole('radio', { name: 'Beta' }));
    expect(screen.getByRole('heading', { name: 'Pregunta 1 de 8' })).toBeTruthy();
    await waitFor(() => expect(shell.journal.state.waiting).toBe(1));
    const again = await renderApp(path, {
      isSameDevice: true,
      answers: { QuizAttempt: () => ({ quizAttempt: attempt() }) },
    });
    expect(await screen.findByRole('heading', { name: 'Pregunta 2 de 8' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Anterior' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Beta' }).checked).toBe(true);
    expect(again.shell.journal.state.waiting).toBe(1);
  });
});

describe('handing in', () => {
  it('lists what is missing and flagged, leads there, and shows the result', async () => {
    const { server, user, press } = await open(only('q-single'));
    await press('Revisar y entregar');
    expect(screen.getByText('Hay 1 pregunta sin responder o a medias')).toBeTruthy();
    await press('Pregunta 1: sin responder');
    await user.click(screen.getByRole('radio', { name: 'Alfa' }));
    await press('Revisar y entregar');
    expect(screen.getByText('Respondió todas las preguntas.')).toBeTruthy();
    await press('Entregar mis respuestas');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Resultado: Prueba del módulo 1' }),
    ).toBeTruthy();
    expect(server.work.map((entry) => (entry.quizFinished ? 'finished' : 'answered'))).toEqual([
      'answered',
      'finished',
    ]);
  });

  it('writes down what was only typed before it ends the attempt', async () => {
    const { server, user, press } = await open(only('q-text'));
    await user.type(screen.getByRole('textbox'), 'G7');
    await press('Revisar y entregar');
    await press('Entregar mis respuestas');
    await screen.findByRole('heading', { name: /^Resultado/ });
    expect(server.work.at(-2)?.questionAnswered?.response).toEqual({ type: 'short-text', text: 'G7' });
  });

  it('without a link says where the answers are, and shows the result when the link is back', async () => {
    const { network, press, shell } = await open(only('q-single'));
    network.isOnline = false;
    await press('Revisar y entregar');
    await press('Entregar mis respuestas');
    expect(await screen.findByText('Se entregará cuando haya conexión')).toBeTruthy();
    expect(screen.getByText(/guardadas en este dispositivo desde las \d\d:\d\d/)).toBeTruthy();
    expect(screen.queryByText('Sus respuestas están entregadas')).toBeNull();
    await expectAccessible();
    network.isOnline = true;
    await shell.journal.flush();
    expect(await screen.findByRole('heading', { name: /^Resultado/ })).toBeTruthy();
  });

  it('happens by itself when the time is up', async () => {
    const soonMs = 55_000;
    const { server, shell } = await open({
      ...only('q-single'),
      deadlineAt: new Date(Date.now() + soonMs).toISOString(),
    });
    expect(screen.getByRole('timer').textContent).toMatch(/Quedan 00:\d\d/);
    expect(screen.getByText(/Queda menos de 1 minuto/)).toBeTruthy();
    const now = shell.clock.serverNow;
    shell.clock.serverNow = () => now() + soonMs;
    await waitFor(() => expect(server.of('quizFinished')).toEqual([{ attemptId: 'a1' }]));
    expect(await screen.findByRole('heading', { name: /^Resultado/ })).toBeTruthy();
  });
});
