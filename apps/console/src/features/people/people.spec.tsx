import { describe, expect, it } from '@jest/globals';
import type { DataOf, SavedViews } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../testing/edition.fixture.ts';
import { grid, rosterRow } from '../../testing/roster.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { stepOf } from './grid-keys.ts';

const languages = ['es', 'en', 'fr'] as const;

const answers = (over: Partial<Parameters<typeof rosterRow>[0]> = {}) => ({
  EditionHead: () => ({ edition: edition() }),
  Edition: () => ({ edition: edition() }),
  Roster: () => ({ roster: { items: [rosterRow(over)], totalCount: 1, isClose: false } }),
  ProgressGrid: () => ({ progressGrid: grid() }),
  SavedViews: () => ({ savedViews: [] as DataOf<typeof SavedViews>['savedViews'] }),
});
const roster = '/console/editions/edition-1/roster';
const granted = /^(Otorgado por decisión|Granted by decision|Accordé par décision)$/;

describe('the roster of an edition', () => {
  it.each(languages)('shows each person, how far, and what stands in the way, in %s', async (locale) => {
    await renderApp(roster, { locale, person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByRole('link', { name: 'Ana Hernández' }).getAttribute('href')).toBe(
      '/console/people/person-ana',
    );
    expect(within(row).getByText(/40/)).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)('marks whose mail comes back, and says where to mend it, in %s', async (locale) => {
    const user = userEvent.setup();
    await renderApp(roster, { locale, person: carla, answers: answers({ addressBounces: true }) });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByText(/El correo vuelve|comes back|retourné/)).toBeTruthy();
    await user.click(within(row).getByRole('button', { name: /(Acciones|Actions)\s?: Ana Hernández/ }));
    const mend = screen.getByRole('menuitem', { name: /(Corregir|Correct|Corriger)/ });
    expect(mend.getAttribute('href')).toBe('/console/people/person-ana?change=address');
    await expectAccessible();
  });

  it.each(languages)('marks who was granted an outcome, and nobody who earned one, in %s', async (locale) => {
    const bases = [null, 'EARNED', 'GRANTED'] as const;
    const items = bases.map((basis, at) =>
      rosterRow({ enrolmentId: `enrolment-${at}`, fullName: `Ana ${at}`, status: 'COMPLETED', basis }),
    );
    await renderApp(roster, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        Roster: () => ({ roster: { items, totalCount: items.length, isClose: false } }),
      },
    });
    const row = await screen.findByRole('row', { name: /Ana 2/ });
    expect(within(row).getByText(granted)).toBeTruthy();
    expect(screen.getAllByText(granted)).toHaveLength(1);
    await expectAccessible();
  });

  it.each([
    ['NOT_OPEN', 'La edición aún no empieza'],
    ['NOT_BEGUN', 'Sin comenzar, en los 3 días de gracia'],
    ['GETS_ON', 'Avanza'],
    ['DONE', 'Terminó'],
    ['OUT', 'No participa'],
  ] as const)('says of somebody whom nothing hinders where they are: %s', async (pace, words) => {
    await renderApp(roster, { person: carla, answers: answers({ pace, stuck: [] }) });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByText(words)).toBeTruthy();
  });

  it('asks the server for what is searched, filtered and sorted, and keeps it in the address', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(roster, { person: carla, answers: answers() });
    await user.type(await screen.findByRole('searchbox'), 'hernandez{Enter}');
    await user.click(screen.getByRole('button', { name: /^Filtros/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Necesita ayuda' }), 'Plazo cercano');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sexo' }), 'Sin declarar');
    await user.click(await screen.findByRole('button', { name: 'Avance' }));
    await waitFor(() =>
      expect(location.search).toBe(
        '?search=hernandez&sex=NOT_STATED&stuck=DEADLINE_NEAR&sort=progress&down=1',
      ),
    );
    expect(network.requests.filter(({ name }) => name === 'Roster').at(-1)?.variables).toMatchObject({
      editionId: 'edition-1',
      filter: { search: 'hernandez', isStuck: true, stuck: 'DEADLINE_NEAR', sex: 'NOT_STATED' },
      sort: 'PROGRESS',
      isDescending: true,
    });
    const heading = await screen.findByRole('columnheader', { name: 'Avance' });
    expect(heading.getAttribute('aria-sort')).toBe('descending');
  });

  it.each([
    ['es', 'Estado', 'Activa o por comenzar'],
    ['en', 'Status', 'Active or still to begin'],
    ['fr', 'État', 'Active ou à venir'],
  ] as const)(
    'says of the filter what it finds before an edition begins too, in %s',
    async (locale, label, words) => {
      const user = userEvent.setup();
      await renderApp(roster, { locale, person: carla, answers: answers() });
      await user.click(await screen.findByRole('button', { name: /^(Filtros|Filters|Filtres)$/ }));
      await user.selectOptions(screen.getByRole('combobox', { name: label }), words);
      await waitFor(() => expect(location.search).toBe('?status=ACTIVE'));
    },
  );

  it('shows the columns that were chosen, and downloads the same', async () => {
    const user = userEvent.setup();
    await renderApp(roster, { person: carla, answers: answers() });
    expect(screen.queryByRole('columnheader', { name: 'Correo' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Vista' }));
    await user.click(screen.getByRole('checkbox', { name: 'Correo' }));
    expect(await screen.findByRole('columnheader', { name: 'Correo' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Descargar' }));
    const link = screen.getByRole('menuitem', { name: 'CSV' });
    expect(link.getAttribute('href')).toMatch(/^\/rosters\/edition-1\.csv\?.*columns=.*email.*lang=es/);
  });

  it('gives a text to send to who falls behind', async () => {
    const user = userEvent.setup();
    await renderApp(roster, { person: carla, answers: answers() });
    await user.click(await screen.findByRole('button', { name: 'Escribir: Ana Hernández' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Texto' });
    expect(text.value).toContain('Hola, Ana Hernández');
    expect(screen.getByRole('link', { name: /WhatsApp/ }).getAttribute('href')).toMatch(
      /^https:\/\/wa\.me\//,
    );
  });

  it('offers no file of more people than one holds, and says so', async () => {
    const many = {
      ...answers(),
      Roster: () => ({ roster: { items: [rosterRow()], totalCount: 50_001, isClose: false } }),
    };
    await renderApp(roster, { person: carla, answers: many });
    expect(await screen.findByText(/Un archivo lleva como máximo/)).toBeTruthy();
    expect(screen.queryAllByRole('link').filter((link) => link.hasAttribute('download'))).toEqual([]);
  });

  it.each(languages)('says that there is nobody yet, and that nobody fits, in %s', async (locale) => {
    const none = { ...answers(), Roster: () => ({ roster: { items: [], totalCount: 0, isClose: false } }) };
    await renderApp(roster, { locale, person: carla, answers: none });
    expect(await screen.findByText(/Aún no hay|nobody yet|encore personne/)).toBeTruthy();
    await renderApp(`${roster}?search=x`, { locale, person: carla, answers: none });
    expect(await screen.findByRole('link', { name: /Quitar|Clear|Retirer/ })).toBeTruthy();
  });

  it('makes statements of enrolment of those on the page, once they are asked for', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(roster, {
      person: carla,
      answers: {
        ...answers(),
        IssueEnrolmentStatements: () => ({
          issueEnrolmentStatements: {
            __typename: 'EnrolmentStatementsIssued',
            certificates: [],
            leftOut: 1,
            pdfA4Url: '/enrolment-statements/a4.pdf?ids=1',
            pdfLetterUrl: '/enrolment-statements/letter.pdf?ids=1',
          },
        }),
      },
    });
    await screen.findByRole('row', { name: /Ana Hernández/ });
    await user.click(screen.getByRole('button', { name: 'Descargar' }));
    await user.click(screen.getByRole('menuitem', { name: 'Constancias de inscripción' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Se prepara la constancia de 1 persona de esta página/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Preparar' }));
    const link = await dialog.findByRole('link', { name: 'Un PDF con todas, A4' });
    expect(link.getAttribute('href')).toBe('/enrolment-statements/a4.pdf?ids=1');
    expect(dialog.getByText(/1 persona quedó fuera/)).toBeTruthy();
    const [asked] = network.requests.filter(({ name }) => name === 'IssueEnrolmentStatements');
    expect(asked?.variables).toMatchObject({ input: { enrolmentIds: [rosterRow({}).enrolmentId] } });
  });

  it('of all editions names the edition of each', async () => {
    await renderApp('/console/people', { person: carla, answers: answers() });
    expect(await screen.findByRole('columnheader', { name: 'Edición' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('views of a roster', () => {
  const view = (over: object = {}) => ({
    id: 'view-1',
    name: 'Sin avance',
    filter: 'band=0-0&sort=progress',
    isMine: true,
    isShared: false,
    isUsual: false,
    owner: null,
    ...over,
  });

  it.each(languages)('are links to what they keep, one’s own and those of others, in %s', async (locale) => {
    const savedViews = [view(), view({ id: 'view-2', name: 'Mujeres', isMine: false, owner: 'Lucía Mora' })];
    await renderApp(`${roster}?band=0-0&sort=progress`, {
      locale,
      person: carla,
      answers: { ...answers(), SavedViews: () => ({ savedViews }) },
    });
    const link = await screen.findByRole('link', { name: 'Sin avance' });
    expect(link.getAttribute('href')).toBe(`${roster}?band=0-0&sort=progress`);
    expect(screen.getByText(/Lucía Mora/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /Sin avance/ })).toHaveLength(1);
    await expectAccessible();
  });

  it('keep what is filtered now under a name, and may be shared', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${roster}?sex=FEMALE&page=2`, {
      person: carla,
      answers: {
        ...answers(),
        SaveView: () => ({ saveView: { __typename: 'ViewSaved', viewId: 'view-1' } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Guardar esta vista' }));
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(screen.getByText('Escriba un nombre.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Nombre' }), 'Mujeres');
    await user.click(screen.getByRole('checkbox', { name: /Compartir/ }));
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'SaveView')?.variables).toMatchObject({
      input: {
        viewId: null,
        list: 'ROSTER',
        editionId: 'edition-1',
        name: 'Mujeres',
        filter: 'sex=FEMALE',
        isShared: true,
      },
    });
  });

  it('are removed after a question, which says whom else it concerns', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${roster}?band=0-0&sort=progress`, {
      person: carla,
      answers: {
        ...answers(),
        SavedViews: () => ({ savedViews: [view({ isShared: true })] }),
        RemoveView: () => ({ removeView: { __typename: 'ViewRemoved', viewId: 'view-1' } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /Sin avance/ }));
    await user.click(screen.getByRole('button', { name: 'Quitar la vista' }));
    expect(await screen.findByText(/Quienes coordinan esta edición también la pierden/)).toBeTruthy();
    const removals = () => network.requests.filter(({ name }) => name === 'RemoveView');
    expect(removals()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Quitar la vista' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(removals()).toHaveLength(1);
  });

  it('open when one is the usual one, unless the address asks for something', async () => {
    const savedViews = [view({ isUsual: true })];
    const given = { person: carla, answers: { ...answers(), SavedViews: () => ({ savedViews }) } };
    await renderApp(roster, given);
    await waitFor(() => expect(location.search).toBe('?band=0-0&sort=progress'));
  });
});

describe('enrolling from the roster', () => {
  it.each(languages)('takes several, and says what happened to each, in %s', async (locale) => {
    const user = userEvent.setup();
    const one = (id: string, fullName: string, status: 'ACTIVE' | null, beginsOn: string | null = null) => ({
      id,
      fullName,
      email: `${id}@example.org`,
      country: 'MX',
      place: null,
      status,
      beginsOn,
    });
    const { network } = await renderApp(`${roster}?enrol=1`, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        Enrollables: () => ({
          enrollables: {
            items: [
              one('p1', 'Eva Paz', null),
              one('p2', 'Ana Sol', 'ACTIVE', '2027-01-12'),
              one('p3', 'Leo Ruiz', null),
            ],
            totalCount: 23,
          },
        }),
        EnrolPeople: () => ({
          enrolPeople: {
            __typename: 'PeopleEnrolled',
            people: [
              { personId: 'p1', outcome: 'ENROLLED' },
              { personId: 'p3', outcome: 'GROUP_FULL' },
            ],
          },
        }),
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /Eva Paz/ }));
    // Nobody is ticked who was not chosen: who is in the edition already is named apart, folded.
    expect(screen.queryByRole('checkbox', { name: /Ana Sol/ })).toBeNull();
    await user.click(screen.getByText(/^(Ya está|Already in|Déjà dans)/));
    expect(screen.getByRole('link', { name: 'Ana Sol' }).getAttribute('href')).toBe('/console/people/p2');
    expect(screen.getByText(/(Comienza el|Begins on|Commence le) /)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('checkbox', { name: /Leo Ruiz/ }));
    await user.click(screen.getByRole('button', { name: /(Inscribir a|Enrol|Inscrire) 2/ }));
    expect(await screen.findByText(/grupo está completo|group is full|groupe est complet/)).toBeTruthy();
    // The button that was pressed has gone; what came of it is where the focus is.
    expect(document.activeElement?.textContent).toMatch(/Eva Paz|Leo Ruiz|p1/);
    expect(network.requests.find(({ name }) => name === 'EnrolPeople')?.variables).toMatchObject({
      input: { editionId: 'edition-1', personIds: ['p1', 'p3'], groupId: null },
    });
  });
});

describe('the grid of people and activities', () => {
  const address = '/console/editions/edition-1/progress';

  it.each(languages)('says of each activity how far a person is, in %s', async (locale) => {
    await renderApp(address, { locale, person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByText(/Hecho|Done|Fait/)).toBeTruthy();
    expect(within(row).getByText(/No aprobado|Not passed|Non réussi/)).toBeTruthy();
    await expectAccessible();
  });

  it('marks who was granted an outcome', async () => {
    const rows = grid().rows.map((row) => ({ ...row, basis: 'GRANTED' as const }));
    await renderApp(address, {
      person: carla,
      answers: { ...answers(), ProgressGrid: () => ({ progressGrid: grid({ rows }) }) },
    });
    const name = await screen.findByRole('rowheader', { name: /Ana Hernández/ });
    expect(within(name).getByText(granted)).toBeTruthy();
  });

  it('is walked through with the arrow keys, one cell in the order of Tab', async () => {
    const user = userEvent.setup();
    await renderApp(address, { person: carla, answers: answers() });
    const name = await screen.findByRole('rowheader', { name: /Ana Hernández/ });
    name.focus();
    await user.keyboard('{ArrowRight}{End}{Home}{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('0 1');
    expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
  });

  it.each([
    ['ArrowDown', false, [1, 1]],
    ['ArrowUp', false, [0, 1]],
    ['ArrowLeft', false, [0, 0]],
    ['PageDown', false, [2, 1]],
    ['Home', true, [0, 0]],
    ['End', true, [2, 3]],
    ['a', false, null],
  ])('%s (with control: %s) leads to %j', (key, ctrlKey, expected) => {
    expect(stepOf({ key, ctrlKey }, [0, 1], [3, 4])).toEqual(expected);
  });
});

describe('somebody who is looked for and works here', () => {
  it.each(languages)('is not on the list, which says so and who invites them, in %s', async (locale) => {
    await renderApp('/console/people?search=tomas', {
      locale,
      person: carla,
      answers: { ...answers(), Roster: () => ({ roster: { items: [], totalCount: 0, isClose: false } }) },
    });
    const said = await screen.findByText(
      /(no a quienes lo facilitan|not those who facilitate|pas celles qui l’accompagnent)/,
    );
    expect(within(said).getByRole('link').getAttribute('href')).toBe('/console/accounts/staff');
    await expectAccessible();
  });
});
