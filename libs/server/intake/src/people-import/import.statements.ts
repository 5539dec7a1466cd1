import { type Decision, type ListMode, type Mend } from '@campus/people';
import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type DecidedRow } from './checking/decided-row.ts';
import { type FileFacts, type ImportPlan } from './people-import.entity.ts';
import { type ImportRowSort, type ImportSort, type ImportStatus } from './people-import-vocabulary.ts';

export interface ImportRow {
  id: string;
  owner_id: string;
  owner_name: string;
  file_name: string;
  file_bytes: number;
  status: ImportStatus;
  failed_step: ImportStatus | null;
  progress: number;
  fault: { code: string; params: Record<string, unknown> } | null;
  facts: FileFacts | null;
  headers: string[] | null;
  plan: ImportPlan | null;
  edition_id: string | null;
  edition_titles: Record<string, string> | null;
  mode: ListMode | null;
  created_at: Date;
  applied_at: Date | null;
  undone_at: Date | null;
  expired_at: Date | null;
}

const COLUMNS = `
  i.id, i.owner_id, o.full_name as owner_name,
  i.file_name, i.file_bytes, i.status, i.failed_step, i.progress, i.fault, i.facts, i.headers, i.plan,
  i.edition_id, ed.titles as edition_titles, i.mode, i.created_at, i.applied_at, i.undone_at, i.expired_at`;
const FROM = `people_import i join account o on o.id = i.owner_id left join offering ed on ed.id = i.edition_id`;

export const importById = statement<ImportRow>(
  'people-import',
  `select ${COLUMNS} from ${FROM} where i.id = $1`,
);

/** The same, held by anyone who changes it. */
export const lockImport = statement<ImportRow>(
  'people-import-lock',
  `select ${COLUMNS} from ${FROM} where i.id = $1 for no key update of i`,
);

const SHOWN = `
  (:ownerId::uuid is null or i.owner_id = :ownerId)
  and (:words = '' or i.file_name ilike '%' || :words || '%')
  and (:editionId::uuid is null or i.edition_id = :editionId)
  and i.status <> 'discarded'`;

const listOrders: Record<ImportSort, string> = {
  created: 'i.created_at $dir',
  file: `lower(i.file_name) collate "es-x-icu" $dir`,
  owner: `concat_ws(' ', o.given_names, o.first_surname) collate "es-x-icu" $dir`,
  status: 'i.status $dir',
};

export const importsOf = inEveryOrder(listOrders, ({ suffix, text }) =>
  statement<
    ImportRow,
    { ownerId: string | null; words: string; editionId: string | null; limit: number; offset: number }
  >(
    `people-imports-${suffix}`,
    `select ${COLUMNS} from ${FROM} where ${SHOWN}
      order by ${text}, i.created_at desc, i.id desc limit :limit offset :offset`,
  ),
);
export const importCountOf = statement<
  { count: number },
  { ownerId: string | null; words: string; editionId: string | null }
>('people-import-count', `select count(*)::int as count from people_import i where ${SHOWN}`);

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

/** Lists of a person that are under way. */
export const unfinishedOf = statement<{ count: number }>(
  'people-imports-unfinished',
  `select count(*)::int as count
     from people_import
    where owner_id = $1 and status in ('reading', 'mapping', 'checking', 'checked')`,
);

export const addImport = statement<
  object,
  { id: string; ownerId: string; fileName: string; content: Buffer; editionId: string | null }
>(
  'people-import-add',
  `insert into people_import (id, owner_id, acting_id, file_name, file_bytes, content, edition_id, status,
                              heartbeat_at)
   values (:id, :ownerId, :ownerId, :fileName, length(:content::bytea), :content, :editionId, 'reading', now())`,
);

/** A step begins; the list is held. */
export const beginStep = statement<object, { id: string; step: string; actingId: string }>(
  'people-import-begin-step',
  `update people_import set status = :step, progress = 0, tries = 0, fault = null, failed_step = null,
                            worker_id = null, heartbeat_at = now(), acting_id = :actingId
    where id = :id`,
);

export const setPlan = statement(
  'people-import-set-plan',
  `update people_import set plan = $2::jsonb
                              || jsonb_build_object('values', coalesce(plan -> 'values', '[]')),
                            edition_id = $3
    where id = $1`,
);
/** Of a list about which nobody needs to be asked. */
export const setClearPlan = statement(
  'people-import-set-clear-plan',
  `update people_import set plan = $2::jsonb where id = $1`,
);

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

