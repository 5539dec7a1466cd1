import { importDetail, importList, importRows, previewRows } from './imports.fixture.ts';
import { carla, renderApp } from './render-app.tsx';

export const languages = ['es', 'en', 'fr'] as const;
type Detail = ReturnType<typeof importDetail>;

/** The server's answers about a list of people. */
export const importAnswers = (detail: Detail = importDetail()) => ({
  PeopleImport: () => ({ peopleImport: detail }),
  PeopleImports: () => ({ peopleImports: { items: [importList()], totalCount: 1 } }),
  PeopleImportPreview: () => ({ peopleImportPreview: previewRows }),
  PeopleImportRows: () => ({ peopleImportRows: { items: importRows, totalCount: importRows.length } }),
  Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: false } }),
});

/** The page of a list. */
export const openImport = (detail: Detail, locale: (typeof languages)[number] = 'es') =>
  renderApp('/console/people/import/import-1', { person: carla, locale, answers: importAnswers(detail) });

/** What a change answers: the rows are decided again. */
export const checkedAgain = {
  __typename: 'PeopleImportChanged',
  list: importList({ status: 'CHECKING', progress: 10 }),
} as const;
