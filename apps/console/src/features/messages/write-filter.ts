import { type MessageAudience, type VariablesOf } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { bands, stuckKinds } from '../../shared/words/progress-words.ts';

export type AudienceFilter = NonNullable<VariablesOf<typeof MessageAudience>['filter']>;

export const statuses = ['ACTIVE', 'COMPLETED', 'ON_HOLD'] as const;

export const filterKeys = ['search', 'status', 'band', 'country', 'group', 'stuck', 'ids'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type WriteFilter = Partial<Record<FilterKey, string>>;

/** The people to write to, as the address says: the same words as in the address of a roster; `ids` were ticked there. */
export const useWriteFilter = (): WriteFilter => {
  const filter = {
    search: useSearchValue('search'),
    status: useSearchValue('status'),
    band: useSearchValue('band'),
    country: useSearchValue('country'),
    group: useSearchValue('group'),
    stuck: useSearchValue('stuck'),
    ids: useSearchValue('ids'),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as WriteFilter;
};

export const writeAddress = (editionId: string, filter: WriteFilter): string => {
  const query = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
  const path = messagePaths.write(editionId);
  return query ? `${path}?${query}` : path;
};

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined =>
  values.find((value) => value === text);

/** The filter as sent to the server; an invalid parameter is left out. */
export const audienceOf = (filter: WriteFilter): AudienceFilter => {
  const [from, to] = oneOf(bands, filter.band)?.split('-').map(Number) ?? [];
  return {
    search: filter.search,
    country: filter.country,
    groupId: filter.group,
    status: oneOf(statuses, filter.status),
    percentFrom: from,
    percentTo: to,
    isStuck: filter.stuck ? true : undefined,
    stuck: oneOf(stuckKinds, filter.stuck),
    enrolmentIds: filter.ids?.split(','),
  };
};
