import { useState } from 'react';
import { useSort } from './use-sort.ts';

/**
 * What of a list is shown: search, order, page from 0. Another search or order starts at the first page. For
 * lists next to other things on a page; a list people return to keeps this in the address.
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
