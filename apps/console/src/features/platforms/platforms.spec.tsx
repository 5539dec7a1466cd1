import { describe, expect, it } from '@jest/globals';
import type { DataOf, PartnerPlaces } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const lucia: typeof carla = { ...carla, isRegional: true };
const admin: typeof carla = { ...lucia, roles: ['ADMINISTRATOR'] };

const titles = { es: 'Edición 2027', en: 'Edition 2027', fr: 'Session 2027' };
type Place = DataOf<typeof PartnerPlaces>['partnerPlaces']['items'][number];
const place: Place = {
  id: 'place-1',
  platform: 'E-Campus',
  title: 'MICIC para consulados',
  context: '3',
  firstSeenAt: '2026-11-24T09:00:00.000Z',
  lastLaunchAt: '2026-11-30T09:00:00.000Z',
  saysMembers: true,
  groupId: null,
  groupName: null,
  editionTitles: null,
};
const groups = [
  { id: 'group-1', name: 'General', editionTitles: titles, seats: 30, taken: 12 },
  { id: 'group-2', name: 'Honduras', editionTitles: titles, seats: null, taken: 4 },
];
const platform = {
  id: 'platform-1',
  name: 'E-Campus',
  issuer: 'https://learning.example.org',
  clientId: 'campus-1',
  authUrl: 'https://learning.example.org/auth',
  tokenUrl: null,
  jwksUrl: 'https://learning.example.org/jwks',
  deployments: ['1'],
  isOpen: true,
  registeredAt: '2026-11-20T09:00:00.000Z',
  lastLaunchAt: '2026-11-30T09:00:00.000Z',
  lastRefusedAt: '2026-11-30T10:00:00.000Z',
  lastRefusal: 'DEPLOYMENT_WRONG' as const,
  lastRefusedClaim: 'lti_deployment_id',
};
const addresses = {
  loginUrl: 'https://campus.test/lti/login',
  launchUrl: 'https://campus.test/lti/launch',
  keysUrl: 'https://campus.test/lti/keys',
};

const invitation = {
  id: 'invitation-1',
  name: 'Aula',
  site: 'https://aula.example.org',
  link: 'https://campus.test/lti/register/e30.x',
  until: '2026-12-07T09:00:00.000Z',
};

const preview = {
  startsOn: '2027-02-01',
  endsOn: '2027-06-30',
  hasBegun: false,
  came: 5,
  here: 1,
  elsewhere: 2,
  learning: 40,
};

const open = (
  person = admin,
  locale: (typeof languages)[number] = 'es',
  places = [place],
  invitations = [invitation],
) =>
  renderApp('/console/platforms', {
    person,
    locale,
    answers: {
      PartnerPlaces: () => ({ partnerPlaces: { items: places, groups } }),
      TyingPreview: () => ({ tyingPreview: preview }),
      WebhookAddresses: () => ({ webhookAddresses: [] }),
      SystemTokens: () => ({ systemTokens: { address: 'https://campus.test/api/v1', items: [] } }),
      PartnerPlatforms: () => ({ partnerPlatforms: { items: [platform], invitations, addresses } }),
    },
  });
const rows = async (name: string) =>
  within(await screen.findByRole('table', { name })).getAllByRole('row').length - 1;