/** $2 mode, $3 whether new people get a mail; null: as the plan says. */
export const setMode = statement(
  'people-import-set-mode',
  `update people_import set mode = $2,
                            plan = plan || jsonb_strip_nulls(jsonb_build_object('sendWelcome', $3::boolean))
    where id = $1`,
);
export const setSheet = statement(
  'people-import-set-sheet',
  `update people_import set facts = facts || jsonb_build_object('sheet', $2::text) where id = $1`,
);

/** A run takes over a step that has no run, or whose run has sent no heartbeat for a minute. $2 run. */
export interface TakenStep {
  status: ImportStatus;
  acting_id: string;
  edition_id: string | null;
  plan: ImportPlan | null;
  mode: ListMode | null;
}
export const takeStep = statement<TakenStep>(
  'people-import-take',
  `update people_import set worker_id = $2, heartbeat_at = now(), tries = tries + 1
    where id = $1 and status in ('reading', 'checking', 'applying', 'undoing')
      and (worker_id is null or heartbeat_at < now() - interval '1 minute')
  returning status, coalesce(acting_id, owner_id) as acting_id, edition_id, plan, mode`,
);

/** Returns nothing when the run no longer holds the list. */
export const beatStep = statement<{ id: string }>(
  'people-import-beat',
  `update people_import set heartbeat_at = now(), progress = coalesce($3, progress)
    where id = $1 and worker_id = $2 returning id`,
);

/** The last write of a step: returns nothing when another run holds it, and then everything is rolled back. */
export const endStep = statement<
  { id: string },
  { id: string; runId: string; status: string; fault: string | null }
>(
  'people-import-end-step',
  `update people_import set status = :status, worker_id = null, fault = :fault,
          progress = case when :status = 'checking' then 0 else 100 end,
          applied_at = case when :status = 'applied' then now() else applied_at end,
          undone_at = case when :status = 'undone' then now() else undone_at end
    where id = :id and worker_id = :runId returning id`,
);

export const letGo = statement(
  'people-import-let-go',
  `update people_import set worker_id = null where id = $1 and worker_id = $2`,
);

/** Lists whose run died with its server. */
export const withoutWorker = statement<{ id: string; tries: number }>(
  'people-imports-without-worker',
  `select id, tries from people_import where status in ('reading', 'checking', 'applying', 'undoing')
      and heartbeat_at < now() - interval '1 minute' order by created_at, id limit 20`,
);
export const giveUp = statement(
  'people-import-give-up',
  `update people_import set failed_step = status, status = 'failed', worker_id = null
    where id = $1
      and status in ('reading', 'checking', 'applying', 'undoing')
      and heartbeat_at < now() - interval '1 minute'`,
);

export const contentOf = statement<{ content: Buffer | null; sheet: string | null }>(
  'people-import-content',
  `select content, facts ->> 'sheet' as sheet from people_import where id = $1`,
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
export const setFacts = statement(
  'people-import-set-facts',
  `update people_import set facts = $2, headers = $3 where id = $1`,
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

/** $2: whether rows that find no seat go on the waiting list. */
export const setWaiting = statement(
  'people-import-set-waiting',
  `update people_import set plan = plan || jsonb_build_object('isWaiting', $2::boolean) where id = $1`,
);

/** $1 an edition: the call whose waiting list takes nominees. */
export const waitingCallOf = statement<{ id: string }>(
  'people-import-waiting-call',
  `select id from call where edition_id = $1 and state <> 'draft' order by opens_on desc, id desc limit 1`,
);

export const discard = statement(
  'people-import-discard',
  `update people_import set content = null, headers = null, plan = null, expired_at = now() where id = $1`,
);

/** Their time is over: thirty days after they came. A list whose step is under way waits. */
export const expire = statement<{ id: string }>(
  'people-imports-expire',
  `update people_import set content = null, headers = null, plan = null, expired_at = now()
    where expired_at is null
      and created_at < now() - interval '30 days'
      and status not in ('reading', 'checking', 'applying', 'undoing')
   returning id`,
);
export const dropExpiredRows = statement(
  'people-import-rows-expire',
  `delete from people_import_row r using people_import i where i.id = r.import_id and i.expired_at is not null`,
);
