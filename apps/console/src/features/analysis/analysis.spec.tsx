import { describe, expect, it } from '@jest/globals';
import type { DataOf, QuestionAnalysis, QuizAnalysis } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { discriminationWord, harderIn, reliabilityWord, sorted } from './analysis-data.ts';

type Quiz = NonNullable<DataOf<typeof QuizAnalysis>['quizAnalysis']>;

const item: Quiz['items'][number] = {
  questionId: 'q1',
  pool: 'm1',
  type: 'SINGLE',
  promptHtml: '<p>¿A quién se avisa primero?</p>',
  isChanged: false,
  given: 120,
  rightPercent: 71,
  skippedPercent: 2,
  difficulty: 0.71,
  discrimination: 0.42,
  medianSeconds: 38,
  findings: [],
  differences: [],
};
const doubtful: typeof item = {
  ...item,
  questionId: 'q2',
  promptHtml: '<p>¿Cuánto tiempo hay para notificar?</p>',
  rightPercent: 24,
  discrimination: -0.12,
  findings: ['KEY', 'LANGUAGE', 'HARD'],
  differences: [{ reference: 'es', language: 'fr', delta: -2.1, alpha: 2.4, chiSquare: 11, class: 'C' }],
};
const hidden = { ...item, questionId: 'q3', promptHtml: null, rightPercent: null, discrimination: null };
const quiz: Quiz = {
  activityId: 'a1',
  title: 'Prueba del módulo 1',
  moduleTitle: 'El papel consular',
  versions: [{ id: 'v2', number: 2 }],
  isSmallGroup: false,
  learners: 120,
  length: 10,
  mean: 0.68,
  alpha: 0.74,
  error: 0.09,
  isAllOrNone: true,
  languages: [{ code: 'es', learners: 80 }],
  countries: [{ code: 'GT', learners: 60 }],
  pools: [],
  items: [doubtful, item, hidden],
};
const listed = {
  activityId: 'a1',
  courseId: 'c1',
  courseTitle: 'MICIC',
  title: 'Prueba del módulo 1',
  moduleTitle: 'El papel consular',
  isGraded: true,
  learners: 120,
  versions: [{ id: 'v2', number: 2 }],
  editions: [{ id: 'e1', title: 'Cohorte regional' }],
};
const counts = (...percents: (number | null)[]) =>
  percents.map((percent, at) => ({ key: 'abc'[at] ?? '', count: percent, percent }));
const question: NonNullable<DataOf<typeof QuestionAnalysis>['questionAnalysis']> = {
  activityId: 'a1',
  quizTitle: 'Prueba del módulo 1',
  item: doubtful,
  isExclusive: true,
  options: counts(24, 70, null).map((option, at) => ({
    ...option,
    html: ['<p>Sin demora</p>', '<p>En 72 horas</p>', '<p>Nunca</p>'][at] ?? null,
    isCorrect: at === 0,
    meanRest: 0.5,
  })),
  languages: [
    { code: 'es', given: 80, rightPercent: 30 },
    { code: 'fr', given: 40, rightPercent: 12 },
  ],
  countries: [{ code: 'GT', given: 60, rightPercent: null }],
  optionsByLanguage: [{ language: 'es', options: counts(30, 66, 4) }],
  optionsByThird: [
    { third: 'UPPER', options: counts(18, 80, 2) },
    { third: 'LOWER', options: counts(33, 55, 12) },
  ],
};

const answers = {
  AnalysedQuizzes: () => ({ analysedQuizzes: [listed] }),
  QuizAnalysis: () => ({ quizAnalysis: quiz }),
  QuestionAnalysis: () => ({ questionAnalysis: question }),
};

