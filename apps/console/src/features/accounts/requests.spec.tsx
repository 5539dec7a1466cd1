import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible } from '@campus/web-shell/testing';
import { carla, renderApp } from '../../testing/render-app.tsx';

const change = {
  id: 'c1',
  kind: 'ADDRESS' as const,
  personId: 'p1',
  fullName: 'Ana Hernández',
  countryCode: 'MX',
  from: 'ana@sre.example',
  to: 'ana@otra.example',
  reason: 'La persona lo pidió por escrito.',
  askedByName: 'Lucía Fernández',
  askedAt: '2026-11-20T10:00:00.000Z',
  expiresAt: '2026-12-20T10:00:00.000Z',
  approvableFrom: '2020-01-01T10:00:00.000Z',
  isAskedByMe: false,
  isBouncing: true,
  mayDecide: true,
};
const name = {
  ...change,
  id: 'c2',
  kind: 'NAME' as const,
  from: 'Ana H.',
  to: 'Ana Paz',
  reason: null,
  askedByName: null,
  isBouncing: false,
};

const open = async (locale: 'es' | 'en' | 'fr', items: object[]) => {
  const app = await renderApp('/console/accounts', {
    locale,
    person: carla,
    answers: {
      AccountChanges: () => ({
        accountChanges: { items: items as (typeof change)[], totalCount: items.length },
      }),
      ApproveAccountChange: () => ({
        approveAccountChange: { __typename: 'AccountChangeDecided', personId: 'p1' },
      }),
      CancelAccountChange: () => ({
        cancelAccountChange: { __typename: 'AccountChangeDecided', personId: 'p1' },
      }),
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, user: userEvent.setup() };
};

describe('changes of accounts that wait', () => {
  it.each([
    [
      'es',
      'Correo: de ana@sre.example a ana@otra.example',
      'Los correos vuelven',
      /Aprobar el cambio de Ana/,
    ],
    [
      'en',
      'E-mail: from ana@sre.example to ana@otra.example',
      'Mail comes back',
      /Approve the change of Ana/,
    ],
    [
      'fr',
      'Adresse : de ana@sre.example à ana@otra.example',
      'Les messages reviennent',
      /Approuver le changement de Ana/,
    ],
  ] as const)(
    'say what was asked and by whom, and are approved with a reason, in %s',
    async (locale, what, bounces, approve) => {
      const { user, network } = await open(locale, [change]);
      expect(await screen.findByText(what)).toBeTruthy();
      expect(screen.getByText(bounces)).toBeTruthy();
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: approve }));
      const dialog = await screen.findByRole('dialog');
      await user.type(within(dialog).getByRole('textbox'), 'Lo confirmó por teléfono.');
      await expectAccessible();
      await user.click(within(dialog).getByRole('button', { name: /^(Aprobar|Approve|Approuver)$/ }));
      expect(
        network.requests.find((request) => request.name === 'ApproveAccountChange')?.variables,
      ).toMatchObject({
        input: { changeId: 'c1', reason: 'Lo confirmó por teléfono.' },
      });
    },
  );

  it('are not offered to who asked, nor before the person has had time to answer', async () => {
    await open('es', [
      { ...change, isAskedByMe: true },
      { ...change, id: 'c3', approvableFrom: '2099-01-01T10:00:00.000Z' },
      { ...change, id: 'c4', mayDecide: false },
    ]);
    expect(await screen.findByText(/Lo pidió usted/)).toBeTruthy();
    expect(screen.getByText(/La persona puede responder/)).toBeTruthy();
    expect(screen.getByText(/decide la administración/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Aprobar/ })).toBeNull();
    expect(screen.getAllByRole('button', { name: /Cancelar el pedido/ })).toHaveLength(2);
  });

  it('refuse a name with a reason for the records and another for the person', async () => {
    const { user, network } = await open('es', [name]);
    await user.click(await screen.findByRole('button', { name: /Rechazar/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Motivo' }), 'Se hace pasar por otra.');
    await user.type(
      within(dialog).getByRole('textbox', { name: /se escribe a la persona/ }),
      'No coincide con su documento.',
    );
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Rechazar' }));
    expect(
      network.requests.find((request) => request.name === 'CancelAccountChange')?.variables,
    ).toMatchObject({
      input: {
        changeId: 'c2',
        reason: 'Se hace pasar por otra.',
        letterReason: 'No coincide con su documento.',
      },
    });
  });

  it('say where to begin when there is none', async () => {
    await open('es', []);
    expect(await screen.findByText('No hay nada por decidir.')).toBeTruthy();
    await expectAccessible();
  });
});
