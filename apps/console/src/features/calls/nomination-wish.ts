import { useSearchValue } from '@campus/web-shell';
import { callPaths } from '../../shared/calls-paths.ts';
import { institutionKinds } from '../../shared/vocabulary.ts';
import { checks, states, type NominationRow, type State } from './call-data.ts';

export const sorts = ['PRIORITY', 'NAME', 'INSTITUTION', 'SUBMITTED', 'WAITING'] as const;

/** Which nominations a list shows, and in which order. */
export interface NominationWish {
  search: string;
  callId: string | null;
  state: State | null;
  country: string | null;
  institutionKind: string | null;
  check: NominationRow['checks'][number] | null;
  sort: (typeof sorts)[number];
  /** From 0. */
  page: number;
}

/** What the address says the list should show. */
export const useNominationWish = (): NominationWish => {
  const [search, call, state, country] = [
    useSearchValue('search'),
    useSearchValue('call'),
    useSearchValue('state'),
    useSearchValue('country'),
  ];
  const [kind, check, sort, page] = [
    useSearchValue('kind'),
    useSearchValue('check'),
    useSearchValue('sort'),
    useSearchValue('page'),
  ];
  return {
    search: search ?? '',
    callId: call,
    state: states.find((each) => each === state) ?? null,
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
    institutionKind: institutionKinds.find((each) => each === kind) ?? null,
    check: checks.find((each) => each === check) ?? null,
    sort: sorts.find((each) => each === sort) ?? 'PRIORITY',
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

/** The other way round: the address of a list. */
export const addressOf = (editionId: string, wish: NominationWish): string => {
  const query = new URLSearchParams({
    ...(wish.search ? { search: wish.search } : {}),
    ...(wish.callId ? { call: wish.callId } : {}),
    ...(wish.state ? { state: wish.state } : {}),
    ...(wish.country ? { country: wish.country } : {}),
    ...(wish.institutionKind ? { kind: wish.institutionKind } : {}),
    ...(wish.check ? { check: wish.check } : {}),
    ...(wish.sort === 'PRIORITY' ? {} : { sort: wish.sort }),
    ...(wish.page > 0 ? { page: String(wish.page + 1) } : {}),
  }).toString();
  const path = callPaths.nominations(editionId);
  return query ? `${path}?${query}` : path;
};

/** Less than all is asked for; the order leaves nobody out. */
export const isFiltered = ({ search, callId, state, country, institutionKind, check }: NominationWish) =>
  search !== '' || [callId, state, country, institutionKind, check].some((each) => each !== null);
