import { afterEach, describe, expect, it } from '@jest/globals';
import type { DataOf, Locale, OwnPasskeys } from '@campus/api-client';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ShellProvider } from '../hooks.tsx';
import { ana, clearDevice, createTestShell, expectAccessible, type Handlers } from '../testing/index.ts';
import { MADE, plantAuthenticator, removeAuthenticator, SHOWN } from './fake-authenticator.fixture.ts';
import { PasskeySection } from './passkey-section.tsx';

type Own = DataOf<typeof OwnPasskeys>['ownPasskeys'];

const laptop = {
  id: 'passkey-1',
  name: 'Portátil',
  isSynced: false,
  addedAt: '2026-11-20T15:00:00.000Z',
  lastUsedAt: '2026-11-24T09:00:00.000Z',
  browser: 'Firefox',
  system: 'Linux',
};
const begun = {
  __typename: 'PasskeyBegun' as const,
  challenge: 'AAAA',
  rpId: 'campus.example',
  rpName: 'MICIC Campus',
  userHandle: 'AAAA',
  userName: 'ana@sre.example',
  displayName: 'Ana',
  algorithms: [-8, -7, -257],
  excluded: [{ credentialId: 'AQID', transports: ['internal'] }],
  seconds: 600,
};
const refused = (code: 'PROOF_NEEDED' | 'PASSKEY_REFUSED') => ({
  __typename: 'Refusal' as const,
  code,
  params: {},
});
const changed = { __typename: 'PasskeyChanged' as const, done: true };

const open = async (own: Own, more: Handlers = {}, locale: Locale = 'es') => {
  await clearDevice();
  const test = await createTestShell({
    locale,
    person: ana,
    bundles: ['main', 'factor'],
    answers: {
      OwnPasskeys: () => ({ ownPasskeys: own }),
      BeginPasskey: () => ({ beginPasskey: begun }),
      AddPasskey: () => ({ addPasskey: { __typename: 'PasskeyAdded', id: 'passkey-2' } }),
      ...more,
    },
  });
  render(
    <ShellProvider shell={test.shell}>
      <main>
        <h1>Campus</h1>
        <h2>Profile</h2>
        <PasskeySection />
      </main>
    </ShellProvider>,
  );
  return { ...test, user: userEvent.setup() };
};
const none = { isRequired: false, passkeys: [] };
const one = { isRequired: false, passkeys: [laptop] };

afterEach(() => {
  cleanup();
  removeAuthenticator();
});

describe('one’s own passkeys', () => {
  it.each([
    [
      'es',
      'Añadir una llave de acceso',
      'Un nombre para ella',
      'Crear la llave de acceso',
      /^Se añadió Casa/,
    ],
    ['en', 'Add a passkey', 'A name for it', 'Create the passkey', /^Casa has been added/],
    [
      'fr',
      'Ajouter une clé d’accès',
      'Un nom pour elle',
      'Créer la clé d’accès',
      /^La clé d’accès « Casa » a été ajoutée/,
    ],
  ] as const)(
    'are added by a name and what the browser makes, in %s',
    async (locale, add, name, create, said) => {
      const authenticator = plantAuthenticator();
      const { user, network } = await open(none, {}, locale);
      await user.click(await screen.findByRole('button', { name: add }));
      const field = screen.getByLabelText(name);
      await user.clear(field);
      await user.type(field, 'Casa');
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: create }));
      await waitFor(() => expect(authenticator.asked).toHaveLength(1));
      expect(authenticator.asked[0]).toMatchObject({
        publicKey: {
          rp: { id: 'campus.example' },
          attestation: 'none',
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          excludeCredentials: [{ type: 'public-key', transports: ['internal'] }],
        },
      });
      authenticator.answer();
      expect(await screen.findByText(said)).toBeTruthy();
      expect(network.requests.find((request) => request.name === 'AddPasskey')?.variables).toEqual({
        input: { name: 'Casa', ...MADE, idempotencyKey: expect.any(String) },
      });
    },
  );

  it.each([
    ['NotAllowedError', /^No se creó ninguna/],
    ['InvalidStateError', /^Este dispositivo ya tiene/],
    ['NotSupportedError', /^Este dispositivo no pudo/],
  ])('are not added when the browser says %s', async (name, said) => {
    const authenticator = plantAuthenticator();
    const { user } = await open(none);
    await user.click(await screen.findByRole('button', { name: 'Añadir una llave de acceso' }));
    await user.click(screen.getByRole('button', { name: 'Crear la llave de acceso' }));
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    authenticator.fail(name);
    expect(await screen.findByText(said)).toBeTruthy();
    await expectAccessible();
  });

  it('say when and where each was used, and that one never was', async () => {
    plantAuthenticator();
    const phone: Own['passkeys'][number] = {
      ...laptop,
      id: 'passkey-2',
      name: 'Teléfono',
      isSynced: true,
      lastUsedAt: null,
    };
    await open({ isRequired: false, passkeys: [laptop, phone] });
    const items = await screen.findAllByRole('listitem');
    expect(items[0]?.textContent).toMatch(/Portátil En un solo dispositivo.*en Firefox en Linux\./);
    expect(items[1]?.textContent).toMatch(
      /Teléfono Puede estar en varios dispositivos.*Todavía no se ha usado\./,
    );
    await expectAccessible();
  });

  it('are renamed in place', async () => {
    const { user, network } = await open(one, { RenamePasskey: () => ({ renamePasskey: changed }) });
    await user.click(await screen.findByRole('button', { name: 'Cambiar el nombre Portátil' }));
    const field = screen.getByLabelText('Un nombre para ella');
    await user.clear(field);
    await user.type(field, ' El de casa ');
    await user.click(screen.getByRole('button', { name: 'Guardar el nombre' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'RenamePasskey')?.variables).toEqual({
        input: { id: laptop.id, name: 'El de casa' },
      }),
    );
  });

  it('are removed after a question and a fresh proof, which a passkey gives', async () => {
    const authenticator = plantAuthenticator();
    let isProved = false;
    const { user, network } = await open(one, {
      RemovePasskey: () => ({ removePasskey: isProved ? changed : refused('PROOF_NEEDED') }),
      AskForOwnPasskey: () => ({
        askForOwnPasskey: {
          __typename: 'PasskeyAsked',
          challenge: 'AAAA',
          rpId: 'a',
          seconds: 600,
          allowed: [],
        },
      }),
      ProveAgain: () => {
        isProved = true;
        return { proveAgain: { __typename: 'SecondFactorChanged', done: true } };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Quitar Portátil' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Quitar' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Confirme que es usted' }));
    await user.click(await dialog.findByRole('button', { name: 'Usar una llave de acceso en su lugar' }));
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    authenticator.answer();
    expect(await screen.findByText('Se quitó.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'ProveAgain')?.variables).toEqual({
      input: { passkey: SHOWN },
    });
  });

  it('keep the last one of who must have a second factor', async () => {
    plantAuthenticator();
    await open({ ...one, isRequired: true });
    expect(await screen.findByText(/^Su trabajo requiere un segundo factor/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Quitar Portátil' })).toBeNull();
  });

  it('are listed in a browser without passkeys, which adds none', async () => {
    await open(one);
    expect(await screen.findByText(/^Este navegador no puede usar llaves de acceso/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Quitar Portátil' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Añadir/ })).toBeNull();
  });
});
