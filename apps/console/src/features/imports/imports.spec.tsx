import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  checkedCounts,
  importDetail,
  importList,
  importRows,
  previewRows,
} from '../../testing/imports.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { ListSender } from '../../shared/lists/send-list.ts';

const languages = ['es', 'en', 'fr'] as const;

const answers = (detail: ReturnType<typeof importDetail>) => ({
  PeopleImport: () => ({ peopleImport: detail }),
  PeopleImports: () => ({ peopleImports: { items: [importList()], totalCount: 1 } }),
  PeopleImportPreview: () => ({ peopleImportPreview: previewRows }),
  PeopleImportRows: () => ({ peopleImportRows: { items: importRows, totalCount: importRows.length } }),
  Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: false } }),
});
const open = (detail: ReturnType<typeof importDetail>, locale: (typeof languages)[number] = 'es') =>
  renderApp('/console/people/import/import-1', { person: carla, locale, answers: answers(detail) });
const changed = {
  __typename: 'PeopleImportChanged',
  list: importList({ status: 'CHECKING', progress: 10 }),
} as const;

const undoPreview = {
  peopleImportUndo: {
    removedCount: 2,
    restoredCount: 1,
    keptCount: 1,
    items: [
      { line: 3, name: 'Bea Sol', address: 'bea@example.org', isNew: true, undo: 'SIGNED_IN', changes: [] },
      { line: 2, name: 'Ana Paz', address: 'ana@example.org', isNew: true, undo: 'UNDONE', changes: [] },
    ],
    totalCount: 4,
  },
};

describe('lists of people', () => {
  it.each(languages)('are sent by picker or drop and listed, in %s', async (locale) => {
    await renderApp('/console/people/import', { person: carla, locale, answers: answers(importDetail()) });
    expect(await screen.findAllByRole('row')).toHaveLength(2);
    expect(document.querySelector('input[type=file]')).toBeTruthy();
    await expectAccessible();
  });

  it('of more than 20 MB are not even sent', async () => {
    const send = jest.spyOn(ListSender.prototype, 'send').mockClear();
    await renderApp('/console/people/import', { person: carla, answers: answers(importDetail()) });
    await screen.findAllByRole('row');
    const file = new File(['x'], 'grande.xlsx');
    Object.defineProperty(file, 'size', { value: 100 * 1024 * 1024 });
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
    expect(await screen.findByText('La lista es demasiado grande.')).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
  });

  it('that go to the server open when they are there', async () => {
    jest.spyOn(ListSender.prototype, 'send').mockResolvedValue({ id: 'import-1' });
    await renderApp('/console/people/import', { person: carla, answers: answers(importDetail()) });
    await screen.findAllByRole('row');
    await userEvent.upload(
      document.querySelector('input[type=file]') as HTMLInputElement,
      new File(['x'], 'a.csv'),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Lista de funcionarios.csv' })).toBeTruthy();
  });
});

describe('the columns of a list', () => {
  it.each(languages)('have their suggestions and a preview, in %s', async (locale) => {
    await open(importDetail(), locale);
    expect(await screen.findByText('eva@example.org')).toBeTruthy();
    // Five columns, surnames, country, language, edition; the frame has two of its own.
    await waitFor(() => expect(screen.getAllByRole('combobox')).toHaveLength(11));
    await expectAccessible();
  });

  it('say what is lacking before a dry run can be asked for', async () => {
    await open(importDetail());
    const select = await screen.findByRole('combobox', { name: 'Qué es la columna Correo electrónico' });
    await userEvent.selectOptions(select, 'NONE');
    expect(await screen.findByText('Para continuar, elija en qué columna está:')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Ensayar la importación' }).disabled).toBe(
      true,
    );
  });

  it('of one field are one column: choosing it elsewhere moves it', async () => {
    await open(importDetail());
    const number = await screen.findByRole('combobox', { name: 'Qué es la columna No.' });
    await userEvent.selectOptions(number, 'EMAIL');
    const email = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'Qué es la columna Correo electrónico',
    });
    expect(email.value).toBe('NONE');
  });

  it('are sent as the plan of a dry run', async () => {
    const { network } = await open(importDetail());
    network.answer({ CheckPeopleImport: () => ({ checkPeopleImport: changed }) });
    await screen.findByText('eva@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Ensayar la importación' }));
    const language = screen.getByRole('combobox', { name: 'Idioma de las filas que no lo dicen' });
    expect(document.activeElement).toBe(language);
    await userEvent.selectOptions(language, 'fr');
    await userEvent.click(screen.getByRole('button', { name: 'Ensayar la importación' }));
    await waitFor(() => expect(network.requests.map(({ name }) => name)).toContain('CheckPeopleImport'));
    const asked = network.requests.find(({ name }) => name === 'CheckPeopleImport')?.variables;
    expect(asked).toMatchObject({
      input: {
        importId: 'import-1',
        plan: { fields: ['NONE', 'GIVEN_NAMES', 'SURNAMES', 'EMAIL', 'COUNTRY'], locale: 'fr' },
      },
    });
  });
});

