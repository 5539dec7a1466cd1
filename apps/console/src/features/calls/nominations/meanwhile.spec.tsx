import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { nominationRow, preview, quota } from '../../../testing/calls.fixture.ts';
import { edition } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

describe('nominations that a colleague decided about meanwhile', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'say what a colleague decided meanwhile, and are decided again on purpose, in %s',
    async (locale) => {
      const user = userEvent.setup();
      const act = {
        version: 3,
        action: 'nomination.accepted',
        actor: 'Lucía Vega',
        at: '2026-11-05T15:00:00.000Z',
      };
      let answered = 0;
      const { network } = await renderApp('/console/editions/edition-1/nominations', {
        person: carla,
        locale,
        answers: {
          EditionHead: () => ({ edition: edition() }),
          CountryRoles: () => ({ countryRoles: [] }),
          Nominations: () => ({ nominations: { items: [nominationRow()], totalCount: 1 } }),
          SeatQuotas: () => ({ seatQuotas: [quota()] }),
          SelectionPreview: () => ({ selectionPreview: preview({ needsReason: true }) }),
          DecideNominations: () => ({
            decideNominations:
              answered++ > 0
                ? { __typename: 'NominationsDecided', count: 1 }
                : {
                    __typename: 'Refusal',
                    code: 'CHANGED_MEANWHILE',
                    params: { ...act, count: 1, rows: [{ ...act, id: 'nomination-1' }] },
                  },
          }),
        },
      });
      const review = { es: 'Pasar a revisión', en: 'Put under review', fr: 'Mettre à l’étude' }[locale];
      await user.click(await screen.findByRole('checkbox', { name: /Rosa/ }));
      await user.click(screen.getByRole('button', { name: review }));
      const dialog = await screen.findByRole('dialog');
      await user.type(await within(dialog).findByRole('textbox'), 'Falta la firma de su jefa.');
      const confirm = () => within(dialog).getByRole('button', { name: / 1$/ });
      await user.click(confirm());
      expect(await within(dialog).findByText(/Rosa María Ibarra Quintero.*Lucía Vega/)).toBeTruthy();
      await expectAccessible();
      await user.click(confirm());
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      const based = network.requests
        .filter(({ name }) => name === 'DecideNominations')
        .map(
          ({ variables }) =>
            (variables as { input: { nominations: { basedOn: number }[] } }).input.nominations[0]?.basedOn,
        );
      expect(based).toEqual([1, 3]);
    },
  );
});
