import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

describe('a forgotten password', () => {
  it.each([
    ['es', 'Correo electrónico', 'Enviar el enlace', /^Si hay una cuenta con ana@example.org/],
    ['en', 'E-mail', 'Send the link', /^If there is an account with ana@example.org/],
    ['fr', 'Adresse électronique', 'Envoyer le lien', /^S’il existe un compte avec ana@example.org/],
  ] as const)(
    'gets the same answer whether or not there is an account, in %s',
    async (locale, label, send, sent) => {
      const user = userEvent.setup();
      const { network } = await renderApp('/forgot', {
        locale,
        person: null,
        answers: {
          RequestPasswordReset: () => ({
            requestPasswordReset: { __typename: 'PasswordResetRequested', done: true },
          }),
        },
      });
      await user.type(await screen.findByLabelText(label), ' ana@example.org ');
      await user.click(screen.getByRole('button', { name: send }));
      expect(await screen.findByText(sent)).toBeTruthy();
      // The button that was pressed is gone: who listens goes on at what came of it.
      expect(document.activeElement?.contains(screen.getByText(sent))).toBe(true);
      expect(document.activeElement).not.toBe(document.body);
      expect(network.requests.at(-1)?.variables).toEqual({ input: { email: 'ana@example.org', locale } });
      await expectAccessible();
    },
  );

  it.each([
    ['es', 'Correo electrónico', 'Enviar el enlace', /^Este correo no es válido/],
    ['en', 'E-mail', 'Send the link', /^This e-mail address is not valid/],
    ['fr', 'Adresse électronique', 'Envoyer le lien', /^Cette adresse n’est pas valable/],
  ] as const)('is not asked for with what is no address, in %s', async (locale, label, send, fault) => {
    const user = userEvent.setup();
    const { network } = await renderApp('/forgot', { locale, person: null });
    const field = await screen.findByLabelText(label);
    await user.type(field, 'nobody');
    const asked = network.requests.length;
    await user.click(screen.getByRole('button', { name: send }));
    expect(screen.getByText(fault)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(network.requests).toHaveLength(asked);
  });

  it('is not set without one: the field says so, and has the focus', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/reset/abc', {
      person: null,
      answers: { IsResetLinkGood: () => ({ isResetLinkGood: true }) },
    });
    const field = await screen.findByLabelText('Contraseña nueva');
    const asked = network.requests.length;
    await user.click(screen.getByRole('button', { name: 'Guardar la contraseña' }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(network.requests).toHaveLength(asked);
  });

  it('is replaced behind a link, and a used link leads to a new one', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/reset/abc', {
      person: null,
      answers: {
        IsResetLinkGood: () => ({ isResetLinkGood: true }),
        ResetPassword: () => ({
          resetPassword: { __typename: 'Refusal', code: 'RESET_LINK_INVALID', params: {} },
        }),
      },
    });
    await user.type(await screen.findByLabelText('Contraseña nueva'), 'cuatro palabras sin relación');
    await user.click(screen.getByRole('button', { name: 'Guardar la contraseña' }));
    expect(await screen.findByText('Este enlace ya no sirve.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Crear una contraseña nueva' }).getAttribute('href')).toBe(
      '/forgot',
    );
    await expectAccessible();

    network.answer({
      ResetPassword: () => ({ resetPassword: { __typename: 'PasswordChanged', done: true } }),
    });
    await user.click(screen.getByRole('button', { name: 'Guardar la contraseña' }));
    expect(await screen.findByText('Contraseña guardada')).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.textContent).toContain('Contraseña guardada');
    expect(network.requests.at(-1)?.variables).toEqual({
      input: { token: 'abc', password: 'cuatro palabras sin relación' },
    });
  });

  it.each([
    ['es', 'Este enlace ya no vale.'],
    ['en', 'This link is no longer valid.'],
    ['fr', 'Ce lien n’est plus valable.'],
  ] as const)('is not asked for behind a link that is used up, in %s', async (locale, title) => {
    await renderApp('/reset/abc', {
      locale,
      person: null,
      answers: { IsResetLinkGood: () => ({ isResetLinkGood: false }) },
    });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(document.querySelector('input')).toBeNull();
    await expectAccessible();
  });

  it.each([
    ['es', 'SHORT', /Es demasiado corta\. ?/],
    ['en', 'SHORT', /It is too short/],
    ['fr', 'SHORT', /trop court/],
    ['es', 'OWN_NAME', /Contiene su nombre o su correo/],
    ['es', 'COMMON', /Es demasiado fácil de adivinar/],
  ] as const)('says what is wrong with it, in %s: %s', async (locale, reason, words) => {
    const user = userEvent.setup();
    await renderApp('/reset/abc', {
      locale,
      person: null,
      answers: {
        IsResetLinkGood: () => ({ isResetLinkGood: true }),
        ResetPassword: () => ({
          resetPassword: {
            __typename: 'Refusal',
            code: 'PASSWORD_TOO_WEAK',
            params: { reason, minimum: 12 },
          },
        }),
      },
    });
    await user.type(await screen.findByLabelText(/contraseña|password|mot de passe/i), 'corta');
    await user.click(document.querySelector('button[type=submit]') as HTMLButtonElement);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('has one choice of language for a person who is signed in', async () => {
    await renderApp('/reset/abc', { answers: { IsResetLinkGood: () => ({ isResetLinkGood: true }) } });
    await screen.findByLabelText('Contraseña nueva');
    expect(document.querySelector('main .language-row')).toBeNull();
  });
});
