import { afterEach, describe, expect, it } from '@jest/globals';
import { FieldCards, Lesson, Plan, QuizAttempt } from '@campus/api-client';
import { act, screen } from '@testing-library/react';
import { open, section } from '../../testing/open-home.ts';
import { expectAccessible } from '../../testing/render-app.tsx';
import { linkIs } from '../../testing/scorm-page.ts';
import { activity, home } from './course.fixture.ts';

const quiz = activity({ id: 'quiz-1', kind: 'QUIZ', title: 'Cuestionario del módulo 1', state: 'STARTED' });
const lesson = activity({ state: 'COMPLETED' });
const nextStep = {
  activityId: 'quiz-1',
  kind: 'QUIZ' as const,
  title: quiz.title,
  moduleTitle: 'El papel consular',
  minutes: 10,
  isResumed: true,
  isPractice: false,
};
const [first, second, third] = home().modules;
if (!first || !second || !third) throw new Error('The fixture has no modules.');
const modules = [first, { ...second, activities: [lesson, quiz] }, third];
const cards = [{ id: 'card-1', title: 'Una hoja' }];

/** Nothing here reads more of an answer than that there is one. */
const some = (answer: object) => JSON.parse(JSON.stringify(answer));

type Open = Awaited<ReturnType<typeof open>>;

/** The last open quiz is handed in here, and the server does not take it. */
const handIn = async (
  { network, shell }: Open,
  { locale = 'es' as 'es' | 'en' | 'fr', isOnline = true, has = [] as ('plan' | 'cards' | 'lesson')[] } = {},
) => {
  const at = { enrolmentId: 'e1', locale };
  const attemptId = 'attempt-1';
  await shell.cache.keep(QuizAttempt, { attemptId, locale }, some({ quizAttempt: { activityId: 'quiz-1' } }));
  if (has.includes('plan')) await shell.cache.keep(Plan, at, some({ plan: {} }));
  if (has.includes('cards')) await shell.cache.keep(FieldCards, at, some({ fieldCards: {} }));
  if (has.includes('lesson'))
    await shell.cache.keep(Lesson, { ...at, activityId: 'lesson-1' }, some({ lesson: { screens: [] } }));
  // With a connection it is on its way, and stays there.
  if (isOnline) network.answer({ RecordWork: () => new Promise(() => undefined) });
  else network.isOnline = false;
  if (!isOnline) linkIs(false);
  await act(() => shell.journal.record('quizFinished', { attemptId }));
};

const titles = {
  es: 'Terminó lo que está abierto',
  en: 'You have finished what is open',
  fr: 'Vous avez terminé ce qui est ouvert',
};

describe('the box after the last open activity, whose work is not sent yet,', () => {
  afterEach(() => linkIs(true));

  it.each([
    ['es', /se está enviando/, 'Seguir con mi plan'],
    ['en', /is being sent/, 'Go on with my plan'],
    ['fr', /en cours d’envoi/, 'Poursuivre mon plan'],
  ] as const)(
    'says with a connection that it is being sent, and leads to the plan, in %s',
    async (...given) => {
      const [locale, words, way] = given;
      await handIn(await open({ nextStep, modules, hasPlan: true }, { locale }), { locale });
      const link = await screen.findByRole('link', { name: way });
      expect(link.getAttribute('href')).toBe('/course/e1/plan');
      expect(section(titles[locale]).getByText(words)).toBeTruthy();
      expect(section(titles[locale]).getAllByRole('link')).toHaveLength(1);
      await expectAccessible();
    },
  );

  it('leads with a connection to the field cards or, without any, to the last open lesson', async () => {
    const withCards = modules.map((module) => ({ ...module, cards }));
    const one = await open({ nextStep, modules: withCards });
    await handIn(one);
    await screen.findByRole('link', { name: 'Ver las tarjetas de campo' });
    one.view.unmount();
    await handIn(await open({ nextStep, modules }));
    const back = await screen.findByRole('link', { name: 'Volver a «Por qué una iniciativa»' });
    expect(back.getAttribute('href')).toBe('/course/e1/lesson/lesson-1');
  });

  it.each([
    ['es', /guardado en este dispositivo/, 'plan', 'Seguir con mi plan', '/course/e1/plan'],
    ['en', /stored on this device/, 'cards', 'See the field cards', '/course/e1/cards'],
    ['fr', /conservé sur cet appareil/, 'lesson', /^Revenir à/, '/course/e1/lesson/lesson-1'],
  ] as const)(
    'says without one that it is kept, and leads to what this device has, in %s: the %3$s',
    async (locale, words, what, way, href) => {
      const withCards = modules.map((module) => ({ ...module, cards }));
      const app = await open({ nextStep, modules: withCards, hasPlan: true }, { locale });
      await handIn(app, { locale, isOnline: false, has: [what] });
      expect((await screen.findByRole('link', { name: way })).getAttribute('href')).toBe(href);
      expect(section(titles[locale]).getByText(words)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('leads to the list of what is here where nothing of that is', async () => {
    await handIn(await open({ nextStep, modules, hasPlan: true }), { isOnline: false });
    await screen.findByText(/guardado en este dispositivo\. Lo que sigue/);
    const links = await section(titles.es).findAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/course/e1/kept']);
  });
});
