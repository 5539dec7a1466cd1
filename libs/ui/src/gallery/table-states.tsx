import { Tag } from '../feedback/tag.tsx';
import { Facts, Stat } from '../tables/facts.tsx';
import { Pager } from '../tables/pager.tsx';
import { SortHeader } from '../tables/sort-header.tsx';
import { Table } from '../tables/table.tsx';
import { nothing, type States } from './state.ts';
import type { Words } from './words.ts';

const pagerOf = (w: Words, page: number) => (
  <Pager
    label={w.label}
    words={w.place}
    previous={w.previous}
    next={w.next}
    page={page}
    pages={7}
    onPage={nothing}
  />
);

/** What is listed and counted. */
export const tableStates: States = {
  Table: [
    {
      name: 'sorted by its first column',
      draw: (w) => (
        <Table
          caption={w.label}
          columns={[
            {
              id: 'name',
              label: w.label,
              isName: true,
              cell: ({ name }) => name,
              sorting: { direction: 'ascending', onSort: nothing },
            },
            { id: 'note', label: w.state, cell: ({ note }) => note },
            { id: 'count', label: w.next, isNumber: true, cell: ({ count }) => count },
          ]}
          rows={[
            { name: w.one, note: w.note, count: 1_204 },
            { name: w.two, note: w.state, count: 17 },
          ]}
          keyOf={({ name }) => name}
        />
      ),
    },
    {
      name: 'with short cards on a narrow screen',
      draw: (w) => (
        <Table
          caption={w.label}
          columns={[
            { id: 'name', label: w.label, isName: true, cell: ({ name }) => name },
            { id: 'state', label: w.state, card: 'aside', cell: () => <Tag tone="done">{w.state}</Tag> },
            { id: 'count', label: w.next, isNumber: true, card: 'fact', cell: ({ count }) => count },
            { id: 'place', label: w.place, cell: () => w.place },
            { id: 'note', label: w.previous, card: 'line', cell: ({ note }) => note },
          ]}
          rows={[
            { name: w.one, note: w.note, count: 1_204 },
            { name: w.two, note: w.note, count: 17 },
          ]}
          keyOf={({ name }) => name}
        />
      ),
    },
  ],
  SortHeader: (['ascending', 'descending', null] as const).map((direction) => ({
    name: direction ?? 'in another order',
    draw: (w) => <SortHeader label={w.label} sorting={{ direction, onSort: nothing }} />,
  })),
  Pager: [
    { name: 'at the beginning', draw: (w) => pagerOf(w, 0) },
    { name: 'in the middle', draw: (w) => pagerOf(w, 3) },
    { name: 'at the end', draw: (w) => pagerOf(w, 6) },
  ],
  Facts: [
    {
      name: 'with a line left out',
      draw: (w) => (
        <Facts
          facts={[
            { label: w.label, value: w.one },
            { label: w.state, value: null },
            { label: w.hint, value: w.note },
          ]}
        />
      ),
    },
  ],
  Stat: [
    { name: 'a number', draw: (w) => <Stat value="1 204" label={w.state} /> },
    { name: 'with what it means', draw: (w) => <Stat value="73,5 %" label={w.state} note={w.note} /> },
  ],
};
