import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import type { LateItem } from './late-work-page.tsx';

const path = '/console/editions/edition-1/late-work';
const languages = ['es', 'en', 'fr'] as const;

const item = (over: Partial<LateItem> = {}): LateItem => ({
  id: 'late-1',
  enrolmentId: 'enrolment-1',
  activityId: 'activity-1',
  activityTitle: 'Prueba final',
  attemptId: 'attempt-1',
  attemptNumber: 1,
  attemptScore: 5,
  person: { id: 'person-ana', fullName: 'Ana Lucía Hernández', countryCode: 'MX' },
  state: 'WAITING',
  entries: 14,
  endedAt: '2027-03-14T18:00:00.000Z',
  saidFrom: '2027-03-14T17:50:00.000Z',
  saidUntil: '2027-03-14T17:58:00.000Z',
  receivedFrom: '2027-03-14T18:03:00.000Z',
  receivedUntil: '2027-03-14T18:03:00.000Z',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  notTaken: 0,
  mayDecide: true,
  ...over,
});

const refused = item({
  id: 'late-2',
  attemptId: null,
  attemptNumber: null,
  attemptScore: null,
  activityTitle: 'La primera noche',
  state: 'REFUSED',
  decidedBy: 'Lucía Coordinadora',
  decidedAt: '2027-03-15T18:00:00.000Z',
  reason: 'La sesión siguió abierta en otra máquina.',
  mayDecide: false,
});

const answers = (items: LateItem[] = [item(), refused]) => ({
  EditionHead: () => ({ edition: edition() }),
  LateWork: () => ({ lateWork: { items, totalCount: items.length } }),
  DecideLateWork: () => ({
    decideLateWork: {
      __typename: 'LateWorkDecided' as const,
      enrolmentId: 'enrolment-1',
      entries: 14,
      notTaken: 0,
    },
  }),
});

describe('late work of an edition', () => {
  it.each(languages)('shows what waits and what was decided, in %s', async (locale) => {
    await renderApp(path, { locale, person: carla, answers: answers() });
    expect(await screen.findAllByRole('link', { name: 'Ana Lucía Hernández' })).toHaveLength(2);
    expect(await screen.findByText('La sesión siguió abierta en otra máquina.')).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['Aceptar el trabajo tardío de Ana Lucía Hernández: Prueba final, intento 1', 'Aceptar', true],
    ['No contar el trabajo tardío de Ana Lucía Hernández: Prueba final, intento 1', 'No contar', false],
  ])('is decided with a reason: %s', async (button, submit, isAccepted) => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answers() });
    await user.click(await screen.findByRole('button', { name: button }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: submit }));
    expect(network.requests.some(({ name }) => name === 'DecideLateWork')).toBe(false);
    await user.type(within(dialog).getByRole('textbox'), 'Hubo un apagón en el consulado.');
    await user.click(within(dialog).getByRole('button', { name: submit }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'DecideLateWork')?.variables).toEqual({
        input: {
          enrolmentId: 'enrolment-1',
          activityId: 'activity-1',
          attemptId: 'attempt-1',
          isAccepted,
          reason: 'Hubo un apagón en el consulado.',
          idempotencyKey: expect.any(String),
        },
      }),
    );
  });

  it('offers no decision about oneself or what was decided', async () => {
    await renderApp(path, { person: carla, answers: answers([item({ mayDecide: false }), refused]) });
    expect(await screen.findByText('Espera una decisión')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Aceptar/ })).toBeNull();
  });

  it('says what will come when there is none', async () => {
    await renderApp(path, { person: carla, answers: answers([]) });
    expect(await screen.findByText('No hay trabajo tardío que decidir')).toBeTruthy();
  });

  it('asks for what waits alone', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answers() });
    await user.click(await screen.findByLabelText('Solo lo que espera una decisión'));
    await waitFor(() =>
      expect(network.requests.filter(({ name }) => name === 'LateWork').at(-1)?.variables).toMatchObject({
        isOnlyWaiting: true,
        offset: 0,
      }),
    );
  });
});
