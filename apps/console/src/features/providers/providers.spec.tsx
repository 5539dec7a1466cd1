import { describe, expect, it } from '@jest/globals';
import { type DataOf, type IdentityProviders } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const admin: typeof carla = { ...carla, isRegional: true, roles: ['ADMINISTRATOR'] };

type Providers = DataOf<typeof IdentityProviders>['identityProviders'];
const provider: Providers['items'][number] = {
  id: 'provider-1',
  name: 'Cancillería',
  issuer: 'https://login.sre.example',
  clientId: 'campus-1',
  domains: ['sre.example'],
  country: null,
  factorValues: [],
  isOpen: true,
  registeredAt: '2026-11-20T09:00:00.000Z',
  lastEntryAt: '2026-11-30T09:00:00.000Z',
  accounts: 12,
};
const refused: Providers['refused'][number] = {
  id: 'refused-1',
  provider: 'Cancillería',
  code: 'ADDRESS_ELSEWHERE',
  detail: 'consulado.example',
  refusedAt: '2026-11-30T10:00:00.000Z',
};
const addresses = { redirectUrl: 'https://campus.test/oidc/answer', signedOutUrl: 'https://campus.test/' };

const open = (locale: (typeof languages)[number] = 'es', items = [provider], entries = [refused]) =>
  renderApp('/console/accounts/institutions', {
    person: admin,
    locale,
    answers: {
      IdentityProviders: () => ({ identityProviders: { items, refused: entries, ...addresses } }),
    },
  });

