import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers, path } from '../studio.fixture.ts';

const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;
const served = {
  ...answers(),
  SignOut: () => ({ signOut: { __typename: 'SignedOut' as const, done: true } }),
  Campus: () => ({ campus: { isDemo: false, demoPeople: [], serverTime: '2026-11-24T10:00:00.000Z' } }),
  WriteDraftFile: () => ({
    writeDraftFile: { __typename: 'DraftChanged' as const, draftId: 'd1', hash: 'c' },
  }),
};
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Texto/ });

/** Opens the text as somebody who works at this computer. */
async function openAs(person: typeof tomas, isSameDevice = true) {
  const app = await renderApp(at, { person, answers: served, isSameDevice });
  await screen.findByRole('button', { name: 'Guardar' });
  return { ...app, user: userEvent.setup() };
}

/** Tomás types a word into a text, and comes to the page for signing out. */
async function type(isSaved: boolean) {
  const { view, user } = await openAs(tomas, false);
  await user.type(area(), 'Encore.');
  expect(await screen.findByText(/^Guardado en este dispositivo/)).toBeTruthy();
  if (isSaved) {
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado en el borrador.')).toBeTruthy();
  }
  view.unmount();
  await renderApp('/console/sign-out', { person: tomas, answers: served, isSameDevice: true });
  await user.click(await screen.findByRole('button', { name: 'Cerrar sesión' }));
  return user;
}

describe('a text typed at a shared computer', () => {
  it('is not shown to the next person', async () => {
    const { view, user } = await openAs(tomas, false);
    await user.type(area(), 'Encore.');
    expect(await screen.findByText(/^Guardado en este dispositivo/)).toBeTruthy();
    view.unmount();
    await openAs(carla);
    expect(area().value).toBe('Une\ncoquile\nici\n');
  });

  it('is asked about at signing out as long as it is not saved, and may stay', async () => {
    const user = await type(false);
    const dialog = within(await screen.findByRole('dialog', { name: 'Hay trabajo sin enviar' }));
    expect(await dialog.findByText(/^Un texto que usted escribió/)).toBeTruthy();
    await expectAccessible();
    await user.click(
      dialog.getByRole('button', { name: 'Cerrar y conservarlo aquí hasta que vuelva a iniciar sesión' }),
    );
    expect(await screen.findByText(/^En este equipo queda un texto de Tomás sin guardar/)).toBeTruthy();
    expect(screen.queryByText(/El servidor tiene todo su trabajo/)).toBeNull();
    await openAs(carla);
    expect(area().value).toBe('Une\ncoquile\nici\n');
    await openAs(tomas);
    expect(area().value).toBe('Une\ncoquile\nici\nEncore.');
  });

  it('goes at signing out where its author says so', async () => {
    const user = await type(false);
    const dialog = within(await screen.findByRole('dialog', { name: 'Hay trabajo sin enviar' }));
    await user.click(dialog.getByRole('button', { name: 'Cerrar y borrarlo de este dispositivo' }));
    expect(await screen.findByText(/^También se borró el texto/)).toBeTruthy();
    await openAs(tomas);
    expect(area().value).toBe('Une\ncoquile\nici\n');
  });

  it('is gone once it was saved, and nothing is asked', async () => {
    await type(true);
    expect(await screen.findByText(/El servidor tiene todo su trabajo/)).toBeTruthy();
    await openAs(tomas);
    expect(area().value).toBe('Une\ncoquile\nici\n');
  });
});
