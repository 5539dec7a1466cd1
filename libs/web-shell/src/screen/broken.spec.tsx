import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ShellProvider } from '../hooks.tsx';
import { noteReach } from '../reach.ts';
import { lazyPage } from '../routing/lazy-page.tsx';
import { clearDevice, createTestShell, expectAccessible } from '../testing/index.ts';
import { Broken } from './broken.tsx';

const Leaving = () => <p>sign out</p>;
const Fault = (): ReactNode => {
  throw new TypeError('undefined is not a function');
};

const again = () => screen.queryByRole('button', { name: 'Cargar de nuevo' });

describe('a part of a page that cannot be shown', () => {
  const own = globalThis.fetch;
  const health = jest.fn<() => Promise<Response>>();
  let hasCode = false;

  beforeEach(async () => {
    jest.spyOn(console, 'error').mockReturnValue();
    await clearDevice();
    hasCode = false;
    health.mockReset().mockRejectedValue(new TypeError('Failed to fetch'));
    globalThis.fetch = health;
  });

  afterEach(() => {
    cleanup();
    noteReach(true);
    globalThis.fetch = own;
    jest.restoreAllMocks();
  });

  const open = async (locale: 'es' | 'en' | 'fr', part?: ReactNode) => {
    const { shell } = await createTestShell({ locale });
    const Page = lazyPage(() =>
      hasCode ? Promise.resolve(Leaving) : Promise.reject(new TypeError('Failed to fetch')),
    );
    await act(
      async () =>
        void render(
          <ShellProvider shell={shell}>
            <Broken>{part ?? <Page />}</Broken>
          </ShellProvider>,
        ),
    );
  };

  it.each([
    ['es', 'Esta parte todavía no está en este dispositivo', /Se abrirá sola cuando haya conexión/],
    ['en', 'This part is not on this device yet', /opens by itself when there is a connection/],
    ['fr', 'Cette partie n’est pas encore sur cet appareil', /s’ouvrira d’elle-même/],
  ] as const)(
    'because its code is not here says so without a connection, and opens when there is one, in %s',
    async (locale, title, text) => {
      await open(locale);
      expect(await screen.findByText(title)).toBeTruthy();
      expect(screen.getByText(text)).toBeTruthy();
      expect(screen.queryByRole('button')).toBeNull();
      await expectAccessible();
      hasCode = true;
      await act(async () => noteReach(true));
      expect(await screen.findByText('sign out')).toBeTruthy();
      expect(screen.queryByText(title)).toBeNull();
    },
  );

  it('although the server answers is offered to be loaded again', async () => {
    health.mockResolvedValue({ status: 200 } as Response);
    await open('es');
    expect(await screen.findByText('Esta parte de la página no se pudo mostrar')).toBeTruthy();
    expect(again()).toBeTruthy();
  });

  it('for a fault is not offered to be loaded again while there is nothing to load it from', async () => {
    await open('es', <Fault />);
    expect(again()).toBeTruthy();
    await act(async () => noteReach(false));
    expect(again()).toBeNull();
    expect(screen.getByText(/Podrá cargar la página de nuevo cuando haya conexión/)).toBeTruthy();
    await act(async () => noteReach(true));
    expect(again()).toBeTruthy();
  });
});
