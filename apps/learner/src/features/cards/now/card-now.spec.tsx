import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../../testing/render-app.tsx';
import { cardsOf } from '../cards.fixture.ts';

type Options = Parameters<typeof renderApp>[1];

const answers = { FieldCards: () => ({ fieldCards: cardsOf() }) };

const open = async (options: Options = {}) => {
  const app = await renderApp('/course/e1/cards/c1/now', { answers, ...options });
  await screen.findByRole('heading', { level: 1, name: 'La primera hora' });
  return { ...app, user: userEvent.setup() };
};
const box = () => screen.findByRole<HTMLInputElement>('checkbox', { name: /^Anote la hora/ });

describe('a card in use', () => {
  afterEach(() => void Reflect.deleteProperty(navigator, 'wakeLock'));

  it.each([
    ['es', 'Volver a la tarjeta', 'Hecho: 0 de 1'],
    ['en', 'Back to the card', '0 of 1 done'],
    ['fr', 'Revenir à la fiche', 'Fait : 0 sur 1'],
  ] as const)('has nothing of the course around it but the way back, in %s', async (locale, back, done) => {
    await open({ locale });
    expect(screen.getByRole('link', { name: back }).getAttribute('href')).toBe('/course/e1/cards/c1');
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === done)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'MICIC Campus' })).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
    await expectAccessible();
  });

  it('notes when an item was ticked, and still knows it after it was closed', async () => {
    const first = await open();
    await first.user.click(await box());
    expect(await screen.findByText('Hecho: 1 de 1')).toBeTruthy();
    expect((await box()).labels?.[0]?.textContent).toMatch(/^ ?Anote la hora\d{1,2}:\d\d/);
    first.view.unmount();
    await open({ isSameDevice: true, isOffline: true });
    await waitFor(async () => expect((await box()).checked).toBe(true));
  });

  it('begins with its steps also without a connection: that it is a stored copy stands below them', async () => {
    const first = await open();
    first.view.unmount();
    await open({ isSameDevice: true, isOffline: true });
    const notice = await screen.findByText(/Copia guardada/);
    expect((await box()).compareDocumentPosition(notice) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('is cleared by one act, which can be taken back', async () => {
    const { user } = await open();
    await user.click(await box());
    await user.click(screen.getByRole('button', { name: 'Borrar las marcas' }));
    expect(screen.getByText('Marcas borradas.')).toBeTruthy();
    expect((await box()).checked).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect((await box()).checked).toBe(true);
  });

  it('is copied as a list with the times', async () => {
    const { user } = await open();
    await user.click(await box());
    await user.click(screen.getByRole('button', { name: 'Copiar la lista con las horas' }));
    expect(await navigator.clipboard.readText()).toMatch(
      /^La primera hora\n☑ \d{1,2}:\d\d\S* Anote la hora$/,
    );
  });

  it('keeps the screen lit where the browser can, and says so', async () => {
    const release = jest.fn(async () => undefined);
    const request = jest.fn(async () => ({ released: false, release, addEventListener: () => undefined }));
    Object.assign(navigator, { wakeLock: { request } });
    const { view } = await open();
    expect(
      await screen.findByText('La pantalla queda encendida mientras esta página esté abierta.'),
    ).toBeTruthy();
    view.unmount();
    expect(release).toHaveBeenCalledTimes(1);
  });
});

describe('ticks of somebody who signs out', () => {
  const leave = (locale: 'es' | 'en' | 'fr' = 'es') =>
    renderApp('/sign-out', { locale, isSameDevice: true, isOffline: true });

  it.each([
    [
      'es',
      /^Una marca de «Usar ahora» se borra/,
      'La primera hora: 1 marca',
      'Copiar la lista con las horas',
    ],
    ['en', /^One tick of “Use it now” is deleted/, 'La primera hora: 1 tick', 'Copy the list with the times'],
    [
      'fr',
      /^Une coche de «.Utiliser maintenant.» s’efface/,
      /La primera hora.: 1 coche/,
      'Copier la liste avec les heures',
    ],
  ] as const)('are counted there, and can be copied, in %s', async (locale, title, card, copy) => {
    const { user, view } = await open({ locale });
    await user.click(await box());
    view.unmount();
    await leave(locale);
    expect(await screen.findByText(title)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'La primera hora' });
    expect(link.getAttribute('href')).toBe('/course/e1/cards/c1/now');
    expect(link.parentElement?.textContent).toMatch(card);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: copy }));
    expect(await navigator.clipboard.readText()).toMatch(/^La primera hora\n☑ \d{1,2}.+ Anote la hora$/);
  });

  it('are not spoken of where there are none', async () => {
    const { user, view } = await open();
    await user.click(await box());
    await user.click(await box());
    view.unmount();
    await leave();
    await screen.findByRole('button', { name: 'Cerrar sesión' });
    expect(screen.queryByText(/Usar ahora/)).toBeNull();
  });
});
