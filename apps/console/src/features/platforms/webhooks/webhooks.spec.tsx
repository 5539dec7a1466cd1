import { describe, expect, it } from '@jest/globals';
import type { DataOf, WebhookAddresses, WebhookDeliveries } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../../testing/render-app.tsx';

type Webhook = DataOf<typeof WebhookAddresses>['webhookAddresses'][number];
type Delivery = DataOf<typeof WebhookDeliveries>['webhookDeliveries']['items'][number];

const admin: typeof carla = { ...carla, isRegional: true, roles: ['ADMINISTRATOR'] };
const secret = `whsec_${'k'.repeat(43)}=`;
const webhook = (over: Partial<Webhook> = {}): Webhook => ({
  id: 'webhook-1',
  name: 'Almacén de la OIM',
  url: 'https://iom.example.org/hooks',
  kinds: ['CERTIFICATE_ISSUED', 'ENROLMENT_COMPLETED'],
  isOpen: true,
  previousUntil: null,
  waiting: 2,
  failed: 1,
  lastSentAt: '2026-11-30T09:00:00.000Z',
  ...over,
});
const delivery = (over: Partial<Delivery> = {}): Delivery => ({
  id: 'delivery-1',
  eventId: 'event-1',
  kind: 'CERTIFICATE_ISSUED',
  happenedAt: '2026-11-30T09:00:00.000Z',
  state: 'FAILED',
  tries: 10,
  status: 500,
  nextTryAt: null,
  ...over,
});

const open = async (
  path: string,
  { items = [webhook()], locale = 'en' }: { items?: Webhook[]; locale?: 'es' | 'en' | 'fr' } = {},
) => {
  const app = await renderApp(path, {
    person: admin,
    locale,
    answers: {
      PartnerPlaces: () => ({ partnerPlaces: { items: [], groups: [] } }),
      PartnerPlatforms: () => ({
        partnerPlatforms: {
          items: [],
          invitations: [],
          addresses: { loginUrl: 'https://c/l', launchUrl: 'https://c/a', keysUrl: 'https://c/k' },
        },
      }),
      SystemTokens: () => ({ systemTokens: { address: 'https://campus.test/api/v1', items: [] } }),
      WebhookAddresses: () => ({ webhookAddresses: items }),
      WebhookDeliveries: () => ({
        webhookDeliveries: {
          totalCount: 2,
          items: [delivery(), delivery({ id: 'delivery-2', eventId: 'event-2', state: 'SENT', status: 204 })],
        },
      }),
      AddWebhook: () => ({ addWebhook: { __typename: 'WebhookSecretMade', id: 'webhook-2', secret } }),
      TurnWebhookSecret: () => ({
        turnWebhookSecret: { __typename: 'WebhookSecretMade', id: 'webhook-1', secret },
      }),
      SetWebhookOpen: () => ({ setWebhookOpen: { __typename: 'WebhookSet', id: 'webhook-1' } }),
      SendWebhookAgain: () => ({ sendWebhookAgain: { __typename: 'WebhookSet', id: 'delivery-1' } }),
    },
  });
  return { ...app, user: userEvent.setup() };
};
const sent = ({ network }: Awaited<ReturnType<typeof open>>, name: string) =>
  JSON.stringify(network.requests.filter((request) => request.name === name));

describe('programs that are told', () => {
  it.each(['es', 'en', 'fr'] as const)('are listed with what they are told, in %s', async (locale) => {
    await open('/console/platforms', { locale });
    const link = await screen.findByRole('link', { name: 'Almacén de la OIM' });
    expect(link.getAttribute('href')).toBe('/console/platforms/webhooks/webhook-1');
    await expectAccessible();
  });

  it('are added for what was ticked, with a secret that is shown once', async () => {
    const app = await open('/console/platforms', { items: [] });
    await app.user.click(await screen.findByRole('button', { name: 'Add an address' }));
    const dialog = within(await screen.findByRole('dialog'));
    await app.user.type(dialog.getByLabelText('Program'), 'Almacén');
    await app.user.type(dialog.getByLabelText('Address'), 'https://iom.example.org/hooks');
    await app.user.click(dialog.getByRole('checkbox', { name: 'certificate issued' }));
    await app.user.click(dialog.getByRole('button', { name: 'Add an address' }));
    expect(await screen.findByDisplayValue(secret)).toBeTruthy();
    expect(sent(app, 'AddWebhook')).toContain('"kinds":["CERTIFICATE_ISSUED"]');
  });

  it('get another secret, and are closed', async () => {
    const app = await open('/console/platforms');
    await app.user.click(await screen.findByRole('button', { name: /^Change the secret/ }));
    const turning = within(await screen.findByRole('dialog'));
    expect(turning.getByText(/^For a day messages are signed by the new secret/)).toBeTruthy();
    expect(turning.queryByText(/still signs as well/)).toBeNull();
    await app.user.click(turning.getByRole('button', { name: 'Change the secret' }));
    expect(await screen.findByDisplayValue(secret)).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: /^Close/ }));
    const closing = within(await screen.findByRole('dialog'));
    expect(closing.getByText(/never be told of what happens from now/)).toBeTruthy();
    expect(sent(app, 'SetWebhookOpen')).toBe('[]');
    await app.user.click(closing.getByRole('button', { name: 'Close' }));
    expect(sent(app, 'SetWebhookOpen')).toContain('"isOpen":false');
  });

  it('say that a secret of before ends at once when it changes twice in a day', async () => {
    const app = await open('/console/platforms', {
      items: [webhook({ previousUntil: '2098-11-30T09:00:00.000Z' })],
    });
    await app.user.click(await screen.findByRole('button', { name: /^Change the secret/ }));
    expect(within(await screen.findByRole('dialog')).getByText(/still signs as well/)).toBeTruthy();
  });

  it('say in the log that nothing leaves while the address is closed', async () => {
    await open('/console/platforms/webhooks/webhook-1', { items: [webhook({ isOpen: false })] });
    expect(await screen.findByText(/^The address is closed/)).toBeTruthy();
  });

  it.each([
    ['es', 'Avisos a Almacén de la OIM'],
    ['en', 'Messages to Almacén de la OIM'],
    ['fr', 'Messages à Almacén de la OIM'],
  ] as const)('have a log, in %s', async (locale, title) => {
    await open('/console/platforms/webhooks/webhook-1', { locale });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(await screen.findAllByText('event-1')).not.toHaveLength(0);
    await expectAccessible();
  });

  it('are told again by hand', async () => {
    const app = await open('/console/platforms/webhooks/webhook-1');
    const [again] = await screen.findAllByRole('button', { name: /^Send again/ });
    if (again) await app.user.click(again);
    expect(sent(app, 'SendWebhookAgain')).toContain('delivery-1');
  });
});
