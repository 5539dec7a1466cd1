import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../../testing/render-app.tsx';
import { createWorkServer } from '../../../testing/work-server.ts';
import { everyQuestion } from '../quiz.fixture.ts';
import type { Ask, Recall } from './recall-data.ts';

// IndexedDB clones into the realm of the page; Node's own function clones into Node's.
globalThis.structuredClone = <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const lesson = { id: 'lesson-1', kind: 'LESSON' as const, title: 'Lo que sabe su puesto', isOpen: true };

const ask = (id: string, answerKey: unknown, correct: unknown): Ask => {
  const question = everyQuestion.find((one) => one.id === id);
  if (!question) throw new Error(`there is no ${id}`);
  return {
    question: {
      ...question,
      review: {
        points: 0,
        isCorrect: false,
        correction: null,
        correct,
        feedback: [{ key: 'alfa', html: 'Porque Alfa no.' }],
        rationaleHtml: '<p>La razón.</p>',
        sources: [],
      },
    },
    isAnswered: false,
    answerKey,
    outcome: `Objetivo ${id}`,
    moduleTitle: 'El papel consular',
    taughtIn: [lesson, { ...lesson, id: 'closed', title: 'Cerrada', isOpen: false }],
  };
};

const single = ask('q-single', { type: 'single', correct: 'beta' }, { type: 'single', choice: 'beta' });
const truth = ask('q-truth', { type: 'true-false', correct: true }, { type: 'true-false', choice: true });

const recall = (over: Partial<Recall> = {}): Recall => ({
  occasion: 'm2',
  title: 'Personas y amenazas',
  drill: null,
  locale: 'es',
  asked: 2,
  questions: [single, truth],
  doneAt: null,
  next: { id: 'lesson-9', kind: 'LESSON', title: 'Vulnerabilidad', isOpen: true },
  ...over,
});

const open = async (over: Partial<Recall> = {}, locale: 'es' | 'en' | 'fr' = 'es') => {
  const server = createWorkServer();
  const app = await renderApp('/course/e1/recall/m2', {
    locale,
    answers: { Recall: () => ({ recall: recall({ ...over, locale }) }), RecordWork: server.RecordWork },
  });
  await screen.findByRole('heading', { level: 1 });
  const user = userEvent.setup();
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { ...app, server, user, press };
};

