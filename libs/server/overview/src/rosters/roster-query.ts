import { type Page } from '@campus/platform/graphql/page.ts';
import { closeTo, containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type RosterFilter, type RosterSort } from './roster.type.ts';

/** Which people, in which order. `editionId` null: of every edition. */
export interface RosterQuery {
  editionId: string | null;
  /** Only these enrolments, as far as the filter leaves them; left out: any. */
  among?: readonly string[] | null;
  filter: RosterFilter;
  /** People whose name is like what is searched for, where nobody has it. */
  isClose?: boolean;
  sort: RosterSort;
  isDescending: boolean;
  locale: Locale;
}

/** What rows are put in order by, one after the other: a column, and how. */
type OrderKey = [column: string, how: string];

/** The `where` and `order by` of a query, and a name that is the same for the same text. */
export interface Choice {
  name: string;
  where: string;
  order: OrderKey[];
  /** It means few of the campus: they are found first and put in order then. */
  isNarrow: boolean;
  /** By name: a choice has those of the filters that are set. */
  values: Record<string, unknown>;
}

/** Of a choice, and of a page of it. */
export type ChoiceValues = Choice['values'];
export type ChoicePageValues = ChoiceValues & Page;

const orders: Record<RosterSort, (direction: string, locale: Locale) => OrderKey[]> = {
  name: (direction, locale) => [
    ['p.first_surname', `collate "${locale}-x-icu" ${direction}`],
    ['p.given_names', `collate "${locale}-x-icu" ${direction}`],
    ['p.id', direction],
    ['e.id', direction],
  ],
  progress: (direction) => [
    ['st.percent', direction],
    ['st.enrolment_id', direction],
  ],
  activity: (direction) => [
    ['st.last_work_at', `${direction} nulls last`],
    ['st.enrolment_id', direction],
  ],
};

/** One condition where its filter is set: a letter for the name of the statement, the condition, and its value. */
type Condition = [key: string, sql: string, name: string, value: unknown];

const PERSON = 'join account p on p.id = e.person_id';
const STANDING = 'join standing st on st.enrolment_id = e.id';

/** Every enrolment has a person and a standing, so they are joined only where the filter needs them. */
const enrolmentsWith = (text: string): string =>
  ['participant e', /\bp\./.test(text) && PERSON, /\bst\./.test(text) && STANDING].filter(Boolean).join(' ');

const inOrder = (order: OrderKey[]): string => order.map((key) => key.join(' ')).join(', ');

/** Everybody a choice selects. */
export const meantBy = ({ where }: Choice): string => `${enrolmentsWith(where)} where ${where}`;

/**
 * CTEs that end in `chosen` (`id`, `place`): a page, no longer than `most`, of the people a choice selects. The planner
 * assumes that an unknown limit returns a tenth of all rows: it would read all people of the campus to show fifty, and
 * walk the index of an order through the whole campus to find those of one edition. So the statement names the longest
 * page, and the people are found first and sorted afterwards.
 */
export function chosenBy({ where, order, isNarrow }: Choice, most: number): string {
  const keys = order.map(([column]) => column);
  const from = `${enrolmentsWith([where, ...keys].join(' '))} where ${where}`;
  const found = `found as materialized (
       select e.id, ${keys.map((column, at) => `${column} as key_${at}`).join(', ')} from ${from}),`;
  const sorted = inOrder(isNarrow ? order.map(([, how], at) => [`key_${at}`, how]) : order);
  return `${isNarrow ? found : ''}
     page as materialized (
       select ${isNarrow ? 'id' : 'e.id'}, row_number() over (order by ${sorted}) as place
         from ${isNarrow ? 'found' : from}
        order by ${sorted} limit ${most} offset :offset),
     chosen as (select id, place from page where place <= :offset::int + :limit::int)`;
}

const INSTITUTION = `exists (
  select from posting duty
   where duty.person_id = p.id and duty.institution_kind = :institutionKind and duty.is_served)`;

