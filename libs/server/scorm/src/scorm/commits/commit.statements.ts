import { type AttemptPolicy } from '@campus/scorm-format';
import { statement } from '@campus/platform/database/database.ts';
import { entryRefusal, notedReceipt, notedReceiptCtes, type ReceiptRow } from '@campus/study';
import { isRecorded, launchOf, standingCtes, stateCte } from './standing.sql.ts';

/** What never changes of a session. */
export interface SessionPin {
  sessionId: string;
  /** The session of its launch: itself, unless the frame made it. */
  launchId: string;
  personId: string;
  packageId: string;
  itemId: string;
  attemptId: string;
  isReview: boolean;
  /** Null: the default. */
  policy: AttemptPolicy | null;
}

export const pinOfSession = statement<SessionPin>(
  'scorm-session-pin',
  `select s.id as "sessionId", ${launchOf('s')} as "launchId", e.person_id as "personId", s.package_id as "packageId", s.item_id as "itemId",
          s.attempt_id as "attemptId", s.is_review as "isReview", a.policy
     from scorm_session s join scorm_attempt a on a.id = s.attempt_id join participant e on e.id = a.enrolment_id
    where s.id = $1`,
);

/** Rows of calls kept of one attempt: the beginning tells more than the end of a loop. */
const MOST_CALLS = 2_000;

/** $5 session, $6 commit number, $15 calls or null. */
const callsCte = `
   told as (
     insert into scorm_calls (session_id, commit_number, attempt_id, item_id, at, calls)
     select x.id, $6::int, x.attempt_id, x.item_id, $4::timestamptz, $15::jsonb from receipt, session x
      where $15::jsonb is not null and receipt.refusal is null
        and (select count(*) from (select from scorm_calls b where b.attempt_id = x.attempt_id limit ${MOST_CALLS}) kept) < ${MOST_CALLS}
     on conflict do nothing
   )`;

/** How a session ended is for the commit that ended it to say, whatever is kept of it afterwards. */
const suspendedOf = (now: string): string =>
  `case when s.is_finished and not $9::boolean then s.is_suspended else ${now}::boolean end`;

/** CTE `ended`: content ended its session by this commit, and a later one is here already. */
const endedCte = `
   ended as (
     update scorm_session s set is_finished = true, is_suspended = $14::boolean, ended_at = $4::timestamptz
       from receipt where receipt.refusal is null and $9::boolean and s.id = $5::uuid and s.commit_number > $6::int and not s.is_finished
   )`;

/**
 * CTE `counted`: the commit, if it is the newest of its session, and whether it counts. An attempt that has finished
 * takes what was done before its end and what the launch that ended it still had to say; one that has moved takes
 * nothing of an item its new version lacks. The rest is time and no more. `says_tree`: what it says of the tree counts
 * too, which it does unless the attempt has moved to another tree since the launch.
 */
const countedCte = `
   counted as (
     select n.attempt_id, n.item_id, n.launch_id, n.id as session_id, $7::jsonb as cmi, $10::boolean as is_completed, $11::boolean as is_passed,
            $12::numeric as score, $4::timestamptz as at, coalesce(cardinality(a.moved_items), $13::int) as launchable,
            (a.finished_at is null or $4::timestamptz <= a.finished_at or a.finished_by = n.launch_id)
              and (a.moved_items is null or n.item_id = any(a.moved_items)) as counts,
            coalesce(n.launch_id > a.tree_id, true) as says_tree
       from newer n join scorm_attempt a on a.id = n.attempt_id
   )`;

const noEnding = `ending as (select null::timestamptz as at, null::uuid as launch_id where false)`;

const PARAMETERS = {
  launchable: '(select launchable from counted)',
  grading: '$16::text',
  mastery: '$17::numeric',
  byItems: '$18::boolean',
};

/**
 * One commit of an item played by itself, in one round trip. $5 session, $6 commit number, $7 cmi, $8 seconds of the
 * session, $9 finished, $10 completed, $11 passed, $12 score, $13 launchable items, $14 suspended, $15 calls or null,
 * $16 grading, $17 mark of the policy or null, $18 whether items decide. A commit older than the newest taken of its
 * session is taken and changes nothing; one of an older session changes the time and may better the result, not the state.
 */
