import { nominationSortValues } from '@campus/api-client';
import { useSearchValue } from '@campus/web-shell';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { addressOrder, useAddressOrder, type Order } from '../../../shared/lists/use-sort.ts';
import { institutionKinds } from '../../../shared/words/vocabulary.ts';
import { checks, states, type NominationRow, type State } from '../calls/call-data.ts';

type Sort = (typeof nominationSortValues)[number];
const byCountry: Order<Sort> = { sort: 'COUNTRY', isDescending: false };

/** Which nominations a list shows, and in which order. */
export interface NominationFilter extends Order<Sort> {
  search: string;
  callId: string | null;
  state: State | null;
  country: string | null;
  institutionKind: string | null;
  check: NominationRow['checks'][number] | null;
  /** Whether a letter has announced how they stand. */
  isTold: boolean | null;
  /** Whether they are in the edition already, however it happened. */
  isEnrolled: boolean | null;
  /** From 0. */
  page: number;
}

const answerOf = (text: string | null) => (text === 'yes' ? true : text === 'no' ? false : null);
const textOf = (answer: boolean) => (answer ? 'yes' : 'no');

/** The filters of the list, from the address. */
export const useNominationFilter = (): NominationFilter => {
  const [search, call, state, country] = [
    useSearchValue('search'),
    useSearchValue('call'),
    useSearchValue('state'),
    useSearchValue('country'),
  ];
  const [kind, check, page] = [useSearchValue('kind'), useSearchValue('check'), useSearchValue('page')];
  const [letter, enrolled] = [useSearchValue('letter'), useSearchValue('enrolled')];
  return {
    ...useAddressOrder(nominationSortValues, byCountry),
    search: search ?? '',
    callId: call,
    state: states.find((each) => each === state) ?? null,
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
    institutionKind: institutionKinds.find((each) => each === kind) ?? null,
    check: checks.find((each) => each === check) ?? null,
    isTold: answerOf(letter),
    isEnrolled: answerOf(enrolled),
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

/** The other way round: the address of a list. */
export const addressOf = (editionId: string, filter: NominationFilter): string => {
  const query = new URLSearchParams({
    ...(filter.search ? { search: filter.search } : {}),
    ...(filter.callId ? { call: filter.callId } : {}),
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.country ? { country: filter.country } : {}),
    ...(filter.institutionKind ? { kind: filter.institutionKind } : {}),
    ...(filter.check ? { check: filter.check } : {}),
    ...(filter.isTold === null ? {} : { letter: textOf(filter.isTold) }),
    ...(filter.isEnrolled === null ? {} : { enrolled: textOf(filter.isEnrolled) }),
    ...addressOrder(filter, byCountry),
    ...(filter.page > 0 ? { page: String(filter.page + 1) } : {}),
  }).toString();
  const path = callPaths.nominations(editionId);
  return query ? `${path}?${query}` : path;
};

/** Less than all is asked for; the order leaves nobody out. */
export const isFiltered = ({
  search,
  callId,
  state,
  country,
  institutionKind,
  check,
  isTold,
  isEnrolled,
}: NominationFilter) =>
  search !== '' ||
  [callId, state, country, institutionKind, check, isTold, isEnrolled].some((each) => each !== null);
