import { type Decision, type Mend } from '@campus/people';
import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type DecidedRow } from './checking/decided-row.ts';
import { type ImportRowSort } from './people-import-vocabulary.ts';

export interface RowCount {
  result: DecidedRow['result'] | null;
  reason: string | null;
  enrol: string | null;
  undo: string | null;
  count: number;
}

/** What happened to the rows of a list, by result, reason, enrolment and undoing. */
export const countsOf = statement<RowCount>(
  'people-import-counts',
  `select result, decided ->> 'reason' as reason, decided ->> 'enrol' as enrol, undo, count(*)::int as count
     from people_import_row where import_id = $1 group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
);

/** The first rows, to show what the columns hold. */
export const sampleOf = statement<{
  line: number;
  cells: string[];
  cell_remarks: { column: number; code: string }[];
}>(
  'people-import-sample',
  `select line, cells, cell_remarks from people_import_row where import_id = $1 order by line limit $2`,
);

export interface ShownRow {
  line: number;
  result: DecidedRow['result'] | null;
  /** Without `changes`: decided before they were kept. */
  decided: (Omit<DecidedRow, 'line' | 'result' | 'changes'> & Partial<Pick<DecidedRow, 'changes'>>) | null;
  decision: Decision | null;
  undo: string | null;
}

/** A row as shown, with what it says in each column. */
export interface OpenRow extends ShownRow {
  cells: string[];
  mended: Mend[];
  /** Who it became. */
  person_id: string | null;
}

const ROWS = `
  import_id = :importId
  and (:results::text[] is null or result = any(:results))
  and (:words = '' or search_text like '%' || :words || '%')
  and (:reason::text is null or decided ->> 'reason' = :reason or undo = :reason
       or (result not in ('skip', 'decide')
           and decided -> 'remarks' @> jsonb_build_array(jsonb_build_object('code', :reason))))`;

const rowOrders: Record<ImportRowSort, string> = {
  line: 'line $dir',
  name: `decided ->> 'name' collate "es-x-icu" $dir nulls last`,
  address: `decided ->> 'address' $dir nulls last`,
  result: 'result $dir',
};

export const rowsOf = inEveryOrder(rowOrders, ({ suffix, text }) =>
  statement<
    OpenRow,
    {
      importId: string;
      results: readonly string[] | null;
      words: string;
      reason: string | null;
      limit: number;
      offset: number;
    }
  >(
    `people-import-rows-${suffix}`,
    `select line, result, decided, decision, undo, cells, mended, person_id from people_import_row where ${ROWS}
      order by ${text}, line limit :limit offset :offset`,
  ),
);

export const rowCountOf = statement<
  { count: number },
  { importId: string; results: readonly string[] | null; words: string; reason: string | null }
>('people-import-row-count', `select count(*)::int as count from people_import_row where ${ROWS}`);

/** $1 list, $2 line: held by whoever mends it. */
export const lockRow = statement<{ line: number; mended: Mend[] }>(
  'people-import-row-lock',
  `select line, mended from people_import_row where import_id = $1 and line = $2 for update`,
);

/** What was said of who a row is holds no longer once somebody has put another address in it. */
export const mendRow = statement<object, { id: string; line: number; mended: string; isAnswerKept: boolean }>(
  'people-import-row-mend',
  `update people_import_row set mended = :mended::jsonb,
                                decision = case when :isAnswerKept::boolean then decision end
    where import_id = :id and line = :line`,
);

export const dropRows = statement(
  'people-import-drop-rows',
  `delete from people_import_row where import_id = $1`,
);

export const addRows = statement<
  object,
  { importId: string; lines: readonly number[]; cells: readonly string[]; remarks: readonly string[] }
>(
  'people-import-add-rows',
  `insert into people_import_row (import_id, line, cells, cell_remarks)
   select :importId, line, cells::jsonb, remarks::jsonb
     from unnest(:lines::int[], :cells::text[], :remarks::text[]) as given (line, cells, remarks)`,
);

/** What the file says of a row, and what somebody put in its place. */
export interface ReadableRow {
  line: number;
  cells: string[];
  cell_remarks: { column: number; code: string }[];
  mended?: Mend[];
}

export interface StoredRow extends ReadableRow {
  mended: Mend[];
  decision: Decision | null;
}

export const allRowsOf = statement<StoredRow>(
  'people-import-all-rows',
  `select line, cells, cell_remarks, mended, decision from people_import_row where import_id = $1 order by line`,
);

export const decideAll = statement<
  object,
  {
    importId: string;
    lines: readonly number[];
    results: readonly string[];
    decided: readonly string[];
    words: readonly string[];
  }
>(
  'people-import-decide',
  `update people_import_row r set result = given.result, decided = given.decided::jsonb,
                                  search_text = given.words
     from unnest(:lines::int[], :results::text[], :decided::text[], :words::text[]) as given (line, result,
                                                                                              decided, words)
    where r.import_id = :importId and r.line = given.line`,
);

/**
 * $2 lines or null: all that need a decision; $3 decision. That another person has somebody's address is
 * decided one row at a time: for many at once it would merge the people of an office.
 */
export const setDecisions = statement<{ line: number }>(
  'people-import-set-decisions',
  `update people_import_row set decision = $3
    where import_id = $1
      and ($2::int[] is not null
           or (result = 'decide' and ($3 = 'skip' or decided ->> 'reason' <> 'ADDRESS_OTHER_NAME')))
      and ($2::int[] is null or line = any($2)) returning line`,
);

export const markApplied = statement<
  object,
  {
    importId: string;
    lines: readonly number[];
    people: readonly string[];
    enrolments: readonly (null | string)[];
    before: readonly string[];
  }
>(
  'people-import-mark-applied',
  `update people_import_row r set person_id = given.person, enrolment_id = given.enrolment,
                                  before = given.before::jsonb
     from unnest(:lines::int[], :people::uuid[], :enrolments::uuid[], :before::text[])
            as given (line, person, enrolment, before)
    where r.import_id = :importId and r.line = given.line`,
);

/** $1 list, $2 lines, $3 the nominations they became. */
export const markWaiting = statement(
  'people-import-mark-waiting',
  `update people_import_row r set nomination_id = given.nomination
     from unnest($2::int[], $3::uuid[]) as given (line, nomination) where r.import_id = $1 and r.line = given.line`,
);

export const dropExpiredRows = statement(
  'people-import-rows-expire',
  `delete from people_import_row r using people_import i where i.id = r.import_id and i.expired_at is not null`,
);