export const recordCommit = statement<ReceiptRow>(
  'scorm-commit-record',
  `with session as (
     select s.id, s.attempt_id, s.item_id, ${entryRefusal('e')} as refusal
       from scorm_session s join scorm_attempt a on a.id = s.attempt_id, enrolment_window e
      where s.id = $5::uuid and e.id = a.enrolment_id and e.person_id = $1::uuid
   ), verdict as (
     select case when not exists (select from session) then 'NOT_FOUND' else (select refusal from session) end as refusal
   ), ${notedReceiptCtes('scormCommitted', 'select refusal from verdict')},
   newer as (
     update scorm_session s
        set commit_number = $6::int, seconds = greatest(s.seconds, $8::numeric), is_finished = s.is_finished or $9::boolean,
            is_suspended = ${suspendedOf('$14')}, ended_at = coalesce(s.ended_at, case when $9::boolean then $4::timestamptz end)
       from receipt where receipt.refusal is null and s.id = $5::uuid and s.commit_number < $6::int
     returning s.id, s.attempt_id, s.item_id, ${launchOf('s')} as launch_id
   ), ${endedCte}, ${callsCte}, ${countedCte},
   root as (select null::boolean as is_completed, null::boolean as is_passed, null::numeric as score where false),
   ${noEnding}, ${stateCte}, ${standingCtes(PARAMETERS)}
   ${notedReceipt} where ${isRecorded}`,
);

/**
 * One commit of an item in a tree that an engine runs. As above, and $19 launch, $20 item, $21 package; $22 state of the
 * tree or null: { state, objectives, sharedData, activities, isEnded, isCompleted, isPassed, score }; $23 objectives and
 * $24 shared data that outlive the attempt, by name. The first commit of a session that the frame made makes its row.
 */
export const recordCourseCommit = statement<ReceiptRow>(
  'scorm-course-commit-record',
  `with session as (
     select $5::uuid as id, l.attempt_id, $20::text as item_id, l.id as launch_id,
            case when x.id is not null and (x.attempt_id, x.item_id, ${launchOf('x')}) is distinct from (l.attempt_id, $20::text, l.id) then 'NOT_FOUND'
                 else ${entryRefusal('e')} end as refusal
       from scorm_session l join scorm_attempt a on a.id = l.attempt_id left join scorm_session x on x.id = $5::uuid, enrolment_window e
      where l.id = $19::uuid and l.launch_id is null and e.id = a.enrolment_id and e.person_id = $1::uuid
   ), verdict as (
     select case when not exists (select from session) then 'NOT_FOUND' else (select refusal from session) end as refusal
   ), ${notedReceiptCtes('scormCommitted', 'select refusal from verdict')},
   newer as (
     insert into scorm_session as s (id, attempt_id, item_id, package_id, launch_id, started_at, commit_number, seconds, is_finished, is_suspended, ended_at)
     select x.id, x.attempt_id, x.item_id, $21::uuid, nullif(x.launch_id, x.id), $4::timestamptz, $6::int, $8::numeric, $9::boolean, $14::boolean,
            case when $9::boolean then $4::timestamptz end
       from session x, receipt where receipt.refusal is null
     on conflict (id) do update set
       commit_number = excluded.commit_number, seconds = greatest(s.seconds, excluded.seconds), is_finished = s.is_finished or excluded.is_finished,
       is_suspended = ${suspendedOf('excluded.is_suspended')}, ended_at = coalesce(s.ended_at, excluded.ended_at)
      where s.commit_number < excluded.commit_number
     returning s.id, s.attempt_id, s.item_id, ${launchOf('s')} as launch_id
   ), ${endedCte}, ${callsCte}, ${countedCte},
   course as (
     insert into scorm_course_state as k (attempt_id, launch_id, session_id, commit_number, state, objectives, shared_data, activities,
                                          is_ended, is_completed, is_passed, score, at)
     select c.attempt_id, c.launch_id, c.session_id, $6::int, said.state, said.objectives, said."sharedData", said.activities,
            said."isEnded", said."isCompleted", said."isPassed", said.score, c.at
       from counted c, jsonb_to_record($22::jsonb) as said (state text, objectives jsonb, "sharedData" jsonb, activities jsonb,
            "isEnded" boolean, "isCompleted" boolean, "isPassed" boolean, score numeric)
      where c.counts and c.says_tree and $22::jsonb is not null
     on conflict (attempt_id) do update set
       ${[
         'launch_id',
         'session_id',
         'commit_number',
         'state',
         'objectives',
         'shared_data',
         'activities',
         'is_ended',
         'score',
         'at',
       ]
         .map(
           (column) =>
             `${column} = case when (excluded.launch_id, excluded.session_id, excluded.commit_number) >= (k.launch_id, k.session_id, k.commit_number) then excluded.${column} else k.${column} end`,
         )
         .join(', ')},
       is_completed = k.is_completed or excluded.is_completed,
       is_passed = case when k.is_passed or excluded.is_passed then true else coalesce(excluded.is_passed, k.is_passed) end
     returning is_completed, is_passed, score
   ), outliving as (
     insert into scorm_learner_value as v (person_id, kind, key, value, launch_id, session_id, commit_number)
     select $1::uuid, said.kind, said.key, said.value, c.launch_id, c.session_id, $6::int
       from counted c, (select 'objective' as kind, key, value from jsonb_each($23::jsonb)
                        union all select 'shared', key, value from jsonb_each($24::jsonb)) said
      where c.counts
      order by said.kind, said.key
     on conflict (person_id, kind, key) do update set
       value = excluded.value, launch_id = excluded.launch_id, session_id = excluded.session_id, commit_number = excluded.commit_number
      where (excluded.launch_id, excluded.session_id, excluded.commit_number) >= (v.launch_id, v.session_id, v.commit_number)
   ), root as (
     select is_completed, is_passed, score from course
     union all
     select k.is_completed, k.is_passed, k.score from counted c join scorm_course_state k on k.attempt_id = c.attempt_id
      where not exists (select from course)
   ), ${noEnding}, ${stateCte}, ${standingCtes(PARAMETERS)}
   ${notedReceipt} where ${isRecorded}`,
);

