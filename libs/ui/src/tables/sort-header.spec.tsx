import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Direction } from './sort-header.tsx';
import { Table } from './table.tsx';

afterEach(cleanup);

describe('a heading that sorts', () => {
  it.each<[Direction | null, string]>([
    [null, 'none'],
    ['ascending', 'ascending'],
    ['descending', 'descending'],
  ])('in order %s says so, and is pressed by the keyboard', async (direction, said) => {
    const onSort = jest.fn();
    const name = { id: 'name', label: 'Name', isName: true, cell: (row: string) => row };
    const place = { id: 'place', label: 'Place', cell: () => 'here' };
    render(
      <Table
        caption="People"
        columns={[{ ...name, sorting: { direction, onSort } }, place]}
        rows={['Ana']}
        keyOf={(row) => row}
      />,
    );
    const heading = screen.getByRole('columnheader', { name: 'Name' });
    expect(heading.getAttribute('aria-sort')).toBe(said);
    expect(screen.getByRole('columnheader', { name: 'Place' }).hasAttribute('aria-sort')).toBe(false);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onSort).toHaveBeenCalledTimes(1);
  });
});
