import { useState } from 'react';
import { useSort } from './use-sort.ts';

/**
 * What of a list is shown: the words looked for, the order, the page from 0. Other words or another order begin at its
 * start. For lists that stand in a page beside other things; what somebody may come back to stands in the address.
 */
export const useList = <Key extends string>(first: Key, startsDescending = false) => {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const { sort, isDescending, sortingOf } = useSort<Key>(first, startsDescending, () => setPage(0));
  const find = (words: string) => {
    setSearch(words);
    setPage(0);
  };
  return { search, find, page, setPage, order: { sort, isDescending }, sortingOf };
};
