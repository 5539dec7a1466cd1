import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../../testing/edition.fixture.ts';
import { figures } from '../../../testing/figures.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const lucia = { ...carla, isRegional: true, fullName: 'Lucía Fernández' };
const path = '/console/editions/edition-1/figures';
const cost = {
  editionId: 'edition-1',
  amount: 12_345.6,
  currency: 'USD' as const,
  note: 'Salas, facilitación y traducción',
  enteredBy: 'Lucía Fernández',
  enteredAt: '2026-10-05T15:00:00.000Z',
};
const answersOf = (editionCost: typeof cost | null) => ({
  EditionHead: () => ({ edition: edition() }),
  Figures: () => ({ figures: figures({ scope: 'EDITION', subjectId: 'edition-1' }) }),
  EditionCost: () => ({ editionCost }),
  RecordEditionCost: () => ({
    recordEditionCost: { __typename: 'EditionCostRecorded' as const, editionId: 'edition-1' },
  }),
  RemoveEditionCost: () => ({
    removeEditionCost: { __typename: 'EditionCostRemoved' as const, editionId: 'edition-1' },
  }),
});

describe('the cost of an edition', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'stands below its figures with what it covers, in %s',
    async (locale) => {
      await renderApp(path, { locale, person: lucia, answers: answersOf(cost) });
      expect(await screen.findByText(/12[\s.,]?345[.,]60.USD|USD.12,345\.60/)).toBeTruthy();
      expect(screen.getByText('Salas, facilitación y traducción')).toBeTruthy();
      await expectAccessible();
    },
  );

  it('is not asked for by whoever coordinates one country', async () => {
    const { network } = await renderApp(path, { person: carla, answers: answersOf(cost) });
    await screen.findAllByRole('table');
    expect(screen.queryByRole('heading', { name: 'Costo de la edición' })).toBeNull();
    expect(network.requests.some(({ name }) => name === 'EditionCost')).toBe(false);
  });

  it('is entered with its currency; what is missing is said first', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: lucia, answers: answersOf(null) });
    await user.click(await screen.findByRole('button', { name: 'Registrar costo' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /Monto total/ }), 'doce mil');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(within(dialog).getAllByText(/Escriba un monto de 0 o más/)).toHaveLength(2);
    expect(within(dialog).getByText('Diga qué incluye el monto.')).toBeTruthy();
    await expectAccessible();
    await user.clear(within(dialog).getByRole('textbox', { name: /Monto total/ }));
    await user.type(within(dialog).getByRole('textbox', { name: /Monto total/ }), '12.000,50');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /Moneda/ }), 'CRC');
    await user.type(within(dialog).getByRole('textbox', { name: /Qué incluye/ }), 'Salas');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = network.requests.find(({ name }) => name === 'RecordEditionCost')?.variables;
    expect(sent).toMatchObject({ input: { amount: 12_000.5, currency: 'CRC', note: 'Salas' } });
  });

  it('is taken away with a reason', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: lucia, answers: answersOf(cost) });
    await user.click(await screen.findByRole('button', { name: 'Quitar costo' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/Los informes ya entregados no cambian/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Quitar costo' }));
    expect(network.requests.some(({ name }) => name === 'RemoveEditionCost')).toBe(false);
    await user.type(within(dialog).getByRole('textbox'), 'Era el costo de otra edición');
    await user.click(within(dialog).getByRole('button', { name: 'Quitar costo' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'RemoveEditionCost')?.variables).toMatchObject({
      input: { editionId: 'edition-1', reason: 'Era el costo de otra edición' },
    });
  });
});
