import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type DraftRow } from '../drafts.statements.ts';

export interface ListedDraftRow extends DraftRow {
  total: number;
}

/** Of the courses in `courseIds`; null: of all. Open ones first, the newest on top. */
export const draftsPage = statement<
  ListedDraftRow,
  { courseIds: string[] | null; courseId: string | null; limit: number; offset: number }
>(
  'drafts-page',
  `select d.id, d.course_id, d.course_key, d.name, d.state, d.changes, d.base_version_id, base.number as base,
          offered.number as offered, made.number as published_as, d.started_at, d.ended_at,
          (count(*) over ())::int as total
     from draft d
     left join published_version base on base.id = d.base_version_id
     left join published_version made on made.id = d.version_id
     left join version_on_offer offered on offered.course_id = d.course_id
    where (:courseIds::uuid[] is null or d.course_id = any(:courseIds))
      and (:courseId::uuid is null or d.course_id = :courseId)
    order by d.state <> 'open', d.started_at desc, d.id
    limit :limit offset :offset`,
);

export interface CourseToWriteRow {
  id: string;
  key: string;
  title: string;
  versionId: string | null;
  number: number | null;
  asksTwo: boolean;
  completeLocales: Locale[];
  openDrafts: number;
}
/** $1: these courses, null: all; $2: a language. Published with their files, or in a draft. */
export const coursesToWrite = statement<CourseToWriteRow>(
  'courses-to-write',
  `with course as (
     select o.course_id, o.course_key from version_on_offer o
      where exists (select from version_file f where f.version_id = o.id)
     union all
     (select distinct on (d.course_id) d.course_id, d.course_key from draft d
       where d.state = 'open'
         and not exists (select from version_on_offer o join version_file f on f.version_id = o.id
                          where o.course_id = d.course_id)
       order by d.course_id, d.started_at desc))
   select c.course_id as id, c.course_key as key, coalesce(o.titles ->> $2, c.course_key) as title,
          o.id as "versionId", o.number, coalesce(p.asks_two, false) as "asksTwo",
          coalesce(p.complete_locales, '{}') as "completeLocales",
          (select count(*)::int from draft d where d.course_id = c.course_id and d.state = 'open') as "openDrafts"
     from course c
     left join version_on_offer o on o.course_id = c.course_id
     left join publishing_rule p on p.course_id = c.course_id
    where $1::uuid[] is null or c.course_id = any($1)
    order by 3, c.course_id limit 100`,
);

/** What a hash means, if it is or was a file of the draft, of the version it began from or of that on offer. */
export const textInDraft = statement<{ hash: string; text: string | null }>(
  'draft-text',
  `select c.hash, c.text
     from file_content c
    where c.hash = $2
      and (exists (select from draft_file f where f.draft_id = $1 and f.hash = $2)
           or exists (select from draft_change h where h.draft_id = $1 and $2 in (h.hash, h.before_hash))
           or exists (select from draft d join version_file v on v.version_id = d.base_version_id
                       where d.id = $1 and v.hash = $2)
           or exists (select from draft d
                        join version_on_offer o on o.course_id = d.course_id
                        join version_file v on v.version_id = o.id
                       where d.id = $1 and v.hash = $2))`,
);

export interface FileChangeRow {
  number: number;
  beforeHash: string | null;
  hash: string | null;
  author: string | null;
  at: Date;
}
/** The newest first. */
export const changesOfFile = statement<FileChangeRow>(
  'draft-changes-of-file',
  `select h.number, h.before_hash as "beforeHash", h.hash, p.full_name as author, h.changed_at as at
     from draft_change h
     left join account p on p.id = h.changed_by
    where h.draft_id = $1 and h.path = $2
    order by h.number desc limit $3`,
);

/** $2: from the version on offer; otherwise from that the draft began from. */
export const differencesOfDraft = statement<{ path: string; baseHash: string | null; hash: string | null }>(
  'draft-differences',
  `select coalesce(f.path, v.path) as path, v.hash as "baseHash", f.hash
     from (select path, hash from draft_file where draft_id = $1) f
     full join (select v.path, v.hash
                  from draft d
                  left join version_on_offer o on o.course_id = d.course_id
                  join version_file v on v.version_id = case when $2 then o.id else d.base_version_id end
                 where d.id = $1) v on v.path = f.path
    where f.hash is distinct from v.hash
    order by 1 limit 2000`,
);
