import { afterEach, describe, expect, it } from '@jest/globals';
import { Lesson, Quiz } from '@campus/api-client';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expectAccessible, renderApp } from './testing/render-app.tsx';
import { activity, home } from './features/course/course.fixture.ts';
import { lesson, lessonAnswer } from './features/lesson/lesson.fixture.ts';
import { quiz } from './features/quiz/quiz.fixture.ts';
import { placeOf } from './shared/kept/place.ts';

type Locale = 'es' | 'en' | 'fr';

const all = [
  activity({ id: 'lesson-1', title: 'Por qué una iniciativa', state: 'STARTED' }),
  activity({ id: 'lesson-2', title: 'El mapa del puesto' }),
  activity({ id: 'quiz-1', kind: 'QUIZ', title: 'Prueba del módulo 1' }),
  activity({ id: 'scorm-1', kind: 'SCORM', title: 'El visor de mapas' }),
  activity({ id: 'survey-1', kind: 'SURVEY', title: 'Expectativas' }),
  activity({ id: 'scenario-1', kind: 'SCENARIO', title: 'La crecida' }),
];
const [first, second] = home().modules;
if (!first || !second) throw new Error('The fixture has no modules.');
const course = home({
  modules: [first, { ...second, activities: all, cards: [{ id: 'card-1', title: 'Primeras horas' }] }],
});

const setOnline = (isOnline: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
  fireEvent(window, new Event(isOnline ? 'online' : 'offline'));
};
afterEach(() => setOnline(true));

/** A device that was at the course home, and perhaps in a lesson, and has lost its connection. */
const cutAt = async (
  path: string,
  {
    locale = 'es',
    has = [] as string[],
    at = course,
  }: { locale?: Locale; has?: string[]; at?: typeof course } = {},
) => {
  const answers = {
    CourseHome: () => ({ courseHome: at }),
    Lesson: ({ activityId }: { activityId: string }) => lessonAnswer({ activityId }),
    FieldCards: () => ({ fieldCards: null }),
    Quiz: () => ({ quiz: quiz() }),
  };
  const before = await renderApp('/course/e1', { locale, answers });
  await waitFor(() => expect(document.querySelector('.station')).not.toBeNull());
  for (const activityId of has)
    await before.shell.cache.load(Lesson, { enrolmentId: 'e1', activityId, locale });
  before.view.unmount();
  setOnline(false);
  const app = await renderApp(path, { isSameDevice: true, isOffline: true, locale });
  return { ...app, answers };
};