describe('institutions that sign people in', () => {
  it.each(languages)('are shown with who was not let in, in %s', async (locale) => {
    await open(locale);
    expect(await screen.findAllByRole('table')).toHaveLength(2);
    expect(screen.getByText('sre.example')).toBeTruthy();
    expect(screen.getByText(addresses.redirectUrl)).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)('are none at first, in %s', async (locale) => {
    await open(locale, [], []);
    expect(await screen.findByText(addresses.signedOutUrl)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    await expectAccessible();
  });

  it('say why somebody was not let in, and what it was about', async () => {
    await open();
    expect(await screen.findByText(/La dirección tiene un dominio que no está registrado/)).toBeTruthy();
    expect(screen.getByText('consulado.example')).toBeTruthy();
  });

  it.each(languages)('are registered once everything is there, in %s', async (locale) => {
    const { network } = await open(locale);
    const sent: unknown[] = [];
    network.answer({
      RegisterProvider: ({ input }) => {
        sent.push(input);
        return { registerProvider: { __typename: 'ProviderSet', id: 'provider-2' } };
      },
    });
    const words = {
      es: 'Registrar una institución',
      en: 'Register an institution',
      fr: 'Enregistrer une institution',
    };
    await userEvent.click(await screen.findByRole('button', { name: words[locale] }));
    const dialog = within(await screen.findByRole('dialog'));
    const submit = () => userEvent.click(dialog.getByRole('button', { name: words[locale] }));
    const field = (es: RegExp, en: RegExp, fr: RegExp) => dialog.getByLabelText({ es, en, fr }[locale]);
    await userEvent.type(field(/^Nombre/, /^Name/, /^Nom/), 'Ministerio');
    await userEvent.type(field(/^Emisor/, /^Issuer/, /^Émetteur/), 'login.example.org');
    await submit();
    await expectAccessible();
    expect(sent).toEqual([]);
    const issuer = field(/^Emisor/, /^Issuer/, /^Émetteur/);
    await userEvent.clear(issuer);
    await userEvent.type(issuer, 'https://login.example.org');
    await userEvent.type(field(/^Identificador de cliente/, /^Client ID/, /^Identifiant client/), 'c-7');
    await userEvent.type(field(/^Secreto/, /^Client secret/, /^Secret client/), 'secret');
    await userEvent.type(field(/^Dominios/, /^Domains/, /^Domaines/), 'a.example, b.example');
    await submit();
    expect(sent).toEqual([
      expect.objectContaining({
        name: 'Ministerio',
        issuer: 'https://login.example.org',
        clientId: 'c-7',
        clientSecret: 'secret',
        domains: ['a.example', 'b.example'],
        country: null,
        factorValues: [],
      }),
    ]);
  });

  it('say at their field that domains open to anybody are not accepted', async () => {
    const { network } = await open();
    network.answer({
      ChangeProvider: () => ({
        changeProvider: { __typename: 'Refusal', code: 'INPUT_INVALID', params: { field: 'domains' } },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Cambiar Cancillería' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/^Dominios/), ' gmail.com');
    await userEvent.click(dialog.getByRole('button', { name: 'Guardar' }));
    const field = await dialog.findByRole('textbox', { name: /^Dominios/, description: /como gmail\.com/ });
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('are changed, but for what they are known by; the secret stays unless there is another', async () => {
    const { network } = await open();
    const sent: unknown[] = [];
    network.answer({
      ChangeProvider: ({ input }) => {
        sent.push(input);
        return { changeProvider: { __typename: 'ProviderSet', id: provider.id } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Cambiar Cancillería' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Cambiar Cancillería' }));
    expect(dialog.queryByLabelText(/^Emisor/)).toBeNull();
    await userEvent.selectOptions(dialog.getByLabelText(/^De confianza/), 'MX');
    await userEvent.type(dialog.getByLabelText(/^Valores/), 'mfa');
    await userEvent.click(dialog.getByRole('button', { name: 'Guardar' }));
    expect(sent).toEqual([
      expect.objectContaining({ id: provider.id, clientSecret: null, country: 'MX', factorValues: ['mfa'] }),
    ]);
    expect(sent).toEqual([expect.not.objectContaining({ issuer: expect.anything() })]);
  });

  it('are closed after a dialog has said whom it shuts out, and a fresh proof where one is needed', async () => {
    const { network } = await open();
    network.answer({
      SetProviderOpen: () => ({
        setProviderOpen: { __typename: 'Refusal', code: 'PROOF_NEEDED', params: {} },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Cerrar Cancillería' }));
    const asked = within(await screen.findByRole('dialog', { name: '¿Cerrar Cancillería?' }));
    expect(asked.getByText(/^Nadie podrá iniciar sesión con su cuenta de Cancillería/)).toBeTruthy();
    expect(network.requests.map(({ name }) => name)).not.toContain('SetProviderOpen');
    await userEvent.click(asked.getByRole('button', { name: 'Cerrar' }));
    expect(await screen.findByRole('dialog', { name: 'Confirme que es usted' })).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'SetProviderOpen')?.variables).toMatchObject({
      input: { id: provider.id, isOpen: false },
    });
  });

  it('are said to work where they do not speak of PKCE, as that of Microsoft', async () => {
    const { network } = await open();
    network.answer({
      TestProvider: () => ({
        testProvider: {
          __typename: 'ProviderTested',
          checks: [
            { check: 'CONFIGURATION', isGood: true },
            { check: 'PKCE', isGood: false },
            { check: 'CLIENT', isGood: true },
          ],
        },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Probar la conexión/ }));
    expect(await screen.findByText('Con Cancillería se puede iniciar sesión.')).toBeTruthy();
  });

  it.each(languages)('are tried, and say in words what is wrong, in %s', async (locale) => {
    const { network } = await open(locale);
    network.answer({
      TestProvider: () => ({
        testProvider: {
          __typename: 'ProviderTested',
          checks: [
            { check: 'CONFIGURATION', isGood: true },
            { check: 'KEYS', isGood: true },
            { check: 'PKCE', isGood: true },
            { check: 'CLIENT', isGood: false },
            { check: 'SIGN_OUT', isGood: false },
          ],
        },
      }),
    });
    const button = { es: /^Probar la conexión/, en: /^Test the connection/, fr: /^Tester la connexion/ };
    await userEvent.click(await screen.findByRole('button', { name: button[locale] }));
    const bad = {
      es: /No conoce el campus/,
      en: /does not know the campus/,
      fr: /ne connaît pas le campus par/,
    };
    expect(await screen.findByText(bad[locale])).toBeTruthy();
    await expectAccessible();
  });
});
