import { describe, expect, it } from '@jest/globals';
import type { DataOf, OwnEnquiries } from '@campus/api-client';
import { go } from '@campus/web-shell';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ana } from '@campus/web-shell/testing';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';

type Own = DataOf<typeof OwnEnquiries>['ownEnquiries'][number];

const question: Own = {
  id: 'q1',
  enrolmentId: 'e1',
  kind: 'QUESTION',
  state: 'ANSWERED',
  text: '¿Quién avisa a la familia?',
  askedAt: '2026-11-30T10:00:00.000Z',
  changedAt: '2026-11-30T12:00:00.000Z',
  isUnread: true,
  place: {
    activityId: 'lesson-1',
    activityKind: 'LESSON',
    activityTitle: 'Lo que sabe su puesto',
    moduleTitle: 'Responder',
    cardId: null,
    screen: 'two',
    quoted: 'Durante',
  },
  replies: [
    { id: 'r1', text: 'La cancillería.', writtenAt: '2026-11-30T12:00:00.000Z', writtenBy: 'Tomás Ajú' },
  ],
};

const made = {
  id: 'q2',
  enrolmentId: 'e1',
  kind: 'QUESTION' as const,
  activityId: 'lesson-1',
  cardId: null,
  screen: 'one',
  quoted: 'Antes',
  locale: 'es' as const,
};

/** The list of questions, and a server that takes what is written. */
const open = async (path: string, own: Own[] = [], options: { locale?: 'es' | 'en' | 'fr' } = {}) => {
  const server = createWorkServer();
  const app = await renderApp(path, {
    ...options,
    answers: {
      RecordWork: server.RecordWork,
      OwnEnquiries: () => ({ ownEnquiries: own }),
      SeeEnquiries: () => ({ seeEnquiries: { __typename: 'EnquiriesSeen', count: 1 } }),
    },
  });
  return { ...app, server, user: userEvent.setup() };
};

describe('my questions', () => {
  it.each([
    ['es', 'Mis consultas', 'Respuesta nueva', 'Respondida'],
    ['en', 'My questions', 'New answer', 'Answered'],
    ['fr', 'Mes questions', 'Réponse nouvelle|Nouvelle réponse', 'Réponse reçue'],
  ] as const)(
    'show each with its place and the answer, and mark it as read, in %s',
    async (locale, title, unread, state) => {
      const { network } = await open('/questions', [question], { locale });
      expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
      const thread = within(await screen.findByRole('article', { name: /Consulta|Question/ }));
      expect(thread.getByText('La cancillería.')).toBeTruthy();
      expect(thread.getByText('Tomás Ajú')).toBeTruthy();
      expect(thread.getByText(new RegExp(unread))).toBeTruthy();
      expect(thread.getByText(state)).toBeTruthy();
      expect(thread.getByRole('link', { name: 'Durante' }).getAttribute('href')).toBe(
        '/course/e1/lesson/lesson-1#two',
      );
      await waitFor(() =>
        expect(network.requests).toContainEqual(
          expect.objectContaining({ name: 'SeeEnquiries', variables: { input: { enquiryIds: ['q1'] } } }),
        ),
      );
      await expectAccessible();
    },
  );

  it.each([
    ['es', 'Usted', /^Quienes preparan el curso lo leen sin su nombre/],
    ['en', 'You', /^The people who prepare the course read it without your name/],
    ['fr', 'Vous', /^Les personnes qui préparent le cours le lisent sans votre nom/],
  ] as const)('show a fault without the name that nobody else sees, in %s', async (locale, you, readers) => {
    await open('/questions', [{ ...question, kind: 'FACT', replies: [] }], { locale });
    const thread = within(await screen.findByRole('article'));
    expect(thread.getByText(you)).toBeTruthy();
    expect(thread.getByText(readers)).toBeTruthy();
    expect(thread.queryByText(ana.fullName)).toBeNull();
  });

  it('go on with a reply, which shows at once that it waits on this device', async () => {
    const { user, network, server, shell } = await open('/questions', [question]);
    await user.click(await screen.findByRole('button', { name: 'Añadir un mensaje' }));
    network.isOnline = false;
    await user.type(screen.getByRole('textbox', { name: 'Su mensaje' }), 'Gracias.');
    await user.click(screen.getByRole('button', { name: 'Enviar' }));
    const thread = within(screen.getByRole('article', { name: 'Consulta' }));
    expect(await thread.findByText('Solo en este dispositivo')).toBeTruthy();
    expect(thread.getByText('Gracias.')).toBeTruthy();
    expect(thread.getByText('Espera respuesta')).toBeTruthy();
    network.isOnline = true;
    await shell.journal.flush();
    expect(server.of('enquiryReplied')).toMatchObject([{ enquiryId: 'q1', text: 'Gracias.' }]);
  });

  it.each([
    ['es', 'Todavía no ha preguntado nada'],
    ['en', 'You have not asked anything yet'],
    ['fr', 'Vous n’avez encore rien demandé'],
  ] as const)('say the first step while there are none, in %s', async (locale, words) => {
    await open('/questions', [], { locale });
    expect(await screen.findByText(words)).toBeTruthy();
    await expectAccessible();
  });

  it('show what was just written here, also where no answer can be fetched', async () => {
    const { network, shell } = await open('/help');
    await screen.findByRole('heading', { level: 1 });
    network.isOnline = false;
    const text = '¿Dónde se imprime la lista?';
    await shell.journal.record('enquiryMade', { ...made, text });
    act(() => go('/questions'));
    expect(await screen.findByText(text)).toBeTruthy();
  });
});
