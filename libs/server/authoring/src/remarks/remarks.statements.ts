import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

export interface AnswerJson {
  id: string;
  text: string;
  at: string;
  by: string;
}

export interface RemarkRow {
  id: string;
  draftId: string;
  draftName: string;
  courseId: string;
  path: string;
  seenHash: string;
  quote: string;
  text: string;
  writtenBy: string;
  author: string;
  writtenAt: Date;
  settledBy: string | null;
  settledAt: Date | null;
  isDraftOpen: boolean;
  answers: AnswerJson[] | null;
}

const REMARK = `
  select r.id, r.draft_id as "draftId", d.name as "draftName", d.course_id as "courseId", r.path,
         r.seen_hash as "seenHash", r.quote, r.text, r.written_by as "writtenBy", w.full_name as author,
         r.written_at as "writtenAt", s.full_name as "settledBy", r.settled_at as "settledAt",
         d.state = 'open' as "isDraftOpen",
         (select json_agg(json_build_object('id', a.id, 'text', a.text, 'at', a.written_at, 'by', a.by)
                          order by a.written_at, a.id)
            from (select a.id, a.text, a.written_at, p.full_name as by
                    from remark_answer a join account p on p.id = a.written_by
                   where a.remark_id = r.id
                   order by a.written_at, a.id limit 50) a) as answers`;

/** Who had the last word about the remark `r`. */
const LAST_WORD = `
  left join lateral (select a.written_by from remark_answer a
                      where a.remark_id = r.id
                      order by a.written_at desc, a.id desc limit 1) last on true`;

/**
 * SQL condition: the remark `r` of the draft `d` waits for the person `who`. Somebody else had the last word, and the person
 * made the remark or writes its text.
 */
const WAITS = `
  r.settled_at is null
  and d.state = 'open'
  and coalesce(last.written_by, r.written_by) <> who.person_id
  and (r.written_by = who.person_id
       or exists (select from course_right c
                   where c.course_id = d.course_id
                     and c.person_id = who.person_id
                     and (c.kind = 'author'
                          or c.kind = 'translator' and r.path ~ ('[/.]' || c.locale || '[.][a-z]+$')
                          or c.kind = 'country' and starts_with(r.path, 'countries/' || c.country || '/'))))`;

/** $1 person. */
export const remarksWaiting = statement<{ count: number }>(
  'remarks-waiting',
  `select count(*)::int as count
     from (select $1::uuid as person_id) who
     cross join remark r
     join draft d on d.id = r.draft_id ${LAST_WORD}
    where ${WAITS}`,
);

export interface WaitedForRow {
  given_names: string;
  locale: Locale;
  address: string;
  draft_name: string;
}
/**
 * People for whom a remark waits since its last word and nothing else does: who has others waiting was written to when the
 * first of them came. $1 remark.
 */
export const firstWaitedFor = statement<WaitedForRow>(
  'remark-first-waited-for',
  `select p.given_names, p.locale, m.address, d.name as draft_name
     from remark r
     join draft d on d.id = r.draft_id ${LAST_WORD}
     join lateral (select c.person_id from course_right c where c.course_id = d.course_id
                   union
                   select r.written_by) who on true
     join account p on p.id = who.person_id and p.disabled_at is null
     join current_address m on m.person_id = who.person_id
     left join lateral (select a.written_by from remark_answer a
                         where a.remark_id = r.id
                         order by a.written_at desc, a.id desc limit 1 offset 1) before on true
    where r.id = $1
      and ${WAITS}
      and (last.written_by is null or coalesce(before.written_by, r.written_by) = who.person_id)
      and not exists (select from remark r join draft d on d.id = r.draft_id ${LAST_WORD}
                       where r.id <> $1 and ${WAITS})
    order by p.id limit 50`,
);

/**
 * Of a draft, or of the open drafts of the courses in `courseIds`; null: of all courses. Open ones first, the oldest on
 * top.
 */
export const remarksPage = statement<
  RemarkRow & { total: number },
  {
    draftId: string | null;
    courseIds: string[] | null;
    path: string | null;
    isOpen: boolean | null;
    /** Only those that wait for this person; null: whoever they wait for. */
    waitedForBy: string | null;
    limit: number;
    offset: number;
  }
>(
  'remarks-page',
  `${REMARK}, (count(*) over ())::int as total
     from remark r
     join draft d on d.id = r.draft_id
     join account w on w.id = r.written_by
     left join account s on s.id = r.settled_by
     cross join (select :waitedForBy::uuid as person_id) who ${LAST_WORD}
    where (who.person_id is null or ${WAITS})
      and (r.draft_id = :draftId::uuid
           or :draftId::uuid is null and d.state = 'open'
              and (:courseIds::uuid[] is null or d.course_id = any(:courseIds)))
      and (:path::text is null or r.path = :path)
      and (:isOpen::boolean is null or (r.settled_at is null) = :isOpen)
    order by r.settled_at is not null, r.written_at, r.id
    limit :limit offset :offset`,
);

/** $1 id. */
export const remarkById = statement<{ id: string; draftId: string; writtenBy: string; isSettled: boolean }>(
  'remark-by-id',
  `select id, draft_id as "draftId", written_by as "writtenBy", settled_at is not null as "isSettled"
     from remark where id = $1`,
);

export const addRemark = statement<
  unknown,
  {
    id: string;
    draftId: string;
    path: string;
    seenHash: string;
    quote: string;
    text: string;
    writtenBy: string;
  }
>(
  'remark-add',
  `insert into remark (id, draft_id, path, seen_hash, quote, text, written_by, written_at)
   values (:id, :draftId, :path, :seenHash, :quote, :text, :writtenBy, now())`,
);

export const answerRemark = statement<
  unknown,
  { id: string; remarkId: string; text: string; writtenBy: string }
>(
  'remark-answer',
  `insert into remark_answer (id, remark_id, text, written_by, written_at)
   values (:id, :remarkId, :text, :writtenBy, now())`,
);

/** A remark that is settled already keeps who settled it. */
export const settleRemark = statement<unknown, { id: string; settledBy: string | null }>(
  'remark-settle',
  `update remark
      set settled_by = :settledBy, settled_at = case when :settledBy::uuid is not null then now() end
    where id = :id and (settled_by is null) <> (:settledBy::uuid is null)`,
);
