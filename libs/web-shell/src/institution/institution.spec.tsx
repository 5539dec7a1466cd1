import { afterEach, describe, expect, it } from '@jest/globals';
import type { Locale } from '@campus/api-client';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ShellProvider } from '../hooks.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { FarewellNotice } from '../sign-in/farewell-notice.tsx';
import { ana, clearDevice, createTestShell, expectAccessible, type Handlers } from '../testing/index.ts';
import { InstitutionAccounts } from './institution-accounts.tsx';
import { leaving } from './leave-for.ts';

const campus = { isDemo: false, demoPeople: [], serverTime: '2026-11-24T10:00:00.000Z' };
const sre = { id: 'provider-1', name: 'Cancillería' };
const answers: Handlers = {
  Campus: () => ({ campus }),
  SignInDoor: () => ({ hasSignInProviders: true }),
  SignInProvider: ({ domain }) => ({ signInProvider: domain === 'sre.example' ? sre : null }),
};

const draw = async (Screen: () => React.ReactNode, locale: Locale, more: Handlers = {}, isIn = false) => {
  await clearDevice();
  const test = await createTestShell({
    locale,
    person: isIn ? ana : null,
    bundles: ['main', 'factor'],
    answers: { ...answers, ...more },
  });
  render(
    <ShellProvider shell={test.shell}>
      <main>
        <h1>Campus</h1>
        <Screen />
      </main>
    </ShellProvider>,
  );
  return { ...test, user: userEvent.setup() };
};
const Form = () => <SignInForm forgotHref="/forgot" />;
const emails = { es: 'Correo electrónico', en: 'E-mail', fr: /^Adresse/ };
const ways = {
  es: 'Continuar con Cancillería',
  en: 'Continue with Cancillería',
  fr: 'Continuer avec Cancillería',
};

const toBrowser = leaving.to;
afterEach(() => {
  leaving.to = toBrowser;
  history.replaceState(null, '', '/');
  cleanup();
});

describe('the sign-in form', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'leads to the institution of the address one types, in %s',
    async (locale) => {
      const left: string[] = [];
      leaving.to = (url) => void left.push(url);
      history.replaceState(null, '', '/course/1?page=2');
      const { user, network } = await draw(Form, locale, {
        BeginProviderSignIn: () => ({
          beginProviderSignIn: { __typename: 'ProviderSignInBegun', url: 'https://login.sre.example/auth' },
        }),
      });
      await user.type(screen.getByLabelText(emails[locale]), 'ana@SRE.example');
      const button = await screen.findByRole('button', { name: ways[locale] });
      await expectAccessible();
      await user.click(button);
      await waitFor(() => expect(left).toEqual(['https://login.sre.example/auth']));
      expect(network.requests.find(({ name }) => name === 'BeginProviderSignIn')?.variables).toEqual({
        input: { providerId: sre.id, address: 'ana@SRE.example', path: '/course/1?page=2' },
      });
    },
  );

  it('says nothing of institutions to others, and sends no address to find one', async () => {
    const { user, network } = await draw(Form, 'es');
    await user.type(screen.getByLabelText(emails.es), 'ana@other.example');
    await waitFor(() =>
      expect(network.requests.filter(({ name }) => name === 'SignInProvider')).toEqual([
        { name: 'SignInProvider', variables: { domain: 'other.example' } },
      ]),
    );
    expect(screen.queryByRole('button', { name: /^Continuar/ })).toBeNull();
  });

  it('says that the password still works when the institution does not answer', async () => {
    const { user } = await draw(Form, 'es', {
      BeginProviderSignIn: () => ({
        beginProviderSignIn: { __typename: 'Refusal', code: 'PROVIDER_AWAY', params: {} },
      }),
    });
    await user.type(screen.getByLabelText(emails.es), 'ana@sre.example');
    await user.click(await screen.findByRole('button', { name: ways.es }));
    expect(
      await screen.findByText('Su institución no puede iniciar su sesión en este momento.'),
    ).toBeTruthy();
  });

  it('asks for the code of who comes back and has a second factor', async () => {
    history.replaceState(null, '', '/courses#factor=CODE');
    const { user, shell } = await draw(Form, 'es', {
      ShowSecondFactor: () => ({ showSecondFactor: { __typename: 'SignedIn', me: ana } }),
    });
    const code = await screen.findByLabelText('Código de su aplicación');
    expect(location.hash).toBe('');
    await expectAccessible();
    await user.type(code, '123456');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shell.session.state.status).toBe('signed-in'));
  });
});

