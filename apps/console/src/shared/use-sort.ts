import type { Sorting } from '@campus/ui';
import { useState } from 'react';

/** By which column a table is ordered, and the headings that change it: once for ascending, again for the other way. */
export const useSort = <Key extends string>(first: Key, startsDescending: boolean, onChange: () => void) => {
  const [{ sort, isDescending }, set] = useState({ sort: first, isDescending: startsDescending });
  const sortingOf = (key: Key): Sorting => ({
    direction: sort === key ? (isDescending ? 'descending' : 'ascending') : null,
    onSort: () => {
      set({ sort: key, isDescending: sort === key && !isDescending });
      onChange();
    },
  });
  return { sort, isDescending, sortingOf };
};
