import { type FileRow } from '@campus/people';
import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import type { CountryNames } from '../people-import/reading/word-values.ts';
import { type DecidedRow, type NomineePlan, type RowDecision } from './decide-rows.ts';
import { type MappedValue } from '../people-import/people-import.entity.ts';
import { type LineMend, type WrittenLine } from './nominee-list.entity.ts';
import { type NomineeListSort, type NomineeListStatus } from './nominee-list.type.ts';

export interface ListRow {
  id: string;
  call_id: string;
  owner_id: string;
  owner_name: string;
  file_name: string;
  status: NomineeListStatus;
  headers: string[] | null;
  rows: FileRow[] | null;
  plan: NomineePlan | null;
  decisions: RowDecision[];
  mended: LineMend[];
  meanings: MappedValue[];
  results: DecidedRow[] | null;
  written: WrittenLine[] | null;
  created_at: Date;
  applied_at: Date | null;
  undone_at: Date | null;
  expired_at: Date | null;
}

const OWNER = `concat_ws(' ', p.given_names, p.first_surname)`;
const columns = `l.id, l.call_id, l.owner_id, ${OWNER} as owner_name, l.file_name, l.status,
  l.created_at, l.applied_at, l.undone_at, l.expired_at`;
const from = `from nominee_list l join account p on p.id = l.owner_id`;

/** $1 list · $2 owner, or null: anybody's. */
export const listById = statement<ListRow>(
  'nominee-list',
  `select ${columns}, l.headers, l.rows, l.plan, l.decisions, l.mended, l.meanings, l.results, l.written ${from}
    where l.id = $1 and ($2::uuid is null or l.owner_id = $2)`,
);

/** The same with a lock, for changes. */
export const lockList = statement<ListRow>(
  'nominee-list-lock',
  `select ${columns}, l.headers, l.rows, l.plan, l.decisions, l.mended, l.meanings, l.results, l.written ${from}
    where l.id = $1 and ($2::uuid is null or l.owner_id = $2) for no key update of l`,
);

export type ListSummaryRow = Omit<
  ListRow,
  'headers' | 'rows' | 'plan' | 'decisions' | 'mended' | 'meanings' | 'results' | 'written'
> & {
  row_count: number;
};

const found = `
  l.call_id = :callId
  and (:ownerId::uuid is null or l.owner_id = :ownerId)
  and (:pattern::text is null or search_key(l.file_name) like :pattern)
  and l.status <> 'discarded'`;

const orders: Record<NomineeListSort, string> = {
  created: 'l.created_at $dir',
  file: `l.file_name collate "es-x-icu" $dir`,
  owner: `${OWNER} collate "es-x-icu" $dir, l.created_at desc`,
  status: `array_position(array['open','applied','undone'], l.status) $dir, l.created_at desc`,
};

export const listPage = inEveryOrder(orders, ({ suffix, text }) =>
  statement<
    ListSummaryRow,
    { callId: string; ownerId: string | null; pattern: string | null; limit: number; offset: number }
  >(
    `nominee-list-page-${suffix}`,
    `select ${columns}, coalesce(jsonb_array_length(l.rows), 0) as row_count ${from} where ${found}
      order by ${text}, l.id limit :limit offset :offset`,
  ),
);

export const listCount = statement<
  { count: number },
  { callId: string; ownerId: string | null; pattern: string | null }
>('nominee-list-count', `select count(*)::int as count from nominee_list l where ${found}`);

export const openListsOf = statement<{ count: number }>(
  'nominee-lists-open',
  `select count(*)::int as count from nominee_list where owner_id = $1 and status = 'open' and expired_at is null`,
);

export const listCountries = statement<CountryNames>(
  'nominee-list-countries',
  `select code, names from known_country`,
);

/** Their time is over: thirty days after they came. */
export const expireLists = statement(
  'nominee-lists-expire',
  `update nominee_list set headers = null, rows = null, plan = null, decisions = '[]', mended = '[]',
                           meanings = '[]', results = null, written = null, expired_at = now()
    where expired_at is null and created_at < now() - interval '30 days'`,
);
