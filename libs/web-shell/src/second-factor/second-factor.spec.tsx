import { afterEach, describe, expect, it } from '@jest/globals';
import type { DataOf, Locale, OwnSecondFactors, RefusalCode } from '@campus/api-client';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ShellProvider } from '../hooks.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { ana, clearDevice, createTestShell, expectAccessible, type Handlers } from '../testing/index.ts';
import { FactorSection } from './factor-section.tsx';

const refused = (code: RefusalCode, params: object = {}) => ({
  __typename: 'Refusal' as const,
  code,
  params,
});
const needed = (step: 'CODE' | 'ENROL') => ({ signIn: refused('SECOND_FACTOR_NEEDED', { step }) });
const campus = { isDemo: false, demoPeople: [], serverTime: '2026-11-24T10:00:00.000Z' };
const codes = Array.from({ length: 10 }, (_, i) => `7KQ2-M0XD-94TB-HZ3E-5RWA-P8N${i}`);
const begun = {
  __typename: 'SecondFactorBegun' as const,
  id: 'f1',
  key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  uri: 'otpauth://totp/MICIC%20Campus:ana?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
};
const phone = {
  id: 'f1',
  name: 'Mi teléfono',
  addedAt: '2026-11-20T15:00:00.000Z',
  lastUsedAt: '2026-11-24T09:00:00.000Z',
};

const Section = () => (
  <section>
    <h2>Segundo factor</h2>
    <FactorSection />
  </section>
);

