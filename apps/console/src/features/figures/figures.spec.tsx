import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../testing/edition.fixture.ts';
import { figures, publishedFigures } from '../../testing/figures.fixture.ts';
import { carla, renderApp, tomas } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const dora = { ...tomas, id: 'person-dora', fullName: 'Dora Quiel', roles: ['DONOR' as const] };
const path = '/console/figures/programme/programme-1';

const subjects = {
  figuresSubjects: [
    { scope: 'PROGRAMME' as const, id: 'programme-1', title: 'Programa regional' },
    { scope: 'COUNTRY' as const, id: 'MX', title: 'México' },
  ],
};
const answersOf = () => ({
  FiguresSubjects: () => subjects,
  Figures: () => ({ figures: figures() }),
});
const evidence = {
  figureEvidence: {
    totalCount: 1,
    items: [
      {
        id: 'enrolment-1',
        personId: 'person-1',
        name: 'Ana Lucía Hernández',
        country: 'MX',
        edition: 'Cohorte regional',
        day: '2026-08-12',
        before: 40,
        after: 80,
        minutes: null,
        isCounted: true,
      },
    ],
  },
};

describe('the first page of figures', () => {
  it.each(languages)('has the main ones of each programme, and the report, in %s', async (locale) => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/figures', { locale, person: carla, answers: answersOf() });
    const programme = within(await screen.findByRole('region', { name: 'Programa regional' }));
    for (const value of ['36', '34', '25', '24', /73[.,]5/])
      expect(await programme.findByText(value)).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'Figures')?.variables).toMatchObject({
      scope: 'PROGRAMME',
      subjectId: 'programme-1',
      from: null,
      to: null,
    });
    expect(screen.getByRole('link', { name: 'México' })).toBeTruthy();
    await expectAccessible();
    await user.click(programme.getByRole('button', { name: /^(Entregar informe|Submit|Remettre)/ }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('counts those of three programmes, and names the others', async () => {
    const figuresSubjects = ['A', 'B', 'C', 'D'].map((title) => ({
      scope: 'PROGRAMME' as const,
      id: `programme-${title}`,
      title: `Programa ${title}`,
    }));
    const { network } = await renderApp('/console/figures', {
      person: carla,
      answers: { ...answersOf(), FiguresSubjects: () => ({ figuresSubjects }) },
    });
    const others = within(await screen.findByRole('region', { name: 'Programas' }));
    expect(others.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Programa D']);
    await waitFor(() => expect(network.requests.filter(({ name }) => name === 'Figures')).toHaveLength(3));
    await expectAccessible();
  });
});

describe('figures', () => {
  it('have the button that submits them above their numbers', async () => {
    await renderApp(path, { person: carla, answers: answersOf() });
    const button = await screen.findByRole('button', { name: 'Entregar informe' });
    const first = screen.getAllByRole('table')[0] as HTMLElement;
    expect(button.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('a donor is not told to do what a donor cannot do', async () => {
    const nobody = figures().figures.map((figure) => ({ ...figure, state: 'KNOWN' as const, value: 0 }));
    const answers = { ...answersOf(), Figures: () => ({ figures: figures({ figures: nobody }) }) };
    const { view } = await renderApp(path, { person: dora, answers });
    expect(await screen.findByText(/^Los trimestres aparecen aquí cuando terminan/)).toBeTruthy();
    expect(screen.queryByText(/Abra una convocatoria/)).toBeNull();
    view.unmount();
    await renderApp(path, { person: carla, answers });
    expect(await screen.findByText(/Abra una convocatoria/)).toBeTruthy();
  });

  it('there are none of: a title, and what to do', async () => {
    await renderApp(path, { person: carla, answers: { ...answersOf(), Figures: () => ({ figures: null }) } });
    expect(await screen.findByRole('heading', { name: 'No hay cifras para mostrar' })).toBeTruthy();
  });

  it('of nobody offer no empty choice', async () => {
    const breakdowns = [{ dimension: 'COUNTRY' as const, columns: [], parts: [], leftOut: [] }];
    const answers = { ...answersOf(), Figures: () => ({ figures: figures({ breakdowns }) }) };
    await renderApp(path, { person: carla, answers });
    expect(await screen.findByText('Nadie en este período.')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Según' })).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Cifras' })).toBeNull();
  });

  it.each(languages)('of a programme: numbers, breakdowns, definitions, in %s', async (locale) => {
    await renderApp(path, { locale, person: carla, answers: answersOf() });
    expect(await screen.findByRole('heading', { level: 1, name: 'Programa regional' })).toBeTruthy();
    expect(await screen.findAllByRole('table')).toHaveLength(6);
    await expectAccessible();
  });

  it.each(languages)('of an edition stand among its pages, in %s', async (locale) => {
    await renderApp('/console/editions/edition-1/figures', {
      locale,
      person: carla,
      answers: {
        EditionHead: () => ({ edition: edition() }),
        Figures: () => ({ figures: figures({ scope: 'EDITION', subjectId: 'edition-1' }) }),
      },
    });
    expect(await screen.findAllByRole('table')).toHaveLength(6);
    await expectAccessible();
  });

  it.each(languages)('of a closed edition are those kept at closing, in %s', async (locale) => {
    const kept = {
      scope: 'EDITION' as const,
      subjectId: 'edition-1',
      reportId: 'report-1',
      maySubmit: false,
    };
    const { network } = await renderApp('/console/editions/edition-1/figures', {
      locale,
      person: carla,
      answers: {
        EditionHead: () => ({ edition: edition({ closedAt: '2026-10-05T15:00:00.000Z' }) }),
        Figures: ({ asOfToday }) => ({
          figures: figures({ ...kept, keptAt: asOfToday ? null : '2026-10-05T15:00:00.000Z' }),
        }),
        ReportChanges: () => ({
          report: { id: 'report-1', changes: [{ indicator: 'COMPLETED' as const, then: 25, now: 24 }] },
        }),
      },
    });
    // What differs today is a table too.
    await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(7));
    await expectAccessible();
    const today = document.querySelector<HTMLAnchorElement>('a[href$="figures?today=1"]');
    await userEvent.click(today as HTMLElement);
    await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(6));
    expect(network.requests.findLast(({ name }) => name === 'Figures')?.variables).toMatchObject({
      asOfToday: true,
    });
    expect(document.querySelector('a[href*="figures.csv"]')?.getAttribute('href')).toContain('today=1');
  });

  it('say of how many a share tells', async () => {
    await renderApp(path, { person: carla, answers: answersOf() });
    const rate = await screen.findByRole('row', { name: /Tasa de finalización/ });
    expect(within(rate).getByText('34')).toBeTruthy();
    expect(within(rate).getByText(/73[.,]5/)).toBeTruthy();
  });

  it.each(languages)(
    'show only the kinds that have something, and what makes the others appear, in %s',
    async (locale) => {
      await renderApp(path, { locale, person: carla, answers: answersOf() });
      await screen.findAllByRole('table');
      const after = /Opinión y seguimiento|Opinion and follow-up|Avis et suivi/;
      expect(screen.queryByRole('heading', { name: after })).toBeNull();
      await userEvent.click(screen.getByText(/qué la hace aparecer|makes it appear|le fait apparaître/));
      expect(screen.getByText(/tres y a los seis meses|three and six months|trois et six mois/)).toBeTruthy();
    },
  );

  it('of a new edition are one sentence, with what makes each kind appear', async () => {
    const none = figures().figures.map((figure) => ({ ...figure, state: 'NO_DATA' as const, value: null }));
    await renderApp(path, {
      person: carla,
      answers: { ...answersOf(), Figures: () => ({ figures: figures({ figures: none }) }) },
    });
    expect(await screen.findByText('Todavía no hay nada que contar')).toBeTruthy();
    expect(screen.getByText('Abra una convocatoria o inscriba a personas en la edición.')).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Según' })).toBeNull();
    await expectAccessible();
  });

  it('what is not collected, and what money is in, is said', async () => {
    await renderApp(path, { person: carla, answers: answersOf() });
    expect(await screen.findByText('El campus no recoge: Planes aprobados.')).toBeTruthy();
    expect(
      within(screen.getByRole('row', { name: /Costo por finalización/ })).getByText(/USD.400\.00/),
    ).toBeTruthy();
  });

  it('by part: one group of figures at a time; hours in hours, the weakest guideline by its name', async () => {
    const user = userEvent.setup();
    await renderApp(path, { person: carla, answers: answersOf() });
    const mexico = () => within(screen.getAllByRole('row', { name: /México/ })[0] as HTMLElement);
    const group = await screen.findByRole('combobox', { name: 'Cifras' });
    expect(mexico().queryByText('48 h')).toBeNull();
    await user.selectOptions(group, 'Sesiones en vivo');
    expect(mexico().getByText('48 h')).toBeTruthy();
    await user.selectOptions(group, 'Conocimiento');
    expect(mexico().getByText(/G12: 50/)).toBeTruthy();
  });

  it('thank the donors', async () => {
    await renderApp(path, { person: carla, answers: answersOf() });
    expect(await screen.findByText('Con el apoyo de quien lo financia.')).toBeTruthy();
  });

  it('lead to the people behind a number, of one part too', async () => {
    await renderApp(path, { person: carla, answers: answersOf() });
    const link = await screen.findByRole('link', { name: 'Ver quiénes: Completaron' });
    expect(link.getAttribute('href')).toBe(`${path}/evidence/completed`);
    const part = screen.getByRole('link', { name: '11. Ver quiénes: Personas capacitadas' });
    expect(part.getAttribute('href')).toContain('by=COUNTRY&key=MX');
  });

  it('by another part, when it is chosen', async () => {
    const user = userEvent.setup();
    await renderApp(path, { person: carla, answers: answersOf() });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Según' }), 'Sexo');
    expect(screen.getByRole('rowheader', { name: 'Mujeres' })).toBeTruthy();
  });

  it('of a period: the choice stands in the address', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      person: carla,
      answers: answersOf(),
    });
    const year = String(new Date().getUTCFullYear());
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Período' }), `Año ${year}`);
    await waitFor(() => expect(location.search).toBe(`?from=${year}-01-01&to=${year}-12-31`));
    expect(network.requests.filter(({ name }) => name === 'Figures').length).toBeGreaterThan(1);
  });

  it.each([
    ['of a coordinator', carla, 1],
    ['of no donor: what is published is over', dora, 0],
  ])('of the quarter that is not over: the choice %s', async (_about, person, times) => {
    await renderApp(path, { person, answers: answersOf() });
    const period = await screen.findByRole('combobox', { name: 'Período' });
    expect(within(period).queryAllByText(/\(en curso\)$/)).toHaveLength(times);
  });

  describe('for a donor', () => {
    const answers = {
      FiguresSubjects: () => ({ figuresSubjects: subjects.figuresSubjects.slice(0, 1) }),
      Figures: () => ({ figures: publishedFigures() }),
    };

    it.each(languages)('are all there is, from the first screen on, in %s', async (locale) => {
      await renderApp('/console', { locale, person: dora, answers });
      expect(await screen.findByRole('heading', { level: 1, name: 'Programa regional' })).toBeTruthy();
      const navigation = screen.getAllByRole('navigation')[0] as HTMLElement;
      const hrefs = within(navigation)
        .getAllByRole('link', { hidden: true })
        .map((link) => link.getAttribute('href'));
      expect(hrefs.filter((href) => href?.startsWith('/console') && !href.includes('sign-out'))).toEqual([
        '/console/figures',
        '/console/figures/reports',
      ]);
      await expectAccessible();
    });

    it('hide what tells of few people, and say why', async () => {
      await renderApp(path, { person: dora, answers });
      const row = await screen.findByRole('row', { name: /Belice/ });
      expect(within(row).getByText('Oculto')).toBeTruthy();
      expect(screen.getByText(/Oculto: menos de cinco personas/)).toBeTruthy();
      expect(screen.getByText('Menos de cinco')).toBeTruthy();
      expect(screen.getByText(/revelarían filas ocultas: Comenzaron/)).toBeTruthy();
      expect(screen.queryByRole('link', { name: /Ver quiénes/ })).toBeNull();
      expect(screen.queryByRole('button', { name: 'Entregar informe' })).toBeNull();
      await expectAccessible();
    });

    it('begin with the last quarter that is over', async () => {
      const { network } = await renderApp(path, { person: dora, answers });
      await screen.findByRole('row', { name: /Belice/ });
      const asked = network.requests.find(({ name }) => name === 'Figures');
      const from: unknown = expect.stringMatching(/-(01|04|07|10)-01$/);
      expect(asked?.variables).toMatchObject({ from });
    });
  });
});

