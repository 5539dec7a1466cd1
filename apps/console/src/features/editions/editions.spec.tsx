import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition, editionRow } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { lifeStepsOf, type LifeFacts } from './life-steps.ts';
import { closingStepsOf, planStepsOf } from './next-steps.ts';

const languages = ['es', 'en', 'fr'] as const;

const answers = (over: Parameters<typeof edition>[0] = {}) => ({
  Editions: () => ({ editions: { items: [editionRow()], totalCount: 1, mayPlan: true } }),
  EditionHead: () => ({ edition: edition(over) }),
  Edition: () => ({ edition: edition(over) }),
  NominationCalls: () => ({ nominationCalls: { items: [], totalCount: 0, waitingWithSeat: 0 } }),
  AttendanceBoard: () => ({ attendanceBoard: null }),
  CertificateBatches: () => ({ certificateBatches: { items: [], totalCount: 0 } }),
  OutcomeGrants: () => ({ outcomeGrants: { items: [], totalCount: 0 } }),
  WaitingCorrection: () => ({ waitingCorrection: null }),
});

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
      ['Comienzo', '&way=up'],
      ['Comienzo', ''],
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

describe('what needs doing next', () => {
  const steps = (over: Parameters<typeof edition>[0]) =>
    [...planStepsOf(edition(over)), ...closingStepsOf(edition(over))].map(({ label }) => label);

  it.each([
    ['nothing when all is planned', {}, []],
    ['groups', { groups: [] }, ['edition.next.groups']],
    ['quotas', { quotas: [] }, ['edition.next.quotas']],
    ['sessions', { sessions: [] }, ['edition.next.sessions']],
    [
      'modules that open after the end',
      {
        endsOn: '2027-02-28',
        releases: edition().releases.map((one) => ({ ...one, opensOn: '2027-03-01' })),
      },
      ['edition.next.late'],
    ],
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

describe('what comes after planning', () => {
  const call = (over: object) => ({ id: 'call-1', phase: 'OPEN', links: 3, counts: [], ...over });
  const steps = (over: Parameters<typeof edition>[0], facts: object) =>
    lifeStepsOf(edition(over), facts as LifeFacts).map(({ label }) => label);
  const grant = (over: object) => ({ decision: { isProposed: true, isOwn: false, ...over } });
  const batch = { id: 'batch-1', status: 'PROPOSED', mayApprove: true, counts: { ready: 7 } };
  const current: Parameters<typeof edition>[0] = { phase: 'CURRENT', counts: [] };

  const cases: [about: string, over: Parameters<typeof edition>[0], facts: object, expected: string[]][] = [
    ['nothing before the others have answered', {}, {}, []],
    [
      'a call or a list, when there is neither',
      { counts: [] },
      { calls: [] },
      ['edition.next.call', 'edition.next.people'],
    ],
    ['neither, when people enrol themselves', { counts: [], isOpen: true }, { calls: [] }, []],
    ['neither, when somebody is there', {}, { calls: [] }, []],
    ['a call that is a draft', {}, { calls: [call({ phase: 'DRAFT' })] }, ['edition.next.callDraft']],
    ['a call nobody was sent', {}, { calls: [call({ links: 0 })] }, ['edition.next.links']],
    ['people to bring in', { ...current, phase: 'CURRENT' }, { calls: [] }, ['edition.next.people']],
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
    ['nothing when it is closed', { phase: 'CLOSED' }, { batches: [batch], calls: [] }, []],
  ];

  it.each(cases)('%s', (_about, over, facts, expected) => {
    expect(steps(over, facts)).toEqual(expected);
  });
});

describe('the plan of an edition', () => {
  const more = {
    Programmes: () => ({ programmes: [] }),
    FacilitatorCandidates: () => ({
      facilitatorCandidates: [{ personId: 'person-tomas', name: 'Tomás Rivas' }],
    }),
    EditionClosingPreview: () => ({
      editionClosingPreview: { unfinished: 24, completed: 0, sessionsToCome: 1, endsOn: '2027-03-14' },
    }),
    EditionCopyPreview: () => ({
      editionCopyPreview: {
        days: 50,
        keepsWeekdays: false,
        sameWeekdayOn: '2027-03-01',
        versionNumber: 3,
        groups: 2,
        quotas: 2,
        messageRules: 3,
        dates: [
          {
            kind: 'FIRST_DAY' as const,
            title: '',
            from: '2027-01-11',
            to: '2027-03-02',
            toAt: null,
            timeZone: null,
          },
          {
            kind: 'SESSION' as const,
            title: 'Bienvenida',
            from: '2027-01-20',
            to: '2027-03-11',
            toAt: '2027-03-11T16:00:00.000Z',
            timeZone: 'America/Costa_Rica',
          },
        ],
      },
    }),
    CoursesToOffer: () => ({
      coursesToOffer: [
        {
          courseId: 'course-1',
          title: 'Curso MICIC',
          versionNumber: 3,
          locales: ['es' as const, 'fr' as const],
        },
      ],
    }),
    CountryRoles: () => ({ countryRoles: [] }),
  };
  const open = (
    part: string,
    over: Parameters<typeof edition>[0] = {},
    locale: (typeof languages)[number] = 'es',
  ) =>
    renderApp(`/console/editions/edition-1/${part}`, {
      locale,
      person: carla,
      answers: { ...answers(over), ...more },
    });

  it.each(
    languages.flatMap((locale) =>
      ['plan', 'openings', 'quotas', 'closing', 'copy'].map((part) => [part, locale] as const),
    ),
  )('%s is a page of its own, in %s', async (part, locale) => {
    await open(part, {}, locale);
    expect(await screen.findByRole('heading', { level: 1, name: /Cohorte regional/ })).toBeTruthy();
    await waitFor(() =>
      expect(
        screen.queryAllByRole('textbox').length +
          screen.queryAllByRole('table').length +
          screen.queryAllByRole('heading', { level: 2 }).length,
      ).toBeGreaterThan(0),
    );
    await expectAccessible();
  });

  it.each(
    languages.flatMap((locale) => (['groups', 'sessions'] as const).map((part) => [part, locale] as const)),
  )('%s are listed with their facts, in %s', async (part, locale) => {
    await open(part, {}, locale);
    expect((await screen.findAllByRole('heading', { level: 2 })).length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it.each(languages)('of a new edition begins with the course, in %s', async (locale) => {
    await renderApp('/console/editions/new', { locale, person: carla, answers: { ...answers(), ...more } });
    expect(await screen.findByRole('option', { name: /Curso MICIC/ })).toBeTruthy();
    await expectAccessible();
  });

  it('is read, not changed, by whoever coordinates one country', async () => {
    await open('openings', { mayPlan: false });
    expect(await screen.findByText(/Bienvenida: se abre el/)).toBeTruthy();
    expect(
      screen.getByText(/^MICIC: se abre el .*, si antes se terminó lo obligatorio de «Bienvenida»$/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Guardar' })).toBeNull();
  });

  it.each([
    [
      'es',
      'MICIC: se abre al terminar lo obligatorio de «Bienvenida»',
      /Un módulo sin fecha se abre desde el principio o/,
    ],
    ['en', 'MICIC: opens on finishing what is required in “Bienvenida”', /after a gate/],
    [
      'fr',
      'MICIC : ouvre quand les activités obligatoires de « Bienvenida » sont terminées',
      /module d’accès/,
    ],
  ] as const)(
    'calls no module open from the start that comes after a gate, in %s',
    async (locale, line, rule) => {
      const releases = edition().releases.map((release) => ({ ...release, opensOn: null }));
      await open('openings', { mayPlan: false, releases }, locale);
      expect(await screen.findByText((text) => text.replaceAll(/\s/g, ' ') === line)).toBeTruthy();
      cleanup();
      await open('openings', { releases }, locale);
      expect(await screen.findByText(rule)).toBeTruthy();
      expect(screen.getByText(/«Bienvenida»\.|“Bienvenida”\.|« ?Bienvenida ?»\./)).toBeTruthy();
    },
  );

  it('suggests one module a week and sends every day', async () => {
    const user = userEvent.setup();
    const { network } = await open('openings', {
      releases: edition().releases.map((release) => ({ ...release, opensOn: null })),
    });
    network.answer({
      PlanReleases: () => ({ planReleases: { __typename: 'ReleasesPlanned', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Proponer fechas' }));
    expect(screen.getByText('Hay cambios sin guardar.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'PlanReleases')?.variables).toMatchObject({
      input: {
        releases: [
          { moduleId: 'module-0', opensOn: '2027-01-11' },
          { moduleId: 'module-1', opensOn: '2027-01-18' },
        ],
      },
    });
  });

  it('takes quotas from a spreadsheet, and says of each cell what is wrong with it', async () => {
    const user = userEvent.setup();
    const { network } = await open('quotas', { quotas: [] });
    network.answer({
      PlanQuotas: () => ({ planQuotas: { __typename: 'QuotasPlanned', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Agregar cupo' }));
    await user.click(await screen.findByRole('combobox', { name: 'País fila 1' }));
    await user.paste('México\tCualquiera\t30\t50\nBelice\tCualquiera\tdoce\nNarnia\t\t1');
    expect(screen.getByText('Se pegaron 3 filas.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(screen.getByText('Hay 2 datos por corregir')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'PlanQuotas')).toBe(false);
    const seats = screen.getByRole('textbox', { name: 'Lugares fila 2' });
    expect(seats.getAttribute('aria-invalid')).toBe('true');
    await user.clear(seats);
    await user.type(seats, '12{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Lugares fila 3' }));
    await user.click(screen.getByRole('button', { name: 'Quitar la fila: fila 3' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'PlanQuotas')?.variables).toMatchObject({
      input: {
        quotas: [
          { country: 'MX', institutionKind: null, seats: 30, womenPercent: 50 },
          { country: 'BZ', institutionKind: null, seats: 12, womenPercent: null },
        ],
      },
    });
  });

  it('is closed only with a reason, after it was shown what that means', async () => {
    const user = userEvent.setup();
    const { network } = await open('closing');
    network.answer({
      CloseEdition: () => ({ closeEdition: { __typename: 'EditionClosed', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Cerrar la edición…' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/24 personas no tienen certificado/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Cerrar la edición' }));
    expect(network.requests.some(({ name }) => name === 'CloseEdition')).toBe(false);
    await user.type(within(dialog).getByRole('textbox'), 'Todo está evaluado y firmado.');
    await user.click(within(dialog).getByRole('button', { name: 'Cerrar la edición' }));
    await waitFor(() => expect(network.requests.some(({ name }) => name === 'CloseEdition')).toBe(true));
  });

  it('copied shows every date before and after, and the day that keeps the days of the week', async () => {
    const user = userEvent.setup();
    await open('copy');
    expect(await screen.findByText(/verá todas las fechas antes de crear nada/)).toBeTruthy();
    const day = await screen.findByLabelText('Primer día');
    await user.type(day, '2027-03-02');
    expect(await screen.findByRole('row', { name: /Sesión «Bienvenida»/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Usar el 1 de marzo/ }));
    expect((day as HTMLInputElement).value).toBe('2027-03-01');
  });
});