const draw = async (Screen: () => React.ReactNode, locale: Locale, answers: Handlers, isIn: boolean) => {
  await clearDevice();
  const test = await createTestShell({
    locale,
    person: isIn ? ana : null,
    bundles: ['main', 'factor'],
    answers: { Campus: () => ({ campus }), ...answers },
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

afterEach(cleanup);

const WORDS = {
  es: { email: 'Correo electrónico', password: 'Contraseña', submit: 'Iniciar sesión' },
  en: { email: 'E-mail', password: 'Password', submit: 'Sign in' },
  fr: { email: /^Adresse/, password: 'Mot de passe', submit: 'Se connecter' },
};

describe('signing in with a second factor', () => {
  const signIn = async (locale: Locale, answers: Handlers) => {
    const test = await draw(() => <SignInForm forgotHref="/forgot" />, locale, answers, false);
    const { email, password, submit } = WORDS[locale];
    await test.user.type(screen.getByLabelText(email), 'ana@example.org');
    await test.user.type(screen.getByLabelText(password), 'una frase larga');
    await test.user.click(screen.getByRole('button', { name: submit }));
    return test;
  };

  it.each([
    ['es', 'Código de su aplicación', 'Iniciar sesión'],
    ['en', 'Code from your application', 'Sign in'],
    ['fr', 'Code de votre application', 'Se connecter'],
  ] as const)('asks for a code, which may be pasted with a blank, in %s', async (locale, label, submit) => {
    const { user, shell, network } = await signIn(locale, {
      SignIn: () => needed('CODE'),
      ShowSecondFactor: () => ({ showSecondFactor: { __typename: 'SignedIn', me: ana } }),
    });
    const field = await screen.findByLabelText(label);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(field.getAttribute('inputmode')).toBe('numeric');
    await expectAccessible();
    await user.paste('123 456');
    await user.click(screen.getByRole('button', { name: submit }));
    await waitFor(() => expect(shell.session.state.status).toBe('signed-in'));
    expect(network.requests.find(({ name }) => name === 'ShowSecondFactor')?.variables).toEqual({
      input: { code: '123 456' },
    });
  });

  it('says that a code is wrong and how many tries are left, and begins anew after the last', async () => {
    let left = 2;
    const { user, shell } = await signIn('es', {
      SignIn: () => needed('CODE'),
      ShowSecondFactor: () => ({
        showSecondFactor: --left ? refused('CODE_WRONG', { left }) : refused('CODES_USED_UP'),
      }),
    });
    const type = async (code: string) => {
      await user.type(await screen.findByLabelText('Código de su aplicación'), code);
      await user.click(screen.getByRole('button', { name: 'Iniciar sesión' }));
    };
    await type('12');
    expect(screen.getByText('Escriba las seis cifras que muestra su aplicación.')).toBeTruthy();
    await type('3456');
    expect(await screen.findByText('Este código es incorrecto o ya se usó.')).toBeTruthy();
    expect(screen.getByText(/^Un intento más/)).toBeTruthy();
    expect(screen.getByLabelText('Código de su aplicación')).toHaveProperty('value', '');
    await type('123456');
    expect(await screen.findByText('Demasiados códigos equivocados.')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Volver a correo y contraseña' }));
    expect(screen.getByLabelText('Correo electrónico')).toHaveProperty('value', 'ana@example.org');
    expect(shell.session.state.status).toBe('signed-out');
  });

  it('takes a recovery code from paper', async () => {
    const { user, shell } = await signIn('es', {
      SignIn: () => needed('CODE'),
      ShowSecondFactor: () => ({ showSecondFactor: { __typename: 'SignedIn', me: ana } }),
    });
    await user.click(await screen.findByRole('button', { name: /^No tengo mi teléfono/ }));
    const field = screen.getByLabelText('Código de recuperación');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(/pida a quien administra el campus/)).toBeTruthy();
    await expectAccessible();
    await user.type(field, codes[0] ?? '');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shell.session.state.status).toBe('signed-in'));
  });

  it('keeps a recovery code with a slip in it, to be mended', async () => {
    const { user, shell } = await signIn('es', {
      SignIn: () => needed('CODE'),
      ShowSecondFactor: ({ input: { code } }) => ({
        showSecondFactor:
          code === codes[0]
            ? { __typename: 'SignedIn', me: ana }
            : refused('INPUT_INVALID', { field: 'code' }),
      }),
    });
    await user.click(await screen.findByRole('button', { name: /^No tengo mi teléfono/ }));
    const field = screen.getByLabelText('Código de recuperación');
    await user.type(field, `${codes[0]?.slice(0, -1)}{Enter}`);
    expect(await screen.findByText('Hay algo en los datos que no se puede aceptar.')).toBeTruthy();
    await user.type(field, `${codes[0]?.at(-1)}{Enter}`);
    await waitFor(() => expect(shell.session.state.status).toBe('signed-in'));
  });

  it('says that there is no connection, and keeps the step', async () => {
    const { user, network } = await signIn('es', { SignIn: () => needed('CODE') });
    await user.type(await screen.findByLabelText('Código de su aplicación'), '123456');
    network.isOnline = false;
    await user.keyboard('{Enter}');
    expect(await screen.findByText('No hay conexión con el servidor.')).toBeTruthy();
    expect(screen.getByLabelText('Código de su aplicación')).toBeTruthy();
  });

  it.each([
    ['es', 'Continuar', 'Comprobar el código', 'Código de su aplicación', 'Ya los guardé'],
    ['en', 'Continue', 'Check the code', 'Code from your application', 'I have saved them'],
    ['fr', 'Continuer', 'Vérifier le code', 'Code de votre application', 'Je les ai conservés'],
  ] as const)(
    'leads whoever must have one into setting it up, and shows the recovery codes, in %s',
    async (locale, next, confirm, label, kept) => {
      const { user, shell } = await signIn(locale, {
        SignIn: () => needed('ENROL'),
        BeginSecondFactor: () => ({ beginSecondFactor: begun }),
        ConfirmSecondFactor: () => ({
          confirmSecondFactor: { __typename: 'SecondFactorAdded', recoveryCodes: codes, me: ana },
        }),
      });
      await user.click(await screen.findByRole('button', { name: next }));
      expect(await screen.findByRole('img')).toBeTruthy();
      expect(screen.getByText('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')).toBeTruthy();
      await expectAccessible();
      await user.type(screen.getByLabelText(label), '123456');
      await user.click(screen.getByRole('button', { name: confirm }));
      expect(await screen.findByText(codes[9] ?? '')).toBeTruthy();
      expect(shell.session.state.status).toBe('signed-out');
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: kept }));
      await waitFor(() => expect(shell.session.state.status).toBe('signed-in'));
    },
  );
});

