import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers, base, sent } from '../../../testing/calls-app.ts';
import { nominationRow, preview } from '../../../testing/calls.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

describe('nominations for which seats are short', () => {
  it.each([
    [
      'es',
      'Aceptar',
      'Aceptar 1 y poner 1 en espera',
      /^Se aceptó 1 postulación;.* 1 quedó en lista de espera\.$/,
    ],
    [
      'en',
      'Accept',
      'Accept 1 and put 1 on the waiting list',
      /^1 nomination was accepted;.* 1 is on the waiting list\.$/,
    ],
    [
      'fr',
      'Accepter',
      'En accepter 1 et en mettre 1 en attente',
      /^1 candidature acceptée.*1 est en liste d’attente\.$/,
    ],
  ] as const)(
    'are accepted as far as there are seats, and the others put on the waiting list by name, in %s',
    async (locale, accept, submit, done) => {
      const user = userEvent.setup();
      const [rosa, luis] = [nominationRow(), nominationRow({ id: 'nomination-2', name: 'Luis Tun' })];
      const { network } = await renderApp(`${base}/nominations`, {
        locale,
        person: carla,
        answers: answers({
          Nominations: () => ({ nominations: { items: [rosa, luis], totalCount: 2 } }),
          SelectionPreview: () => ({
            selectionPreview: preview({
              items: [
                { nomination: rosa, isPossible: true, hasSeat: true },
                { nomination: luis, isPossible: true, hasSeat: false },
              ],
              shortages: [
                { country: 'MX', institutionKind: null, isGroup: false, seats: 4, taken: 3, asked: 2 },
              ],
            }),
          }),
          DecideNominations: () => ({ decideNominations: { __typename: 'NominationsDecided', count: 2 } }),
        }),
      });
      // Marked the other way round: the order is that of the list.
      await user.click(await screen.findByRole('checkbox', { name: /Luis/ }));
      await user.click(screen.getByRole('checkbox', { name: /Rosa/ }));
      await user.click(screen.getByRole('button', { name: accept }));
      const dialog = await screen.findByRole('dialog');
      const send = await within(dialog).findByRole('button', { name: submit });
      expect(sent(network, 'SelectionPreview').at(-1)?.variables).toMatchObject({
        nominationIds: ['nomination-1', 'nomination-2'],
      });
      const lists = within(dialog).getAllByRole('heading', { level: 3 });
      expect(lists.map((heading) => heading.nextElementSibling?.textContent)).toEqual([
        expect.stringContaining('Rosa'),
        expect.stringContaining('Luis'),
      ]);
      await expectAccessible();
      await user.click(send);
      expect(await screen.findByText(done)).toBeTruthy();
      expect(sent(network, 'DecideNominations')).toMatchObject([
        {
          variables: {
            input: { nominations: [{ id: 'nomination-1' }], waitlisted: [{ id: 'nomination-2' }] },
          },
        },
      ]);
    },
  );

  it('cannot be accepted beyond the seats, and are not declined without a reason', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/nominations/nomination-1`, {
      person: carla,
      answers: answers({
        SelectionPreview: () => ({
          selectionPreview: preview({
            items: [{ nomination: nominationRow(), isPossible: true, hasSeat: false }],
            needsReason: true,
            shortages: [
              { country: 'MX', institutionKind: null, isGroup: false, seats: 4, taken: 4, asked: 1 },
            ],
          }),
        }),
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Aceptar' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('México: quedan 0, se piden 1')).toBeTruthy();
    const accept = within(dialog).getByRole('button', { name: 'Aceptar' });
    expect((accept as HTMLButtonElement).disabled).toBe(true);
    expect(within(dialog).getByRole('textbox')).toBeTruthy();
    expect(sent(network, 'DecideNominations')).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Ponerlas en la lista de espera' }));
    const waiting = await screen.findByRole('dialog', { name: '¿Poner en lista de espera?' });
    expect(waiting).toBeTruthy();
    await waitFor(() =>
      expect(sent(network, 'SelectionPreview').at(-1)?.variables).toMatchObject({ decision: 'WAITLIST' }),
    );
  });
});
