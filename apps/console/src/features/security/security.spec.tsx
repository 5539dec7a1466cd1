import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataOf, SecurityAlerts, SecurityEvents } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { kinds } from './security-filter.ts';

type Event = DataOf<typeof SecurityEvents>['securityEvents']['items'][number];
type Alert = DataOf<typeof SecurityAlerts>['securityAlerts'][number];

const admin = { ...carla, roles: ['ADMINISTRATOR' as const], isRegional: true };
const event = (over: Partial<Event> = {}): Event => ({
  id: '41',
  kind: 'SIGN_IN_FAILED',
  firstAt: '2026-11-24T04:10:00Z',
  lastAt: '2026-11-24T04:10:40Z',
  times: 12,
  isRest: false,
  personId: 'person-ana',
  personName: 'Ana Torres',
  actorName: null,
  account: 'IwLYDUomel_V',
  network: '203.0.113.7',
  operation: null,
  code: 'WRONG_PASSWORD',
  browser: 'Firefox',
  system: 'Windows',
  ...over,
});
const alert = (over: Partial<Alert> = {}): Alert => ({
  id: 'a1',
  rule: 'SPRAY',
  network: '203.0.113.7',
  personId: null,
  personName: null,
  times: 31,
  begunAt: '2026-11-24T04:00:00Z',
  lastAt: '2026-11-24T04:10:40Z',
  isOver: false,
  ...over,
});
const open = (
  events: Event[],
  {
    alerts = [],
    locale = 'es',
    path = '',
  }: { alerts?: Alert[]; locale?: 'es' | 'en' | 'fr'; path?: string } = {},
) =>
  renderApp(`/console/security${path}`, {
    locale,
    person: admin,
    answers: {
      SecurityEvents: () => ({ securityEvents: { items: events, hasMore: events.length > 0 } }),
      SecurityAlerts: () => ({ securityAlerts: alerts }),
    },
  });

it('every kind that the server tells of has a sentence', () => {
  const schema = readFileSync(join(import.meta.dirname, '../../../../api/schema.graphql'), 'utf8');
  const [, body = ''] = /enum SecurityKind \{([^}]*)\}/.exec(schema) ?? [];
  expect(body.trim().split(/\s+/).sort()).toEqual([...kinds].sort());
});

describe('the security log', () => {
  it.each([
    ['es', 'Intento fallido', '12 veces', 'COORDINATOR', 'Coordinación, México'],
    ['en', 'Failed attempt', '12 times', 'COORDINATOR', 'Coordinator, Mexico'],
    ['fr', 'Tentative échouée', '12 fois', 'COORDINATOR', 'Coordination, Mexique'],
  ] as const)(
    'says what happened, how often, why and from where, in %s',
    async (locale, what, times, _, role) => {
      const given = event({
        id: '40',
        kind: 'ROLE_GIVEN',
        code: 'COORDINATOR MX',
        times: 1,
        actorName: 'Lucía Solano',
      });
      await open(
        [event(), given, event({ id: '39', code: 'NEWLY_MADE', personId: null, personName: null })],
        { locale },
      );
      expect((await screen.findAllByText(new RegExp(what))).length).toBeGreaterThan(0);
      expect(screen.getAllByText(times).length).toBe(2);
      expect(screen.getByText(role)).toBeTruthy();
      expect(screen.getByText('NEWLY_MADE')).toBeTruthy();
      expect(screen.getByText(/Lucía Solano/)).toBeTruthy();
      await expectAccessible();
    },
  );

  it.each(['es', 'en', 'fr'] as const)('shows what goes on above what is over, in %s', async (locale) => {
    const all = (['GUESSING', 'CAMPAIGN', 'REFUSALS', 'ROLES'] as const).map((rule, i) =>
      alert({
        id: `b${i}`,
        rule,
        network: null,
        personId: 'p',
        personName: 'Ana Torres',
        isOver: i % 2 === 0,
      }),
    );
    await open([event()], { alerts: [alert(), ...all], locale });
    expect(await screen.findByText(/203\.0\.113\.7/, { selector: '.notice a' })).toBeTruthy();
    await expectAccessible();
  });

  it('is searched by kind, account, network and days of the reader', async () => {
    const { network } = await open([event()]);
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Nombre o correo' }), 'ana{Enter}');
    await userEvent.click(await screen.findByText('Filtros'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Qué pasó' }), 'Acceso denegado');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Red' }), '203.0.113.');
    await userEvent.type(screen.getByLabelText('Hasta el día'), '2026-11-24');
    await userEvent.click(screen.getByRole('button', { name: 'Buscar' }));
    await waitFor(() =>
      expect(
        network.requests.filter(({ name }) => name === 'SecurityEvents').at(-1)?.variables,
      ).toMatchObject({
        kind: 'REFUSED',
        network: '203.0.113.',
        search: 'ana',
        until: '2026-11-25T06:00:00.000Z',
      }),
    );
  });

  it('tells a new device with the sign-in it came by, and one of somebody else by itself', async () => {
    const signIn = event({ id: '43', kind: 'SIGN_IN', times: 1, code: null });
    const device = event({ id: '42', kind: 'DEVICE_NEW', times: 1, code: null });
    await open([
      signIn,
      device,
      event({ ...device, id: '41', personId: 'person-luis', personName: 'Luis Mora' }),
    ]);
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    expect(screen.getByRole('row', { name: /Inicio de sesión.*Dispositivo nuevo.*Ana Torres/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Dispositivo nuevo.*Luis Mora/ })).toBeTruthy();
  });

  it('goes on with what is older', async () => {
    const { network } = await open([event()]);
    await userEvent.click(await screen.findByRole('link', { name: 'Más antiguos' }));
    await waitFor(() =>
      expect(
        network.requests.filter(({ name }) => name === 'SecurityEvents').at(-1)?.variables,
      ).toMatchObject({
        before: '41',
      }),
    );
  });

  it('says when nothing matches, and when there is nothing', async () => {
    await open([], { path: '?network=10.' });
    expect(await screen.findByText('Nada de lo registrado coincide.')).toBeTruthy();
    await open([]);
    expect(await screen.findByText('Todavía no hay nada registrado.')).toBeTruthy();
  });

  it('is for administrators', async () => {
    await renderApp('/console/security', { person: carla });
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Registro de seguridad' })).toBeNull();
  });
});