const SEARCH = `(p.search_key like :pattern or exists (
  select from current_address mail where mail.person_id = p.id and mail.address_key like :pattern))`;

/** A search text that could be a serial, or a part of one, is also looked up among certificates. */
const SEARCH_SERIAL = `(${SEARCH} or p.id in (
  select own.person_id from certificate_status paper join participant own on own.id = paper.enrolment_id
   where paper.outcome <> 'enrolment' and lower(paper.serial) like :pattern))`;

const CLOSE = 'p.search_key ~ all(:close::text[])';

const mayBeSerial = (search: string | null | undefined): boolean => /\d{3}/.test(search ?? '');

function searchOf({ filter: { search }, isClose }: RosterQuery): Condition {
  if (isClose) return ['k', CLOSE, 'close', closeTo(search)];
  const pattern = containingPlain(search);
  return mayBeSerial(search) ? ['n', SEARCH_SERIAL, 'pattern', pattern] : ['s', SEARCH, 'pattern', pattern];
}

function conditionsOf(query: RosterQuery, countries: string[] | null, among: string[] | null): Condition[] {
  const given = (value: unknown) => value !== undefined && value !== null && value !== '';
  const { editionId, filter } = query;
  const { sex } = filter;
  const all: Condition[] = [
    ['e', 'e.edition_id = :editionId::uuid', 'editionId', editionId],
    ['c', 'p.country_code = any(:countries::text[])', 'countries', countries],
    ['a', 'e.id = any(:among::uuid[])', 'among', among],
    searchOf(query),
    ['l', 'p.country_code = :country', 'country', filter.country?.toUpperCase()],
    ['g', 'e.group_id = :groupId::uuid', 'groupId', filter.groupId],
    ['t', 'e.status = :status', 'status', filter.status],
    ['i', INSTITUTION, 'institutionKind', filter.institutionKind],
    ['f', 'st.percent >= :percentFrom::int', 'percentFrom', filter.percentFrom],
    ['u', 'st.percent <= :percentTo::int', 'percentTo', filter.percentTo],
    ['x', 'p.sex = :sex', 'sex', sex === 'not_stated' ? null : sex],
  ];
  return all.filter(([, , , value]) => given(value));
}

/** A name, a serial or a group is of few people. */
const NARROWING = new Set(['s', 'n', 'k', 'g']);

/** Ticked by hand: more are a filter. */
const MOST_TICKED = 200;

/** An invalid id finds nobody. */
export const isPossible = ({ editionId, filter: { groupId, enrolmentIds } }: RosterQuery): boolean =>
  (editionId === null || isId(editionId)) &&
  (!groupId || isId(groupId)) &&
  (!enrolmentIds || (enrolmentIds.length <= MOST_TICKED && enrolmentIds.every(isId)));

/**
 * A statement contains only the filters that are set: one that held every filter with `:name is null or` would be planned for all of
 * them at once, and read every person of the campus. `among`: only these enrolments; null: any.
 */
export function choiceOf(query: RosterQuery, countries: string[] | null, among: string[] | null): Choice {
  const conditions = conditionsOf(query, countries, among);
  const parts = conditions.map(([, sql]) => sql);
  const isUnstated = query.filter.sex === 'not_stated';
  if (isUnstated) parts.push('p.sex is null');
  const direction = query.isDescending ? 'desc' : 'asc';
  const order = orders[query.sort](direction, query.locale);
  const language = query.sort === 'name' ? `-${query.locale}` : '';
  const keys = conditions.map(([key]) => key).join('') + (isUnstated ? 'n' : '');
  return {
    name: `${query.sort}${language}-${direction}-${keys}`,
    where: parts.length ? parts.join(' and ') : 'true',
    order,
    isNarrow: query.editionId !== null || conditions.some(([key]) => NARROWING.has(key)),
    values: Object.fromEntries(conditions.map(([, , name, value]) => [name, value])),
  };
}