describe('a dry run', () => {
  const detail = () => importDetail({ status: 'CHECKED' }, checkedCounts);

  it.each(languages)('says of every row what would become of it and why, in %s', async (locale) => {
    await open(detail(), locale);
    expect(await screen.findAllByRole('row')).toHaveLength(4);
    expect(screen.getByText(/Consulado en Marte/)).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)(
    'asks once what a name means that the directory does not know, in %s',
    async (locale) => {
      const unknown = [
        { field: 'INSTITUTION' as const, country: 'MX', text: 'Consulado en Marte', rows: 290 },
      ];
      const { network } = await renderApp('/console/people/import/import-1', {
        person: carla,
        locale,
        answers: {
          ...answers({ ...detail(), unknown }),
          Institutions: () => ({
            institutions: {
              mayAddAnywhere: false,
              countries: ['MX'],
              items: [
                {
                  id: 'sre',
                  country: { code: 'MX' },
                  kind: 'foreign_ministry',
                  name: 'Relaciones Exteriores',
                  acronym: 'SRE',
                  closedOn: null,
                  mayChange: true,
                },
              ],
              totalCount: 1,
            },
          }),
          Posts: () => ({ posts: { mayAddAnywhere: false, countries: ['MX'], items: [], totalCount: 0 } }),
        },
      });
      network.answer({ MapImportValue: () => ({ mapImportValue: changed }) });
      expect(await screen.findByRole('heading', { name: /290 .*Consulado en Marte/ })).toBeTruthy();
      await screen.findByRole('option', { name: 'Relaciones Exteriores (SRE)' });
      await expectAccessible();
      const names = {
        es: 'Importar sin este dato',
        en: 'Import without it',
        fr: 'Importer sans cette information',
      };
      await userEvent.click(screen.getByRole('button', { name: names[locale] }));
      await waitFor(() =>
        expect(network.requests.find(({ name }) => name === 'MapImportValue')?.variables).toMatchObject({
          input: {
            field: 'INSTITUTION',
            country: 'MX',
            text: 'Consulado en Marte',
            placeId: null,
            isLeftOut: false,
          },
        }),
      );
    },
  );

  it('says how many rows are left out for which reason, and shows those', async () => {
    const { network } = await open(detail());
    await userEvent.click(await screen.findByRole('button', { name: 'Falta el correo 1' }));
    await waitFor(() =>
      expect(
        network.requests.filter(({ name }) => name === 'PeopleImportRows').at(-1)?.variables,
      ).toMatchObject({ reason: 'ADDRESS_MISSING', results: ['SKIP'] }),
    );
  });

  it.each([
    ['es', 'Ver las convocatorias de la edición'],
    ['en', 'See the calls of the edition'],
    ['fr', 'Voir les appels de la session'],
  ] as const)('says where the waiting list is when people find no seat, in %s', async (locale, link) => {
    const edition = { id: 'edition-1', titles: { es: 'Cohorte', en: 'Cohort', fr: 'Cohorte' } };
    const counts = [
      { result: 'SKIP' as const, reason: 'QUOTA_FULL', enrol: 'NONE' as const, undo: null, count: 2 },
    ];
    await open(importDetail({ status: 'CHECKED', edition }, counts), locale);
    const found = await screen.findByRole('link', { name: link });
    expect(found.getAttribute('href')).toBe('/console/editions/edition-1/calls');
  });

  it('opens a row beside the list and asks who it is', async () => {
    const { network } = await open(detail());
    network.answer({ DecideImportRows: () => ({ decideImportRows: changed }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Rosa Luz' }));
    const drawer = await screen.findByRole('dialog', { name: 'Fila 3: Rosa Luz' });
    await expectAccessible();
    await userEvent.click(within(drawer).getByRole('button', { name: /Es la misma persona/ }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'DecideImportRows')?.variables).toMatchObject({
        input: { lines: [3], decision: 'SAME' },
      }),
    );
  });

  it.each(languages)('mends the field that holds a row up, beside the list, in %s', async (locale) => {
    const texts = [
      { field: 'EMAIL' as const, text: 'ana.example.org', was: null },
      { field: 'COUNTRY' as const, text: 'México', was: 'Mexiko' },
    ];
    const rows = importRows.map((row) => (row.line === 4 ? { ...row, texts } : row));
    const { network } = await renderApp('/console/people/import/import-1', {
      person: carla,
      locale,
      answers: {
        ...answers(detail()),
        PeopleImportRows: () => ({ peopleImportRows: { items: rows, totalCount: 3 } }),
        MendImportRow: () => ({ mendImportRow: changed }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ana' }));
    const drawer = await screen.findByRole('dialog');
    const labels = { es: 'Correo electrónico', en: 'E-mail', fr: 'Courriel' };
    const address = within(drawer).getByRole('textbox', { name: labels[locale] });
    expect(address.getAttribute('aria-invalid')).toBe('true');
    expect(within(drawer).getByText(/Mexiko/)).toBeTruthy();
    await expectAccessible();
    await userEvent.clear(address);
    await userEvent.type(address, 'ana@example.org{Enter}');
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'MendImportRow')?.variables).toMatchObject({
        input: { importId: 'import-1', line: 4, texts: [{ field: 'EMAIL', text: 'ana@example.org' }] },
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps what was found in sight while its rows are tried again', async () => {
    await open(importDetail({ status: 'CHECKING', progress: 10 }, checkedCounts));
    expect(await screen.findByText('Las filas se están probando otra vez…')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Rosa Luz' })).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Importar 1 fila' }).disabled).toBe(true);
  });

  it('shows answers of earlier lists, each to be changed', async () => {
    const meanings = [
      {
        field: 'INSTITUTION' as const,
        country: 'MX',
        text: 'Min. RREE',
        rows: 12,
        name: 'SRE',
        isEarlier: true,
        isLeftOut: false,
      },
    ];
    const directory = { mayAddAnywhere: false, countries: ['MX'], items: [], totalCount: 0 };
    const { network } = await renderApp('/console/people/import/import-1', {
      person: carla,
      answers: {
        ...answers({ ...detail(), meanings }),
        Institutions: () => ({ institutions: directory }),
        Posts: () => ({ posts: directory }),
        MapImportValue: () => ({ mapImportValue: changed }),
      },
    });
    await userEvent.click(await screen.findByText('1 nombre ya tiene respuesta'));
    expect(screen.getByText('De una lista anterior')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cambiar la respuesta de «Min. RREE»' }));
    await userEvent.click(screen.getByRole('button', { name: 'Omitir sus 12 filas' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'MapImportValue')?.variables).toMatchObject({
        input: { text: 'Min. RREE', placeId: null, isLeftOut: true, isKept: false },
      }),
    );
  });

  it('imports the good rows, and says why all of them would be refused', async () => {
    const { network } = await open(detail());
    network.answer({
      ApplyPeopleImport: () => ({
        applyPeopleImport: { __typename: 'Refusal', code: 'IMPORT_ROWS_LEFT', params: { count: 2 } },
      }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: /Todas las filas o ninguna/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Importar 1 fila' }));
    expect(await screen.findByText(/2 filas están omitidas o por decidir/, { selector: 'p' })).toBeTruthy();
  });
});

describe('a list', () => {
  it.each(languages)('under way shows how far it is, in %s', async (locale) => {
    await open(importDetail({ status: 'APPLYING', progress: 40 }), locale);
    expect((await screen.findByRole<HTMLProgressElement>('progressbar')).value).toBe(40);
    await expectAccessible();
  });

  it.each([
    ['es', 'ENCODING_UNCLEAR', { sample: 'SeÃ±or' }, /«SeÃ±or»/],
    ['en', 'TOO_MANY_COLUMNS', { limit: 200 }, /more than 200 columns/],
    ['fr', 'WORKBOOK_OLD_OR_LOCKED', {}, /mot de passe/],
    ['es', 'FILE_TOO_LARGE', { limit: 20 }, /20 MB/],
  ] as const)('that is none says so, in %s: %s', async (locale, code, params, words) => {
    await open(importDetail({ status: 'REFUSED', fault: { code, params } }), locale);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('is discarded after a question', async () => {
    const { network } = await open(importDetail({ status: 'CHECKED' }, checkedCounts));
    network.answer({ DiscardPeopleImport: () => ({ discardPeopleImport: changed }) });
    const discards = () => network.requests.filter(({ name }) => name === 'DiscardPeopleImport');
    await userEvent.click(await screen.findByRole('button', { name: 'Descartar esta lista' }));
    const dialog = await screen.findByRole('dialog');
    expect(discards()).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Descartar esta lista' }));
    await waitFor(() => expect(discards()).toHaveLength(1));
  });

  it.each(languages)('that was imported can be taken home and undone, in %s', async (locale) => {
    const { network } = await open(
      importDetail(
        { status: 'APPLIED', mode: 'GOOD_ROWS', appliedAt: '2026-11-24T15:10:00Z' },
        checkedCounts,
      ),
      locale,
    );
    await screen.findAllByRole('row');
    const files = screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href')?.includes('/result.'));
    expect(files.map((link) => link.getAttribute('href'))).toEqual([
      `/people-imports/import-1/result.xlsx?lang=${locale}`,
      `/people-imports/import-1/result.csv?lang=${locale}`,
    ]);
    await expectAccessible();
    network.answer({
      UndoPeopleImport: () => ({ undoPeopleImport: changed }),
      PeopleImportUndo: () => undoPreview,
    });
    const names = { es: 'Deshacer la importación', en: 'Undo the import', fr: 'Annuler l’importation' };
    await userEvent.click(screen.getByRole('button', { name: names[locale] }));
    const dialog = await screen.findByRole('dialog');
    const submit = { es: 'Deshacer 3 filas', en: 'Undo 3 rows', fr: 'Annuler 3 lignes' };
    expect(await within(dialog).findByText('Bea Sol')).toBeTruthy();
    await expectAccessible();
    await userEvent.click(within(dialog).getByRole('button', { name: submit[locale] }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'UndoPeopleImport')?.variables).toMatchObject({
        input: { importId: 'import-1', expectedCount: 3 },
      }),
    );
  });

  it('that was undone says what stays and why', async () => {
    const counts = [
      { result: 'CREATE', reason: null, enrol: 'ENROL', undo: 'UNDONE', count: 2 },
      { result: 'CREATE', reason: null, enrol: 'ENROL', undo: 'SIGNED_IN', count: 1 },
    ] as const;
    await open(importDetail({ status: 'UNDONE' }, [...counts]));
    expect(await screen.findByText('Se deshicieron 2 filas.')).toBeTruthy();
    expect(screen.getByText(/1 fila se queda/)).toBeTruthy();
  });
});
