import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { nomination, nominationRow } from '../../../testing/calls.fixture.ts';
import { edition } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const path = '/console/editions/edition-1/nominations/nomination-1';

const answers = (isLate: boolean) => ({
  EditionHead: () => ({ edition: edition() }),
  SeatQuotas: () => ({ seatQuotas: [] }),
  Nomination: () => ({
    nomination: nomination({ summary: nominationRow({ state: 'ACCEPTED', isTold: true, isLate }) }),
  }),
  MoreDaysPreview: ({ day }: { day?: string | null }) => ({
    moreDaysPreview: {
      name: 'Rosa María Ibarra',
      address: 'rosa@example.org',
      locale: 'es' as const,
      subject: 'Su lugar en el curso',
      paragraphs: [`Confirme a más tardar el ${day ?? '2027-03-11'}.`],
      day: day ?? '2027-03-11',
      least: '2027-03-01',
      most: '2027-04-30',
    },
  }),
  GiveMoreDays: () => ({ giveMoreDays: { __typename: 'NominationLettersSent' as const, count: 1 } }),
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

  it('go out with another day and a new link in one step, after a look at the letter', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answers(true) });
    await user.click(await screen.findByRole('button', { name: 'Dar más días' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Más días para confirmar: Rosa María Ibarra Quintero',
    });
    const day = await within(dialog).findByLabelText('Confirmar a más tardar');
    const submit = within(dialog).getByRole('button', { name: 'Dar más días y enviar la carta' });
    fireEvent.change(day, { target: { value: '2027-05-01' } });
    await user.click(submit);
    expect(await within(dialog).findByText(/hasta el final de la edición/)).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'GiveMoreDays')).toBe(false);
    fireEvent.change(await within(dialog).findByLabelText('Confirmar a más tardar'), {
      target: { value: '2027-04-02' },
    });
    expect(await within(dialog).findByText('Confirme a más tardar el 2027-04-02.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Dar más días y enviar la carta' }));
    expect(await screen.findByText('Se envió 1 carta.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'GiveMoreDays')?.variables).toMatchObject({
      input: { nominations: [{ id: 'nomination-1', basedOn: 1 }], confirmBy: '2027-04-02' },
    });
  });

  it.each([
    ['es', 'Venció el plazo para confirmar', 'Enviar cartas', 'Dar más días'],
    ['en', 'The last day to confirm is over', 'Send letters', 'Give more days'],
    ['fr', 'Le délai de confirmation est écoulé', 'Envoyer les lettres', 'Accorder un délai'],
  ] as const)(
    'go no more to who can no longer confirm; what can be done is said, in %s',
    async (locale, late, letters, moreDays) => {
      await renderApp(path, { locale, person: carla, answers: answers(true) });
      expect(await screen.findByText(late)).toBeTruthy();
      expect(screen.queryByRole('button', { name: letters })).toBeNull();
      await userEvent.setup().click(screen.getByRole('button', { name: moreDays }));
      expect(await screen.findByText('Su lugar en el curso')).toBeTruthy();
      await expectAccessible();
    },
  );
});
