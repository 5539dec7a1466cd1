import { type Manifest } from '@campus/scorm-format';
import { statement } from '../../platform/database/database.ts';
import { enrolmentWithGroup, workRefusal } from '../enrolments/index.ts';
import { completedOf, receiptCte, resultUpsert } from '../progress/index.ts';

export interface PackageRow {
  id: string;
  standard: '1.2' | '2004-2' | '2004-3' | '2004-4';
  title: string;
  manifest: Manifest;
}

export const packageById = statement<PackageRow>(
  'scorm-package',
  `select id, standard, title, manifest from scorm_package where id = $1`,
);

export const addPackage = statement<{ id: string }>(
  'scorm-package-add',
  `insert into scorm_package (id, content_hash, standard, title, manifest, file_count, bytes)
   values ($1, $2, $3, $4, $5::jsonb, $6, $7) on conflict (content_hash) do nothing returning id`,
);

export const packageByContent = statement<{ id: string }>(
  'scorm-package-by-content',
  `select id from scorm_package where content_hash = $1`,
);

export const fileOfPackage = statement<{ blob_hash: string; media_type: string; bytes: string }>(
  'scorm-file',
  `select blob_hash, media_type, bytes::text from scorm_file where package_id = $1 and path = $2`,
);

export interface ItemStateRow {
  itemId: string;
  isCompleted: boolean;
  isPassed: boolean | null;
}

export interface ScormSituationRow {
  refusal: string | null;
  completed: string | null;
  person_id: string;
  person_name: string;
  attempt_id: string | null;
  attempt_number: number;
  is_completed: boolean;
  score: number | null;
  items: ItemStateRow[];
}

/** $1 enrolment, $2 person, $3 activity. */
export const situationOfScorm = statement<ScormSituationRow>(
  'scorm-situation',
  `select ${workRefusal('e', 'ed', 'g', 'now()')} as refusal, ${completedOf('e.id')} as completed,
          p.id as person_id, concat_ws(', ', concat_ws(' ', p.first_surname, p.second_surname), p.given_names) as person_name,
          a.id as attempt_id, coalesce(a.number, 0) as attempt_number,
          coalesce(d.status = 'completed', false) as is_completed, d.score::float8 as score,
          coalesce((select jsonb_agg(jsonb_build_object('itemId', i.item_id, 'isCompleted', i.is_completed, 'isPassed', i.is_passed))
                      from scorm_item_state i where i.attempt_id = a.id), '[]') as items
     from ${enrolmentWithGroup}
     join person p on p.id = e.person_id
     left join activity_progress d on d.enrolment_id = e.id and d.activity_id = $3
     left join lateral (select id, number from scorm_attempt where enrolment_id = e.id and activity_id = $3
                         order by number desc limit 1) a on true
    where e.id = $1 and e.person_id = $2`,
);

export interface SessionRow {
  session_id: string;
  attempt_id: string;
  item_id: string;
  package_id: string;
  commit_number: number;
  person_id: string;
  person_name: string;
  /** Of the newest session that committed; null on the first launch. */
  cmi: Record<string, unknown> | null;
  /** Did content end that session itself? */
  was_finished: boolean;
  /** Of the sessions before this one. */
  total_seconds: number;
}

export const sessionForLaunch = statement<SessionRow>(
  'scorm-session-launch',
  `select s.id as session_id, s.attempt_id, s.item_id, s.package_id, s.commit_number, p.id as person_id,
          concat_ws(', ', concat_ws(' ', p.first_surname, p.second_surname), p.given_names) as person_name,
          i.cmi, coalesce(l.is_finished, false) as was_finished,
          (select coalesce(sum(o.seconds), 0)::float8 from scorm_session o
            where o.attempt_id = s.attempt_id and o.item_id = s.item_id and o.id < s.id) as total_seconds
     from scorm_session s
     join scorm_attempt a on a.id = s.attempt_id
     join enrolment e on e.id = a.enrolment_id
     join person p on p.id = e.person_id
     left join scorm_item_state i on i.attempt_id = s.attempt_id and i.item_id = s.item_id
     left join scorm_session l on l.id = i.session_id
    where s.id = $1 and e.person_id = $2`,
);

export interface SessionPin {
  sessionId: string;
  personId: string;
  packageId: string;
  itemId: string;
  attemptId: string;
}

export const pinOfSession = statement<SessionPin>(
  'scorm-session-pin',
  `select s.id as "sessionId", e.person_id as "personId", s.package_id as "packageId", s.item_id as "itemId", s.attempt_id as "attemptId"
     from scorm_session s join scorm_attempt a on a.id = s.attempt_id join enrolment e on e.id = a.enrolment_id
    where s.id = $1`,
);

/**
 * CTE that writes one item's new state. It reads from a CTE `counted` of one row (attempt_id, item_id, session_id,
 * cmi, is_completed, is_passed, score, at, launchable). The state is that of the newest session; of the results the
 * best stays: a second playing earns, it never takes away.
 */
const stateCte = `
   state as (
     insert into scorm_item_state as i (attempt_id, item_id, session_id, cmi, is_completed, is_passed, score)
     select attempt_id, item_id, session_id, cmi, is_completed, is_passed, score from counted
     on conflict (attempt_id, item_id) do update set
       session_id = greatest(i.session_id, excluded.session_id),
       cmi = case when excluded.session_id >= i.session_id then excluded.cmi else i.cmi end,
       is_completed = i.is_completed or excluded.is_completed,
       is_passed = case when i.is_passed or excluded.is_passed then true else coalesce(excluded.is_passed, i.is_passed) end,
       score = greatest(i.score, excluded.score),
       updated_at = now()
     returning attempt_id, item_id, is_completed, is_passed, score
   )`;

