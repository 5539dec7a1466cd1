import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition, editionRow } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { nextStepsOf } from './next-steps.ts';

// axe reads every screen several times.
jest.setTimeout(30_000);

const languages = ['es', 'en', 'fr'] as const;

const answers = (over: Parameters<typeof edition>[0] = {}) => ({
  Editions: () => ({ editions: { items: [editionRow()], totalCount: 1 } }),
  EditionHead: () => ({ edition: edition(over) }),
  Edition: () => ({ edition: edition(over) }),
});

describe('the list of editions', () => {
  it.each(languages)('is where a coordinator begins, in %s', async (locale) => {
    await renderApp('/console/', { locale, person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Cohorte regional/ });
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/console/editions/edition-1');
    expect(screen.getAllByRole('searchbox')).toHaveLength(1);
    await expectAccessible();
  });

  it('asks the server for what was searched, shown and sorted, and keeps it in the address', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/editions', { person: carla, answers: answers() });
    await user.type(await screen.findByRole('searchbox'), 'cohorte{Enter}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mostrar' }), 'Por comenzar');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ordenar por' }), 'Título');
    await waitFor(() => expect(location.search).toBe('?search=cohorte&phase=COMING&order=title-asc'));
    expect(network.requests.filter(({ name }) => name === 'Editions').at(-1)?.variables).toMatchObject({
      search: 'cohorte',
      phase: 'COMING',
      sort: 'TITLE',
      isDescending: false,
    });
  });

  it.each(languages)('says that there is none yet, and that none was found, in %s', async (locale) => {
    const none = { ...answers(), Editions: () => ({ editions: { items: [], totalCount: 0 } }) };
    await renderApp('/console/editions', { locale, person: carla, answers: none });
    expect(await screen.findAllByRole('heading', { level: 2 })).toHaveLength(1);
    await expectAccessible();
    await renderApp('/console/editions?search=x', { locale, person: carla, answers: none });
    expect(await screen.findByRole('link', { name: /Ver todas|See all|Tout voir/ })).toBeTruthy();
  });
});

describe('the overview of an edition', () => {
  it.each(languages)('shows what to do next, the people by state and the facts, in %s', async (locale) => {
    await renderApp('/console/editions/edition-1', { locale, person: carla, answers: answers() });
    expect(await screen.findByRole('heading', { level: 1, name: 'Cohorte regional' })).toBeTruthy();
    expect(await screen.findByText('24')).toBeTruthy();
    expect(screen.getByRole('navigation', { name: /Partes|Parts|Parties/ })).toBeTruthy();
    await expectAccessible();
  });

  it('of a closed edition says since when it is frozen', async () => {
    const closedAt = '2027-04-01T18:00:00.000Z';
    await renderApp('/console/editions/edition-1', {
      person: carla,
      answers: answers({ phase: 'CLOSED', closedAt, mayPlan: false }),
    });
    expect(await screen.findByText(/Esta edición se cerró el 1 abr 2027/)).toBeTruthy();
  });

  it('that nobody may see is an address that leads nowhere', async () => {
    await renderApp('/console/editions/edition-1', {
      person: carla,
      answers: { EditionHead: () => ({ edition: null }), Edition: () => ({ edition: null }) },
    });
    expect(await screen.findByRole('heading', { name: 'Esta página no existe' })).toBeTruthy();
  });
});

describe('what needs doing next', () => {
  const steps = (over: Parameters<typeof edition>[0]) => nextStepsOf(edition(over)).map(({ label }) => label);

  it.each([
    ['nothing when all is planned', {}, []],
    ['groups', { groups: [] }, ['edition.next.groups']],
    ['quotas', { quotas: [] }, ['edition.next.quotas']],
    ['sessions', { sessions: [] }, ['edition.next.sessions']],
    [
      'openings of modules',
      { releases: edition().releases.map((release) => ({ ...release, opensOn: null })) },
      ['edition.next.releases'],
    ],
    [
      'facilitators',
      { groups: edition().groups.map((group) => ({ ...group, facilitators: [] })) },
      ['edition.next.facilitators'],
    ],
    ['none of these in a self-paced edition', { route: 'A', quotas: [], sessions: [] } as const, []],
    ['closing, when it is over', { phase: 'PAST' } as const, ['edition.next.close']],
    ['nothing when it is closed', { phase: 'CLOSED', mayPlan: false } as const, []],
    ['no plans of others', { mayPlan: false, quotas: [], sessions: [] }, []],
  ])('%s', (_about, over, expected) => {
    expect(steps(over as Parameters<typeof edition>[0])).toEqual(expected);
  });
});
