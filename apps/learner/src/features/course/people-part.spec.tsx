import { describe, expect, it } from '@jest/globals';
import type { CoursePeople, DataOf } from '@campus/api-client';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { home } from './course.fixture.ts';

type People = DataOf<typeof CoursePeople>;

const people: People = {
  ownAnnouncements: [
    {
      id: 's1',
      subject: 'La sesión cambia',
      body: 'Nos vemos el jueves.\n\nTraigan el plan.',
      writtenBy: 'Tomás Ajú',
      writtenAt: '2026-11-30T15:00:00.000Z',
    },
  ],
  ownEnquiries: [
    { id: 'q1', isUnread: true },
    { id: 'q2', isUnread: false },
  ],
  myContacts: [{ enrolmentId: 'e1', people: [{ name: 'Tomás Ajú', role: 'FACILITATOR', hours: null }] }],
};

const open = async (over: Partial<People> = {}, locale: 'es' | 'en' | 'fr' = 'es') => {
  const app = await renderApp('/course/e1', {
    locale,
    answers: {
      CourseHome: () => ({ courseHome: home({ locale }) }),
      CoursePeople: () => ({ ...people, ...over }),
      ReadAnnouncement: () => ({ readAnnouncement: { __typename: 'Announced', announcementId: 's1' } }),
      RecordWork: createWorkServer().RecordWork,
    },
  });
  return { ...app, user: userEvent.setup() };
};

describe('the people of a course, on its home', () => {
  it.each([
    ['es', 'Personas que acompañan', 'Tiene una respuesta nueva', 'Leído'],
    ['en', 'People who support you', 'You have a new answer', 'Mark as read'],
    ['fr', 'Personnes qui vous accompagnent', 'Vous avez une nouvelle réponse', 'J’ai lu'],
  ] as const)(
    'say what they announced until it is read, and that there is an answer, in %s',
    async (locale, name, answer, read) => {
      const { user, network } = await open({}, locale);
      const part = within(await screen.findByRole('region', { name }));
      expect(part.getByText('La sesión cambia')).toBeTruthy();
      expect(part.getByText('Traigan el plan.')).toBeTruthy();
      expect(part.getByText(/Tomás Ajú (facilita|facilitates|anime)/)).toBeTruthy();
      expect(part.getByRole('link', { name: answer }).getAttribute('href')).toBe('/questions');
      await expectAccessible();
      await user.click(part.getByRole('button', { name: read }));
      await waitFor(() => expect(part.queryByText('La sesión cambia')).toBeNull());
      expect(network.requests.filter((request) => request.name === 'ReadAnnouncement')).toHaveLength(1);
    },
  );

  it.each([
    ['es', 'Leído', 'No hay conexión con el servidor.'],
    ['en', 'Mark as read', 'There is no connection to the server.'],
    ['fr', 'J’ai lu', 'Il n’y a pas de connexion au serveur.'],
  ] as const)(
    'keep an announcement that could not be marked as read, and say why, in %s',
    async (locale, read, why) => {
      const { user, network } = await open({}, locale);
      const button = await screen.findByRole('button', { name: read });
      network.isOnline = false;
      await user.click(button);
      expect(await screen.findByText(why)).toBeTruthy();
      expect(screen.getByText('La sesión cambia')).toBeTruthy();
      expect(document.activeElement).toBe(button);
      network.isOnline = true;
      await user.click(button);
      await waitFor(() => expect(screen.queryByText('La sesión cambia')).toBeNull());
    },
  );

  it('keep one the server did not take as read', async () => {
    const { user, network } = await open();
    network.answer({
      ReadAnnouncement: () => ({
        readAnnouncement: { __typename: 'Refusal', code: 'NOT_FOUND', params: {} },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Leído' }));
    await waitFor(() => expect(screen.getAllByRole('alert').length).toBeGreaterThan(0));
    expect(screen.getByText('La sesión cambia')).toBeTruthy();
  });

  it('lead to help where a group has no facilitator, and say nothing else', async () => {
    await open({ ownAnnouncements: [], ownEnquiries: [], myContacts: [] });
    const link = await screen.findByRole('link', { name: 'Quién puede ayudarle' });
    expect(link.getAttribute('href')).toBe('/help');
    expect(screen.queryByRole('link', { name: 'Mis consultas' })).toBeNull();
  });

  it('lead to help also before the server has said who they are', async () => {
    await renderApp('/course/e1', {
      answers: {
        CourseHome: () => ({ courseHome: home({ locale: 'es' }) }),
        CoursePeople: () => new Promise<never>(() => undefined),
      },
    });
    const link = await screen.findByRole('link', { name: 'Quién puede ayudarle' });
    expect(link.getAttribute('href')).toBe('/help');
  });
});
