import { describe, expect, it } from '@jest/globals';
import { ana } from '@campus/web-shell/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from './testing/render-app.tsx';
import { createWorkServer } from './testing/work-server.ts';

const open = async (options: Parameters<typeof renderApp>[1] = {}) => {
  const server = createWorkServer();
  const app = await renderApp('/sign-out', {
    ...options,
    answers: {
      RecordWork: server.RecordWork,
      SignOut: () => ({ signOut: { __typename: 'SignedOut', done: true } }),
      Campus: () => ({ campus: { isDemo: false, demoPeople: [], serverTime: '2026-11-24T10:00:00.000Z' } }),
      ...options.answers,
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, server, user: userEvent.setup() };
};

const field = { enrolmentId: 'e1', activityId: 'a1', fieldId: 'f', value: 'texto' };

describe('signing out', () => {
  const leave = async (choice: string) => {
    const app = await open();
    app.network.answer({ RecordWork: () => Promise.reject(new TypeError('lost')) });
    await act(() => app.shell.journal.record('fieldWritten', field));
    await app.user.click(screen.getByRole('button', { name: 'Cerrar sesión' }));
    const dialog = await screen.findByRole('dialog', { name: 'Hay trabajo sin enviar' });
    await expectAccessible();
    await app.user.click(within(dialog).getByRole('button', { name: choice }));
    return app;
  };

  it('sends what waits first, then asks nothing', async () => {
    const { user, shell, server } = await open();
    await act(() => shell.journal.record('fieldWritten', field));
    await user.click(screen.getByRole('button', { name: 'Cerrar sesión' }));
    expect(await screen.findByLabelText('Correo electrónico')).toHaveProperty('value', '');
    expect(server.of('fieldWritten')).toEqual([field]);
    expect(location.pathname).toBe('/sign-in');
  });

  it('warns of work that could not be sent, and stays when told to', async () => {
    const { shell } = await leave('No cerrar sesión');
    expect(shell.session.state.status).toBe('signed-in');
    expect(shell.journal.state.waiting).toBe(1);
  });

  it('counts what still waits while the question stands, and lets go once all is sent', async () => {
    const app = await open();
    app.network.answer({ RecordWork: () => Promise.reject(new TypeError('lost')) });
    await act(() => app.shell.journal.record('fieldWritten', field));
    await act(() => app.shell.journal.record('fieldWritten', { ...field, fieldId: 'g' }));
    await app.user.click(screen.getByRole('button', { name: 'Cerrar sesión' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Hay trabajo sin enviar' }));
    expect(dialog.getByText(/^2 cambios suyos/)).toBeTruthy();
    app.network.answer({ RecordWork: app.server.RecordWork });
    await act(() => app.shell.journal.flush());
    const sent = within(await screen.findByRole('dialog', { name: 'Todo se envió' }));
    expect(sent.queryByText(/cambios suyos/)).toBeNull();
    expect(sent.queryByRole('button', { name: /borrarlo/ })).toBeNull();
    await expectAccessible();
    await app.user.click(sent.getByRole('button', { name: 'Cerrar sesión' }));
    expect(await screen.findByText(/El servidor tiene todo su trabajo/)).toBeTruthy();
  });

  it.each([
    [
      'es',
      'Cerrar sesión',
      'Ana María, cerró sesión en este equipo.',
      /se borró lo que usted leyó y escribió/,
    ],
    [
      'en',
      'Sign out',
      'Ana María, you have signed out on this computer.',
      /What you read and wrote was deleted/,
    ],
    [
      'fr',
      'Se déconnecter',
      'Ana María, la déconnexion est faite sur cet ordinateur.',
      /avez lu et écrit a été effacé/,
    ],
  ] as const)('says once what was taken off the computer, in %s', async (locale, button, title, removed) => {
    const { user, shell, network } = await open({ locale });
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(removed)).toBeTruthy();
    await expectAccessible();
    network.answer({ SignIn: () => ({ signIn: { __typename: 'SignedIn', me: ana } }) });
    await act(async () => void (await shell.session.signIn('ana@example.org', 'right')));
    await act(() => shell.session.ended());
    expect(screen.queryByText(title)).toBeNull();
  });

  it('keeps it for the next time the same person signs in, and says so', async () => {
    const { shell, network } = await leave('Cerrar y conservarlo aquí hasta que vuelva a iniciar sesión');
    await screen.findByLabelText('Correo electrónico');
    expect(await screen.findByText(/queda guardado 1 cambio de Ana María/)).toBeTruthy();
    const later = createWorkServer();
    network.answer({
      RecordWork: later.RecordWork,
      SignIn: () => ({ signIn: { __typename: 'SignedIn', me: ana } }),
    });
    await act(async () => void (await shell.session.signIn('ana@example.org', 'right')));
    await waitFor(() => expect(later.of('fieldWritten')).toEqual([field]));
  });

  it('deletes it from this device only when told to', async () => {
    const { shell, network } = await leave('Cerrar y borrarlo de este dispositivo');
    await screen.findByLabelText('Correo electrónico');
    expect(await screen.findByText(/también 1 cambio que no se había enviado/)).toBeTruthy();
    network.answer({ SignIn: () => ({ signIn: { __typename: 'SignedIn', me: ana } }) });
    await act(async () => void (await shell.session.signIn('ana@example.org', 'right')));
    expect(await shell.journal.flush()).toBe(0);
  });

  it('forgets the person at once without a link, and tells the server as soon as there is one', async () => {
    const { user, network, shell } = await open();
    network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Cerrar sesión' }));
    await screen.findByLabelText('Correo electrónico');
    expect(await screen.findByText(/el cierre llegará al servidor/)).toBeTruthy();
    network.isOnline = true;
    await act(async () => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.queryByText(/el cierre llegará al servidor/)).toBeNull());
    expect(screen.getByText('Ana María, cerró sesión en este equipo.')).toBeTruthy();
    await act(() => shell.session.confirm());
    const names = network.requests.map(({ name }) => name);
    expect(names.lastIndexOf('SignOut')).toBeGreaterThan(-1);
    expect(names.lastIndexOf('Me')).toBeGreaterThan(names.lastIndexOf('SignOut'));
  });

  it.each([
    ['es', 'No cerrar sesión'],
    ['en', 'Stay signed in'],
    ['fr', 'Ne pas me déconnecter'],
  ] as const)('can be thought better of before anything is sent, in %s', async (locale, stay) => {
    const { user, network, shell } = await open({ locale });
    await user.click(screen.getByRole('link', { name: stay }));
    await waitFor(() => expect(location.pathname).toBe('/'));
    expect(shell.session.state.status).toBe('signed-in');
    expect(network.requests.some(({ name }) => name === 'SignOut')).toBe(false);
  });
});