describe('platforms', () => {
  it.each(languages)('are shown with their courses, in %s', async (locale) => {
    await open(admin, locale);
    expect(await screen.findAllByRole('table')).toHaveLength(3);
    await expectAccessible();
  });

  it('say why somebody was last not let in, and what a platform asks for', async () => {
    await open();
    expect(await screen.findByText(/La implementación no es una de las admitidas/)).toBeTruthy();
    expect(screen.getByText('lti_deployment_id')).toBeTruthy();
    expect(screen.getByText(addresses.launchUrl)).toBeTruthy();
    expect(screen.getByText(addresses.loginUrl)).toBeTruthy();
    expect(screen.getByText(addresses.keysUrl)).toBeTruthy();
  });

  it('are registered and closed by administrators alone', async () => {
    await open(lucia);
    expect(await rows('Cursos de plataformas')).toBe(1);
    expect(screen.queryByRole('button', { name: 'Registrar una plataforma' })).toBeNull();
  });

  it('are closed by a press, which says what went wrong', async () => {
    const { network } = await open();
    const sent: unknown[] = [];
    network.answer({
      SetPlatformOpen: ({ input }) => {
        sent.push(input);
        return { setPlatformOpen: { __typename: 'Refusal', code: 'NOT_FOUND', params: {} } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Cerrar E-Campus' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(sent).toEqual([expect.objectContaining({ id: 'platform-1', isOpen: false })]);
  });

  it('are registered once everything is there', async () => {
    const { network } = await open();
    const sent: unknown[] = [];
    network.answer({
      RegisterPlatform: ({ input }) => {
        sent.push(input);
        return { registerPlatform: { __typename: 'PlatformSet', id: 'platform-2' } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Registrar una plataforma' }));
    const dialog = within(await screen.findByRole('dialog'));
    const submit = () => userEvent.click(dialog.getByRole('button', { name: 'Registrar una plataforma' }));
    await userEvent.type(dialog.getByLabelText(/^Nombre/), 'Aula');
    await userEvent.type(dialog.getByLabelText(/^Emisor/), 'https://aula.example.org');
    await userEvent.type(dialog.getByLabelText(/^Identificador de cliente/), 'c-7');
    await userEvent.type(dialog.getByLabelText(/^Identificadores de implementación/), '1, 2');
    await userEvent.type(dialog.getByLabelText(/^Dirección de autenticación/), 'aula.example.org/auth');
    await submit();
    expect(dialog.getByText('Escriba una dirección que empiece por https://.')).toBeTruthy();
    expect(dialog.getByText('Este dato es necesario.')).toBeTruthy();
    const auth = dialog.getByLabelText(/^Dirección de autenticación/);
    await userEvent.clear(auth);
    await userEvent.type(auth, 'https://aula.example.org/auth');
    await userEvent.type(dialog.getByLabelText(/^Dirección de las claves/), 'https://aula.example.org/jwks');
    await submit();
    expect(sent).toEqual([
      expect.objectContaining({
        name: 'Aula',
        clientId: 'c-7',
        deployments: ['1', '2'],
        tokenUrl: null,
      }),
    ]);
  });
});

describe('a platform that is registered', () => {
  it('is changed, but for what it is known by', async () => {
    const { network } = await open();
    const sent: unknown[] = [];
    network.answer({
      ChangePlatform: ({ input }) => {
        sent.push(input);
        return { changePlatform: { __typename: 'PlatformSet', id: platform.id } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Cambiar E-Campus' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Cambiar E-Campus' }));
    expect(dialog.queryByLabelText(/^Emisor/)).toBeNull();
    expect(dialog.getByText(platform.issuer)).toBeTruthy();
    const tokens = dialog.getByLabelText(/^Dirección de tokens/);
    await userEvent.type(tokens, 'https://learning.example.org/token');
    await userEvent.click(dialog.getByRole('button', { name: 'Guardar' }));
    expect(sent).toEqual([
      expect.objectContaining({
        id: platform.id,
        name: 'E-Campus',
        deployments: ['1'],
        tokenUrl: 'https://learning.example.org/token',
      }),
    ]);
    expect(sent).toEqual([expect.not.objectContaining({ issuer: expect.anything() })]);
  });
});

describe('a link by which a platform registers itself', () => {
  it('is made for the site of the platform, and shown to be sent on', async () => {
    const { network } = await open();
    const sent: unknown[] = [];
    network.answer({
      InvitePlatform: ({ input }) => {
        sent.push(input);
        return {
          invitePlatform: { __typename: 'PlatformInvited', id: invitation.id, link: invitation.link },
        };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Invitar con un enlace' }));
    const dialog = within(await screen.findByRole('dialog'));
    const submit = () => userEvent.click(dialog.getByRole('button', { name: 'Crear un enlace' }));
    await userEvent.type(dialog.getByLabelText(/^Dirección de la plataforma/), 'aula.example.org');
    await submit();
    expect(dialog.getByText('Este dato es necesario.')).toBeTruthy();
    expect(dialog.getByText('Escriba una dirección que empiece por https://.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText(/^Nombre/), 'Aula');
    await userEvent.clear(dialog.getByLabelText(/^Dirección de la plataforma/));
    await userEvent.type(dialog.getByLabelText(/^Dirección de la plataforma/), invitation.site);
    await submit();
    expect(await screen.findByText(/^Envíe este enlace/)).toBeTruthy();
    expect(screen.getByText(invitation.link)).toBeTruthy();
    expect(sent).toEqual([expect.objectContaining({ name: 'Aula', site: invitation.site })]);
  });

  it('is withdrawn', async () => {
    const { network } = await open();
    const sent: unknown[] = [];
    network.answer({
      WithdrawInvitation: ({ input }) => {
        sent.push(input);
        return { withdrawInvitation: { __typename: 'InvitationWithdrawn', id: invitation.id } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Retirar Aula' }));
    expect(sent).toEqual([expect.objectContaining({ id: invitation.id })]);
  });
});

describe('a course of a platform', () => {
  it('is connected to a group after its seats were shown', async () => {
    const { network } = await open(lucia);
    const sent: unknown[] = [];
    network.answer({
      TiePlace: ({ input }) => {
        sent.push(input);
        return { tiePlace: { __typename: 'PlaceTied', id: 'place-1' } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Conectar MICIC para consulados' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/leerán que su curso no está conectado/)).toBeTruthy();
    await userEvent.selectOptions(dialog.getByLabelText(/^Grupo/), 'Edición 2027, General');
    expect(dialog.getByText('12 de 30 ocupados, 18 libres')).toBeTruthy();
    expect(await dialog.findByText('Del 1 de febrero de 2027 al 30 de junio de 2027')).toBeTruthy();
    expect(
      dialog.getByText('5 personas, una de ellas ya en esta edición, 2 en la edición a la que lleva ahora'),
    ).toBeTruthy();
    expect(dialog.getByText(/^La edición no ha empezado/)).toBeTruthy();
    expect(dialog.getByText(/^Allí aprenden más personas que lugares/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Su elección quedó guardada.')).toBeTruthy();
    expect(sent).toEqual([expect.objectContaining({ id: 'place-1', groupId: 'group-1' })]);
  });

  it.each([
    ['es', 'Conectar Curso 3', 'Conectar «Curso 3»', 'Session 2027, Alemania'],
    ['en', 'Connect Course 3', 'Connect “Course 3”', 'Session 2027, Germany'],
    ['fr', 'Relier Cours 3', 'Relier «\u202fCours 3\u202f»', 'Session 2027, Allemagne'],
  ] as const)(
    'is called as the reader calls it, and keeps the group it leads to though that has ended, in %s',
    async (locale, tie, title, way) => {
      const ended: Place = {
        ...place,
        title: null,
        groupId: 'group-0',
        groupName: 'Alemania',
        editionTitles: { es: null, en: null, fr: 'Session 2027' },
      };
      const { network } = await open(lucia, locale, [ended]);
      expect(await screen.findByRole('cell', { name: way })).toBeTruthy();
      await userEvent.click(screen.getByRole('button', { name: tie }));
      const dialog = within(await screen.findByRole('dialog', { name: title }));
      const groupsOf = dialog.getByRole<HTMLSelectElement>('combobox');
      expect(groupsOf.selectedOptions[0]?.textContent).toBe(way);
      await userEvent.selectOptions(groupsOf, '');
      await userEvent.click(dialog.getByRole('button', { name: /Guardar|Save|Enregistrer/ }));
      expect(network.requests.find(({ name }) => name === 'TiePlace')?.variables).toMatchObject({
        input: { id: 'place-1', groupId: null },
      });
    },
  );

  it('is nowhere before somebody has opened one', async () => {
    await open(lucia, 'es', []);
    expect(await screen.findByText('Nadie ha abierto aún el curso desde una plataforma.')).toBeTruthy();
  });
});
