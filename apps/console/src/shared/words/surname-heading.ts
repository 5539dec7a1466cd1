import type { Sorting } from '@campus/ui';
import { useText } from '../text.ts';

/** The heading of a column of names and how it sorts: names begin with the given name, lists go by the surname. */
export const useSurnameHeading = () => {
  const t = useText();
  return (name: string, sorting: Sorting): { label: string; sorting: Sorting } => ({
    label: sorting.direction === null ? name : t('console.list.bySurname', { name }),
    sorting,
  });
};
