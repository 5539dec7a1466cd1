import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { carla, renderApp, tomas } from '../../testing/render-app.tsx';
import {
  missedNow,
  type Answers,
  type Attempt,
  type Path,
  type Question,
  type Share,
} from './answers-data.ts';

const languages = ['es', 'en', 'fr'] as const;
const at = '2026-11-29T10:00:00.000Z';

const learner = {
  enrolmentId: 'e1',
  personId: 'p1',
  fullName: 'Ana Hernández',
  editionTitle: 'Cohorte regional',
  groupId: 'g1',
  groupName: 'Guatemala',
  isCoordinated: false,
  isFacilitated: true,
};

const share = (text: string, points: number, maxPoints: number): Share => ({
  text,
  moduleTitle: null,
  points,
  maxPoints,
});

const attempt = (over: Partial<Answers['quizzes'][number]['attempts'][number]> = {}) => ({
  id: 'a2',
  number: 2,
  startedAt: at,
  finishedAt: at,
  score: 60,
  isPassed: false,
  showsAnswers: true,
  byOutcome: [share('Avisar a tiempo', 1, 2), share('Ubicar a las personas', 2, 2)],
  ...over,
});

const answers = (over: Partial<Answers> = {}): Answers => ({
  learner,
  quizzes: [
    {
      activityId: 'q1',
      title: 'El papel consular',
      moduleTitle: null,
      isGraded: true,
      passMark: 80,
      attempts: [attempt(), attempt({ id: 'a1', number: 1, byOutcome: [share('Otra cosa', 0, 3)] })],
    },
  ],
  scenarios: [
    {
      activityId: 's1',
      title: 'El río crece',
      moduleTitle: null,
      paths: [{ id: 'r1', startedAt: at, updatedAt: at, decisionCount: 2, ending: 'En seco' }],
    },
  ],
  ...over,
});

const question = (id: string, choice: string, isCorrect: boolean): Question => ({
  id,
  position: 0,
  type: 'SINGLE',
  promptHtml: `<p>¿Quién avisa en ${id}?</p>`,
  options: [
    { key: 'post', html: 'El puesto' },
    { key: 'nobody', html: 'Nadie' },
  ],
  targets: [],
  cloze: [],
  unit: null,
  points: 1,
  response: { type: 'single', choice },
  review: {
    points: isCorrect ? 1 : 0,
    isCorrect,
    correction: null,
    correct: { type: 'single', choice: 'post' },
  },
});

const whole = (over: Partial<Attempt> = {}): Attempt => ({
  ...attempt(),
  learner,
  activityId: 'q1',
  title: 'El papel consular',
  locale: 'es',
  passMark: 80,
  questions: [question('x1', 'post', true), question('x2', 'nobody', false)],
  ...over,
});

const decision = (number: number, by: number): Path['decisions'][number] => ({
  number,
  clock: 'Día 1, 06:00',
  title: `Momento ${number}`,
  choiceHtml: `Esperar ${number}`,
  consequenceHtml: '<p>Llega el agua.</p>',
  adviceHtml: '<p>Avisar antes.</p>',
  isTakenOver: number === 1,
  moves: [
    { gauge: 'SAFETY', by },
    { gauge: 'TIME', by: 5 },
  ],
});

const path = (over: Partial<Path> = {}): Path => ({
  id: 'r1',
  startedAt: at,
  updatedAt: at,
  decisionCount: 2,
  ending: 'En seco',
  learner,
  activityId: 's1',
  title: 'El río crece',
  locale: 'es',
  standing: [{ gauge: 'SAFETY', before: 50, after: 20 }],
  decisions: [decision(1, -10), decision(2, -20)],
  ...over,
});

const served = ({
  all = answers() as Answers | null,
  one = whole() as Attempt | null,
  run = path() as Path | null,
} = {}) => ({
  LearnerAnswers: () => ({ learnerAnswers: all }),
  LearnerQuizAttempt: () => ({ learnerQuizAttempt: one }),
  LearnerScenarioPath: () => ({ learnerScenarioPath: run }),
});

const open = (address: string, given: Parameters<typeof served>[0] = {}, person = tomas) =>
  renderApp(`/console/answers/${address}`, { person, answers: served(given) });