describe('questions of earlier modules', () => {
  it.each([
    ['es', '¿Qué quedó?', 'Saltar las preguntas y empezar el módulo'],
    ['en', 'What do you remember?', 'Skip the questions and begin the module'],
    ['fr', 'Que reste-t-il\u202f?', 'Sauter les questions et commencer le module'],
  ] as const)('may be passed by, and are accessible, in %s', async (locale, title, skip) => {
    await open({}, locale);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByRole('link', { name: skip }).getAttribute('href')).toBe('/course/e1/lesson/lesson-9');
    await expectAccessible();
  });

  it('takes number keys as soon as it is on the screen', async () => {
    const { user } = await open();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
    await user.keyboard('2');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Beta' }).checked).toBe(true);
  });

  it('take no text where a number is asked for, and keep it to be corrected', async () => {
    const number = ask('q-number', { type: 'numeric', answer: 800, tolerance: 0 }, null);
    const { server, user, press } = await open({ questions: [number], asked: 1 });
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: /q-number/ });
    await user.type(box, 'unos 800');
    expect(screen.getByRole('alert').textContent).toMatch(/no cuenta como respuesta/);
    await press('Comprobar');
    expect(server.of('questionRecalled')).toEqual([]);
    expect(box.value).toBe('unos 800');
    await user.clear(box);
    await user.type(box, '800');
    await press('Comprobar');
    await waitFor(() => expect(server.of('questionRecalled')).toHaveLength(1));
  });

  it('tell at once what was right, and at the end what is worth reading again and where it is taught', async () => {
    const { server, user, press } = await open();
    await press('Comprobar');
    expect(server.of('questionRecalled')).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Alfa' }));
    await press('Comprobar');
    expect((await screen.findByRole('heading', { name: 'Esta vez, no' })) === document.activeElement).toBe(
      true,
    );
    expect(screen.getByText('Porque Alfa no.')).toBeTruthy();
    expect(screen.getByText('Beta')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await waitFor(() =>
      expect(server.of('questionRecalled')).toEqual([
        {
          enrolmentId: 'e1',
          occasion: 'm2',
          questionId: 'q-single',
          response: { type: 'single', choice: 'alfa' },
          locale: 'es',
        },
      ]),
    );
    await press('Siguiente');
    expect(document.activeElement?.textContent).toBe('Pregunta 2 de 2');
    await user.click(screen.getByRole('radio', { name: 'Verdadero' }));
    await press('Comprobar');
    await screen.findByRole('heading', { name: 'Correcto' });
    await press('Ver qué quedó');
    expect(screen.getByText('1 de 2 salió bien; lo demás conviene releerlo.')).toBeTruthy();
    expect(screen.getByText(/Objetivo q-single/)).toBeTruthy();
    expect(screen.queryByText(/Objetivo q-truth/)).toBeNull();
    const way = screen.getByRole('link', { name: 'Ir a «Lo que sabe su puesto»' });
    expect(way.getAttribute('href')).toBe('/course/e1/lesson/lesson-1');
    expect(screen.queryByRole('link', { name: /Cerrada/ })).toBeNull();
    expect(screen.getByRole('link', { name: /Empezar «Personas y amenazas»/ })).toBeTruthy();
    await expectAccessible();
  });

  it('show the answer to anyone who does not remember', async () => {
    const { server, press } = await open();
    await press('No lo recuerdo');
    await screen.findByRole('heading', { name: 'Esta es la respuesta' });
    await waitFor(() => expect(server.of('questionRecalled')).toMatchObject([{ response: null }]));
  });

  it('are answered without a connection, and go on where they were left', async () => {
    const first = await open();
    first.network.isOnline = false;
    await first.user.click(screen.getByRole('radio', { name: 'Beta' }));
    await first.press('Comprobar');
    await screen.findByRole('heading', { name: 'Correcto' });
    expect(first.server.of('questionRecalled')).toEqual([]);
    first.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(first.server.of('questionRecalled')).toHaveLength(1));
  });

  it.each([
    [
      'es',
      'Dos minutos para que dure',
      /^Las hacemos ahora por la temporada de lluvias: empieza el sábado 15 de mayo/,
    ],
    [
      'en',
      'Two minutes to make it last',
      /^We ask them now because of the rainy season: it begins on Saturday 15 May/,
    ],
    ['fr', 'Deux minutes pour que ça dure', /en raison de la saison des pluies\s: début le samedi 15 mai/],
  ] as const)('stand after the course and before a season too, in %s', async (locale, title, season) => {
    const seasons = {
      es: 'la temporada de lluvias',
      en: 'the rainy season',
      fr: 'la saison des pluies',
    } as const;
    const drill = { days: null, season: seasons[locale], seasonOpensOn: '2027-05-15' };
    await open({ occasion: 'drill-2027-rains', next: null, drill }, locale);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByText(season)).toBeTruthy();
    expect(screen.queryByText(/Saltar las|Skip the questions|Sauter les/)).toBeNull();
    await expectAccessible();
  });

  it('show what came of them once all are answered', async () => {
    const answered = [
      {
        ...single,
        isAnswered: true,
        question: { ...single.question, response: { type: 'single', choice: 'beta' } },
      },
      {
        ...truth,
        isAnswered: true,
        question: { ...truth.question, response: { type: 'true-false', choice: true } },
      },
    ];
    await open({ questions: answered, doneAt: '2026-05-01T00:00:00Z' });
    expect(screen.getByText('Las 2 respuestas son correctas.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Lo que conviene releer' })).toBeNull();
  });
});
