import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { openPlan } from '../../../testing/open-plan.ts';

describe('the plan of quotas', () => {
  it('takes quotas from a spreadsheet, and says of each cell what is wrong with it', async () => {
    const user = userEvent.setup();
    const { network } = await openPlan('quotas', { quotas: [] });
    network.answer({
      PlanQuotas: () => ({ planQuotas: { __typename: 'QuotasPlanned', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Agregar un cupo' }));
    await user.click(await screen.findByRole('combobox', { name: 'País fila 1' }));
    await user.paste('México\tCualquiera\t30\t50\nBelice\tCualquiera\tdoce\nNarnia\t\t1');
    expect(screen.getByText(/^Se pegaron 3 filas\. 2 celdas necesitan corrección\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(screen.getByText('Hay 2 datos por corregir')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'PlanQuotas')).toBe(false);
    const seats = screen.getByRole('textbox', { name: 'Lugares fila 2' });
    expect(seats.getAttribute('aria-invalid')).toBe('true');
    await user.clear(seats);
    await user.type(seats, '12{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Lugares fila 3' }));
    await user.click(screen.getByRole('button', { name: 'Quitar la fila: fila 3' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'PlanQuotas')?.variables).toMatchObject({
      input: {
        quotas: [
          { country: 'MX', institutionKind: null, seats: 30, womenPercent: 50 },
          { country: 'BZ', institutionKind: null, seats: 12, womenPercent: null },
        ],
      },
    });
  });

  it.each([
    ['es', 'Lugares fila 2', 'Toda la edición: 40 lugares. Sus cupos por país suman 60.'],
    ['en', 'Seats row 2', 'Whole edition: 40 seats. Its quotas by country add up to 60.'],
    ['fr', 'Places ligne 2', 'Toute la session : 40 places. Ses quotas par pays en totalisent 60.'],
  ] as const)(
    'no quota is larger than what it is part of; what is shared out twice is said, in %s',
    async (locale, seatsOf, said) => {
      const user = userEvent.setup();
      const quota = (id: string, code: string | null, seats: number) => ({
        id,
        country: code === null ? null : { code },
        institutionKind: null,
        seats,
        womenPercent: null,
      });
      const quotas = [quota('q1', null, 40), quota('q2', 'MX', 41), quota('q3', 'GT', 30)];
      const { network } = await openPlan('quotas', { quotas, groups: [] }, locale);
      const seats = await screen.findByRole('textbox', { name: seatsOf });
      await user.click(seats);
      await user.clear(seats);
      await user.type(seats, '42');
      await user.click(screen.getByRole('button', { name: /^(Guardar|Save|Enregistrer)$/ }));
      expect(seats.getAttribute('aria-invalid')).toBe('true');
      expect(screen.getByText(/\(40\)\.$/)).toBeTruthy();
      expect(network.requests.some(({ name }) => name === 'PlanQuotas')).toBe(false);
      await user.clear(seats);
      await user.type(seats, '30');
      expect(seats.getAttribute('aria-invalid')).not.toBe('true');
      expect(screen.getByText(said)).toBeTruthy();
      await expectAccessible();
    },
  );
});