describe('the answers of one officer', () => {
  it.each(languages)(
    'stand on one page: quizzes, simulations, and that the officer is told, in %s',
    async (locale) => {
      await renderApp('/console/answers/e1', { locale, person: tomas, answers: served() });
      const attempts = await screen.findAllByRole('link', { name: /^El papel consular/ });
      expect(attempts.map((link) => link.getAttribute('href'))).toEqual([
        '/console/answers/attempt/a2',
        '/console/answers/attempt/a1',
      ]);
      expect(screen.getByRole('link', { name: /^El río crece/ }).getAttribute('href')).toBe(
        '/console/answers/path/r1',
      );
      expect(screen.getByText(/(en su perfil|in their profile|dans son profil)/)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('begin with what was missed in the last attempt', async () => {
    await open('e1');
    const missed = within(await screen.findByRole('region', { name: 'Lo que falló' }));
    expect(missed.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Avisar a tiempo1 de 2 puntos',
    ]);
  });

  it('lead back to the group for its facilitator and to the person for who coordinates the country', async () => {
    await open('e1');
    expect((await screen.findByRole('link', { name: 'Grupo: Guatemala' })).getAttribute('href')).toBe(
      '/console/groups/g1',
    );
    expect(screen.queryByRole('link', { name: 'Ficha de Ana Hernández' })).toBeNull();
  });

  it('lead a coordinator back to the record of the person', async () => {
    await open(
      'e1',
      { all: answers({ learner: { ...learner, isCoordinated: true, isFacilitated: false } }) },
      carla,
    );
    expect((await screen.findByRole('link', { name: 'Ficha de Ana Hernández' })).getAttribute('href')).toBe(
      '/console/people/p1',
    );
    expect(screen.queryByRole('link', { name: 'Grupo: Guatemala' })).toBeNull();
  });

  it.each([
    ['es', 'Todavía no hay respuestas'],
    ['en', 'No answers yet'],
    ['fr', 'Pas encore de réponses'],
  ] as const)('say so when there are none, in %s', async (locale, words) => {
    const none = answers({ quizzes: [], scenarios: [] });
    await renderApp('/console/answers/e1', { locale, person: tomas, answers: served({ all: none }) });
    expect(await screen.findByText(words)).toBeTruthy();
    await expectAccessible();
  });

  it('are a missing page for who may not read them', async () => {
    await open('e1', { all: null });
    expect(await screen.findByText(/No hay nada en esta dirección|no existe/i)).toBeTruthy();
  });

  it('are not for who only administers', async () => {
    await open('e1', {}, { ...tomas, roles: ['ADMINISTRATOR'] });
    expect(screen.queryByText(/Respuestas y decisiones de/)).toBeNull();
  });
});

describe('an attempt at a quiz', () => {
  it.each(languages)(
    'has what was missed open, beside the right answer, and the rest folded, in %s',
    async (locale) => {
      await renderApp('/console/answers/attempt/a2', { locale, person: tomas, answers: served() });
      const missed = await screen.findByRole('article', { name: /^(Pregunta|Question) 2$/ });
      expect(within(missed).getByText('Nadie')).toBeTruthy();
      expect(within(missed).getByText('El puesto')).toBeTruthy();
      const right = screen.getByText(/^(Una respuesta correcta|One right answer|Une bonne réponse)$/);
      expect(right.closest('details')?.open).toBe(false);
      await expectAccessible();
    },
  );

  it('says why its questions are not shown', async () => {
    await open('attempt/a2', { one: whole({ showsAnswers: false, questions: [] }) });
    expect(await screen.findByText(/no muestra sus respuestas correctas/)).toBeTruthy();
    expect(screen.getByText('Avisar a tiempo')).toBeTruthy();
  });

  it('shows nothing of itself while it is open', async () => {
    const over = { finishedAt: null, score: null, isPassed: null, byOutcome: [], questions: [] };
    await open('attempt/a2', { one: whole({ ...over, showsAnswers: false }) });
    expect(await screen.findByText(/El intento sigue abierto/)).toBeTruthy();
  });
});

describe('a path through a simulation', () => {
  it.each(languages)('has every decision beside what it cost, in %s', async (locale) => {
    await renderApp('/console/answers/path/r1', { locale, person: tomas, answers: served() });
    expect(await screen.findByText('Esperar 1')).toBeTruthy();
    // In the list of the costliest, and beside the decision itself.
    expect(screen.getAllByText(/^(Costó|Cost|A coûté)\s?: (Seguridad|Safety|Sécurité) 20$/)).toHaveLength(2);
    expect(screen.getByText('50 → 20')).toBeTruthy();
    await expectAccessible();
  });

  it('begins with the decisions that cost most, which lead there', async () => {
    await open('path/r1');
    const first = (await screen.findAllByRole('link', { name: /^\d\. Momento/ }))[0];
    expect([first?.textContent, first?.getAttribute('href')]).toEqual(['2. Momento 2', '#decision-2']);
  });
});

describe('what is missing today', () => {
  it('is counted from the last attempt that was handed in, each outcome once, the most missed first', () => {
    const [quiz] = answers().quizzes;
    if (!quiz) throw new Error('no quiz');
    const open = attempt({ id: 'a3', number: 3, finishedAt: null, score: null, byOutcome: [] });
    const other = {
      ...quiz,
      attempts: [attempt({ byOutcome: [share('Avisar a tiempo', 0, 2), share('Z', 0, 1)] })],
    };
    expect(missedNow([{ ...quiz, attempts: [open, ...quiz.attempts] }, other])).toEqual([
      share('Avisar a tiempo', 1, 4),
      share('Z', 0, 1),
    ]);
  });
});
