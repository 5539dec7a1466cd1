import { describe, expect, it } from '@jest/globals';
import { foundRows } from './found-rows.ts';
import { fileNameIn, isNoList, readListFile } from './list-file.ts';
import { refuseUnlessExpected, undoPage } from './lists.service.ts';

const page = { limit: 10, offset: 0 };

describe('rows of a list', () => {
  const rows = [
    { line: 2, result: 'skip' as const, name: 'Zoe Paz', address: 'zoe@example.org' },
    { line: 3, result: 'create' as const, name: 'Ángel Mora', address: '' },
    { line: 4, result: 'create' as const, name: '', address: 'ana@example.org' },
  ];
  const lines = (filter: object, at = page) =>
    foundRows(
      rows,
      { result: null, search: null, sort: 'line', isDescending: false, ...filter },
      ['create', 'skip'],
      ({ name, address }) => [name, address],
      at,
    ).items.map(({ line }) => line);

  it.each<[object, number[]]>([
    [{}, [2, 3, 4]],
    [{ isDescending: true }, [4, 3, 2]],
    [{ sort: 'name' }, [4, 3, 2]],
    [{ sort: 'result' }, [3, 4, 2]],
    [{ result: 'create' }, [3, 4]],
    [{ search: 'ANGEL' }, [3]],
    [{ search: 'example' }, [2, 4]],
  ])('asked for by %j are %j', (filter, found) => {
    expect(lines(filter)).toEqual(found);
  });

  it('come page by page, with how many there are', () => {
    expect(lines({}, { limit: 1, offset: 1 })).toEqual([3]);
  });
});

describe('undoing a list', () => {
  const row = (line: number, undo: string, isNew = true) => ({ line, name: '', address: '', isNew, undo });
  const rows = [row(2, 'UNDONE'), row(3, 'CHANGED_SINCE'), row(4, 'UNDONE', false)];

  it('shows what stays first, and counts what is removed, restored and kept', () => {
    const { items, ...counts } = undoPage(rows, page);
    expect(items.map(({ line }) => line)).toEqual([3, 2, 4]);
    expect(counts).toEqual({ removedCount: 1, restoredCount: 1, keptCount: 1, totalCount: 3 });
  });

  it.each([0, 1, 3])('is refused when %i were expected to go and two would', (expected) => {
    expect(() => refuseUnlessExpected(rows, expected)).toThrow('UNDO_DIFFERS');
  });

  it('is refused when nothing would go, even where that was expected', () => {
    expect(() => refuseUnlessExpected([row(2, 'GONE')], 0)).toThrow('UNDO_DIFFERS');
    expect(() => refuseUnlessExpected(rows, 2)).not.toThrow();
  });
});

describe('a file that is a list', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('has its remarks beside their rows', async () => {
    const file = await readListFile(bytes('Name;Mail\nAna;=1+1\nEva;e@example.org\n'));
    expect(file).toMatchObject({
      headers: ['Name', 'Mail'],
      rows: [
        { line: 2, cells: ['Ana', '=1+1'], remarks: [{ column: 1, code: 'FORMULA_AS_TEXT' }] },
        { line: 3, remarks: [] },
      ],
      formulas: 1,
    });
  });

  it('is within the bounds of its kind', async () => {
    const file = await readListFile(bytes('Name;Mail\nAna;a\nEva;e\n'), { rows: 1 });
    expect(isNoList(file) && file.fault).toBe('TOO_MANY_ROWS');
  });

  it.each([
    ['../lista ñ.csv', 'lista ñ.csv'],
    ['C:\\tmp\\a\u0007.xlsx', 'a.xlsx'],
    [' ', 'lista'],
  ])('is called %j as %j', (given, name) => {
    expect(fileNameIn(given)).toBe(name);
  });
});
