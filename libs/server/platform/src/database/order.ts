/** By what a list is ordered, and which way. */
export interface Order<Sort extends string> {
  sort: Sort;
  isDescending: boolean;
}

/** What an `order by` says, and what it adds to the name of its statement: each order is a statement of its own. */
export interface OrderBy {
  suffix: string;
  text: string;
}

/** The order wished among those a list knows, with its direction wherever one says `$dir`. */
export const orderBy = <Sort extends string>(
  orders: Record<Sort, string>,
  { sort, isDescending }: Order<Sort>,
): OrderBy => {
  const direction = isDescending ? 'desc' : 'asc';
  return {
    suffix: `${sort.replaceAll('_', '-')}-${direction}`,
    text: orders[sort].replaceAll('$dir', direction),
  };
};
