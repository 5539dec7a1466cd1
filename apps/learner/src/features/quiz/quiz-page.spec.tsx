import { describe, expect, it } from '@jest/globals';
import { MyContacts } from '@campus/api-client';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { attempt, quiz } from './quiz.fixture.ts';

const path = '/course/e1/quiz/quiz-1';

const open = async (over: Parameters<typeof quiz>[0] = {}, locale: 'es' | 'en' | 'fr' = 'es') => {
  const app = await renderApp(path, {
    locale,
    answers: { Quiz: () => ({ quiz: quiz(over) }), QuizAttempt: () => ({ quizAttempt: attempt() }) },
  });
  await screen.findByRole('heading', { level: 1, name: 'Prueba del módulo 1' });
  return { ...app, user: userEvent.setup() };
};

describe('before an attempt', () => {
  it.each([
    ['es', 'Se aprueba con 70', 'Empezar'],
    ['en', 'You pass with 70', 'Begin'],
    ['fr', 'Il faut au moins 70', 'Commencer'],
  ] as const)('the rules are sentences, in %s', async (locale, rule, start) => {
    await open({}, locale);
    expect(screen.getByText(new RegExp(rule))).toBeTruthy();
    expect(screen.getByRole('button', { name: start })).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    [
      'es',
      /^Son 20 preguntas, unos 15 minutos, sin nota que aprobar y sin límite de tiempo/,
      'Intentos y conexión',
    ],
    [
      'en',
      /^20 questions, about 15 minutes, with nothing to pass and no time limit/,
      'Attempts and connection',
    ],
    ['fr', /^20 questions, environ 15 minutes, sans note à atteindre ni limite/, 'Tentatives et connexion'],
  ] as const)(
    'the rules are one sentence where nothing can be lost, the rest folded, in %s',
    async (locale, rule, rest) => {
      await open({ isGraded: false, passMark: null, maxAttempts: 1, questionCount: 20, minutes: 15 }, locale);
      expect(screen.getByText((words) => rule.test(words.replaceAll(/\s/g, ' ')))).toBeTruthy();
      const folded = screen.getByText(rest).closest('details');
      expect(folded?.open).toBe(false);
      expect(folded?.querySelectorAll('li')).toHaveLength(3);
      await expectAccessible();
    },
  );

  it.each([
    ['es', /^Corrección del 29 de noviembre de 2026: Era otra clave\.$/],
    ['en', /^Corrected on 29 November 2026: Era otra clave\.$/],
    ['fr', /^Correction du 29 novembre 2026\s: Era otra clave\.$/],
  ] as const)('says when it was corrected, what and why, in %s', async (locale, sentence) => {
    await open({ corrections: [{ appliedAt: '2026-11-29T15:00:00.000Z', note: 'Era otra clave.' }] }, locale);
    expect(await screen.findByText(sentence)).toBeTruthy();
    await expectAccessible();
  });

  it('tells attempts left, the time limit and the extra time', async () => {
    await open({
      maxAttempts: 3,
      timeLimitMinutes: 45,
      myTimeLimitMinutes: 60,
      attempts: [
        {
          id: 'a0',
          number: 1,
          startedAt: '2026-01-01T10:00:00Z',
          finishedAt: '2026-01-01T10:20:00Z',
          score: 60,
          isPassed: false,
        },
      ],
      countedScore: 60,
    });
    expect(screen.getByText(/Le quedan 2\./)).toBeTruthy();
    expect(screen.getByText(/límite de 45 minutos/)).toBeTruthy();
    expect(screen.getByText(/tiempo adicional son 60 minutos/)).toBeTruthy();
    expect(screen.getByText(/Su mejor resultado: 60/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Intento 1' }).getAttribute('href')).toBe(`${path}/attempt/a0`);
  });

  const luisa = { name: 'Luisa Mora', role: 'FACILITATOR' as const, address: null, hours: null, how: null };
  it.each([
    ['es', [luisa], /^Luisa Mora, que facilita su grupo, y la coordinación de su país ven sus resultados/],
    [
      'en',
      [luisa],
      /^Luisa Mora, who facilitates your group, and your country’s coordinators see your results/,
    ],
    [
      'fr',
      [luisa],
      /^Luisa Mora, qui anime votre groupe, et la coordination de votre pays voient vos résultats/,
    ],
    ['es', [], /^La coordinación de su país ve sus resultados/],
    ['en', [], /^Your country’s coordinators see your results/],
    ['fr', [], /^La coordination de votre pays voit vos résultats/],
  ] as const)('names who reads the answers where the device knows, in %s', async (locale, people, words) => {
    const first = await open({}, locale);
    first.network.answer({
      MyContacts: () => ({
        myContacts: [{ enrolmentId: 'e1', editionTitle: 'Piloto', address: null, people: [...people] }],
      }),
    });
    await first.shell.cache.load(MyContacts, { locale });
    await renderApp(path, { locale, isSameDevice: true, answers: { Quiz: () => ({ quiz: quiz() }) } });
    expect(
      await screen.findByText((_, node) => node?.tagName === 'LI' && words.test(node.textContent ?? '')),
    ).toBeTruthy();
    await expectAccessible();
  });

  it.each(['es', 'en', 'fr'] as const)(
    'says who can read the answers before there are any, in %s',
    async (locale) => {
      await open({}, locale);
      const who = await screen.findByRole('link', {
        name: /^(Quiénes son|Who they are|Qui sont ces personnes)$/,
      });
      expect(who.getAttribute('href')).toBe('/help');
      expect(who.closest('li')?.textContent).toMatch(/respuestas|answers|réponses/);
    },
  );

  it('begins one attempt, however often the link fails', async () => {
    const { network, user } = await open();
    const keys: string[] = [];
    network.answer({
      StartQuizAttempt: ({ input }) => {
        keys.push(input.idempotencyKey);
        return { startQuizAttempt: { __typename: 'QuizAttemptStarted', attemptId: 'a1' } };
      },
    });
    network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Empezar' }));
    expect(await screen.findByText(/Sin conexión no se puede empezar/)).toBeTruthy();
    await expectAccessible();
    const tried = network.requests.filter(({ name }) => name === 'StartQuizAttempt');
    expect(tried).toHaveLength(0);
    network.isOnline = true;
    await user.click(screen.getByRole('button', { name: 'Empezar' }));
    expect(await screen.findByRole('heading', { name: 'Pregunta 1 de 8' })).toBeTruthy();
    expect(location.pathname).toBe(`${path}/attempt/a1`);
    expect(keys).toHaveLength(1);
  });

  it('says before the press that no attempt begins without a connection', async () => {
    await open();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    fireEvent(window, new Event('offline'));
    expect(await screen.findByText(/Sin conexión no se puede empezar/)).toBeTruthy();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: true });
    fireEvent(window, new Event('online'));
    await waitFor(() => expect(screen.queryByText(/Sin conexión no se puede empezar/)).toBeNull());
  });

  it('repeats a begin whose answer was lost under the same key', async () => {
    const { network, user } = await open();
    const keys: string[] = [];
    network.answer({
      StartQuizAttempt: ({ input }) => {
        keys.push(input.idempotencyKey);
        if (keys.length === 1) throw new Response('', { status: 502 });
        return { startQuizAttempt: { __typename: 'QuizAttemptStarted', attemptId: 'a1' } };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Empezar' }));
    await user.click(await screen.findByRole('button', { name: 'Probar de nuevo' }));
    await screen.findByRole('heading', { name: 'Pregunta 1 de 8' });
    expect(keys[1]).toBe(keys[0]);
  });

  it('counts down to the next attempt and then offers it', async () => {
    const soonMs = 55_000;
    const soon = new Date(Date.now() + soonMs).toISOString();
    const { network, shell } = await open({ mayStart: false, whyNot: 'COOLING_DOWN', startableAt: soon });
    expect(screen.getByRole('timer').textContent).toMatch(/Podrá empezar otro intento en 00:\d\d/);
    network.answer({ Quiz: () => ({ quiz: quiz() }) });
    const now = shell.clock.serverNow;
    shell.clock.serverNow = () => now() + soonMs;
    expect(await screen.findByRole('button', { name: 'Empezar' })).toBeTruthy();
  });

  it('says why no attempt can begin', async () => {
    await open({ mayStart: false, whyNot: 'ATTEMPTS_USED_UP' });
    expect(screen.getByText('Ya no le quedan intentos.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Empezar' })).toBeNull();
    await expectAccessible();
  });

  it('leads on to an open attempt, unless this device has handed it in', async () => {
    const opened = {
      openAttemptId: 'a1',
      attempts: [
        {
          id: 'a1',
          number: 1,
          startedAt: '2026-01-01T10:00:00Z',
          finishedAt: null,
          score: null,
          isPassed: null,
        },
      ],
    };
    const { shell, network } = await open(opened);
    expect(screen.getByRole('link', { name: 'Continuar el intento' }).getAttribute('href')).toBe(
      `${path}/attempt/a1`,
    );
    expect(screen.getByText('sin terminar')).toBeTruthy();
    network.isOnline = false;
    await shell.journal.record('quizFinished', { attemptId: 'a1' });
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Continuar el intento' })).toBeNull());
    expect(screen.getByText('terminado, falta enviarlo')).toBeTruthy();
    expect(screen.getByText('Sus respuestas todavía no están entregadas')).toBeTruthy();
    expect(screen.queryByText('Sus respuestas están entregadas')).toBeNull();
    network.answer({ RecordWork: createWorkServer().RecordWork });
    network.isOnline = true;
    await shell.journal.flush();
    expect(await screen.findByText('Sus respuestas están entregadas')).toBeTruthy();
  });
});