describe('what is not on this device, opened without a connection', () => {
  it.each([
    [
      'lesson/lesson-2',
      'El mapa del puesto',
      /^Sin conexión\. Esta lección no está en este dispositivo\. Se abrirá/,
    ],
    ['quiz/quiz-1', 'Prueba del módulo 1', /Este cuestionario no está en este dispositivo/],
    ['quiz/quiz-1/attempt/a1', 'Prueba del módulo 1', /las respuestas que dio en él sí están a salvo/],
    ['quiz/quiz-1/practice', 'Prueba del módulo 1', /Esta práctica no está/],
    ['survey/survey-1', 'Expectativas', /Esta encuesta no está/],
    ['scenario/scenario-1', 'La crecida', /Esta simulación no está/],
    ['scorm/scorm-1', 'El visor de mapas', /solo funciona con conexión/],
    ['cards/card-1', 'Primeras horas', /Esta tarjeta no está/],
    ['cards/card-1/now', 'Primeras horas', /Esta tarjeta no está/],
    ['cards', 'Tarjetas de campo', /Las tarjetas de campo no están/],
    ['plan', 'Mi plan de contingencia', /lo que escribió aquí sí está a salvo/],
    ['plan/3', 'Mi plan de contingencia', /Su plan no está/],
    ['recall/module-1', 'Sin conexión', /Estas preguntas no están/],
    ['lesson/unknown', 'Sin conexión', /Esta lección no está/],
  ])('says what it is, and leads back: %s', async (path, title, lead) => {
    await cutAt(`/course/e1/${path}`);
    expect(await screen.findByText(lead)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Volver al curso' }).getAttribute('href')).toBe('/course/e1');
    const kept = screen.getByRole('link', { name: 'Ver lo que guarda este dispositivo' });
    expect(kept.getAttribute('href')).toMatch(/^\/course\/e1\/kept(#module-1)?$/);
    await expectAccessible();
  });

  it.each([
    [
      'es',
      /^Cuando haya conexión podrá llevarse el módulo «El papel consular»/,
      'Mientras tanto, se abren sin conexión',
    ],
    [
      'en',
      /^When you have a connection, you can take the module “El papel/,
      'Meanwhile, these open without a connection',
    ],
    [
      'fr',
      /^Dès que vous aurez une connexion, vous pourrez emporter le module/,
      'En attendant, à ouvrir sans connexion',
    ],
  ] as const)(
    'names the module to take along, and what opens meanwhile, in %s',
    async (locale, take, meanwhile) => {
      await cutAt('/course/e1/lesson/lesson-2', { locale, has: ['lesson-1'] });
      expect(await screen.findByText(take)).toBeTruthy();
      const list = within(await screen.findByRole('region', { name: meanwhile }));
      expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
        '/course/e1/lesson/lesson-1',
      ]);
      await expectAccessible();
    },
  );

  it('does not promise to take a package along', async () => {
    await cutAt('/course/e1/scorm/scorm-1');
    expect(await screen.findByRole('heading', { level: 1, name: 'El visor de mapas' })).toBeTruthy();
    expect(screen.queryByText(/podrá llevarse el módulo/)).toBeNull();
  });

  it('opens by itself when the connection is back', async () => {
    const { network, answers } = await cutAt('/course/e1/lesson/lesson-2');
    await screen.findByRole('heading', { level: 1, name: 'El mapa del puesto' });
    network.isOnline = true;
    network.answer(answers);
    act(() => setOnline(true));
    expect(await screen.findByRole('heading', { level: 1, name: lesson().title })).toBeTruthy();
  });

  it('is not said to wait for a connection where the server has failed', async () => {
    await renderApp('/course/e1/lesson/lesson-2', {
      answers: { CourseHome: () => ({ courseHome: course }) },
    });
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Probar de nuevo' })).toBeTruthy();
    expect(screen.queryByText(/Se abrirá sola/)).toBeNull();
    await expectAccessible();
  });
});

describe('the list of what this device has', () => {
  it('has what opens, without a connection, also where no module was taken along', async () => {
    await cutAt('/course/e1/kept', { has: ['lesson-1'] });
    const list = within(await screen.findByRole('region', { name: 'Ahora se abren, sin conexión' }));
    expect(list.getByRole('link', { name: 'Por qué una iniciativa' })).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', ['Lección', 'Lección · actividad hecha']],
    ['en', ['Lesson', 'Lesson · done']],
    ['fr', ['Leçon', 'Leçon · activité terminée']],
  ] as const)('says in words what each of it is, and what is done, in %s', async (locale, words) => {
    const read = activity({ id: 'lesson-2', title: 'El mapa del puesto', state: 'COMPLETED' });
    const at = home({ modules: [first, { ...second, activities: [read, ...all.slice(0, 1)], cards: [] }] });
    await cutAt('/course/e1/kept', { has: ['lesson-1', 'lesson-2'], locale, at });
    const links = await screen.findAllByRole('link', {
      name: /^(Por qué una iniciativa|El mapa del puesto)$/,
    });
    expect(links.map((link) => link.nextElementSibling?.textContent)).toEqual(words);
  });
});

describe('the course home without a connection', () => {
  const open = async (locale: Locale, has: string[]) => {
    await cutAt('/course/e1', { locale, has });
    await waitFor(() => expect(document.querySelector('.station')).not.toBeNull());
  };

  it.each([
    ['es', 'Se abre sin conexión', 'Espera la conexión'],
    ['en', 'Opens without a connection', 'Waits for a connection'],
    ['fr', 'S’ouvre sans connexion', 'Attend une connexion'],
  ] as const)('marks what opens and what waits, in words, in %s', async (locale, opens, waits) => {
    await open(locale, ['lesson-1']);
    expect(
      await screen.findByRole('link', { name: new RegExp(`^Por qué una iniciativa.*${opens}`) }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: new RegExp(`^El mapa del puesto.*${waits}`) })).toBeTruthy();
    expect(screen.getByRole('link', { name: new RegExp(`^El visor de mapas.*${waits}`) })).toBeTruthy();
    await expectAccessible();
  });

  it('begins the next step if it is here', async () => {
    await open('es', ['lesson-1']);
    const box = within(screen.getByRole('region', { name: 'Lo siguiente' }));
    const go = await box.findByRole('link', { name: 'Continuar' });
    expect(go.getAttribute('href')).toBe('/course/e1/lesson/lesson-1');
    expect(box.getByText('Se abre sin conexión.')).toBeTruthy();
  });

  it.each([
    [
      'es',
      'Lo siguiente',
      /^No está en este dispositivo: espera la conexión/,
      'Mientras tanto: El mapa del puesto',
    ],
    ['en', 'What to do next', /^It is not on this device: it waits/, 'Meanwhile: El mapa del puesto'],
    ['fr', 'La suite', /^Ce n’est pas sur cet appareil/, /^En attendant.: El mapa del puesto/],
  ] as const)(
    'says that the next step waits, and leads to something that opens, in %s',
    async (locale, name, waits, go) => {
      await open(locale, ['lesson-2']);
      const box = within(screen.getByRole('region', { name }));
      expect(await box.findByText(waits)).toBeTruthy();
      expect(box.getByRole('link', { name: go }).getAttribute('href')).toBe('/course/e1/lesson/lesson-2');
      await expectAccessible();
    },
  );

  it('leads to the list of what is here where nothing opens', async () => {
    await open('es', []);
    const box = within(screen.getByRole('region', { name: 'Lo siguiente' }));
    expect(await box.findByRole('link', { name: 'Ver lo que guarda este dispositivo' })).toBeTruthy();
  });

  it('says nothing of all that with a connection', async () => {
    await renderApp('/course/e1', { answers: { CourseHome: () => ({ courseHome: course }) } });
    await screen.findByRole('link', { name: 'Continuar' });
    expect(screen.queryByText(/^(Se abre sin|Espera la|No está en)/)).toBeNull();
  });
});

it('a quiz that was not begun waits for a connection, though its rules are here', async () => {
  const before = await renderApp('/course/e1', {
    answers: {
      CourseHome: () => ({ courseHome: course }),
      Quiz: () => ({
        quiz: quiz({ attempts: [], openAttemptId: null, countedScore: null, canPractise: false }),
      }),
    },
  });
  await waitFor(() => expect(document.querySelector('.station')).not.toBeNull());
  await before.shell.cache.load(Quiz, { enrolmentId: 'e1', activityId: 'quiz-1', locale: 'es' });
  before.view.unmount();
  setOnline(false);
  await renderApp('/course/e1', { isSameDevice: true, isOffline: true });
  expect(await screen.findByRole('link', { name: /^Prueba del módulo 1.*Espera la conexión/ })).toBeTruthy();
});

it.each([
  ['/course/e/lesson/1', 'LESSON', '1'],
  ['/course/e/quiz/1/attempt/2', 'attempt', '1'],
  ['/course/e/plan/handed-in/2', 'plan', null],
  ['/course/e/cards', 'cards', null],
  ['/course/e/nowhere', 'page', null],
])('%s is of %s', (path, what, id) => {
  expect(placeOf(path)).toEqual({ what, id });
});
