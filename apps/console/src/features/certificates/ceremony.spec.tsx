import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batch, batchAnswers as answers, item, itemPage } from '../../testing/batch.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const path = '/console/editions/edition-1/certificates';

describe('certificates that were issued', () => {
  it('stand in the ceremony as somebody puts them: one up, or at a number', async () => {
    const user = userEvent.setup();
    const issued = { status: 'DONE' as const, counts: { ...batch().counts, issued: 3, files: 3 } };
    const custom = { ...issued, ceremonyOrder: 'CUSTOM' as const };
    const placed = { ...item, state: 'ISSUED' as const, blockers: [], place: 2 };
    const page = itemPage(placed);
    const { network } = await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(issued),
        OrderCeremony: () => ({
          orderCeremony: { __typename: 'CeremonyOrdered', batch: batch(custom) },
        }),
        PlaceInCeremony: () => ({
          placeInCeremony: { __typename: 'CeremonyOrdered', batch: batch(custom) },
        }),
      },
    });
    const order = await screen.findByRole('combobox', { name: 'Orden de la ceremonia' });
    network.answer({ ...answers(custom), CertificateBatchItems: () => page });
    await user.selectOptions(order, 'CUSTOM');
    const up = await screen.findByRole('button', { name: 'Subir a Ana Lucía Hernández' });
    expect(location.search).toBe('?state=ISSUED&sort=PLACE');
    await expectAccessible();
    await user.click(up);
    const field = screen.getByRole('spinbutton', { name: 'Lugar de Ana Lucía Hernández' });
    await user.clear(field);
    await user.type(field, '9{Enter}');
    expect(await screen.findByText('Escriba un número del 1 al 3.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '3{Enter}');
    await waitFor(() =>
      expect(
        network.requests
          .filter(({ name }) => name === 'PlaceInCeremony')
          .map(({ variables }) => (variables as { input: { place: number } }).input.place),
      ).toEqual([1, 3]),
    );
  });

  it('once issued are downloaded, for the ceremony too', async () => {
    await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: answers({ status: 'DONE', counts: { ...batch().counts, issued: 2, files: 2 } }),
    });
    const link = await screen.findByRole('link', { name: 'PDF para la ceremonia, A4' });
    expect(link.getAttribute('href')).toBe('/certificate-batches/batch-1/ceremony-a4.pdf');
  });
});
