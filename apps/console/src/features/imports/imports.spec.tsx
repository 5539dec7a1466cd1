import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { checkedCounts, importDetail } from '../../testing/imports.fixture.ts';
import { checkedAgain, importAnswers, languages, openImport } from '../../testing/open-import.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { ListSender } from '../../shared/lists/send-list.ts';

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
    await renderApp('/console/people/import', {
      person: carla,
      locale,
      answers: importAnswers(importDetail()),
    });
    expect(await screen.findAllByRole('row')).toHaveLength(2);
    expect(document.querySelector('input[type=file]')).toBeTruthy();
    await expectAccessible();
  });

  it('of more than 20 MB are not even sent', async () => {
    const send = jest.spyOn(ListSender.prototype, 'send').mockClear();
    await renderApp('/console/people/import', { person: carla, answers: importAnswers(importDetail()) });
    await screen.findAllByRole('row');
    const file = new File(['x'], 'grande.xlsx');
    Object.defineProperty(file, 'size', { value: 100 * 1024 * 1024 });
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
    expect(await screen.findByText('La lista es demasiado grande.')).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
  });

  it('that go to the server open when they are there', async () => {
    jest.spyOn(ListSender.prototype, 'send').mockResolvedValue({ id: 'import-1' });
    await renderApp('/console/people/import', { person: carla, answers: importAnswers(importDetail()) });
    await screen.findAllByRole('row');
    await userEvent.upload(
      document.querySelector('input[type=file]') as HTMLInputElement,
      new File(['x'], 'a.csv'),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Lista de funcionarios.csv' })).toBeTruthy();
  });
});

describe('a list', () => {
  it.each(languages)('under way shows how far it is, in %s', async (locale) => {
    await openImport(importDetail({ status: 'APPLYING', progress: 40 }), locale);
    expect((await screen.findByRole<HTMLProgressElement>('progressbar')).value).toBe(40);
    await expectAccessible();
  });

  it.each([
    ['es', 'ENCODING_UNCLEAR', { sample: 'SeÃ±or' }, /«SeÃ±or»/],
    ['en', 'TOO_MANY_COLUMNS', { limit: 200 }, /more than 200 columns/],
    ['fr', 'WORKBOOK_OLD_OR_LOCKED', {}, /mot de passe/],
    ['es', 'FILE_TOO_LARGE', { limit: 20 }, /20 MB/],
  ] as const)('that is none says so, in %s: %s', async (locale, code, params, words) => {
    await openImport(importDetail({ status: 'REFUSED', fault: { code, params } }), locale);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('is discarded after a question', async () => {
    const { network } = await openImport(importDetail({ status: 'CHECKED' }, checkedCounts));
    network.answer({ DiscardPeopleImport: () => ({ discardPeopleImport: checkedAgain }) });
    const discards = () => network.requests.filter(({ name }) => name === 'DiscardPeopleImport');
    await userEvent.click(await screen.findByRole('button', { name: 'Descartar esta lista' }));
    const dialog = await screen.findByRole('dialog');
    expect(discards()).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Descartar esta lista' }));
    await waitFor(() => expect(discards()).toHaveLength(1));
  });

  it.each(languages)('that was imported can be taken home and undone, in %s', async (locale) => {
    const { network } = await openImport(
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
      UndoPeopleImport: () => ({ undoPeopleImport: checkedAgain }),
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
    await openImport(importDetail({ status: 'UNDONE' }, [...counts]));
    expect(await screen.findByText('Se deshicieron 2 filas.')).toBeTruthy();
    expect(screen.getByText(/1 fila se queda/)).toBeTruthy();
  });
});
