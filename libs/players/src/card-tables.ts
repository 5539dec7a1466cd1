/** A table of two columns fits a phone; a wider one is set row by row there, each cell under its own heading. */
const WIDE = 3;

const headingsOf = (table: HTMLTableElement): string[] =>
  [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => (cell.textContent ?? '').trim());

/** Roles are written out: a browser forgets them when the rows of a table are drawn as blocks. */
const nameRoles = (table: HTMLTableElement) => {
  table.setAttribute('role', 'table');
  for (const group of [table.tHead, ...table.tBodies]) group?.setAttribute('role', 'rowgroup');
  for (const row of table.rows) row.setAttribute('role', 'row');
  for (const cell of table.querySelectorAll('td')) cell.setAttribute('role', 'cell');
  for (const cell of table.querySelectorAll('th'))
    cell.setAttribute('role', cell.scope === 'row' ? 'rowheader' : 'columnheader');
};

/** Prepares the wide tables of a card for narrow screens. May run again over the same nodes. */
export const drawTables = (root: Element): void => {
  for (const table of root.querySelectorAll<HTMLTableElement>('.table > table')) {
    const headings = headingsOf(table);
    if (headings.length < WIDE) continue;
    table.classList.add('table--rows');
    nameRoles(table);
    let before = '';
    for (const row of table.tBodies[0]?.rows ?? []) {
      // A form for paper has many empty rows: on a screen the first says what is written there.
      const words = row.textContent?.trim() ?? '';
      row.classList.toggle('row--again', words === before);
      before = words;
      for (const [at, cell] of [...row.cells].entries()) cell.dataset['heading'] = headings[at] ?? '';
    }
  }
};
