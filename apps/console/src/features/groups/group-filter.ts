import { rosterSortValues } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { stuckKinds } from '../../shared/words/progress-words.ts';

export const sorts = rosterSortValues;
export type Sort = (typeof sorts)[number];

/** The filters of a group, from the address. */
export interface GroupFilter {
  search: string;
  /** Only people whom this holds up; null: everybody. */
  stuck: (typeof stuckKinds)[number] | null;
  sort: Sort;
  isDescending: boolean;
  page: number;
}

export const useGroupFilter = (): GroupFilter => {
  const sort = useSearchValue('sort');
  const stuck = useSearchValue('stuck');
  const page = Number(useSearchValue('page') ?? 1);
  return {
    search: useSearchValue('search') ?? '',
    stuck: stuckKinds.find((each) => each === stuck) ?? null,
    sort: sorts.find((each) => each === sort) ?? 'NAME',
    isDescending: useSearchValue('down') === '1',
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  };
};

export const addressOf = (
  groupId: string,
  { search, stuck, sort, isDescending, page }: GroupFilter,
): string => {
  const words = new URLSearchParams({
    ...(search ? { search } : {}),
    ...(stuck ? { stuck } : {}),
    ...(sort === 'NAME' ? {} : { sort }),
    ...(isDescending ? { down: '1' } : {}),
    ...(page > 0 ? { page: String(page + 1) } : {}),
  }).toString();
  return words ? `${peoplePaths.group(groupId)}?${words}` : peoplePaths.group(groupId);
};
