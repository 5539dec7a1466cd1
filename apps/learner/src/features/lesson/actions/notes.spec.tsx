import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../../testing/render-app.tsx';
import { createWorkServer } from '../../../testing/work-server.ts';
import { lesson, lessonAnswer } from '../lesson.fixture.ts';

const path = '/course/e1/lesson/lesson-1';
type Notes = ReturnType<typeof lesson>['notes'];
const note = (over: Partial<Notes[number]> = {}): Notes[number] => ({
  id: 'note-1',
  screenId: 'two',
  text: 'Preguntar por el puente',
  occurredAt: '2026-11-20T10:00:00.000Z',
  ...over,
});

const open = async (
  notes: Notes = [],
  { at = `${path}#two`, ...options }: { at?: string } & NonNullable<Parameters<typeof renderApp>[1]> = {},
) => {
  const server = createWorkServer();
  const app = await renderApp(at, {
    ...options,
    answers: {
      Lesson: ({ activityId }) => lessonAnswer({ notes, activityId }),
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1, name: lesson().title });
  return { ...app, server, user: userEvent.setup() };
};

describe('notes at the end of a lesson', () => {
  it.each([
    ['es', 'Escribir una nota', 'Sus notas sobre toda la lección'],
    ['en', 'Write a note', 'Your notes on the lesson as a whole'],
    ['fr', 'Écrire une note', 'Vos notes sur la leçon entière'],
  ] as const)('are called what the list of all notes calls them, in %s', async (locale, write, title) => {
    const { user } = await open([], { locale, at: `${path}#lesson-end` });
    await user.click(await screen.findByRole('button', { name: write }));
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    await expectAccessible();
  });
});

describe('notes beside a screen', () => {
  it.each([
    ['es', 'Escribir una nota', 'Nota nueva', 'Listo'],
    ['en', 'Write a note', 'New note', 'Done'],
    ['fr', 'Écrire une note', 'Nouvelle note', 'Terminé'],
  ] as const)('are written while one types, in %s', async (locale, write, label, done) => {
    const { user, server } = await open([], { locale });
    await user.click(await screen.findByRole('button', { name: write }));
    const field = await screen.findByLabelText(label);
    expect(document.activeElement).toBe(field);
    await expectAccessible();
    await user.type(field, 'Puente cerrado');
    await waitFor(() =>
      expect(server.of('noteWritten').at(-1)).toEqual({
        enrolmentId: 'e1',
        activityId: 'lesson-1',
        cardId: null,
        termKey: null,
        noteId: expect.any(String),
        screenId: 'two',
        text: 'Puente cerrado',
      }),
    );
    await user.click(screen.getByRole('button', { name: done }));
    expect(await screen.findByText('Puente cerrado')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: write }));
    await expectAccessible();
  });

  it('are shown below their screen and no other', async () => {
    const { user } = await open([note()]);
    expect(await screen.findByText('Preguntar por el puente')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await waitFor(() => expect(screen.queryByText('Preguntar por el puente')).toBeNull());
  });

  it('are about the lesson as a whole where all of it is on display', async () => {
    const { user, server } = await open();
    await user.click(await screen.findByRole('button', { name: 'Ver toda la lección' }));
    await user.click(await screen.findByRole('button', { name: 'Escribir una nota' }));
    await user.type(await screen.findByLabelText('Nota nueva'), 'Todo');
    await waitFor(() =>
      expect(server.of('noteWritten').at(-1)).toMatchObject({ screenId: null, text: 'Todo' }),
    );
  });

  it('are changed, deleted and brought back', async () => {
    const { user, server } = await open([note()]);
    await user.click(await screen.findByRole('button', { name: 'Cambiar' }));
    const field = await screen.findByLabelText('Nota');
    await user.clear(field);
    await user.type(field, 'Otra cosa');
    await user.click(screen.getByRole('button', { name: 'Listo' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cambiar' }));
    await waitFor(() =>
      expect(server.of('noteWritten').at(-1)).toMatchObject({ noteId: 'note-1', text: 'Otra cosa' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Borrar' }));
    await waitFor(() =>
      expect(server.of('noteWritten').at(-1)).toMatchObject({ noteId: 'note-1', text: null }),
    );
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText('Otra cosa')).toBeTruthy();
  });

  it('stay open while they are emptied to be written anew', async () => {
    const { user } = await open([note()]);
    await user.click(await screen.findByRole('button', { name: 'Cambiar' }));
    await user.clear(await screen.findByLabelText('Nota'));
    // Longer than it takes until what is typed is written down.
    await act(() => new Promise((done) => setTimeout(done, 900)));
    expect(document.activeElement).toBe(screen.getByLabelText('Nota'));
  });

  it('go with their last word', async () => {
    const { user, server } = await open([note()]);
    await user.click(await screen.findByRole('button', { name: 'Cambiar' }));
    await user.clear(await screen.findByLabelText('Nota'));
    await user.click(screen.getByRole('button', { name: 'Listo' }));
    await waitFor(() =>
      expect(server.of('noteWritten').at(-1)).toMatchObject({ noteId: 'note-1', text: null }),
    );
  });

  it('stay on this device without a connection, over a reload, and go out with it', async () => {
    const first = await open();
    first.network.isOnline = false;
    await first.user.click(await screen.findByRole('button', { name: 'Escribir una nota' }));
    await first.user.type(await screen.findByLabelText('Nota nueva'), 'Sin señal');
    await first.user.click(screen.getByRole('button', { name: 'Listo' }));
    expect(await screen.findByText('Sin señal')).toBeTruthy();
    // Beside the note the screens that were read may wait: they were on their way when the link was cut.
    const notesKept = async () =>
      (await first.shell.journal.pendingSince(0)).filter(({ kind }) => kind === 'noteWritten');
    await waitFor(async () => expect(await notesKept()).toHaveLength(1));
    first.view.unmount();
    const again = await open([], { isSameDevice: true, isOffline: true });
    expect(await screen.findByText('Sin señal')).toBeTruthy();
    again.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(again.server.of('noteWritten')).toMatchObject([{ text: 'Sin señal' }]));
  });
});

describe('a bookmark', () => {
  const button = () => screen.findByRole('button', { name: 'Marcador' });

  it('is set and taken away with one touch', async () => {
    const { user, server } = await open();
    expect((await button()).getAttribute('aria-pressed')).toBe('false');
    await user.click(await button());
    await waitFor(async () => expect((await button()).getAttribute('aria-pressed')).toBe('true'));
    await waitFor(() => expect(server.of('noteWritten')).toMatchObject([{ screenId: 'two', text: '' }]));
    await user.click(await button());
    await waitFor(async () => expect((await button()).getAttribute('aria-pressed')).toBe('false'));
    await waitFor(() => expect(server.of('noteWritten').at(-1)).toMatchObject({ text: null }));
  });

  it('is not shown among the notes', async () => {
    await open([note({ text: '' })]);
    expect((await button()).getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('heading', { name: 'Sus notas sobre esta pantalla' })).toBeNull();
    expect(within(document.body).queryByRole('button', { name: 'Cambiar' })).toBeNull();
  });
});
