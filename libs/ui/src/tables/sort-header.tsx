import { Icon } from '../icon.tsx';

/** How its table is sorted by a column. */
export type Direction = 'ascending' | 'descending';

/** What a heading needs to sort by its column. */
export interface Sorting {
  /** Null: the table is in another column's order. */
  direction: Direction | null;
  onSort: () => void;
}

/** Value of `aria-sort` of the heading around a `SortHeader`. */
export const ariaSortOf = (sorting: Sorting | undefined): Direction | 'none' | undefined =>
  sorting ? (sorting.direction ?? 'none') : undefined;

/** The words of a heading as the button that puts its table in that order, or turns the order round. */
export const SortHeader = ({ label, sorting }: { label: string; sorting: Sorting }) => (
  <button type="button" className="sort" data-direction={sorting.direction} onClick={sorting.onSort}>
    <span>{label}</span>
    <Icon name="down" />
  </button>
);
