import { type AttemptPolicy } from '@campus/scorm-format';
import { statement } from '@campus/platform/database/database.ts';
import {
  entryRefusal,
  notedReceipt,
  notedReceiptCtes,
  type ReceiptRow,
  type ReceiptValues,
} from '@campus/study';
import { isRecorded, standingCtes, stateCte, type StandingValues } from './standing.sql.ts';

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
  `select s.id as "sessionId", coalesce(s.launch_id, s.id) as "launchId", e.person_id as "personId",
          s.package_id as "packageId", s.item_id as "itemId",
          s.attempt_id as "attemptId", s.is_review as "isReview", a.policy
     from scorm_session s join scorm_attempt a on a.id = s.attempt_id join participant e on e.id = a.enrolment_id
    where s.id = $1`,
);

/** Rows of calls kept of one attempt: the beginning tells more than the end of a loop. */
const MOST_CALLS = 2_000;

/** CTE `told`: the calls of a commit that are stored. */
const callsCte = `
   told as (insert into scorm_calls (session_id, commit_number, attempt_id, item_id, at, calls)
            select x.id, :commitNumber::int, x.attempt_id, x.item_id, :occurredAt::timestamptz, :calls::jsonb
              from receipt, session x
             where :calls::jsonb is not null
               and receipt.refusal is null
               and (select count(*)
                      from (select from scorm_calls b
                             where b.attempt_id = x.attempt_id limit ${MOST_CALLS}) kept) < ${MOST_CALLS}
            on conflict do nothing)`;

/** How a session ended is for the commit that ended it to say, whatever is kept of it afterwards. */
const isSuspendedNow = `
            case when s.is_finished and not :isFinish::boolean then s.is_suspended else :isSuspended::boolean end`;

/** CTE `ended`: content ended its session by this commit, and a later one is here already. */
const endedCte = `
   ended as (update scorm_session s set is_finished = true, is_suspended = :isSuspended::boolean,
                                        ended_at = :occurredAt::timestamptz
               from receipt
              where receipt.refusal is null
                and :isFinish::boolean
                and s.id = :sessionId::uuid
                and s.commit_number > :commitNumber::int
                and not s.is_finished)`;

/**
 * CTE `counted`: the commit, if it is the newest of its session, and whether it counts. A finished attempt
 * takes what was done before its end and what the launch that ended it still had to report; an attempt moved
 * to another version takes nothing for items the new version lacks. Anything else counts as time only.
 * `says_tree`: its report about the tree counts too, unless the attempt has moved to another tree since the
 * launch.
 */
const countedCte = `
   counted as (select n.attempt_id, n.item_id, n.launch_id, n.id as session_id, :cmi::jsonb as cmi,
                      :isCompleted::boolean as is_completed, :isPassed::boolean as is_passed,
                      :score::numeric as score, :occurredAt::timestamptz as at,
                      coalesce(cardinality(a.moved_items), :launchable::int) as launchable,
                      (a.finished_at is null
                       or :occurredAt::timestamptz <= a.finished_at
                       or a.finished_by = n.launch_id)
                      and (a.moved_items is null or n.item_id = any(a.moved_items)) as counts,
                      coalesce(n.launch_id > a.tree_id, true) as says_tree
                 from newer n
                 join scorm_attempt a on a.id = n.attempt_id)`;

const noEnding = `ending as (select null::timestamptz as at, null::uuid as launch_id where false)`;

/** The content of one commit, whether its item is played alone or in a tree. */
export interface CommitValues extends ReceiptValues, StandingValues {
  sessionId: string;
  commitNumber: number;
  /** As JSON. */
  cmi: string;
  /** Of the session so far. */
  seconds: number;
  isFinish: boolean;
  isCompleted: boolean;
  isPassed: boolean | null;
  score: number | null;
  /** How many items of the package can be launched. */
  launchable: number;
  isSuspended: boolean;
  /** As JSON. */
  calls: string | null;
}

/**
 * One commit of an item played alone, in one round trip. A commit older than the newest taken of its session is taken
 * and changes nothing; one of an older session changes the time and may better the result, not the state.
 */
export const recordCommit = statement<ReceiptRow, CommitValues>(
  'scorm-commit-record',
  `with session as (select s.id, s.attempt_id, s.item_id, ${entryRefusal} as refusal
                      from scorm_session s
                      join scorm_attempt a on a.id = s.attempt_id, enrolment_window e
                     where s.id = :sessionId::uuid
                       and e.id = a.enrolment_id
                       and e.person_id = :personId::uuid),
        verdict as (select case when not exists (select from session) then 'NOT_FOUND'
                                else (select refusal from session) end as refusal),
        ${notedReceiptCtes},
        newer as (update scorm_session s
                     set commit_number = :commitNumber::int, seconds = greatest(s.seconds, :seconds::numeric),
                         is_finished = s.is_finished or :isFinish::boolean, is_suspended = ${isSuspendedNow},
                         ended_at = coalesce(s.ended_at,
                                             case when :isFinish::boolean then :occurredAt::timestamptz end)
                    from receipt
                   where receipt.refusal is null
                     and s.id = :sessionId::uuid
                     and s.commit_number < :commitNumber::int
                  returning s.id, s.attempt_id, s.item_id, coalesce(s.launch_id, s.id) as launch_id),
        ${endedCte},
        ${callsCte},
        ${countedCte},
        root as (select null::boolean as is_completed, null::boolean as is_passed, null::numeric as score
                  where false),
        ${noEnding},
        ${stateCte},
        ${standingCtes} ${notedReceipt}
    where ${isRecorded}`,
);

