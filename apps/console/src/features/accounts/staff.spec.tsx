import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

const admin = { ...carla, roles: ['ADMINISTRATOR' as const], isRegional: true };
const member = {
  id: 'p1',
  fullName: 'Tomás Ixcoy',
  email: 'tomas@example.org',
  country: 'GT',
  isDisabled: false,
  roles: [{ role: 'TRAINER' as const, country: null }],
  sessions: 2,
  lastUsedAt: '2026-11-24T09:00:00.000Z',
  hasSecondFactor: true,
};

const memberState = (code: string) => ({
  id: code,
  country: { code },
  role: 'RCM_MEMBER' as const,
  programmeId: null,
  validFrom: '1996-01-01',
  validTo: null,
  sources: [],
});

const session = (over: object) => ({
  id: 's1',
  browser: 'Firefox',
  system: 'Windows',
  network: null,
  startedAt: '2026-11-24T08:00:00.000Z',
  lastUsedAt: '2026-11-24T09:00:00.000Z',
  endsAt: '2026-11-24T20:00:00.000Z',
  isCurrent: false,
  ...over,
});
const sessions = [
  session({}),
  session({ id: 's2', browser: 'Chrome', system: 'Android', network: '203.0.113.x' }),
];

const open = async (locale: 'es' | 'en' | 'fr', person = admin) => {
  const done = { __typename: 'StaffChanged' as const, personId: 'p1' };
  const app = await renderApp('/console/accounts/staff', {
    locale,
    person,
    answers: {
      StaffMembers: () => ({
        staff: { items: [member], totalCount: 1, withSecondFactor: 1, withoutSecondFactor: 0 },
      }),
      GiveRole: () => ({ giveRole: done }),
      DisableAccount: () => ({ disableAccount: done }),
      InviteStaff: () => ({ inviteStaff: done }),
      CountryRoles: () => ({ countryRoles: ['MX', 'GT'].map(memberState) }),
      SessionsOfPerson: () => ({ sessionsOfPerson: sessions }),
      EndSessionOfPerson: () => ({ endSessionOfPerson: done }),
      ResetSecondFactor: () => ({ resetSecondFactor: { __typename: 'SecondFactorChanged', done: true } }),
    },
  });
  await screen.findByText('tomas@example.org');
  return { ...app, user: userEvent.setup() };
};

