import { describe, expect, it } from '@jest/globals';
import type { DataOf, NominationCalls, PlaceMembers } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const lucia: typeof carla = { ...carla, isRegional: true };

type Members = NonNullable<DataOf<typeof PlaceMembers>['placeMembers']>;
const members: Members = {
  id: 'place-1',
  title: 'MICIC para consulados',
  context: '3',
  platform: 'E-Campus',
  canRead: true,
  isReading: false,
  readAt: '2026-11-30T09:00:00.000Z',
  trouble: null,
  agreeing: 12,
  differing: 201,
  differences: [
    { subject: '7', name: 'Rosa Díaz', difference: 'NOT_HERE' },
    { subject: '8', name: null, difference: 'NOT_THERE' },
    { subject: '9', name: 'Juan Paz', difference: 'TEACHES_THERE' },
  ],
};

const calls: DataOf<typeof NominationCalls>['nominationCalls']['items'] = [
  {
    id: 'call-1',
    title: 'Convocatoria 2027',
    editionId: 'edition-1',
    editionTitle: 'MICIC 2027',
    phase: 'OPEN',
    opensOn: '2027-01-01',
    closesOn: '2027-03-01',
    links: 2,
    hasLinks: true,
    counts: [],
  },
];

const open = (changes: Partial<Members> = {}, locale: (typeof languages)[number] = 'es') =>
  renderApp('/console/platforms/courses/place-1', {
    person: lucia,
    locale,
    answers: {
      PlaceMembers: () => ({ placeMembers: { ...members, ...changes } }),
      NominationCalls: () => ({
        nominationCalls: { items: calls, totalCount: calls.length, waitingWithSeat: 0 },
      }),
    },
  });

describe('who is in a course of a platform', () => {
  it.each(languages)('is compared with who is here, in %s', async (locale) => {
    await open({}, locale);
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    await expectAccessible();
  });

  it('is said with what to do, and that there are more', async () => {
    await open();
    expect(await screen.findByText(/Su lugar se da en el primer acceso/)).toBeTruthy();
    expect(screen.getByText('Sin nombre')).toBeTruthy();
    expect(screen.getByText('Se muestran las primeras 3 de 201.')).toBeTruthy();
  });

  it('is asked of the platform', async () => {
    const { network } = await open({ readAt: null, differences: [] });
    expect(await screen.findByText(/Aún no se preguntó/)).toBeTruthy();
    const sent: unknown[] = [];
    network.answer({
      ReadMembers: ({ input }) => {
        sent.push(input);
        return { readMembers: { __typename: 'ReadingBegun', placeId: 'place-1' } };
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Preguntar a la plataforma' }));
    expect(sent).toEqual([expect.objectContaining({ placeId: 'place-1' })]);
  });

  it('becomes a list of nominees of a call, to look through', async () => {
    const { network } = await open();
    const button = await screen.findByRole('button', { name: 'Hacer una lista de postulaciones' });
    await userEvent.click(button);
    expect(screen.getByText('Elija la convocatoria en la que se les propone.')).toBeTruthy();
    const sent: unknown[] = [];
    network.answer({
      ListMembers: ({ input }) => {
        sent.push(input);
        return { listMembers: { __typename: 'MembersListed', listId: 'list-1' } };
      },
    });
    await userEvent.selectOptions(screen.getByLabelText('Convocatoria'), 'call-1');
    await userEvent.click(button);
    const link = await screen.findByRole('link', { name: 'Revisarla' });
    expect(link.getAttribute('href')).toBe('/console/editions/edition-1/calls/call-1/lists/list-1');
    expect(sent).toEqual([expect.objectContaining({ placeId: 'place-1', callId: 'call-1' })]);
    await expectAccessible();
  });

  it('becomes none where the platform gives no addresses', async () => {
    const { network } = await open();
    await userEvent.selectOptions(await screen.findByLabelText('Convocatoria'), 'call-1');
    network.answer({
      ListMembers: () => ({
        listMembers: { __typename: 'Refusal', code: 'MEMBERS_WITHOUT_ADDRESS', params: null },
      }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Hacer una lista de postulaciones' }));
    expect(await screen.findByText('La plataforma no da el correo de nadie de ese curso.')).toBeTruthy();
  });

  it('is not known where the platform does not say it, or did not come to an end', async () => {
    await open({ canRead: false });
    expect(await screen.findByText('Esta plataforma no dice quién está en sus cursos')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Preguntar a la plataforma' })).toBeNull();
  });
});
