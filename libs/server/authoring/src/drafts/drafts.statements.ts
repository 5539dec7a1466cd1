import { statement } from '@campus/platform/database/database.ts';
import { type DraftState } from './draft.entity.ts';

export interface DraftRow {
  id: string;
  course_id: string;
  course_key: string;
  name: string;
  state: DraftState;
  changes: number;
  base_version_id: string | null;
  base: number | null;
  /** The version on offer; null: nothing of the course is published. */
  offered: number | null;
  published_as: number | null;
  started_at: Date;
  ended_at: Date | null;
}

const DRAFT = `
  select d.id, d.course_id, d.course_key, d.name, d.state, d.changes, d.base_version_id, base.number as base,
         offered.number as offered, made.number as published_as, d.started_at, d.ended_at
    from draft d
    left join published_version base on base.id = d.base_version_id
    left join published_version made on made.id = d.version_id
    left join version_on_offer offered on offered.course_id = d.course_id`;

/** Open ones first, the newest on top. */
export const listedDrafts = statement<DraftRow>(
  'drafts-listed',
  `${DRAFT}
    where $1::text is null or d.course_key = $1
    order by d.state <> 'open', d.started_at desc, d.id limit 200`,
);
export const draftById = statement<DraftRow>('draft-by-id', `${DRAFT} where d.id = $1`);
export const openDraftsNamed = statement<DraftRow>(
  'drafts-open-named',
  `${DRAFT}
    where ($1::text is null or d.course_key = $1) and lower(d.name) = lower($2) and d.state = 'open'
    order by d.course_key, d.id limit 100`,
);

export interface LockedDraftRow {
  id: string;
  course_id: string;
  course_key: string;
  name: string;
  state: DraftState;
  changes: number;
  base_version_id: string | null;
}
export const lockDraft = statement<LockedDraftRow>(
  'draft-lock',
  `select id, course_id, course_key, name, state, changes, base_version_id from draft where id = $1 for update`,
);

export const startDraft = statement<
  { id: string },
  {
    id: string;
    courseId: string;
    courseKey: string;
    name: string;
    baseVersionId: string | null;
    startedBy: string | null;
  }
>(
  'draft-start',
  `insert into draft (id, course_id, course_key, name, base_version_id, state, changes, started_by, started_at)
   values (:id, :courseId, :courseKey, :name, :baseVersionId, 'open', 0, :startedBy, now())
   on conflict (course_id, lower(name)) where state = 'open' do nothing
   returning id`,
);
export const copyTree = statement(
  'draft-copy-tree',
  `insert into draft_file (draft_id, path, hash) select $1, path, hash from version_file where version_id = $2`,
);

export interface FileRow {
  path: string;
  hash: string;
  bytes: number;
}
export const draftTree = statement<FileRow>(
  'draft-tree',
  `select f.path, f.hash, c.bytes::float8 as bytes
     from draft_file f join file_content c on c.hash = f.hash
    where f.draft_id = $1 order by f.path`,
);

export const addChanges = statement<unknown, { draftId: string; changedBy: string | null; changes: string }>(
  'draft-add-changes',
  `insert into draft_change (draft_id, number, path, before_hash, hash, changed_by, changed_at)
   select :draftId, number, path, "beforeHash", hash, :changedBy, clock_timestamp()
     from jsonb_to_recordset(:changes) as given (number int, path text, "beforeHash" text, hash text)`,
);
export const putFiles = statement(
  'draft-put-files',
  `insert into draft_file (draft_id, path, hash)
   select $1, path, hash from jsonb_to_recordset($2) as given (path text, hash text) where hash is not null
   on conflict (draft_id, path) do update set hash = excluded.hash`,
);
export const removeFiles = statement(
  'draft-remove-files',
  'delete from draft_file where draft_id = $1 and path = any($2)',
);
export const countChanges = statement('draft-count-changes', 'update draft set changes = $2 where id = $1');
export const bytesOf = statement<{ hash: string; bytes: number }>(
  'draft-bytes-of',
  'select hash, bytes::float8 as bytes from file_content where hash = any($1)',
);

export const endDraft = statement<
  unknown,
  { id: string; state: DraftState; endedBy: string | null; versionId: string | null }
>(
  'draft-end',
  `update draft set state = :state, ended_by = :endedBy, ended_at = now(), version_id = :versionId
    where id = :id`,
);
