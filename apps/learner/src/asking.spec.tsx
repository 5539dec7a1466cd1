import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { home } from './features/course/course.fixture.ts';
import { planOf } from './features/plan/plan.fixture.ts';
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
    send: 'Enviar',
  },
  en: {
    ask: 'Ask a question',
    text: 'Write your question',
    report: 'Something is wrong here',
    send: 'Send',
  },
  fr: {
    ask: 'Poser une question',
    text: 'Écrivez votre question',
    report: 'Quelque chose ne va pas ici',
    send: 'Envoyer',
  },
};

describe('asking and reporting', () => {
  it.each([
    ['the course home', '', 'es', null, home().courseTitle],
    ['the plan', '/plan', 'en', null, planOf().title],
    ['a part of the plan', '/plan/3', 'fr', null, 'Partie 3. Riesgos'],
    ['a survey', '/survey/survey-1', 'es', 'survey-1', survey.title],
    ['a SCORM activity', '/scorm/scorm-1', 'en', activity().activityId, activity().title],
    ['the glossary', '/glossary', 'fr', null, 'Glossaire'],
  ] as const)('is possible on %s, which is quoted', async (_, at, locale, activityId, quoted) => {
    const { server, user } = await open(at, locale);
    const { ask, text, report, send } = words[locale];
    expect(await screen.findByRole('button', { name: report })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: ask }));
    await user.type(await screen.findByRole('textbox', { name: text }), '¿Quién?');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: send }));
    await waitFor(() =>
      expect(server.of('enquiryMade')).toMatchObject([
        { kind: 'QUESTION', enrolmentId: 'e1', activityId, cardId: null, screen: null, quoted, locale },
      ]),
    );
  });
});