/**
 * CTEs that carry the standing of all items into the activity's progress. They read from `counted` (attempt_id, at,
 * launchable, which is the number of the package's items) and from `state`, rows newer than those stored. An attempt
 * is whole when all items are completed; its score is their average; it is passed when every item has been completed
 * or has said how it went, and none has failed. The activity has the best of its whole attempts, else what the newest has.
 */
const resultCtes = `
   items as (
     select attempt_id, is_completed, is_passed, score from state
     union all
     select b.attempt_id, b.is_completed, b.is_passed, b.score
       from counted c join scorm_attempt own on own.id = c.attempt_id
       join scorm_attempt a on a.enrolment_id = own.enrolment_id and a.activity_id = own.activity_id
       join scorm_item_state b on b.attempt_id = a.id
      where not exists (select from state s where s.attempt_id = b.attempt_id and s.item_id = b.item_id)
   ), attempts as (
     select i.attempt_id, a.number, count(*) filter (where i.is_completed) >= c.launchable as is_whole,
            case when bool_or(not i.is_passed) then false
                 when count(*) filter (where i.is_completed or i.is_passed) >= c.launchable then bool_and(i.is_passed) end as is_passed,
            round(avg(i.score), 2) as score
       from items i join scorm_attempt a on a.id = i.attempt_id cross join counted c
      group by i.attempt_id, a.number, c.launchable
   ), best as (
     select bool_or(is_whole) as is_whole,
            case when bool_or(is_passed) then true else (array_agg(is_passed order by number desc))[1] end as is_passed,
            coalesce(max(score) filter (where is_whole), (array_agg(score order by number desc))[1]) as score
       from attempts
   ), done as (
     update scorm_attempt a set completed_at = coalesce(a.completed_at, c.at)
       from attempts t, counted c
      where a.id = c.attempt_id and t.attempt_id = a.id and t.is_whole
     returning 1
   ), result as (
     ${resultUpsert(`select a.enrolment_id, a.version_id, a.activity_id, c.at, b.is_whole,
            case when d.status = 'completed' then greatest(d.score, b.score) else b.score end,
            case when d.is_passed then true else b.is_passed end
       from counted c join scorm_attempt a on a.id = c.attempt_id cross join best b
       left join activity_progress d on d.enrolment_id = a.enrolment_id and d.activity_id = a.activity_id`)}
   )`;

export interface CommittedRow {
  refusal: string | null;
  is_repeat: boolean;
}

/**
 * One commit, in one round trip. $5 session, $6 commit number, $7 cmi, $8 seconds of the session, $9 finished,
 * $10 completed, $11 passed, $12 score, $13 launchable items. A commit older than the newest taken of its session
 * is taken and changes nothing; one of an older session changes the time and may better the result, not the state.
 */
export const recordCommit = statement<CommittedRow>(
  'scorm-commit-record',
  `with session as (
     select s.id, s.attempt_id, s.item_id, ${workRefusal('e', 'ed', 'g', '$4::timestamptz')} as refusal
       from scorm_session s join scorm_attempt a on a.id = s.attempt_id, ${enrolmentWithGroup}
      where s.id = $5::uuid and e.id = a.enrolment_id and e.person_id = $1::uuid
   ), verdict as (
     select case when not exists (select from session) then 'NOT_FOUND' else (select refusal from session) end as refusal
   ), ${receiptCte('scormCommitted', 'select refusal from verdict')},
   newer as (
     update scorm_session s
        set commit_number = $6::int, seconds = greatest(s.seconds, $8::numeric), is_finished = s.is_finished or $9::boolean
       from receipt where receipt.refusal is null and s.id = $5::uuid and s.commit_number < $6::int
     returning s.id, s.attempt_id, s.item_id
   ), counted as (
     select attempt_id, item_id, id as session_id, $7::jsonb as cmi, $10::boolean as is_completed, $11::boolean as is_passed,
            $12::numeric as score, $4::timestamptz as at, $13::int as launchable
       from newer
   ), ${stateCte}, ${resultCtes}
   select refusal, false as is_repeat from receipt
   union all
   select refusal, true from journal_receipt
    where person_id = $1 and device_id = $2 and sequence = $3 and not exists (select from receipt)`,
);

/** Opening an asset is all that can be known of it. $1 session, $2 launchable items. */
export const completeAsset = statement(
  'scorm-asset-complete',
  `with counted as (
     select attempt_id, item_id, id as session_id, '{}'::jsonb as cmi, true as is_completed, null::boolean as is_passed,
            null::numeric as score, started_at as at, $2::int as launchable
       from scorm_session where id = $1::uuid
   ), ${stateCte}, ${resultCtes}
   select 1 from state`,
);

/**
 * The standing of an activity of several items once more, after a commit: two items committed at the same moment do
 * not see each other. $1 attempt, $2 moment, $3 launchable items.
 */
export const settleActivity = statement(
  'scorm-activity-settle',
  `with counted as (select $1::uuid as attempt_id, $2::timestamptz as at, $3::int as launchable),
   state as (select attempt_id, item_id, is_completed, is_passed, score from scorm_item_state where false), ${resultCtes}
   select 1 from best`,
);