/**
 * A commit of a session that was opened to read: its number and its calls are kept, and nothing else. $5 session,
 * $6 commit number, $7 launch, $8 item, $9 calls or null.
 */
export const recordReview = statement<ReceiptRow>(
  'scorm-review-record',
  `with session as (
     select $5::uuid as id, l.attempt_id, $8::text as item_id, l.id as launch_id, l.package_id,
            case when x.id is not null and (x.attempt_id, ${launchOf('x')}) is distinct from (l.attempt_id, l.id) then 'NOT_FOUND' end as refusal
       from scorm_session l join scorm_attempt a on a.id = l.attempt_id join participant e on e.id = a.enrolment_id
       left join scorm_session x on x.id = $5::uuid
      where l.id = $7::uuid and l.launch_id is null and l.is_review and e.person_id = $1::uuid
   ), verdict as (
     select case when not exists (select from session) then 'NOT_FOUND' else (select refusal from session) end as refusal
   ), ${notedReceiptCtes('scormCommitted', 'select refusal from verdict')},
   newer as (
     insert into scorm_session as s (id, attempt_id, item_id, package_id, launch_id, is_review, started_at, commit_number)
     select x.id, x.attempt_id, x.item_id, x.package_id, nullif(x.launch_id, x.id), true, $4::timestamptz, $6::int from session x, receipt where receipt.refusal is null
     on conflict (id) do update set commit_number = excluded.commit_number where s.commit_number < excluded.commit_number
   ), ${callsCte.replaceAll('$15', '$9')}
   ${notedReceipt}`,
);

/**
 * Opening an item that does not speak, or that the policy takes for done when it was opened. A state without a session:
 * whatever content still says of an older one is newer. $1 session, then as below.
 */
export const completeOpened = statement(
  'scorm-item-opened',
  `with counted as (
     select s.attempt_id, s.id as launch_id, s.started_at as at, s.item_id from scorm_session s where s.id = $1::uuid
   ), state as (
     insert into scorm_item_state as i (attempt_id, item_id, cmi, is_completed)
     select attempt_id, item_id, '{}', true from counted
     on conflict (attempt_id, item_id) do update set is_completed = true, updated_at = now()
      where not coalesce(i.repair_id > $1::uuid, false)
     returning attempt_id, item_id, is_completed, is_passed, score
   ), root as (
     select k.is_completed, k.is_passed, k.score from counted c join scorm_course_state k on k.attempt_id = c.attempt_id
   ), ${noEnding}, ${standingCtes({ launchable: '$2::int', grading: '$3::text', mastery: '$4::numeric', byItems: '$5::boolean' })}
   select count(*) from result`,
);

/**
 * The standing of an attempt once more, from what is stored: two commits at the same moment do not see each other. It
 * is also what ends an attempt: the tree has ended, or the newest session has, for good, and every item is completed.
 * $1 attempt, $2 moment, $3 launchable items, $4 grading, $5 mark of the policy or null, $6 whether items decide.
 */
export const settleAttempt = statement<{ is_finished: boolean }>(
  'scorm-attempt-settle',
  `with last as (
     select s.is_finished and not s.is_suspended as has_ended, s.ended_at, ${launchOf('s')} as launch_id
       from scorm_session s where s.attempt_id = $1::uuid and not s.is_review and s.commit_number > 0
      order by ${launchOf('s')} desc, s.id desc limit 1
   ), counted as (
     select a.id as attempt_id, (select launch_id from last) as launch_id, $2::timestamptz as at, coalesce(cardinality(a.moved_items), $3::int) as launchable
       from scorm_attempt a where a.id = $1::uuid
   ),
   state as (select item_id, is_completed, is_passed, score from scorm_item_state where false),
   root as (select is_completed, is_passed, score from scorm_course_state where attempt_id = $1::uuid),
   ending as (
     select k.at, k.launch_id from scorm_course_state k where k.attempt_id = $1::uuid and k.is_ended
     union all
     select l.ended_at, l.launch_id from last l
      where l.has_ended and not exists (select from root)
        and (select count(*) from scorm_item_state i where i.attempt_id = $1::uuid and i.is_completed) >= (select launchable from counted)
   ), ${standingCtes({ launchable: '(select launchable from counted)', grading: '$4::text', mastery: '$5::numeric', byItems: '$6::boolean' })}
   select finished_at is not null as is_finished from mine where ${isRecorded}`,
);