describe('the analysis of questions', () => {
  it.each([
    ['es', 'Análisis de preguntas'],
    ['en', 'Question analysis'],
    ['fr', 'Analyse des questions'],
  ] as const)('begins with the quizzes that were finished, in %s', async (locale, title) => {
    await renderApp('/console/analysis', { answers, locale });
    const link = await screen.findByRole('link', { name: 'Prueba del módulo 1' });
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(link.getAttribute('href')).toBe('/console/analysis/a1');
    await expectAccessible();
  });

  it('says so where nobody has finished one', async () => {
    await renderApp('/console/analysis', { answers: { AnalysedQuizzes: () => ({ analysedQuizzes: [] }) } });
    expect(await screen.findByText('Nadie ha terminado todavía un cuestionario')).toBeTruthy();
  });

  it('tells of a quiz how far it can be trusted, and puts first what to look at', async () => {
    await renderApp('/console/analysis/a1', { answers });
    expect(await screen.findByText('0.74')).toBeTruthy();
    expect(screen.getByText(/^Suficiente para aprender/)).toBeTruthy();
    expect(screen.getByText('Conviene mirar 1 pregunta de 3.')).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'Preguntas' })).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('¿Cuánto tiempo hay para notificar?');
    expect(within(rows[1] as HTMLElement).getByText('¿Clave equivocada?')).toBeTruthy();
    expect(rows[3]?.textContent).toContain('Oculto');
    await expectAccessible();
  });

  it('shows those alone that are worth a look, and sorts by any column', async () => {
    const person = userEvent.setup();
    await renderApp('/console/analysis/a1', { answers });
    await person.click(await screen.findByRole('checkbox', { name: 'Solo las que conviene mirar' }));
    const table = screen.getByRole('table', { name: 'Preguntas' });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    await person.click(screen.getByRole('checkbox', { name: 'Solo las que conviene mirar' }));
    await person.click(within(table).getByRole('button', { name: 'Aciertos' }));
    const first = within(table).getAllByRole('row')[1];
    expect(first?.textContent).toContain('notificar');
  });

  it('asks for one edition, language or country, and keeps that in the address', async () => {
    const person = userEvent.setup();
    await renderApp('/console/analysis/a1', { answers });
    const choice = await screen.findByRole('group', { name: 'De quién se cuentan las respuestas' });
    const language = within(choice).getByRole('combobox', { name: 'Idioma' });
    await person.selectOptions(language, 'fr');
    // The field stays where it is, whatever loads below it.
    expect(document.activeElement).toBe(language);
    expect(location.search).toBe('?language=fr');
    const link = await screen.findByRole('link', { name: /notificar/ });
    expect(link.getAttribute('href')).toBe('/console/analysis/a1/q2?language=fr');
  });

  it('tells nothing of a few people', async () => {
    const small = { ...quiz, isSmallGroup: true, learners: null, items: [] };
    await renderApp('/console/analysis/a1?country=PA', {
      answers: { ...answers, QuizAnalysis: () => ({ quizAnalysis: small }) },
    });
    expect(await screen.findByText('Son muy pocas personas para decir algo')).toBeTruthy();
  });

  it.each(['es', 'en', 'fr'] as const)('opens one question, in %s', async (locale) => {
    await renderApp('/console/analysis/a1/q2', { answers, locale });
    expect(await screen.findByText('¿Cuánto tiempo hay para notificar?')).toBeTruthy();
    await expectAccessible();
  });

  it('says of a question what to look at, in which language it is harder, and who chose what', async () => {
    await renderApp('/console/analysis/a1/q2', { answers });
    expect(await screen.findByText('Es mucho más difícil en francés que en español')).toBeTruthy();
    expect(screen.getByText(/eligen otra cosa que la clave/)).toBeTruthy();
    const options = within(screen.getByRole('table', { name: 'Quién eligió qué' })).getAllByRole('row');
    expect(options[1]?.textContent).toMatch(/ASin demoraEs la clave.*24.*18.*33/);
    expect(options[3]?.textContent).toMatch(/Oculto/);
    const french = within(screen.getByRole('table', { name: 'Por idioma' })).getAllByRole('row')[2];
    expect(french?.textContent).toMatch(/francés.*Oculto/);
    expect(screen.getByRole('link', { name: 'Ir a las versiones' })).toBeTruthy();
  });

  it('keeps texts and keys from somebody who takes the course', async () => {
    const options = question.options.map((option) => ({ ...option, html: null, isCorrect: null }));
    const own = { ...question, item: { ...doubtful, promptHtml: null }, options };
    await renderApp('/console/analysis/a1/q2', {
      answers: { ...answers, QuestionAnalysis: () => ({ questionAnalysis: own }) },
    });
    expect(await screen.findByText('No se muestran textos ni claves')).toBeTruthy();
    expect(screen.queryByText('Es la clave')).toBeNull();
  });

  it('is not for those who coordinate', async () => {
    await renderApp('/console/analysis', { answers, person: carla });
    expect(screen.queryByRole('heading', { level: 1, name: 'Análisis de preguntas' })).toBeNull();
  });
});

describe('figures in words', () => {
  it('say how far a result can be trusted and how a question tells people apart', () => {
    expect([0.4, 0.6, 0.79, 0.8].map(reliabilityWord)).toEqual(['low', 'fair', 'fair', 'good']);
    expect([-0.1, 0, 0.1, 0.3].map(discriminationWord)).toEqual(['reversed', 'none', 'some', 'good']);
  });

  it('name the language in which a question is harder, unless it hardly is', () => {
    const difference = { reference: 'es', language: 'fr', alpha: 1, chiSquare: 1 } as const;
    expect(harderIn({ ...difference, delta: -2, class: 'C' })).toBe('fr');
    expect(harderIn({ ...difference, delta: 1.2, class: 'B' })).toBe('es');
    expect(harderIn({ ...difference, delta: -0.5, class: 'A' })).toBeNull();
  });

  it('come last where they are not known, whichever way the table is sorted', () => {
    const rows = [item, hidden, doubtful];
    const order = (isDescending: boolean) =>
      sorted(rows, 'right', isDescending).map(({ questionId }) => questionId);
    expect([order(true), order(false)]).toEqual([
      ['q1', 'q2', 'q3'],
      ['q2', 'q1', 'q3'],
    ]);
  });
});