describe('the people behind a figure', () => {
  it.each(languages)('are listed with their tests, in %s', async (locale) => {
    await renderApp(`${path}/evidence/gained`, {
      locale,
      person: carla,
      answers: { FigureEvidence: () => evidence },
    });
    const row = await screen.findByRole('row', { name: /Ana Lucía/ });
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/console/people/person-1');
    await expectAccessible();
  });

  it('are searched by name', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}/evidence/enrolled`, {
      person: carla,
      answers: { FigureEvidence: () => evidence },
    });
    await user.type(await screen.findByRole('searchbox'), 'ana');
    await waitFor(() =>
      expect(network.requests.at(-1)?.variables).toMatchObject({ search: 'ana', offset: 0 }),
    );
  });
});

describe('lists of figures', () => {
  it('of people behind one are in the order of a heading, and the address keeps it', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}/evidence/enrolled?search=ana`, {
      person: carla,
      answers: { FigureEvidence: () => evidence },
    });
    const day = () => screen.findByRole('button', { name: 'Fecha' });
    await user.click(await day());
    await user.click(await day());
    await waitFor(() => expect(location.search).toBe('?search=ana&sort=DAY&down=1'));
    expect(network.requests.at(-1)?.variables).toMatchObject({
      search: 'ana',
      sort: 'DAY',
      isDescending: true,
    });
  });

  it('of reports are searched and sorted by the server', async () => {
    const user = userEvent.setup();
    const none = { reports: { totalCount: 0, items: [] } };
    const { network } = await renderApp('/console/figures/reports', {
      person: carla,
      answers: { Reports: () => none },
    });
    await user.type(await screen.findByRole('searchbox'), 'cohorte{Enter}');
    expect(await screen.findByText('No hay nada que contenga «cohorte».')).toBeTruthy();
    expect(network.requests.at(-1)?.variables).toMatchObject({
      search: 'cohorte',
      sort: 'SUBMITTED',
      isDescending: true,
    });
  });
});
