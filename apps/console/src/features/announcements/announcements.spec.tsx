import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

const group = {
  id: 'group-mx',
  name: 'México',
  editionId: 'e1',
  editionTitle: 'Cohorte regional',
  startsOn: '2027-01-12',
  beginsOn: null,
  endsOn: '2027-03-14',
  isClosed: false,
  people: 12,
  halfDays: 3,
};
const said = {
  id: 's1',
  subject: 'La sesión cambia',
  body: 'Nos vemos el jueves.',
  writtenBy: 'Tomás Rivas',
  writtenAt: '2027-01-20T16:00:00.000Z',
  people: 12,
  read: 5,
};

const answers = (people = 12) => ({
  GroupRoster: () => ({ groupRoster: { group, items: [], totalCount: 0 } }),
  AnnouncementAudience: () => ({ announcementAudience: { people, withoutMail: 1 } }),
  Announcements: () => ({ announcements: { items: [said], totalCount: 1 } }),
  AnnouncementReaders: () => ({
    announcementReaders: {
      items: [
        { personId: 'p1', fullName: 'Luis Chinchilla', readAt: null },
        { personId: 'p2', fullName: 'Ana Hernández', readAt: '2027-01-21T16:00:00.000Z' },
      ],
      totalCount: 2,
    },
  }),
  Announce: () => ({ announce: { __typename: 'Announced' as const, announcementId: 's2' } }),
});

const path = '/console/groups/group-mx/announcements';

describe('announcements to a group', () => {
  it.each(languages)('say whom they reach, and who has read those sent, in %s', async (locale) => {
    await renderApp(path, { locale, person: tomas, answers: answers() });
    expect(await screen.findByText(/12 (personas|people|personnes)\./)).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'La sesión cambia' })).toBeTruthy();
    await userEvent.setup().click(screen.getByText(/^5 (de|of|sur) 12/));
    expect(await screen.findByText(/Luis Chinchilla/)).toBeTruthy();
    await expectAccessible();
  });

  it('are sent to as many as were shown, with both parts written', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: tomas, answers: answers() });
    const send = await screen.findByRole('button', { name: 'Enviar a 12 personas' });
    await user.click(send);
    expect(screen.getAllByText('Escriba el asunto.').length).toBeGreaterThan(0);
    await user.type(screen.getByRole('textbox', { name: /Asunto/ }), 'Aviso');
    await user.type(screen.getByRole('textbox', { name: /Texto/ }), 'Nos vemos.');
    await user.click(send);
    expect(await screen.findByText('El aviso está en camino a 12 personas.')).toBeTruthy();
    await waitFor(() =>
      expect(network.requests).toContainEqual(
        expect.objectContaining({
          name: 'Announce',
          variables: {
            input: expect.objectContaining({
              editionId: 'e1',
              groupId: 'group-mx',
              texts: [{ locale: 'es', subject: 'Aviso', body: 'Nos vemos.' }],
              expectedCount: 12,
            }),
          },
        }),
      ),
    );
  });

  it('cannot be sent to nobody', async () => {
    await renderApp(path, { person: tomas, answers: answers(0) });
    expect(await screen.findByText(/Nadie lo recibiría/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Enviar a 0/ }).disabled).toBe(true);
  });
});
