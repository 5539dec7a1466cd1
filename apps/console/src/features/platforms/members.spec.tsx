import { describe, expect, it } from '@jest/globals';
import type { DataOf, PlaceMembers } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const lucia: typeof carla = { ...carla, isRegional: true };

type Members = DataOf<typeof PlaceMembers>['placeMembers'];
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

const open = (changes: Partial<Members> = {}, locale: (typeof languages)[number] = 'es') =>
  renderApp('/console/platforms/courses/place-1', {
    person: lucia,
    locale,
    answers: { PlaceMembers: () => ({ placeMembers: { ...members, ...changes } }) },
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

  it('is not known where the platform does not say it, or did not come to an end', async () => {
    await open({ canRead: false });
    expect(await screen.findByText('Esta plataforma no dice quién está en sus cursos')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Preguntar a la plataforma' })).toBeNull();
  });
});
