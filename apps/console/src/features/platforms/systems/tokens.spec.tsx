import { describe, expect, it } from '@jest/globals';
import type { DataOf, SystemTokens } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../../testing/render-app.tsx';

type Token = DataOf<typeof SystemTokens>['systemTokens']['items'][number];

const admin: typeof carla = { ...carla, isRegional: true, roles: ['ADMINISTRATOR'] };
const secret = `micic_${'k'.repeat(43)}`;
const token = (over: Partial<Token> = {}): Token => ({
  id: 'token-1',
  name: 'Sistema de personal',
  scopes: ['PEOPLE', 'ENROLMENTS'],
  country: 'MX',
  createdAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2098-02-20T09:00:00.000Z',
  lastUsedAt: null,
  withdrawnAt: null,
  ...over,
});

const open = async (
  items: Token[],
  { locale = 'en', made = secret }: { locale?: 'es' | 'en' | 'fr'; made?: string | null } = {},
) => {
  const app = await renderApp('/console/platforms', {
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
      CountryRoles: () => ({ countryRoles: [] }),
      WebhookAddresses: () => ({ webhookAddresses: [] }),
      SystemTokens: () => ({ systemTokens: { address: 'https://campus.test/api/v1', items } }),
      MakeSystemToken: () => ({
        makeSystemToken: { __typename: 'SystemTokenMade', id: 'token-2', token: made },
      }),
      WithdrawSystemToken: () => ({
        withdrawSystemToken: { __typename: 'SystemTokenWithdrawn', id: 'token-1' },
      }),
    },
  });
  return { ...app, user: userEvent.setup() };
};

describe('keys of other programs', () => {
  it.each(['es', 'en', 'fr'] as const)('say what each may read and until when, in %s', async (locale) => {
    await open(
      [token(), token({ id: 'token-3', name: 'Almacén', withdrawnAt: '2026-11-21T09:00:00.000Z' })],
      {
        locale,
      },
    );
    expect(await screen.findAllByText('Sistema de personal')).not.toHaveLength(0);
    expect(screen.getByText(/^(Retirada|Withdrawn|Retirée)$/)).toBeTruthy();
    await expectAccessible();
  });

  const fill = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(await screen.findByRole('button', { name: 'Make a key' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Make a key' }));
    expect(dialog.getByText('Choose at least one thing.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Program'), 'Almacén');
    await user.click(dialog.getByRole('checkbox', { name: /^progress/ }));
    await user.click(dialog.getByRole('button', { name: 'Make a key' }));
  };

  it('are made for what was ticked, and shown once', async () => {
    const { user, network } = await open([]);
    await fill(user);
    expect(await screen.findByDisplayValue(secret)).toBeTruthy();
    const sent = network.requests.find(({ name }) => name === 'MakeSystemToken');
    expect(JSON.stringify(sent)).toContain('"scopes":["PROGRESS"]');
  });

  it('say when the answer was lost with the key in it', async () => {
    const { user } = await open([], { made: null });
    await fill(user);
    expect(await screen.findByText(/did not arrive here/)).toBeTruthy();
  });

  it('are withdrawn after a dialog has said what that does', async () => {
    const { user, network } = await open([token()]);
    await user.click(await screen.findByRole('button', { name: /^Withdraw/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/can read nothing from the campus/)).toBeTruthy();
    expect(network.requests.map(({ name }) => name)).not.toContain('WithdrawSystemToken');
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(network.requests.map(({ name }) => name)).toContain('WithdrawSystemToken');
  });
});
