import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

const data = {
  personId: 'person-ana',
  fullName: 'Ana Torres',
  isMe: false,
  exports: [
    {
      id: 'x1',
      status: 'READY',
      askedAt: '2026-11-20T15:00:00Z',
      isByPerson: false,
      reason: 'La pidió por carta.',
      expiresAt: '2026-11-27T15:00:00Z',
      takenAt: null,
      bytes: 9000,
      url: '/personal-data/x1.zip',
    },
  ],
  erasure: null,
};
const preview = {
  shares: [{ area: 'CERTIFICATES', gone: 0, kept: 2, keptFor: ['CERTIFICATE'] }],
  blockers: [],
  nameToType: 'Ana Torres',
  graceDays: 7,
};
const open = (over: object = {}, locale: 'es' | 'en' | 'fr' = 'es') =>
  renderApp('/console/people/person-ana/data', {
    person: carla,
    locale,
    answers: {
      PersonalData: () => ({ personalData: { ...data, ...over } }),
      ErasurePreview: () => ({ erasurePreview: preview }),
      AskForErasure: () => ({ askForErasure: { __typename: 'ErasureAsked', erasureId: 'e1' } }),
      CancelErasure: () => ({ cancelErasure: { __typename: 'ErasureCancelled', erasureId: 'e1' } }),
    } as never,
  });

describe('the data of a person', () => {
  it.each(['es', 'en', 'fr'] as const)('can be taken as a copy, in %s', async (locale) => {
    await open({}, locale);
    const link = await screen.findByRole('link', { name: /2026|nov/ });
    expect(link.getAttribute('href')).toBe('/personal-data/x1.zip');
    await expectAccessible();
  });

  it('are erased after a look, with a reason and the name typed in', async () => {
    const { network } = await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Ver qué se borraría' }));
    const name = await screen.findByRole('textbox', { name: /Ana Torres/ });
    const submit = screen.getByRole('button', { name: 'Borrar dentro de 7 días' });
    await userEvent.click(submit);
    expect(network.requests.map(({ name: operation }) => operation)).not.toContain('AskForErasure');
    await userEvent.type(
      screen.getAllByRole('textbox', { name: /Motivo|Por qué/ }).at(-1) ?? name,
      'La persona lo pidió.',
    );
    await userEvent.type(name, 'Ana Torres');
    await userEvent.click(submit);
    await waitFor(() =>
      expect(
        network.requests.find(({ name: operation }) => operation === 'AskForErasure')?.variables,
      ).toMatchObject({
        input: { personId: 'person-ana', typedName: 'Ana Torres' },
      }),
    );
  });

  it('can be kept after all, while the erasure waits', async () => {
    const erasure = {
      id: 'e1',
      askedAt: '2026-11-20T15:00:00Z',
      dueAt: '2026-11-27T15:00:00Z',
      isByPerson: true,
      reason: 'Me jubilo ya.',
    };
    const { network } = await open({ erasure });
    await userEvent.click(await screen.findByRole('button', { name: 'Cancelar el borrado' }));
    await waitFor(() => expect(network.requests.map(({ name }) => name)).toContain('CancelErasure'));
  });
});
