import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { Table, type Column } from './table.tsx';

afterEach(cleanup);

const name: Column<string> = { id: 'name', label: 'Name', isName: true, cell: (row) => row };
const place: Column<string> = { id: 'place', label: 'Place', cell: () => 'here' };
const state: Column<string> = { id: 'state', label: 'State', card: 'aside', cell: () => 'open' };
const menu: Column<string> = { id: 'menu', label: 'Actions', isQuiet: true, cell: () => '…' };

const draw = (...columns: Column<string>[]) =>
  render(<Table caption="People" columns={columns} rows={['Ana']} keyOf={(row) => row} />);

const cardOf = (text: string) => screen.getByText(text).closest('td')?.getAttribute('data-card') ?? null;

describe('a row on a narrow screen', () => {
  it('is a card of all its columns where none says where it stands', () => {
    draw(name, place);
    expect(screen.getByRole('table').hasAttribute('data-cards')).toBe(false);
    expect(cardOf('here')).toBeNull();
  });

  it('is a short card as soon as one does: the others are left out of it, what acts on the row is kept', () => {
    draw(name, place, state, menu);
    expect(screen.getByRole('table').getAttribute('data-cards')).toBe('short');
    expect([cardOf('open'), cardOf('here'), cardOf('…')]).toEqual(['aside', null, 'kept']);
  });
});