describe('staff and roles', () => {
  it.each([
    ['es', /Cambiar/, 'Cerrar el acceso'],
    ['en', /Change/, 'Close the access'],
    ['fr', /Modifier/, 'Fermer l’accès'],
  ] as const)(
    'list who works here, and close an access with a reason, in %s',
    async (locale, change, close) => {
      const { user, network } = await open(locale);
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: change }));
      const dialog = await screen.findByRole('dialog');
      await user.click(within(dialog).getByRole('radio', { name: close }));
      await user.type(within(dialog).getByRole('textbox'), 'Perdió su teléfono.');
      await expectAccessible();
      await user.click(within(dialog).getByRole('button', { name: close }));
      expect(network.requests.find(({ name }) => name === 'DisableAccount')?.variables).toMatchObject({
        input: { personId: 'p1', reason: 'Perdió su teléfono.' },
      });
    },
  );

  it('show where somebody is signed in, and end one of the sessions', async () => {
    const { user, network } = await open('es');
    await user.click(screen.getByRole('button', { name: /Cambiar/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Cerrar sesiones' }));
    await user.click(await within(dialog).findByRole('radio', { name: /Chrome en Android.*203\.0\.113\.x/ }));
    await user.type(within(dialog).getByRole('textbox'), 'Perdió su teléfono.');
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Cerrar sesiones' }));
    expect(network.requests.find(({ name }) => name === 'EndSessionOfPerson')?.variables).toMatchObject({
      input: { personId: 'p1', sessionId: 's2', reason: 'Perdió su teléfono.' },
    });
  });

  it('are narrowed to those without a second factor, from the first page', async () => {
    const { user, network } = await open('es');
    expect(screen.getByRole('cell', { name: 'Sí' })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Segundo factor' }), 'Sin él (0)');
    await waitFor(() =>
      expect(network.requests.filter(({ name }) => name === 'StaffMembers').at(-1)?.variables).toMatchObject({
        hasSecondFactor: false,
        offset: 0,
      }),
    );
  });

  it('lose a second factor by another administrator, with a reason, and never by themselves', async () => {
    const reset = 'Restablecer el segundo factor';
    const { user, network, view } = await open('es');
    await user.click(screen.getByRole('button', { name: /Cambiar/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: reset }));
    expect(dialog.getByText(/^Se quitan sus aplicaciones/)).toBeTruthy();
    await user.type(dialog.getByRole('textbox'), 'Lo pidió por teléfono.');
    await user.click(dialog.getByRole('button', { name: reset }));
    expect(network.requests.find(({ name }) => name === 'ResetSecondFactor')?.variables).toMatchObject({
      input: { personId: 'p1', reason: 'Lo pidió por teléfono.' },
    });
    view.unmount();
    await open('es', { ...admin, id: 'p1' });
    await user.click(screen.getByRole('button', { name: /Cambiar/ }));
    expect(within(await screen.findByRole('dialog')).queryByRole('radio', { name: reset })).toBeNull();
  });

  it.each(['es', 'en', 'fr'] as const)(
    'invite a coordinator for a country that was chosen, or for all of them when that is confirmed, in %s',
    async (locale) => {
      const { user, network } = await open(locale);
      await user.click(screen.getByRole('button', { name: /^(Invitar a|Invite s|Inviter q)/ }));
      const dialog = await screen.findByRole('dialog');
      const fields = within(dialog).getAllByRole('textbox');
      for (const [at, words] of ['nueva@example.org', 'Nueva', 'Persona'].entries())
        await user.type(fields[at] as HTMLElement, words);
      const [role] = within(dialog).getAllByRole('combobox');
      await user.selectOptions(role as HTMLElement, 'COORDINATOR');
      const send = within(dialog).getByRole('button', { name: /^(Invitar|Invite|Inviter)$/ });
      await user.click(send);
      expect(within(dialog).getByText(/^(Elija el país|Choose the country|Choisissez le pays)/)).toBeTruthy();
      const country = within(dialog).getAllByRole('combobox')[1] as HTMLElement;
      await user.selectOptions(country, 'everywhere');
      await user.click(send);
      expect(network.requests.some(({ name }) => name === 'InviteStaff')).toBe(false);
      const meant = await within(dialog).findByRole('checkbox', { name: /2/ });
      await expectAccessible();
      await user.click(meant);
      await user.click(send);
      expect(network.requests.find(({ name }) => name === 'InviteStaff')?.variables).toMatchObject({
        input: { role: 'COORDINATOR', country: null },
      });
    },
  );

  it('give a coordinator no country that was not chosen', async () => {
    const { user, network } = await open('es');
    await user.click(screen.getByRole('button', { name: /Cambiar/ }));
    const dialog = await screen.findByRole('dialog');
    await user.selectOptions(within(dialog).getByLabelText('Función'), 'COORDINATOR');
    await user.type(within(dialog).getByRole('textbox'), 'Coordina desde hoy.');
    await user.click(within(dialog).getByRole('button', { name: 'Dar una función' }));
    expect(network.requests.some(({ name }) => name === 'GiveRole')).toBe(false);
    await user.selectOptions(within(dialog).getByLabelText('País'), 'GT');
    await user.click(within(dialog).getByRole('button', { name: 'Dar una función' }));
    expect(network.requests.find(({ name }) => name === 'GiveRole')?.variables).toMatchObject({
      input: { role: 'COORDINATOR', country: 'GT' },
    });
  });

  it('invite somebody with a role', async () => {
    const { user, network } = await open('es');
    await user.click(screen.getByRole('button', { name: 'Invitar a alguien' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Invitar' }));
    expect(within(dialog).getByText('Escriba una dirección completa, con @.')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Correo'), 'nueva@example.org');
    await user.type(within(dialog).getByLabelText('Nombres'), 'Nueva');
    await user.type(within(dialog).getByLabelText('Primer apellido'), 'Persona');
    await user.click(within(dialog).getByRole('button', { name: 'Invitar' }));
    expect(network.requests.find(({ name }) => name === 'InviteStaff')?.variables).toMatchObject({
      input: { email: 'nueva@example.org', role: 'TRAINER', country: null },
    });
  });
});

describe('anyone else who works here', () => {
  const administrators = [{ personId: 'p9', fullName: 'Alma Vidal', email: 'alma@example.org' }];

  it.each(['es', 'en', 'fr'] as const)(
    'reads who invites staff, and writes to them, in %s',
    async (locale) => {
      await renderApp('/console/accounts/staff', {
        locale,
        person: carla,
        answers: { Administrators: () => ({ administrators }) },
      });
      const heading = await screen.findByRole('heading', { level: 1 });
      expect(heading.textContent).toMatch(/Quién invita|Who invites|Qui invite/);
      const mail = await screen.findByRole('link', { name: 'alma@example.org' });
      expect(mail.closest('li')?.textContent).toContain('Alma Vidal');
      expect(decodeURIComponent(mail.getAttribute('href') ?? '')).toMatch(
        /^mailto:alma@example\.org\?subject=.+&body=(Nombre|Name|Nom)/,
      );
      await expectAccessible();
    },
  );

  it('is told by role while the names cannot be had', async () => {
    await renderApp('/console/accounts/staff', { locale: 'en', person: carla });
    expect(await screen.findByText(/from an administrator of the campus/)).toBeTruthy();
  });

  it('who opens a page for others finds the way to them', async () => {
    await renderApp('/console/retention', { locale: 'en', person: carla });
    const link = await screen.findByRole('link', { name: 'See who the administrators are' });
    expect(link.getAttribute('href')).toBe('/console/accounts/staff');
  });
});
