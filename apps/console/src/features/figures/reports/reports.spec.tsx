import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { figures } from '../../../testing/figures.fixture.ts';
import { carla, renderApp, tomas } from '../../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const dora = { ...tomas, id: 'person-dora', fullName: 'Dora Quiel', roles: ['DONOR' as const] };
const path = '/console/figures/programme/programme-1';

const answersOf = () => ({
  FiguresSubjects: () => ({
    figuresSubjects: [{ scope: 'PROGRAMME' as const, id: 'programme-1', title: 'Programa regional' }],
  }),
  Figures: () => ({ figures: figures() }),
});
const report = (over: object = {}) => ({
  report: {
    id: 'report-1',
    submittedAt: '2026-10-05T15:00:00.000Z',
    submittedBy: 'Lucía Fernández',
    hash: 'a'.repeat(64),
    isIntact: true,
    isCompared: true,
    changes: [{ indicator: 'COMPLETED' as const, then: 25, now: 26 }],
    figures: figures({ reportId: 'report-1', maySubmit: false }),
    ...over,
  },
});

describe('reports', () => {
  it.each(languages)('show what was handed in and what differs today, in %s', async (locale) => {
    await renderApp('/console/figures/reports/report-1', {
      locale,
      person: carla,
      answers: { Report: () => report() },
    });
    expect(await screen.findByText(/Lucía Fernández/)).toBeTruthy();
    expect(screen.getAllByRole('table')).toHaveLength(7);
    await expectAccessible();
  });

  it('say so when what is kept is not what was handed in', async () => {
    await renderApp('/console/figures/reports/report-1', {
      person: carla,
      answers: { Report: () => report({ isIntact: false }) },
    });
    expect(await screen.findByText(/no coincide con su huella/)).toBeTruthy();
  });

  it.each(languages)('are listed, or there are none yet, in %s', async (locale) => {
    await renderApp('/console/figures/reports', {
      locale,
      person: dora,
      answers: { Reports: () => ({ reports: { totalCount: 0, items: [] } }) },
    });
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
    await expectAccessible();
  });

  it('lead those who may make one to the figures', async () => {
    const answers = { Reports: () => ({ reports: { totalCount: 0, items: [] } }) };
    const { view } = await renderApp('/console/figures/reports', { person: carla, answers });
    const make = await screen.findByRole('link', { name: 'Elegir cifras y entregar un informe' });
    expect(make.getAttribute('href')).toBe('/console/figures');
    view.unmount();
    await renderApp('/console/figures/reports', { person: dora, answers });
    await screen.findByText('Todavía no se entregó ningún informe');
    expect(screen.queryByRole('link', { name: /entregar un informe$/ })).toBeNull();
  });

  it('are handed in after a preview of their numbers', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      person: carla,
      answers: {
        ...answersOf(),
        SubmitReport: () => ({
          submitReport: { __typename: 'ReportSubmitted' as const, reportId: 'report-1' },
        }),
        Report: () => report(),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Entregar informe' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('row', { name: /Completaron/ })).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Entregar informe' }));
    await waitFor(() => expect(location.pathname).toBe('/console/figures/reports/report-1'));
    expect(network.requests.some(({ name }) => name === 'SubmitReport')).toBe(true);
  });

  it('warn of a zero that would be kept although people are enrolled', async () => {
    const zero = figures().figures.map((figure) =>
      figure.indicator === 'COMPLETED' ? { ...figure, value: 0 } : figure,
    );
    await renderApp(path, {
      person: carla,
      answers: { ...answersOf(), Figures: () => ({ figures: figures({ figures: zero }) }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Entregar informe' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText('Estas cifras están en cero aunque hay personas inscritas: Completaron.'),
    ).toBeTruthy();
  });

  it('say which figures were kept as zero and are counted today', async () => {
    const changes = [{ indicator: 'COMPLETED' as const, then: 0, now: 7 }];
    await renderApp('/console/figures/reports/report-1', {
      person: carla,
      answers: { Report: () => report({ changes }) },
    });
    expect(await screen.findByText('Se guardaron en cero y hoy se cuentan: Completaron.')).toBeTruthy();
  });

  it('are refused while their period is open, in words', async () => {
    const user = userEvent.setup();
    await renderApp(path, {
      person: carla,
      answers: {
        ...answersOf(),
        SubmitReport: () => ({
          submitReport: { __typename: 'Refusal' as const, code: 'PERIOD_OPEN' as const, params: {} },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Entregar informe' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Entregar informe' }));
    expect(await within(dialog).findByText('El período no ha terminado.')).toBeTruthy();
  });
});
