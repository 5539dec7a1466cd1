import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { cardsOf } from './cards.fixture.ts';

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'>;

const open = async (options: Options = {}) => {
  const server = createWorkServer();
  const app = await renderApp('/course/e1/cards/c1', {
    ...options,
    answers: {
      FieldCards: () => ({ fieldCards: cardsOf() }),
      ScreenNotes: () => ({ screenNotes: [] }),
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'La primera hora' });
  return { ...app, server, user: userEvent.setup() };
};

describe('a field card', () => {
  it.each([
    ['es', 'Escribir una nota', 'Nota nueva', 'Listo', 'Marcador', 'Sus notas sobre esta tarjeta'],
    ['en', 'Write a note', 'New note', 'Done', 'Bookmark', 'Your notes on this card'],
    ['fr', 'Écrire une note', 'Nouvelle note', 'Terminé', 'Signet', 'Vos notes sur cette fiche'],
  ] as const)('takes notes and a bookmark, in %s', async (locale, write, label, done, mark, title) => {
    const { server, user } = await open({ locale });
    await user.click(await screen.findByRole('button', { name: write }));
    await user.type(await screen.findByLabelText(label), 'Plastificar');
    expect(screen.getByRole('heading', { level: 3, name: title })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: done }));
    expect(await screen.findByText('Plastificar')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: write }));
    await user.click(screen.getByRole('button', { name: mark }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: mark }).getAttribute('aria-pressed')).toBe('true'),
    );
    const beside = { enrolmentId: 'e1', activityId: null, cardId: 'c1', termKey: null, screenId: null };
    await waitFor(() => expect(server.of('noteWritten').at(-1)).toMatchObject({ ...beside, text: '' }));
    expect(server.of('noteWritten').at(-2)).toMatchObject({ ...beside, text: 'Plastificar' });
  });

  it('keeps what is noted on it without a connection, over a reload, and sends it with the next', async () => {
    const first = await open();
    await screen.findByRole('button', { name: 'Escribir una nota' });
    first.network.isOnline = false;
    await first.user.click(screen.getByRole('button', { name: 'Escribir una nota' }));
    await first.user.type(await screen.findByLabelText('Nota nueva'), 'Sin señal');
    await first.user.click(screen.getByRole('button', { name: 'Listo' }));
    await first.user.click(await screen.findByRole('link', { name: 'Todas mis notas' }));
    expect(await screen.findByRole('link', { name: 'La primera hora' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Responder' })).toBeTruthy();
    first.view.unmount();
    const again = await open({ isSameDevice: true, isOffline: true });
    expect(await screen.findByText('Sin señal')).toBeTruthy();
    again.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() =>
      expect(again.server.of('noteWritten')).toMatchObject([{ cardId: 'c1', text: 'Sin señal' }]),
    );
  });
});
