import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
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

const mail = (locale: 'es' | 'fr', people: number) => ({
  locale,
  people,
  subject: locale === 'es' ? 'Aviso' : 'Annonce',
  greeting: locale === 'es' ? 'Nos vemos.' : 'À bientôt.',
  paragraphs: [],
  action: null,
  notes: ['…'],
  leave: '…',
  unknown: [],
});

/** What is written in the fields of a language. */
const write = async (language: string, subject: string, body: string) => {
  const user = userEvent.setup();
  const of = within(screen.getByRole('group', { name: new RegExp(language) }));
  await user.type(of.getByRole('textbox', { name: /Asunto/ }), subject);
  await user.type(of.getByRole('textbox', { name: /Texto/ }), body);
};

const answers = (people = 12) => ({
  GroupRoster: () => ({ groupRoster: { group, items: [], totalCount: 0 } }),
  AnnouncementAudience: () => ({
    announcementAudience: {
      people,
      withoutMail: 1,
      languages: [
        { locale: 'es' as const, people: people - 1 },
        { locale: 'fr' as const, people: 1 },
      ],
      items: [
        { personId: 'p2', fullName: 'Ana Hernández', countryCode: 'HN', locale: 'es' as const, why: null },
        {
          personId: 'p3',
          fullName: 'Chloé Baptiste',
          countryCode: 'HT',
          locale: 'fr' as const,
          why: 'UNSUBSCRIBED',
        },
      ],
    },
  }),
  AnnouncementPreview: () => ({ announcementPreview: [mail('es', people - 1), mail('fr', 1)] }),
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

  it('are looked at as they will be read before they are sent, and not sent until then', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: tomas, answers: answers() });
    const preview = await screen.findByRole('button', { name: 'Ver cómo se leerá' });
    await user.click(preview);
    expect(screen.getAllByText('Escriba el asunto.')).toHaveLength(1);
    await write('Español', 'Aviso', 'Nos vemos.');
    await user.click(preview);
    const heading = await screen.findByRole('heading', { name: 'Antes de enviarlo' });
    expect(document.activeElement).toBe(heading);
    expect(network.requests.some(({ name }) => name === 'Announce')).toBe(false);
    await user.click(screen.getByText('Quiénes lo reciben: 12 personas'));
    expect(screen.getByText('Chloé Baptiste')).toBeTruthy();
    expect(screen.getByText(/sin correo/)).toBeTruthy();
    expect(await screen.findByRole('heading', { name: '11 personas leen esto (Español)' })).toBeTruthy();
    expect(
      screen.getByText('Una vez enviado no se puede retirar: los correos salen en el acto.'),
    ).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Enviar a 12 personas' }));
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

  it('are written in each language that somebody reads in, and say how many do', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: tomas, answers: answers() });
    expect(await screen.findByText('Español: lo leen 11 personas')).toBeTruthy();
    expect(screen.getByText('English: nadie lo lee aquí')).toBeTruthy();
    await user.click(screen.getByText('Français: lo lee una persona'));
    await write('Español', 'Aviso', 'Nos vemos.');
    await write('Français', 'Annonce', 'À bientôt.');
    await user.click(screen.getByRole('button', { name: 'Ver cómo se leerá' }));
    expect(await screen.findByRole('heading', { name: 'Una persona lee esto (Français)' })).toBeTruthy();
    expect(network.requests).toContainEqual(
      expect.objectContaining({
        name: 'AnnouncementPreview',
        variables: expect.objectContaining({
          texts: [
            { locale: 'es', subject: 'Aviso', body: 'Nos vemos.' },
            { locale: 'fr', subject: 'Annonce', body: 'À bientôt.' },
          ],
        }),
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Cambiar el texto' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Nuevo aviso' }));
    expect(screen.getByDisplayValue('À bientôt.')).toBeTruthy();
  });

  it('begin with the language that most of them read', async () => {
    const some = answers();
    const languages = [
      { locale: 'es' as const, people: 2 },
      { locale: 'fr' as const, people: 10 },
    ];
    await renderApp(path, {
      person: tomas,
      answers: {
        ...some,
        AnnouncementAudience: () => ({
          announcementAudience: { ...some.AnnouncementAudience().announcementAudience, languages },
        }),
      },
    });
    const group = await screen.findByRole('group', { name: 'Français: lo leen 10 personas' });
    expect(within(group).getByRole('textbox', { name: /Texto/ })).toBeTruthy();
    expect(screen.getByText('Español: lo leen 2 personas').closest('details')?.open).toBe(false);
    await expectAccessible();
  });

  it('with a word in braces are not sent: nothing is filled in', async () => {
    await renderApp(path, { person: tomas, answers: answers() });
    await screen.findByText('Español: lo leen 11 personas');
    await write('Español', 'Aviso', 'Hola, {{given}.');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Ver cómo se leerá' }));
    expect(screen.getByText('Quite {given}: todas las personas leen el mismo texto.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Antes de enviarlo' })).toBeNull();
  });

  it('cannot be sent to nobody', async () => {
    await renderApp(path, { person: tomas, answers: answers(0) });
    expect(await screen.findByText(/Nadie lo recibiría/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Ver cómo se leerá' }).disabled).toBe(true);
  });
});
