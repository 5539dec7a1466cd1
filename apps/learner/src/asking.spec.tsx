import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { cardsOf } from './features/cards/cards.fixture.ts';
import { home } from './features/course/course.fixture.ts';
import { planOf } from './features/plan/plan.fixture.ts';
import { known, pathOf, scenario } from './features/scenario/scenario.fixture.ts';
import { activity } from './features/scorm/scorm.fixture.ts';
import { expectAccessible, renderApp } from './testing/render-app.tsx';
import { createWorkServer } from './testing/work-server.ts';

const survey = {
  activityId: 'survey-1',
  title: 'Encuesta final',
  introHtml: '',
  moduleTitle: 'Cierre',
  isAnonymous: false,
  questions: [],
  answers: null,
  state: 'NOT_STARTED' as const,
  next: null,
};

const term = { key: 'register', term: 'Padrón consular', definitionHtml: '<p>La lista.</p>' };

const open = async (at: string, locale: 'es' | 'en' | 'fr') => {
  const server = createWorkServer();
  await renderApp(`/course/e1${at}`, {
    locale,
    answers: {
      CourseHome: () => ({ courseHome: home({ locale }) }),
      Plan: () => ({ plan: planOf() }),
      Survey: () => ({ survey }),
      ScormActivity: () => ({ scormActivity: activity() }),
      Glossary: () => ({ glossary: [term] }),
      FieldCards: () => ({ fieldCards: cardsOf() }),
      Scenario: () => ({
        scenario: scenario({
          attempts: [
            known({ id: 'begun', path: pathOf('radio.a') }),
            known({ id: 'ended', path: pathOf('radio.a', 'shelter.open') }),
          ],
        }),
      }),
      ScreenNotes: () => ({ screenNotes: [] }),
      RecordWork: server.RecordWork,
    },
  });
  return { server, user: userEvent.setup() };
};

const words = {
  es: {
    ask: 'Hacer una consulta',
    text: 'Escriba su consulta',
    report: 'Algo está mal aquí',
    wrong: 'Diga qué ve y qué debería decir',
    kind: 'El texto o la traducción',
    send: 'Enviar',
  },
  en: {
    ask: 'Ask a question',
    text: 'Write your question',
    report: 'Something is wrong here',
    wrong: 'Say what you see and what it should say',
    kind: 'The wording or the translation',
    send: 'Send',
  },
  fr: {
    ask: 'Poser une question',
    text: 'Écrivez votre question',
    report: 'Quelque chose ne va pas ici',
    wrong: 'Dites ce que vous voyez et ce qu’il faudrait',
    kind: 'Le texte ou la traduction',
    send: 'Envoyer',
  },
};

const places = [
  ['the course home', '', 'es', {}, home().courseTitle],
  ['the plan', '/plan', 'en', {}, planOf().title],
  ['a part of the plan', '/plan/3', 'fr', {}, 'Partie 3. Riesgos'],
  ['a survey', '/survey/survey-1', 'es', { activityId: 'survey-1' }, survey.title],
  ['a SCORM activity', '/scorm/scorm-1', 'en', { activityId: activity().activityId }, activity().title],
  ['the glossary', '/glossary', 'fr', {}, 'Glossaire'],
  ['the field cards', '/cards', 'es', {}, 'Tarjetas de campo'],
  ['a field card', '/cards/c1', 'en', { cardId: 'c1' }, 'La primera hora'],
  ['a simulation', '/scenario/s1', 'fr', { activityId: 's1' }, scenario().title],
  ['a moment of it', '/scenario/s1?attempt=begun&step=1', 'es', { activityId: 's1' }, 'El albergue'],
  ['its debrief', '/scenario/s1?attempt=ended&step=2', 'en', { activityId: 's1' }, 'Bajo techo'],
] as const;

describe('asking and reporting', () => {
  it.each(places)('is possible on %s, which is quoted', async (_, at, locale, about, quoted) => {
    const { server, user } = await open(at, locale);
    const { ask, text, send } = words[locale];
    await user.click(await screen.findByRole('button', { name: ask }));
    await user.type(await screen.findByRole('textbox', { name: text }), '¿Quién?');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: send }));
    const nowhere = { activityId: null, cardId: null, screen: null };
    await waitFor(() =>
      expect(server.of('enquiryMade')).toMatchObject([
        { ...nowhere, kind: 'QUESTION', enrolmentId: 'e1', ...about, quoted, locale },
      ]),
    );
  });

  it.each(places)('tells what is wrong on %s, which is quoted', async (_, at, locale, about, quoted) => {
    const { server, user } = await open(at, locale);
    const { report, wrong, kind, send } = words[locale];
    await user.click(await screen.findByRole('button', { name: report }));
    await user.click(await screen.findByRole('radio', { name: kind }));
    await user.type(screen.getByRole('textbox', { name: wrong }), 'Falta un acento');
    await user.click(screen.getByRole('button', { name: send }));
    await waitFor(() =>
      expect(server.of('enquiryMade')).toMatchObject([
        { kind: 'LANGUAGE', enrolmentId: 'e1', ...about, quoted, locale },
      ]),
    );
  });
});
