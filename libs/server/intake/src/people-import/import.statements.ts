import { type ListMode } from '@campus/people';
import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type FileFacts, type ImportPlan } from './people-import.entity.ts';
import { type ImportSort, type ImportStatus } from './people-import-vocabulary.ts';

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

export const contentOf = statement<{ content: Buffer | null; sheet: string | null }>(
  'people-import-content',
  `select content, facts ->> 'sheet' as sheet from people_import where id = $1`,
);

export const setFacts = statement(
  'people-import-set-facts',
  `update people_import set facts = $2, headers = $3 where id = $1`,
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
