import { afterEach, describe, expect, it } from '@jest/globals';
import type { Locale } from '@campus/api-client';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ShellProvider } from '../hooks.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { ana, clearDevice, createTestShell, expectAccessible, type Handlers } from '../testing/index.ts';
import { plantAuthenticator, removeAuthenticator, SHOWN } from './fake-authenticator.fixture.ts';

const asked = {
  __typename: 'PasskeyAsked' as const,
  challenge: 'AAAA',
  rpId: 'campus.example',
  seconds: 600,
  allowed: [],
};
const answers: Handlers = {
  Campus: () => ({ campus: { isDemo: false, demoPeople: [], serverTime: '2026-11-24T10:00:00.000Z' } }),
  SignInDoor: () => ({ hasSignInProviders: false }),
  AskForPasskey: () => ({ askForPasskey: asked }),
  SignInWithPasskey: () => ({ signInWithPasskey: { __typename: 'SignedIn', me: ana } }),
};
const refused = (code: 'PASSKEY_REFUSED' | 'SECOND_FACTOR_NEEDED', params = {}) => ({
  __typename: 'Refusal' as const,
  code,
  params,
});

const draw = async (locale: Locale, more: Handlers = {}) => {
  await clearDevice();
  const test = await createTestShell({
    locale,
    person: null,
    bundles: ['main', 'factor'],
    answers: { ...answers, ...more },
  });
  const drawn = render(
    <ShellProvider shell={test.shell}>
      <main>
        <h1>Campus</h1>
        <SignInForm forgotHref="/forgot" />
      </main>
    </ShellProvider>,
  );
  return { ...test, ...drawn, user: userEvent.setup() };
};
const names = {
  es: 'Iniciar sesión con una llave de acceso',
  en: 'Sign in with a passkey',
  fr: 'Se connecter avec une clé d’accès',
};
const button = (locale: Locale = 'es') => screen.findByRole('button', { name: names[locale] });

afterEach(() => {
  cleanup();
  removeAuthenticator();
});

describe('the sign-in form', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'lets somebody in with a passkey and no address, in %s',
    async (locale) => {
      const authenticator = plantAuthenticator();
      const { user, network, shell } = await draw(locale);
      const enter = await button(locale);
      await expectAccessible();
      await user.click(enter);
      await waitFor(() => expect(authenticator.asked).toHaveLength(1));
      expect(authenticator.asked[0]).toMatchObject({
        publicKey: { rpId: 'campus.example', userVerification: 'required', timeout: 600_000 },
      });
      expect(authenticator.asked[0]).not.toHaveProperty('mediation');
      authenticator.answer();
      await waitFor(() => expect(shell.session.state.status).toBe('signed-in'));
      expect(network.requests.find(({ name }) => name === 'SignInWithPasskey')?.variables).toEqual({
        input: SHOWN,
      });
    },
  );

  it('has the browser offer passkeys at the field of the address, where it can', async () => {
    const authenticator = plantAuthenticator({ offersAtField: true });
    const { shell } = await draw('es');
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    expect(authenticator.asked[0]).toMatchObject({ mediation: 'conditional' });
    expect(screen.getByLabelText('Correo electrónico').getAttribute('autocomplete')).toBe(
      'username webauthn',
    );
    authenticator.answer();
    await waitFor(() => expect(shell.session.state.status).toBe('signed-in'));
  });

  it('asks once at a time: the button ends what the field offers, which comes again after it', async () => {
    const authenticator = plantAuthenticator({ offersAtField: true });
    const { user } = await draw('es');
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    await user.click(await button());
    await waitFor(() => expect(authenticator.asked).toHaveLength(2));
    expect(authenticator.asked[0]?.signal?.aborted).toBe(true);
    authenticator.fail();
    expect(await screen.findByText(/^No se usó ninguna llave de acceso/)).toBeTruthy();
    await expectAccessible();
    await waitFor(() => expect(authenticator.asked).toHaveLength(3));
    expect(authenticator.asked[2]).toMatchObject({ mediation: 'conditional' });
  });

  it('leaves no question open behind it', async () => {
    const authenticator = plantAuthenticator({ offersAtField: true });
    const { unmount } = await draw('es');
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    unmount();
    expect(authenticator.asked[0]?.signal?.aborted).toBe(true);
  });

  it('says that the password still works when the campus refuses the passkey, and when the browser cannot', async () => {
    const authenticator = plantAuthenticator();
    const { user } = await draw('es', {
      SignInWithPasskey: () => ({ signInWithPasskey: refused('PASSKEY_REFUSED') }),
    });
    await user.click(await button());
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    authenticator.answer();
    expect(await screen.findByText('Esta llave de acceso no fue aceptada.')).toBeTruthy();
    await expectAccessible();
    await user.click(await button());
    await waitFor(() => expect(authenticator.asked).toHaveLength(2));
    authenticator.fail('SecurityError');
    expect(await screen.findByText(/^Este navegador no pudo usar una llave de acceso/)).toBeTruthy();
  });

  it('says nothing of passkeys in a browser without them, and asks the campus for none', async () => {
    const { network } = await draw('es');
    await waitFor(() => expect(network.requests.some(({ name }) => name === 'SignInDoor')).toBe(true));
    expect(screen.queryByRole('button', { name: names.es })).toBeNull();
    expect(network.requests.some(({ name }) => name === 'AskForPasskey')).toBe(false);
  });

  it('leads staff who have a passkey and nothing else from the password to it', async () => {
    const authenticator = plantAuthenticator();
    const { user, shell } = await draw('es', {
      SignIn: () => ({ signIn: refused('SECOND_FACTOR_NEEDED', { step: 'PASSKEY' }) }),
    });
    await user.type(screen.getByLabelText('Correo electrónico'), 'ana@sre.example');
    await user.type(screen.getByLabelText('Contraseña'), 'una frase larga');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Su trabajo requiere más que una contraseña/)).toBeTruthy();
    await expectAccessible();
    await user.click(await button());
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    authenticator.answer();
    await waitFor(() => expect(shell.session.state.status).toBe('signed-in'));
  });
});