/** All of them JSON, or null. */
export interface TreeValues {
  /** { state, objectives, sharedData, activities, isEnded, isCompleted, isPassed, score } */
  tree: string | null;
  /** What outlives the attempt, by name. */
  objectives: string | null;
  sharedData: string | null;
}

/** In a tree the launch has one session, and each item another. */
interface ItemOfLaunch {
  launchId: string;
  itemId: string;
}

/** The course's own data is that of its newest commit. */
const newestOfCourse = [
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
    (column) => `
       ${column} = case when (excluded.launch_id, excluded.session_id, excluded.commit_number)
                               >= (k.launch_id, k.session_id, k.commit_number) then excluded.${column}
                        else k.${column} end`,
  )
  .join(', ');

/**
 * One commit of an item in a tree that an engine runs. The first commit of a session that the frame made makes its row.
 */
export const recordCourseCommit = statement<
  ReceiptRow,
  CommitValues & TreeValues & ItemOfLaunch & { packageId: string }
>(
  'scorm-course-commit-record',
  `with session as (select :sessionId::uuid as id, l.attempt_id, :itemId::text as item_id, l.id as launch_id,
                           case when x.id is not null
                                     and (x.attempt_id, x.item_id, coalesce(x.launch_id, x.id))
                                           is distinct from (l.attempt_id, :itemId::text, l.id)
                                  then 'NOT_FOUND'
                                else ${entryRefusal} end as refusal
                      from scorm_session l
                      join scorm_attempt a on a.id = l.attempt_id
                      left join scorm_session x on x.id = :sessionId::uuid, enrolment_window e
                     where l.id = :launchId::uuid
                       and l.launch_id is null
                       and e.id = a.enrolment_id
                       and e.person_id = :personId::uuid),
        verdict as (select case when not exists (select from session) then 'NOT_FOUND'
                                else (select refusal from session) end as refusal),
        ${notedReceiptCtes},
        newer as (insert into scorm_session as s (id, attempt_id, item_id, package_id, launch_id, started_at,
                                                  commit_number, seconds, is_finished, is_suspended, ended_at)
                  select x.id, x.attempt_id, x.item_id, :packageId::uuid, nullif(x.launch_id, x.id),
                         :occurredAt::timestamptz, :commitNumber::int, :seconds::numeric, :isFinish::boolean,
                         :isSuspended::boolean, case when :isFinish::boolean then :occurredAt::timestamptz end
                    from session x, receipt
                   where receipt.refusal is null
                  on conflict (id)
                    do update set commit_number = excluded.commit_number,
                                  seconds = greatest(s.seconds, excluded.seconds),
                                  is_finished = s.is_finished or excluded.is_finished,
                                  is_suspended = ${isSuspendedNow},
                                  ended_at = coalesce(s.ended_at, excluded.ended_at)
                     where s.commit_number < excluded.commit_number
                  returning s.id, s.attempt_id, s.item_id, coalesce(s.launch_id, s.id) as launch_id),
        ${endedCte},
        ${callsCte},
        ${countedCte},
        course as (insert into scorm_course_state as k (attempt_id, launch_id, session_id, commit_number,
                                                        state, objectives, shared_data, activities, is_ended,
                                                        is_completed, is_passed, score, at)
                   select c.attempt_id, c.launch_id, c.session_id, :commitNumber::int, said.state,
                          said.objectives, said."sharedData", said.activities, said."isEnded",
                          said."isCompleted", said."isPassed", said.score, c.at
                     from counted c,
                          jsonb_to_record(:tree::jsonb) as said (
                            state text, objectives jsonb, "sharedData" jsonb, activities jsonb,
                            "isEnded" boolean, "isCompleted" boolean, "isPassed" boolean, score numeric)
                    where c.counts and c.says_tree and :tree::jsonb is not null
                   on conflict (attempt_id)
                     do update set ${newestOfCourse},
                                   is_completed = k.is_completed or excluded.is_completed,
                                   is_passed = case when k.is_passed or excluded.is_passed then true
                                                    else coalesce(excluded.is_passed, k.is_passed) end
                   returning is_completed, is_passed, score),
        outliving as (insert into scorm_learner_value as v (person_id, kind, key, value, launch_id,
                                                            session_id, commit_number)
                      select :personId::uuid, said.kind, said.key, said.value, c.launch_id, c.session_id,
                             :commitNumber::int
                        from counted c,
                             (select 'objective' as kind, key, value from jsonb_each(:objectives::jsonb)
                              union all select 'shared', key, value from jsonb_each(:sharedData::jsonb)) said
                       where c.counts
                       order by said.kind, said.key
                      on conflict (person_id, kind, key)
                        do update set value = excluded.value, launch_id = excluded.launch_id,
                                      session_id = excluded.session_id, commit_number = excluded.commit_number
                         where (excluded.launch_id, excluded.session_id, excluded.commit_number)
                                 >= (v.launch_id, v.session_id, v.commit_number)),
        root as (select is_completed, is_passed, score from course
                 union all
                 select k.is_completed, k.is_passed, k.score
                   from counted c
                   join scorm_course_state k on k.attempt_id = c.attempt_id
                  where not exists (select from course)),
        ${noEnding},
        ${stateCte},
        ${standingCtes} ${notedReceipt}
    where ${isRecorded}`,
);