describe('one’s own second factors', () => {
  const open = (own: DataOf<typeof OwnSecondFactors>['ownSecondFactors'], answers: Handlers = {}) =>
    draw(Section, 'es', { OwnSecondFactors: () => ({ ownSecondFactors: own }), ...answers }, true);

  it('are listed with the recovery codes that are left, renamed and removed', async () => {
    const { user, network } = await open(
      { isRequired: false, factors: [phone], recoveryCodesLeft: 1 },
      {
        RenameSecondFactor: () => ({ renameSecondFactor: { __typename: 'SecondFactorChanged', done: true } }),
        RemoveSecondFactor: () => ({ removeSecondFactor: { __typename: 'SecondFactorChanged', done: true } }),
      },
    );
    expect(await screen.findByText(/^Le queda un código de recuperación/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Cambiar el nombre Mi teléfono' }));
    const name = screen.getByLabelText('Un nombre para reconocerla');
    await user.clear(name);
    await user.type(name, 'Móvil');
    await user.click(screen.getByRole('button', { name: 'Guardar el nombre' }));
    await waitFor(() =>
      expect(network.requests.find((one) => one.name === 'RenameSecondFactor')?.variables).toEqual({
        input: { id: 'f1', name: 'Móvil' },
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Quitar Mi teléfono' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Quitar' }));
    expect(await screen.findByText('Quitada.')).toBeTruthy();
  });

  it('ask for a proof first where one is due, and do the act again after it', async () => {
    let isProved = false;
    const { user, network } = await open(
      { isRequired: true, factors: [phone], recoveryCodesLeft: 8 },
      {
        RenewRecoveryCodes: () => ({
          renewRecoveryCodes: isProved
            ? { __typename: 'RecoveryCodesMade', recoveryCodes: codes }
            : refused('PROOF_NEEDED'),
        }),
        ProveAgain: () => {
          isProved = true;
          return { proveAgain: { __typename: 'SecondFactorChanged', done: true } };
        },
      },
    );
    expect(await screen.findByText(/^Su trabajo requiere un segundo factor/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Quitar/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Crear códigos de recuperación nuevos' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Confirme que es usted' }));
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Confirmar y seguir' }));
    expect(dialog.getByText('Escriba su contraseña o use un código.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Contraseña'), 'una frase larga');
    await user.click(dialog.getByRole('button', { name: 'Confirmar y seguir' }));
    expect(await screen.findByText(codes[0] ?? '')).toBeTruthy();
    expect(network.requests.find((one) => one.name === 'ProveAgain')?.variables).toEqual({
      input: { password: 'una frase larga' },
    });
    await user.click(screen.getByRole('button', { name: 'Ya los guardé' }));
    expect(screen.queryByText(codes[0] ?? '')).toBeNull();
  });

  it('ask for a recovery code where the phone is not at hand, and for a code again', async () => {
    const { user } = await open(
      { isRequired: false, factors: [phone], recoveryCodesLeft: 8 },
      { RemoveSecondFactor: () => ({ removeSecondFactor: refused('PROOF_NEEDED') }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Quitar Mi teléfono' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Quitar' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Confirme que es usted' }));
    await user.click(dialog.getByRole('button', { name: 'Usar un código en su lugar' }));
    await user.click(dialog.getByRole('button', { name: /^No tengo mi teléfono/ }));
    expect(dialog.getByLabelText('Código de recuperación')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Usar el código de la aplicación' }));
    expect(dialog.getByLabelText('Código de su aplicación')).toBeTruthy();
  });

  it('say that new recovery codes got lost on the way, as a warning', async () => {
    const { user } = await open(
      { isRequired: false, factors: [phone], recoveryCodesLeft: 1 },
      {
        RenewRecoveryCodes: () => ({
          renewRecoveryCodes: { __typename: 'RecoveryCodesMade', recoveryCodes: [] },
        }),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Crear códigos de recuperación nuevos' }));
    const said = await screen.findByText(/^La respuesta con sus códigos de recuperación no llegó/);
    expect(said.closest('.notice')?.className).toContain('notice--warn');
  });

  it('say that there is none yet, and add one', async () => {
    const { user } = await open(
      { isRequired: false, factors: [], recoveryCodesLeft: 0 },
      {
        BeginSecondFactor: () => ({ beginSecondFactor: begun }),
        ConfirmSecondFactor: () => ({ confirmSecondFactor: refused('CODE_WRONG') }),
      },
    );
    expect(await screen.findByText('No tiene un segundo factor.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Añadir una aplicación' }));
    await user.click(screen.getByRole('button', { name: 'Continuar' }));
    await user.type(await screen.findByLabelText('Código de su aplicación'), '000000');
    await user.click(screen.getByRole('button', { name: 'Comprobar el código' }));
    expect(await screen.findByText('Este código es incorrecto o ya se usó.')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Cancelar' }));
    expect(screen.getByRole('button', { name: 'Añadir una aplicación' })).toBeTruthy();
  });
});
