import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { checkInStore } from './check-in-store.ts';
import { enrolmentsOf, forget, idOf, path, server } from '../../testing/door-app.ts';

beforeEach(forget);
afterEach(async () => {
  // Also after a case that failed: what it had made up would fail those after it.
  jest.restoreAllMocks();
  await forget();
});

describe('the door on a phone', () => {
  it('without a link keeps everything on the phone, through a reload, and sends each once when it is back', async () => {
    const user = userEvent.setup();
    const { received, answers } = server();
    const first = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    await waitFor(async () => expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy());
    first.network.isOnline = false;
    for (const name of ['Ana Hernández Núñez', 'Luis Mora'])
      await user.click(screen.getByRole('button', { name: `Presente: ${name}` }));
    expect(
      await screen.findByText(/2 anotaciones están guardadas en este teléfono.*Sin conexión/),
    ).toBeTruthy();
    expect(screen.getAllByText(/^guardado en este teléfono a las \d\d:\d\d$/)).toHaveLength(2);
    first.view.unmount();

    const second = await renderApp(path, { answers, isSameDevice: true, isOffline: true });
    expect(await screen.findByText('2 de 2 presentes')).toBeTruthy();
    expect(received).toEqual([]);
    second.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/Todo está guardado en el servidor/)).toBeTruthy();
    expect(enrolmentsOf(received)).toEqual(['enrolment-ana', 'enrolment-luis']);
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(new Set(received.map(idOf)).size).toBe(received.length);
  });

  it('folds who was marked before a reload, also where the list is read from the phone before the marks', async () => {
    const user = userEvent.setup();
    const { answers } = server();
    const first = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    await waitFor(async () => expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy());
    first.network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    await screen.findByText(/1 anotación está guardada/);
    expect(screen.queryByText('Presentes (1)')).toBeNull();
    first.view.unmount();

    const journal = Object.getPrototypeOf(first.shell.journal) as typeof first.shell.journal;
    const read = journal.pendingSince;
    const { promise: drawn, resolve: draw } = Promise.withResolvers<void>();
    jest.spyOn(journal, 'pendingSince').mockImplementation(async function (this: typeof journal, since) {
      await drawn;
      return read.call(this, since);
    });
    await renderApp(path, { answers, isSameDevice: true, isOffline: true });
    expect(await screen.findByText('0 de 2 presentes')).toBeTruthy();
    draw();
    const folded = (await screen.findByText('Presentes (1)')).closest('details');
    expect(within(folded as HTMLElement).getByText('Ana Hernández Núñez')).toBeTruthy();
  });

  it('says on other screens what waits on this phone, and sends it from there', async () => {
    const user = userEvent.setup();
    const { received, answers } = server();
    const door = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    await waitFor(async () => expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy());
    door.network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    await screen.findByText(/1 anotación está guardada/);
    door.view.unmount();

    const other = await renderApp('/console/sign-out', { answers, isSameDevice: true, isOffline: true });
    expect(await screen.findByText(/1 anotación de asistencia está solo en este teléfono/)).toBeTruthy();
    expect(screen.getByText(/Al cerrar sesión se intentará enviarlas/)).toBeTruthy();
    await expectAccessible();
    other.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/solo en este teléfono/)).toBeNull());
    expect(enrolmentsOf(received)).toEqual(['enrolment-ana']);
  });

  it('leaves no list of people on a phone where somebody signs out, nor an old one', async () => {
    const { answers } = server();
    const { view } = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    const taken = await waitFor(async () => {
      const found = await checkInStore.takenAlong(tomas.id, 'session-1');
      if (!found) throw new Error('not yet');
      return found;
    });
    await checkInStore.takeAlong({ ...taken, sessionId: 'old', fetchedAt: Date.now() - 8 * 86_400_000 });
    await checkInStore.forgetOthers(tomas.id);
    expect(await checkInStore.takenAlong(tomas.id, 'old')).toBeUndefined();
    expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy();
    view.unmount();
    await renderApp('/console/sign-out', { answers, isSameDevice: true });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Cerrar sesión' }));
    // Signing out ends on another address: not in the middle of the next case.
    await screen.findByLabelText('Correo electrónico');
    expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeUndefined();
  });

  it('tells on other screens of a mark that was refused after the door was left', async () => {
    const user = userEvent.setup();
    const { answers } = server(() => 'SESSION_CANCELLED');
    const door = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    await waitFor(async () => expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy());
    door.network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    await screen.findByText(/1 anotación está guardada/);
    door.view.unmount();
    await renderApp('/console/sign-out', { answers, isSameDevice: true });
    expect(await screen.findByText(/no aceptó 1 anotación de asistencia/)).toBeTruthy();
    expect(await screen.findByText(/^Ana Hernández Núñez, a las .+/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Entendido' }));
    await waitFor(() => expect(screen.queryByText(/no aceptó/)).toBeNull());
  });

  it('that was never opened with a link says what to do', async () => {
    const { answers } = server();
    const other = await renderApp('/console/sign-out', { answers });
    await screen.findByRole('heading', { level: 1 });
    other.view.unmount();
    await renderApp(path, { isSameDevice: true, isOffline: true, answers: {} });
    expect(await screen.findByText('La lista no está en este teléfono.')).toBeTruthy();
  });
});
