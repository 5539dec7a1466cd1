import { describe, expect, it } from '@jest/globals';
import type { CourseHome, DataOf } from '@campus/api-client';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import type { Question, Survey } from './survey-data.ts';

const path = '/course/e1/survey/survey-1';

const question = (over: Partial<Question> & Pick<Question, 'key' | 'type' | 'labelHtml'>): Question => ({
  isRequired: false,
  low: null,
  high: null,
  options: [],
  isMultiple: false,
  rows: 3,
  ...over,
});

const survey = (over: Partial<Survey> = {}): Survey => ({
  activityId: 'survey-1',
  title: 'Encuesta final',
  introHtml: '<p>Cuatro minutos.</p>',
  moduleTitle: 'Cierre',
  isAnonymous: false,
  questions: [
    question({
      key: 'useful',
      type: 'SCALE',
      labelHtml: '¿Cuánto le sirve?',
      isRequired: true,
      low: 'Nada',
      high: 'Mucho',
    }),
    question({
      key: 'plan',
      type: 'CHOICE',
      labelHtml: '¿Cómo queda el plan?',
      isRequired: true,
      options: [
        { key: 'a', html: 'Igual' },
        { key: 'b', html: 'Mejor' },
      ],
    }),
    question({
      key: 'access',
      type: 'CHOICE',
      labelHtml: '¿Qué estorbó?',
      isMultiple: true,
      options: [
        { key: 'a', html: 'Luz' },
        { key: 'b', html: 'Tiempo' },
      ],
    }),
    question({ key: 'missing', type: 'TEXT', labelHtml: '¿Qué faltó?' }),
  ],
  answers: null,
  state: 'NOT_STARTED',
  next: null,
  ...over,
});

const open = async (
  over: Partial<Survey> = {},
  {
    isRequired = true,
    ...options
  }: { locale?: 'es' | 'en' | 'fr'; isSameDevice?: boolean; isRequired?: boolean } = {},
) => {
  const server = createWorkServer();
  const app = await renderApp(path, {
    ...options,
    answers: {
      Survey: () => {
        const sent = server.of('surveyAnswered').at(-1);
        return { survey: survey(sent ? { ...over, state: 'COMPLETED', answers: sent.answers } : over) };
      },
      RecordWork: server.RecordWork,
      CourseHome: () => ({
        courseHome: { modules: [{ activities: [{ id: 'survey-1', isRequired }] }] } as DataOf<
          typeof CourseHome
        >['courseHome'],
      }),
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Encuesta final' });
  return { ...app, server, user: userEvent.setup() };
};

const useful = () => screen.getByRole('radiogroup', { name: /¿Cuánto le sirve\?/ });
const plan = () => screen.getByRole('radiogroup', { name: /¿Cómo queda el plan\?/ });

describe('a survey', () => {
  it.each([
    ['es', '¿Cuánto le sirve? (obligatoria)', 'Enviar mis respuestas', 'Faltan 2 respuestas obligatorias'],
    ['en', '¿Cuánto le sirve? (required)', 'Send my answers', '2 required answers are missing'],
    ['fr', '¿Cuánto le sirve? (obligatoire)', 'Envoyer mes réponses', 'Il manque 2 réponses obligatoires'],
  ] as const)('says what is required and what is missing, in %s', async (locale, label, send, errors) => {
    const { server, user } = await open({}, { locale });
    expect(screen.getByRole('radiogroup', { name: label })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: send }));
    const summary = screen.getByRole('alert');
    expect(summary.textContent).toContain(errors);
    expect(summary.contains(document.activeElement) || document.activeElement?.contains(summary)).toBe(true);
    expect(server.of('surveyAnswered')).toEqual([]);
    await expectAccessible();
    await user.click(within(summary).getByRole('link', { name: '¿Cómo queda el plan?' }));
    expect(plan().contains(document.activeElement)).toBe(true);
  });

  it.each([
    ['es', /Si prefiere dejarla para más tarde/, 'Continuar: Cierre'],
    ['en', /If you would rather skip it for now/, 'Continue: Cierre'],
    ['fr', /Si vous préférez la laisser/, /Continuer avec/],
  ] as const)('has a way past it where nobody has to answer, in %s', async (locale, words, name) => {
    const next = { id: 'l9', kind: 'LESSON' as const, title: 'Cierre', isOpen: true };
    await open({ next }, { locale, isRequired: false });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe('/course/e1/lesson/l9');
    await expectAccessible();
    await open({ next }, { locale });
    expect(screen.queryByText(words)).toBeNull();
  });

  it('is sent once, empty answers left out, and then shows what was answered', async () => {
    const { server, user } = await open();
    await user.click(within(useful()).getByRole('radio', { name: '4' }));
    await user.click(within(plan()).getByRole('radio', { name: 'Mejor' }));
    await user.click(screen.getByRole('checkbox', { name: 'Luz' }));
    await user.click(screen.getByRole('checkbox', { name: 'Tiempo' }));
    await user.click(screen.getByRole('checkbox', { name: 'Luz' }));
    await user.dblClick(screen.getByRole('button', { name: 'Enviar mis respuestas' }));
    expect(await screen.findByText('Gracias por responder')).toBeTruthy();
    await waitFor(() => expect(server.of('surveyAnswered')).toHaveLength(1));
    expect(server.of('surveyAnswered')[0]).toEqual({
      enrolmentId: 'e1',
      activityId: 'survey-1',
      answers: { useful: 4, plan: 'b', access: ['b'] },
    });
    expect(screen.getByText('4 de 5')).toBeTruthy();
    expect(screen.getByText('Mejor')).toBeTruthy();
    expect(screen.getByText('Sin responder')).toBeTruthy();
    await expectAccessible();
  });

  it('sent without a link says where the answers are', async () => {
    const { network, user } = await open();
    network.isOnline = false;
    await user.click(within(useful()).getByRole('radio', { name: '1' }));
    await user.click(within(plan()).getByRole('radio', { name: 'Igual' }));
    await user.click(screen.getByRole('button', { name: 'Enviar mis respuestas' }));
    expect(await screen.findByText(/guardadas en este dispositivo y se enviarán solas/)).toBeTruthy();
    await expectAccessible();
  });

  it('keeps what was begun, also when its window is killed, until it is sent', async () => {
    const missing = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /¿Qué faltó\?/ });
    const { user } = await open();
    await user.type(missing(), 'Casos marítimos');
    sessionStorage.clear();
    const again = await open({}, { isSameDevice: true });
    await waitFor(() => expect(missing().value).toBe('Casos marítimos'));
    await again.user.click(within(useful()).getByRole('radio', { name: '4' }));
    await again.user.click(within(plan()).getByRole('radio', { name: 'Mejor' }));
    await again.user.click(screen.getByRole('button', { name: 'Enviar mis respuestas' }));
    await waitFor(() =>
      expect(again.server.of('surveyAnswered')).toMatchObject([
        { answers: { useful: 4, plan: 'b', missing: 'Casos marítimos' } },
      ]),
    );
  });

  it('that is anonymous says so and never shows answers', async () => {
    await open({ isAnonymous: true });
    expect(screen.getByText(/Es anónima/)).toBeTruthy();
    await open({ isAnonymous: true, state: 'COMPLETED' });
    expect(screen.getByText('Gracias por responder')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Sus respuestas' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Enviar mis respuestas' })).toBeNull();
  });
});
