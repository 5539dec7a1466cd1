import { type Roster, sexFilterValues, type VariablesOf } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { enrolmentStatuses } from '../../shared/words/enrolment-words.ts';
import { bands, stuckKinds } from '../../shared/words/progress-words.ts';

type Variables = VariablesOf<typeof Roster>;
export type FilterInput = NonNullable<Variables['filter']>;

export const sexes = sexFilterValues;
export const sorts = { name: 'NAME', progress: 'PROGRESS', activity: 'ACTIVITY' } as const;
export type SortKey = keyof typeof sorts;

/**
 * Columns that may be left out, in the order they are shown: what somebody acts on stands where a narrow window ends
 * last. The name always stands.
 */
export const columnIds = [
  'edition',
  'status',
  'progress',
  'lastWork',
  'stuck',
  'endsOn',
  'country',
  'next',
  'institution',
  'post',
  'group',
  'email',
  'sex',
] as const;
export type ColumnId = (typeof columnIds)[number];
/** What one decides by, as wide as an office screen: of all editions the edition, of one edition the country. */
const usual: readonly ColumnId[] = ['status', 'progress', 'lastWork', 'stuck'];

/** What of a roster is shown, as the address has it; left out: whatever. */
export const allKeys = [
  'search',
  'country',
  'group',
  'status',
  'kind',
  'band',
  'sex',
  'stuck',
  'sort',
  'down',
  'columns',
] as const;
export type FilterKey = (typeof allKeys)[number];
export type RosterFilter = Partial<Record<FilterKey, string>> & { page?: string };

const filterKeys: readonly FilterKey[] = ['country', 'group', 'status', 'kind', 'band', 'sex', 'stuck'];

export const useRosterFilter = (): RosterFilter => {
  const all = useSearchValues();
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as RosterFilter;
};

const useSearchValues = () => ({
  search: useSearchValue('search'),
  country: useSearchValue('country'),
  group: useSearchValue('group'),
  status: useSearchValue('status'),
  kind: useSearchValue('kind'),
  band: useSearchValue('band'),
  sex: useSearchValue('sex'),
  stuck: useSearchValue('stuck'),
  sort: useSearchValue('sort'),
  down: useSearchValue('down'),
  columns: useSearchValue('columns'),
  page: useSearchValue('page'),
});

export const pageOf = ({ page }: RosterFilter): number => Math.max(0, Number(page ?? 1) - 1) || 0;
export const filtersIn = (filter: RosterFilter): number => filterKeys.filter((key) => filter[key]).length;
export const isFiltered = (filter: RosterFilter): boolean => filtersIn(filter) > 0 || Boolean(filter.search);

/** Unless somebody has chosen: the usual ones, and the last day where somebody shown has one of their own. */
export const columnsOf = (
  { columns }: RosterFilter,
  isEverywhere: boolean,
  isAnyExtended: boolean,
): readonly ColumnId[] => {
  const asked = columns?.split(',');
  if (asked) return columnIds.filter((id) => asked.includes(id));
  const own: readonly ColumnId[] = [...usual, isEverywhere ? 'edition' : 'country'];
  return columnIds.filter((id) => own.includes(id) || (id === 'endsOn' && isAnyExtended));
};

export const sortOf = ({ sort }: RosterFilter): SortKey =>
  (Object.keys(sorts) as SortKey[]).find((key) => key === sort) ?? 'name';

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined =>
  values.find((value) => value === text);

/** The filter as sent to the server; an invalid parameter is left out. */
export const askOf = (
  filter: RosterFilter,
): { filter: FilterInput; sort: Variables['sort']; isDescending: boolean } => {
  const [from, to] = oneOf(bands, filter.band)?.split('-').map(Number) ?? [];
  return {
    filter: {
      search: filter.search,
      country: filter.country,
      groupId: filter.group,
      status: oneOf(enrolmentStatuses, filter.status),
      institutionKind: filter.kind,
      percentFrom: from,
      percentTo: to,
      sex: oneOf(sexes, filter.sex),
      isStuck: filter.stuck ? true : undefined,
      stuck: oneOf(stuckKinds, filter.stuck),
    },
    sort: sorts[sortOf(filter)],
    isDescending: filter.down === '1',
  };
};
