import { describe, expect, it } from '@jest/globals';
import { expectAccessible, refuseHttp } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { editionAnswers as answers } from '../../testing/edition-answers.ts';
import { edition } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { lifeStepsOf, type LifeFacts } from './life-steps.ts';

const languages = ['es', 'en', 'fr'] as const;
const todayLine = {
  count: 1,
  editionTitle: 'Cohorte regional',
  subjectId: null,
  subject: null,
  at: null,
  timeZone: null,
  declined: null,
};

describe('the list of editions', () => {
  it.each(languages)('names every edition, in %s', async (locale) => {
    await renderApp('/console/editions', { locale, person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Cohorte regional/ });
    expect(within(row).getByRole('link', { name: 'Cohorte regional' }).getAttribute('href')).toBe(
      '/console/editions/edition-1',
    );
    expect(screen.getAllByRole('searchbox')).toHaveLength(1);
    await expectAccessible();
  });

  it('asks the server for what was searched, shown and sorted, and keeps it in the address', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/editions', { person: carla, answers: answers() });
    await user.type(await screen.findByRole('searchbox'), 'cohorte{Enter}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mostrar' }), 'Por comenzar');
    for (const [heading, address] of [
      ['Edición', '&sort=TITLE'],
      ['Fechas', '&way=up'],
      ['Fechas', ''],
      ['Personas', '&sort=PEOPLE'],
      ['Personas', '&sort=PEOPLE&way=down'],
      ['Edición', '&sort=TITLE'],
    ] as const) {
      await user.click(await screen.findByRole('button', { name: heading }));
      await waitFor(() => expect(location.search).toBe(`?search=cohorte&phase=COMING${address}`));
    }
    const sorted = await screen.findByRole('columnheader', { name: 'Edición' });
    expect(sorted.getAttribute('aria-sort')).toBe('ascending');
    expect(network.requests.filter(({ name }) => name === 'Editions').at(-1)?.variables).toMatchObject({
      search: 'cohorte',
      phase: 'COMING',
      sort: 'TITLE',
      isDescending: false,
    });
  });

  it.each(languages)('says that there is none yet, and that none was found, in %s', async (locale) => {
    const none = {
      ...answers(),
      Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: false } }),
    };
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

  it.each(languages)(
    'tells who has finished nothing, and that nobody is written to, in %s',
    async (locale) => {
      await renderApp('/console/editions/edition-1', {
        locale,
        person: carla,
        answers: {
          ...answers({ phase: 'CURRENT' }),
          Roster: ({ filter }) => ({
            roster: {
              items: [],
              totalCount: filter?.percentTo === 0 && filter.status === 'ACTIVE' ? 19 : 22,
              isClose: false,
            },
          }),
          TodayLines: ({ editionId }) => ({
            todayLines: editionId ? [{ ...todayLine, kind: 'MESSAGES_OFF', editionId }] : [],
          }),
        },
      });
      const list = await screen.findByRole('link', { name: /^19/ });
      expect(list.getAttribute('href')).toBe('/console/editions/edition-1/roster?status=ACTIVE&band=0-0');
      const write = await screen.findByRole('link', { name: /^(Escribir a|Write to|Écrire à)/ });
      expect(write.getAttribute('href')).toBe(
        '/console/editions/edition-1/messages/write?status=ACTIVE&band=0-0',
      );
      const off = await screen.findByRole('link', { name: /recordatorios|reminders|rappels/ });
      expect(off.getAttribute('href')).toBe('/console/editions/edition-1/messages');
      await expectAccessible();
    },
  );

  it('says that nothing is to be done only once it knows', async () => {
    const held = new Promise<never>(() => {});
    const { network } = await renderApp('/console/editions/edition-1', {
      person: carla,
      answers: { ...answers(), TodayLines: () => held },
    });
    await screen.findByText('24');
    expect(screen.queryByText('Nada por ahora.')).toBeNull();
    expect(network.requests.some(({ name }) => name === 'TodayLines')).toBe(true);
  });

  it('says nothing of what is to be done where the answer is missing, and can ask again', async () => {
    await renderApp('/console/editions/edition-1', {
      person: carla,
      answers: {
        ...answers(),
        TodayLines: () => {
          throw refuseHttp(500, 'INTERNAL');
        },
      },
    });
    expect((await screen.findAllByRole('button', { name: /de nuevo/ })).length).toBeGreaterThan(0);
    expect(screen.queryByText('Nada por ahora.')).toBeNull();
  });

  it.each(languages)('leads to a correction that waits for it, in %s', async (locale) => {
    const waiting = { WaitingCorrection: () => ({ waitingCorrection: { versionId: 'v2', number: 2 } }) };
    await renderApp('/console/editions/edition-1', {
      locale,
      person: { ...carla, isRegional: true },
      answers: { ...answers(), ...waiting },
    });
    const step = await screen.findByRole('link', { name: /(versión|Version|version) 2/ });
    expect(step.getAttribute('href')).toBe('/console/versions/v2/apply/edition-1');
    await expectAccessible();
  });

  it('asks for corrections only for whoever coordinates all countries', async () => {
    const { network } = await renderApp('/console/editions/edition-1', { person: carla, answers: answers() });
    await screen.findByText('24');
    expect(network.requests.some(({ name }) => name === 'WaitingCorrection')).toBe(false);
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

describe('what is to be done beside what waits', () => {
  const steps = (over: Parameters<typeof edition>[0], facts: object) =>
    lifeStepsOf(edition(over), facts as LifeFacts).map(({ label }) => label);
  const grant = (over: object) => ({ decision: { isProposed: true, isOwn: false, ...over } });
  const batch = { id: 'batch-1', status: 'PROPOSED', mayApprove: true, counts: { ready: 7 } };

  const cases: [about: string, over: Parameters<typeof edition>[0], facts: object, expected: string[]][] = [
    ['nothing before the others have answered', {}, {}, []],
    [
      'who has finished nothing while it runs, and to write to them',
      { phase: 'CURRENT' },
      { unbegun: 19, mayWrite: true },
      ['edition.next.unbegun', 'edition.next.unbegun.write'],
    ],
    [
      'only who has finished nothing, for who may not write',
      { phase: 'CURRENT' },
      { unbegun: 19 },
      ['edition.next.unbegun'],
    ],
    ['nobody who has finished nothing before it begins', { phase: 'COMING' }, { unbegun: 19 }, []],
    [
      'attendance that is missing, when it is over',
      { phase: 'PAST' },
      { board: { openWalkIns: 0, needed: 80, totalCount: 2 } },
      ['edition.next.below'],
    ],
    ['certificates', { phase: 'PAST' }, { batches: [] }, ['edition.next.certificates']],
    [
      'outcomes that somebody else granted, until a second person confirms',
      {},
      { grants: [grant({}), grant({ isOwn: true }), grant({ isProposed: false })] },
      ['edition.next.grants'],
    ],
    ['nothing of grants that only others may confirm', {}, { grants: [grant({ isOwn: true })] }, []],
    ['nothing when it is closed', { phase: 'CLOSED' }, { batches: [batch] }, []],
  ];

  it.each(cases)('%s', (_about, over, facts, expected) => {
    expect(steps(over, facts)).toEqual(expected);
  });
});
