import type { Sorting } from '@campus/ui';
import { useState } from 'react';

/** By what a list is ordered, and which way. */
export interface Order<Key extends string> {
  sort: Key;
  isDescending: boolean;
}

/** The headings of a list: once for ascending, again for the other way. */
export const sortingBy =
  <Key extends string>({ sort, isDescending }: Order<Key>, onOrder: (order: Order<Key>) => void) =>
  (key: Key): Sorting => ({
    direction: sort === key ? (isDescending ? 'descending' : 'ascending') : null,
    onSort: () => onOrder({ sort: key, isDescending: sort === key && !isDescending }),
  });

/** By which column a table is ordered, and the headings that change it. */
export const useSort = <Key extends string>(first: Key, startsDescending: boolean, onChange: () => void) => {
  const [order, set] = useState<Order<Key>>({ sort: first, isDescending: startsDescending });
  const sortingOf = sortingBy(order, (next) => {
    set(next);
    onChange();
  });
  return { ...order, sortingOf };
};