describe('after signing out', () => {
  const farewell = { person: ana, left: 0, texts: 0, isDropped: false, isServerTold: true };
  it.each([
    ['es', 'Cerrar también la sesión en Cancillería'],
    ['en', 'Sign out of Cancillería, too'],
    ['fr', 'Se déconnecter aussi de Cancillería'],
  ] as const)('one can sign out at the institution as well, in %s', async (locale, name) => {
    const left: string[] = [];
    leaving.to = (url) => void left.push(url);
    const { user } = await draw(() => <FarewellNotice farewell={farewell} />, locale, {
      ProviderToLeave: () => ({ providerToLeave: sre }),
    });
    await user.click(await screen.findByRole('button', { name }));
    expect(left).toEqual(['/oidc/leave']);
    await expectAccessible();
  });
});

describe('the accounts of institutions that open one’s own', () => {
  const account = {
    id: 'account-1',
    institution: 'Cancillería',
    isOpen: true,
    joinedAt: '2026-11-20T15:00:00.000Z',
    lastUsedAt: '2026-11-24T09:00:00.000Z',
  };
  it.each([
    ['es', 'Separar de Cancillería', 'La cuenta de Cancillería ya no abre la suya.'],
    ['en', 'Part from Cancillería', 'The account of Cancillería does not open yours any more.'],
    ['fr', 'Séparer de Cancillería', 'Le compte de Cancillería n’ouvre plus le vôtre.'],
  ] as const)(
    'are listed, and parted after a dialog has said what that does, in %s',
    async (locale, part, said) => {
      let own = [account];
      const { user } = await draw(
        InstitutionAccounts,
        locale,
        {
          OwnInstitutionAccounts: () => ({ ownInstitutionAccounts: own }),
          PartInstitutionAccount: () => {
            own = [];
            return { partInstitutionAccount: { __typename: 'InstitutionAccountParted', id: account.id } };
          },
        },
        true,
      );
      const button = await screen.findByRole('button', { name: part });
      await expectAccessible();
      await user.click(button);
      const dialog = within(await screen.findByRole('dialog'));
      await expectAccessible();
      await user.click(dialog.getByRole('button', { name: part }));
      expect(await screen.findByText(said)).toBeTruthy();
      await waitFor(() => expect(screen.queryByRole('button', { name: part })).toBeNull());
    },
  );

  it('are parted once who they are was shown again', async () => {
    let isProved = false;
    const { user } = await draw(
      InstitutionAccounts,
      'es',
      {
        OwnInstitutionAccounts: () => ({ ownInstitutionAccounts: [account] }),
        PartInstitutionAccount: () => ({
          partInstitutionAccount: isProved
            ? { __typename: 'InstitutionAccountParted', id: account.id }
            : { __typename: 'Refusal', code: 'PROOF_NEEDED', params: {} },
        }),
        ProveAgain: () => {
          isProved = true;
          return { proveAgain: { __typename: 'SecondFactorChanged', done: true } };
        },
      },
      true,
    );
    await user.click(await screen.findByRole('button', { name: 'Separar de Cancillería' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Separar de Cancillería' }));
    const proof = within(await screen.findByRole('dialog', { name: 'Confirme que es usted' }));
    await user.type(proof.getByLabelText('Contraseña'), 'puente-maiz-lluvia{Enter}');
    expect(await screen.findByText('La cuenta de Cancillería ya no abre la suya.')).toBeTruthy();
  });

  it('are not parted when nothing else is left', async () => {
    const { user } = await draw(
      InstitutionAccounts,
      'es',
      {
        OwnInstitutionAccounts: () => ({ ownInstitutionAccounts: [account] }),
        PartInstitutionAccount: () => ({
          partInstitutionAccount: { __typename: 'Refusal', code: 'LAST_WAY_IN', params: {} },
        }),
      },
      true,
    );
    await user.click(await screen.findByRole('button', { name: 'Separar de Cancillería' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Separar de Cancillería' }));
    expect(await screen.findByText('Sin esto ya no podría iniciar sesión.')).toBeTruthy();
  });
});
