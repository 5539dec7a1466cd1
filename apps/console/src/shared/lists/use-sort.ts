import type { Sorting } from '@campus/ui';
import { useSearchValue } from '@campus/web-shell';
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

/** Where an address does not say which way: as the first order goes, by any other column the least first. */
const usualWay = <Key extends string>(sort: Key, first: Order<Key>): boolean =>
  sort === first.sort && first.isDescending;

/** The order an address asks for among those a list knows; otherwise the first. */
export const useAddressOrder = <Key extends string>(keys: readonly Key[], first: Order<Key>): Order<Key> => {
  const [asked, way] = [useSearchValue('sort'), useSearchValue('way')];
  const sort = keys.find((each) => each === asked) ?? first.sort;
  return { sort, isDescending: way === null ? usualWay(sort, first) : way === 'down' };
};

/** The reverse: the order from the address. */
export const addressOrder = <Key extends string>(
  order: Order<Key>,
  first: Order<Key>,
): Record<string, string> => ({
  ...(order.sort === first.sort ? {} : { sort: order.sort }),
  ...(order.isDescending === usualWay(order.sort, first) ? {} : { way: order.isDescending ? 'down' : 'up' }),
});
