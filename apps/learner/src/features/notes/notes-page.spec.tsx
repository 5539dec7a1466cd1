import { describe, expect, it } from '@jest/globals';
import type { ActivityKind } from '@campus/api-client';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';

const note = (over: object = {}) => ({
  id: 'note-1',
  activityId: 'lesson-1' as string | null,
  activityKind: 'LESSON' as ActivityKind | null,
  cardId: null as string | null,
  termKey: null as string | null,
  screenId: 'two' as string | null,
  text: 'Preguntar por el puente',
  occurredAt: '2026-11-20T10:00:00.000Z',
  moduleTitle: 'El papel consular',
  title: 'Por qué una iniciativa',
  screenTitle: 'Durante',
  ...over,
});
const notes = [
  note(),
  note({ id: 'note-2', screenId: null, text: '', screenTitle: '' }),
  note({
    id: 'note-3',
    activityId: 'lesson-9',
    text: 'Otra',
    moduleTitle: 'Responder',
    title: 'Primeras horas',
    screenTitle: 'Antes',
  }),
];

const open = async (screenNotes = notes, options: Parameters<typeof renderApp>[1] = {}) => {
  const server = createWorkServer();
  const app = await renderApp('/course/e1/notes', {
    ...options,
    answers: { ScreenNotes: () => ({ screenNotes }), RecordWork: server.RecordWork },
  });
  return { ...app, server, user: userEvent.setup() };
};

describe('my notes', () => {
  it.each([
    ['es', 'Mis notas', '3 notas y marcadores', 'Con marcador', 'Sobre toda la lección'],
    ['en', 'My notes', '3 notes and bookmarks', 'Bookmarked', 'On the lesson as a whole'],
    ['fr', 'Mes notes', '3 notes et signets', 'Avec un signet', 'Sur la leçon entière'],
  ] as const)('are listed by module, lesson and screen, in %s', async (locale, title, count, mark, whole) => {
    await open(notes, { locale });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(await screen.findByText(count)).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'El papel consular',
      'Responder',
    ]);
    expect(screen.getByRole('link', { name: 'Durante' }).getAttribute('href')).toBe(
      '/course/e1/lesson/lesson-1#two',
    );
    expect(screen.getByRole('link', { name: whole }).getAttribute('href')).toBe(
      '/course/e1/lesson/lesson-1#lesson-end',
    );
    expect(screen.getByText(mark)).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'Sobre el análisis'],
    ['en', 'On the debrief'],
    ['fr', 'Sur l’analyse'],
  ] as const)('of a simulation lead to it, in %s', async (locale, debrief) => {
    const ofDebrief = { activityId: 's1', activityKind: 'SCENARIO' as const, screenId: null };
    await open([note({ ...ofDebrief, screenTitle: '' })], { locale });
    const link = await screen.findByRole('link', { name: debrief });
    expect(link.getAttribute('href')).toBe('/course/e1/scenario/s1');
  });

  it.each([
    ['es', 'Tarjetas de campo', 'Glosario'],
    ['en', 'Field cards', 'Glossary'],
    ['fr', 'Fiches de terrain', 'Glossaire'],
  ] as const)(
    'beside cards and terms come after those of the modules, in %s',
    async (locale, cards, terms) => {
      const nowhere = { activityId: null, activityKind: null, screenId: null, screenTitle: '' };
      await open(
        [
          note(),
          note({
            ...nowhere,
            id: 'note-4',
            cardId: 'c1',
            title: 'La primera hora',
            moduleTitle: 'Responder',
          }),
          note({ ...nowhere, id: 'note-5', termKey: 'register', title: 'Padrón consular', moduleTitle: '' }),
        ],
        { locale },
      );
      await screen.findByRole('heading', { level: 2, name: cards });
      expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
        'El papel consular',
        cards,
        terms,
      ]);
      expect(screen.getByRole('heading', { level: 3, name: 'Responder' })).toBeTruthy();
      expect(screen.getByRole('link', { name: 'La primera hora' }).getAttribute('href')).toBe(
        '/course/e1/cards/c1',
      );
      expect(screen.getByRole('link', { name: 'Padrón consular' }).getAttribute('href')).toBe(
        '/course/e1/glossary#term-register',
      );
      await expectAccessible();
    },
  );

  it('say how to begin where there are none', async () => {
    await open([]);
    expect(await screen.findByRole('heading', { name: 'Todavía no hay notas' })).toBeTruthy();
    await expectAccessible();
  });

  it('are deleted and brought back', async () => {
    const { user, server } = await open();
    const [first] = await screen.findAllByRole('button', { name: 'Borrar' });
    await user.click(first as HTMLElement);
    await waitFor(() => expect(screen.queryByText('Preguntar por el puente')).toBeNull());
    expect(screen.getByText('La nota se borró.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText('Preguntar por el puente')).toBeTruthy();
    await waitFor(() =>
      expect(server.of('noteWritten').map(({ text }) => text)).toEqual([null, 'Preguntar por el puente']),
    );
  });

  it('are there without a connection, those of this device too', async () => {
    const first = await open();
    await screen.findByText('Otra');
    first.network.isOnline = false;
    const [, , change] = await screen.findAllByRole('button', { name: /Cambiar|Quitar/ });
    await first.user.click(change as HTMLElement);
    const field = await screen.findByLabelText('Nota');
    await first.user.type(field, ' más');
    await first.user.click(screen.getByRole('button', { name: 'Listo' }));
    await screen.findByText('Otra más');
    first.view.unmount();
    await open(notes, { isSameDevice: true, isOffline: true });
    expect(await screen.findByText('Otra más')).toBeTruthy();
    expect(within(document.body).getByText('Preguntar por el puente')).toBeTruthy();
  });
});
