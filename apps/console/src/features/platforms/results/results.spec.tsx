import { describe, expect, it } from '@jest/globals';
import type { DataOf, PlatformResults } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../../testing/render-app.tsx';

type Results = NonNullable<DataOf<typeof PlatformResults>['platformResults']>;

const admin: typeof carla = { ...carla, isRegional: true, roles: ['ADMINISTRATOR'] };
const result: Results['items'][number] = {
  id: 'result-1',
  fullName: 'Ana Paz',
  place: 'MICIC para consulados',
  kind: 'MODULE',
  subjectTitles: { es: 'Primeros días', en: 'First days', fr: 'Premiers jours' },
  state: 'REFUSED',
  given: 66.66,
  held: null,
  reachedAt: '2026-11-30T10:00:00.000Z',
  tries: 1,
  trouble: 'LINE_GONE',
  droppedBecause: null,
};
const results: Results = {
  id: 'platform-1',
  name: 'E-Campus',
  canSend: true,
  sent: 41,
  waiting: 3,
  refused: 1,
  dropped: 0,
  different: 2,
  lastSentAt: '2026-11-30T09:00:00.000Z',
  awaySince: null,
  trouble: null,
  nextCallAt: null,
  isComparing: false,
  comparedAt: null,
  compareTrouble: null,
  lines: [
    {
      id: 'line-1',
      place: 'MICIC para consulados',
      kind: 'COURSE',
      subjectTitles: null,
      isMade: true,
      trouble: null,
      strangers: 4,
    },
    {
      id: 'line-2',
      place: 'MICIC para consulados',
      kind: 'ACTIVITY',
      subjectTitles: null,
      isMade: false,
      trouble: 'NOT_ALLOWED',
      strangers: 0,
    },
  ],
  items: [result],
};

const open = (over: Partial<Results> = {}, locale: 'es' | 'en' | 'fr' = 'es') =>
  renderApp('/console/platforms/platform-1', {
    person: admin,
    locale,
    answers: { PlatformResults: () => ({ platformResults: { ...results, ...over } }) },
  });

describe('the results of a platform', () => {
  it.each([
    ['es', 'Resultados para E-Campus', 'Primeros días'],
    ['en', 'Results for E-Campus', 'First days'],
    ['fr', 'Résultats pour E-Campus', 'Premiers jours'],
  ] as const)('are counted and listed, in %s', async (locale, title, part) => {
    await open({}, locale);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByText('41')).toBeTruthy();
    expect(screen.getByText(part)).toBeTruthy();
    expect(await screen.findAllByRole('table')).toHaveLength(2);
    await expectAccessible();
  });

  it('say since when the platform is away, and why', async () => {
    await open({ awaySince: '2026-11-30T09:00:00.000Z', trouble: 'TOKEN_REFUSED' });
    expect(await screen.findByText(/E-Campus no responde desde el/)).toBeTruthy();
    expect(screen.getByText(/La plataforma no dio acceso/)).toBeTruthy();
  });

  it('say that none are sent, and offer no comparison then', async () => {
    await open({ canSend: false });
    expect(await screen.findByText('A esta plataforma no se le envían resultados.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Comparar con la plataforma' })).toBeNull();
  });

  it('are sent again, one or all of a list', async () => {
    const { network } = await open();
    const sent: unknown[] = [];
    network.answer({
      SendResultsAgain: ({ input }) => {
        sent.push(input);
        return { sendResultsAgain: { __typename: 'ResultsQueued', platformId: 'platform-1', count: 1 } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Enviar de nuevo Ana Paz' }));
    expect(await screen.findByText('Un resultado va de nuevo en camino.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Enviar todos de nuevo' }));
    expect(sent).toEqual([
      expect.objectContaining({ platformId: 'platform-1', list: 'REFUSED', id: 'result-1' }),
      expect.objectContaining({ platformId: 'platform-1', list: 'REFUSED', id: null }),
    ]);
  });

  it('that differ are shown beside what the platform holds, and mended by one act', async () => {
    const { network } = await open({ items: [{ ...result, state: 'SENT', trouble: null, held: 12 }] });
    const sent: unknown[] = [];
    network.answer({
      SendResultsAgain: ({ input }) => {
        sent.push(input);
        return { sendResultsAgain: { __typename: 'ResultsQueued', platformId: 'platform-1', count: 2 } };
      },
    });
    await userEvent.selectOptions(await screen.findByLabelText('Mostrar'), 'DIFFERENT');
    expect(await screen.findByRole('columnheader', { name: 'En la plataforma (%)' })).toBeTruthy();
    expect(await screen.findByRole('cell', { name: '12' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Corregir en la plataforma' }));
    expect(sent).toEqual([expect.objectContaining({ list: 'DIFFERENT', id: null })]);
  });

  it('are kept back with a reason, which is asked for', async () => {
    const { network } = await open();
    const sent: unknown[] = [];
    network.answer({
      DropResult: ({ input }) => {
        sent.push(input);
        return { dropResult: { __typename: 'ResultDropped', id: 'result-1' } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'No enviar Ana Paz' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'No enviar el resultado de Ana Paz' }));
    const submit = () => userEvent.click(dialog.getByRole('button', { name: 'No enviar' }));
    await submit();
    expect(dialog.getByText('Este dato es necesario.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText(/^Motivo/), 'Se anota a mano.');
    await submit();
    expect(sent).toEqual([expect.objectContaining({ id: 'result-1', reason: 'Se anota a mano.' })]);
  });

  it('are compared by a press, which says what went wrong', async () => {
    const { network } = await open({ compareTrouble: 'BUSY' });
    expect(await screen.findByText('La plataforma pidió esperar.')).toBeTruthy();
    network.answer({
      CompareResults: () => ({ compareResults: { __typename: 'Refusal', code: 'NOT_FOUND', params: {} } }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Comparar con la plataforma' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
