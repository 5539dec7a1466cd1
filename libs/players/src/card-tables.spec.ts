import { describe, expect, it } from '@jest/globals';
import { drawTables } from './card-tables.ts';

const table = (...headings: string[]) =>
  `<div class="table"><table><thead><tr>${headings.map((one) => `<th scope="col">${one}</th>`).join('')}</tr></thead>` +
  `<tbody><tr>${headings.map((_, at) => `<td>${at === 1 ? '' : `c${at}`}</td>`).join('')}</tr></tbody></table></div>`;

const drawn = (html: string) => {
  const root = document.createElement('div');
  root.innerHTML = html;
  drawTables(root);
  drawTables(root);
  return root;
};

describe('a wide table of a card', () => {
  it('has the heading of each column at its cells, and stays a table for a screen reader', () => {
    const root = drawn(table('Pasa', 'Art.', 'Llame a'));
    const cells = [...root.querySelectorAll('td')];
    expect(cells.map((cell) => cell.dataset['heading'])).toEqual(['Pasa', 'Art.', 'Llame a']);
    const roles = [...root.querySelectorAll('[role]')].map((one) => one.getAttribute('role'));
    expect(new Set(roles)).toEqual(new Set(['table', 'rowgroup', 'row', 'columnheader', 'cell']));
  });

  it('that is a form for paper shows one of its empty rows', () => {
    const rows = '<tr><td></td><td></td><td>☐</td></tr>'.repeat(3);
    const root = drawn(table('a', 'b', 'c').replace(/<tbody>.*<\/tbody>/, `<tbody>${rows}</tbody>`));
    expect(root.querySelectorAll('tr.row--again')).toHaveLength(2);
  });

  it('of two columns stays as it is', () => {
    expect(drawn(table('Tengo', 'Hago')).querySelector('.table--rows')).toBeNull();
  });
});
