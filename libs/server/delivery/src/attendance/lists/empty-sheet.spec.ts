import { describe, expect, it } from '@jest/globals';
import { emptySheetColumns, emptySheetHeadings } from './empty-sheet.ts';
import { suggestColumns } from './read-list.ts';

describe('an empty sheet of attendance', () => {
  it.each(['es', 'en', 'fr'] as const)('has headings that are understood as they are, in %s', (locale) =>
    expect(suggestColumns({ headers: emptySheetHeadings(locale), rows: [] })).toEqual(
      Object.fromEntries(emptySheetColumns.map((column, at) => [column, at])),
    ),
  );
});