/**
 * A commit of a session that was opened to read: its number and its calls are kept, and nothing else.
 */
export const recordReview = statement<
  ReceiptRow,
  ReceiptValues & ItemOfLaunch & Pick<CommitValues, 'sessionId' | 'commitNumber' | 'calls'>
>(
  'scorm-review-record',
  `with session as (select :sessionId::uuid as id, l.attempt_id, :itemId::text as item_id, l.id as launch_id,
                           l.package_id,
                           case when x.id is not null
                                     and (x.attempt_id, coalesce(x.launch_id, x.id))
                                           is distinct from (l.attempt_id, l.id)
                                  then 'NOT_FOUND' end as refusal
                      from scorm_session l
                      join scorm_attempt a on a.id = l.attempt_id
                      join participant e on e.id = a.enrolment_id
                      left join scorm_session x on x.id = :sessionId::uuid
                     where l.id = :launchId::uuid
                       and l.launch_id is null
                       and l.is_review
                       and e.person_id = :personId::uuid),
        verdict as (select case when not exists (select from session) then 'NOT_FOUND'
                                else (select refusal from session) end as refusal),
        ${notedReceiptCtes},
        newer as (insert into scorm_session as s (id, attempt_id, item_id, package_id, launch_id, is_review,
                                                  started_at, commit_number)
                  select x.id, x.attempt_id, x.item_id, x.package_id, nullif(x.launch_id, x.id), true,
                         :occurredAt::timestamptz, :commitNumber::int
                    from session x, receipt
                   where receipt.refusal is null
                  on conflict (id)
                    do update set commit_number = excluded.commit_number
                     where s.commit_number < excluded.commit_number),
        ${callsCte} ${notedReceipt}`,
);

/**
 * Opening an item that does not communicate, or that the policy completes on opening. A state without a
 * session: any later report about an older one is newer.
 */
export const completeOpened = statement<object, StandingValues & { sessionId: string; launchable: number }>(
  'scorm-item-opened',
  `with counted as (
     select s.attempt_id, s.id as launch_id, s.started_at as at, s.item_id, :launchable::int as launchable
       from scorm_session s where s.id = :sessionId::uuid
   ), state as (
     insert into scorm_item_state as i (attempt_id, item_id, cmi, is_completed)
     select attempt_id, item_id, '{}', true from counted
     on conflict (attempt_id, item_id) do update set is_completed = true, updated_at = now()
      where not coalesce(i.repair_id > :sessionId::uuid, false)
     returning attempt_id, item_id, is_completed, is_passed, score
   ), root as (
     select k.is_completed, k.is_passed, k.score from counted c join scorm_course_state k on k.attempt_id = c.attempt_id
   ), ${noEnding}, ${standingCtes}
   select count(*) from result`,
);

/**
 * The standing of an attempt once more, from what is stored: two commits at the same moment do not see each other. It
 * is also what ends an attempt: the tree has ended, or the newest session has, for good, and every item is completed.
 */
export const settleAttempt = statement<
  { is_finished: boolean },
  StandingValues & { attemptId: string; at: Date; launchable: number }
>(
  'scorm-attempt-settle',
  `with last as (select s.is_finished and not s.is_suspended as has_ended, s.ended_at,
                        coalesce(s.launch_id, s.id) as launch_id
                   from scorm_session s
                  where s.attempt_id = :attemptId::uuid and not s.is_review and s.commit_number > 0
                  order by coalesce(s.launch_id, s.id) desc, s.id desc limit 1),
        counted as (select a.id as attempt_id, (select launch_id from last) as launch_id,
                           :at::timestamptz as at,
                           coalesce(cardinality(a.moved_items), :launchable::int) as launchable
                      from scorm_attempt a
                     where a.id = :attemptId::uuid),
        state as (select item_id, is_completed, is_passed, score from scorm_item_state where false),
        root as (select is_completed, is_passed, score
                   from scorm_course_state
                  where attempt_id = :attemptId::uuid),
        ending as (select k.at, k.launch_id
                     from scorm_course_state k
                    where k.attempt_id = :attemptId::uuid and k.is_ended
                   union all
                   select l.ended_at, l.launch_id
                     from last l
                    where l.has_ended
                      and not exists (select from root)
                      and (select count(*)
                             from scorm_item_state i
                            where i.attempt_id = :attemptId::uuid and i.is_completed)
                            >= (select launchable from counted)),
        ${standingCtes}
   select finished_at is not null as is_finished from mine where ${isRecorded}`,
);
