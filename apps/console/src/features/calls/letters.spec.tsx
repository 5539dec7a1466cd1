import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { nomination, nominationRow } from '../../testing/calls.fixture.ts';
import { edition } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const path = '/console/editions/edition-1/nominations/nomination-1';

const answers = (isLate: boolean) => ({
  EditionHead: () => ({ edition: edition() }),
  SeatQuotas: () => ({ seatQuotas: [] }),
  Nomination: () => ({
    nomination: nomination({ summary: nominationRow({ state: 'ACCEPTED', isTold: true, isLate }) }),
  }),
  SendNominationLetters: () => ({
    sendNominationLetters: { __typename: 'NominationLettersSent' as const, count: 1 },
  }),
});

describe('letters to nominees', () => {
  it('go out once, and as a reminder to who has not answered', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answers(false) });
    await user.click(await screen.findByRole('button', { name: 'Enviar cartas' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Enviar 1 carta' }));
    expect(await screen.findByText('Se envió 1 carta.')).toBeTruthy();
    const sent = network.requests.find(({ name }) => name === 'SendNominationLetters');
    expect(sent?.variables).toMatchObject({ input: { isReminder: true } });
  });

  it.each([
    ['es', 'Venció el plazo para confirmar', 'Enviar cartas', 'Pasar a revisión'],
    ['en', 'The last day to confirm is over', 'Send letters', 'Put under review'],
    ['fr', 'Le délai de confirmation est écoulé', 'Envoyer les lettres', 'Mettre à l’étude'],
  ] as const)(
    'go no more to who can no longer confirm; what can be done is said, in %s',
    async (locale, late, letters, review) => {
      await renderApp(path, { locale, person: carla, answers: answers(true) });
      const notice = (await screen.findByText(late)).closest('.notice');
      expect(notice?.textContent).toContain(review);
      expect(screen.queryByRole('button', { name: letters })).toBeNull();
      await expectAccessible();
    },
  );
});
