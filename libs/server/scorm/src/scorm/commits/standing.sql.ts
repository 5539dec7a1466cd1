import { type AttemptPolicy } from '@campus/scorm-format';

const isNewer = `
  (i.session_id is null
   or (coalesce(excluded.launch_id, excluded.session_id), excluded.session_id)
        >= (coalesce(i.launch_id, i.session_id), i.session_id))`;
const isRepaired = `i.repair_id > coalesce(excluded.launch_id, excluded.session_id)`;

/**
 * CTE `state`, which writes one item's new state. It reads from a CTE `counted` of one row (attempt_id,
 * item_id, launch_id, session_id, cmi, is_completed, is_passed, score, counts). The state is that of the
 * newest session; the best result is kept, so playing again never loses one. A repair overrides every earlier
 * launch.
 */
export const stateCte = `
   state as (insert into scorm_item_state as i (attempt_id, item_id, launch_id, session_id, cmi, is_completed,
                                                is_passed, score)
             select attempt_id, item_id, nullif(launch_id, session_id), session_id, cmi, is_completed,
                    is_passed, score
               from counted
              where counts
             on conflict (attempt_id, item_id)
               do update set launch_id = case when ${isNewer} then excluded.launch_id else i.launch_id end,
                             session_id = case when ${isNewer} then excluded.session_id else i.session_id end,
                             cmi = case when ${isNewer} then excluded.cmi else i.cmi end,
                             is_completed = case when ${isRepaired} then i.is_completed
                                                 else i.is_completed or excluded.is_completed end,
                             is_passed = case when ${isRepaired} then i.is_passed
                                              when i.is_passed or excluded.is_passed then true
                                              else coalesce(excluded.is_passed, i.is_passed) end,
                             score = case when ${isRepaired} then i.score
                                          else greatest(i.score, excluded.score) end,
                             updated_at = now()
             returning attempt_id, item_id, is_completed, is_passed, score)`;

/** The score that counts among attempts, by the rule of `gradedStanding` in libs/scorm-format. */
const gradedScore = `
            coalesce(
              case :grading::text
                   when 'first'
                     then (array_agg(score order by number) filter (where counts and score is not null))[1]
                   when 'last'
                     then (array_agg(score order by number desc) filter (where counts and score is not null))[1]
                   when 'average' then round(avg(score) filter (where counts), 2)
                   else max(score) filter (where counts) end,
              (array_agg(score order by number desc))[1])`;

const gradedPass = `
            case when :grading::text = 'first' and bool_or(counts)
                   then (array_agg(is_passed order by number) filter (where counts))[1]
                 when :grading::text = 'last' and bool_or(counts)
                   then (array_agg(is_passed order by number desc) filter (where counts))[1]
                 when :grading::text = 'average'
                      and :mastery::numeric is not null
                      and bool_or(counts and score is not null)
                   then round(avg(score) filter (where counts), 2) >= :mastery::numeric
                 when bool_or(is_passed) then true
                 else (array_agg(is_passed order by number desc))[1] end`;

/** Values of `standingCtes`. */
export interface StandingValues {
  grading: AttemptPolicy['grading'];
  /** The mark of the policy. */
  mastery: number | null;
  /** Whether an attempt is complete when all its items are, whatever its root reports. */
  byItems: boolean;
}

export const standingValues = (
  { grading, mastery, completion }: AttemptPolicy,
  { isCourse }: { isCourse: boolean },
): StandingValues => ({ grading, mastery, byItems: !isCourse || completion === 'opened' });

/**
 * CTEs that carry the results of an attempt's items, or of the root of its tree, into the attempt and from
 * there into the activity's progress. They read from `counted` (attempt_id, launch_id, at, launchable), from
 * `state` and `root`, rows newer than those stored, and from `ending`, at most one row (at, launch_id) when
 * the attempt has ended. An attempt is complete when all items are; its score is their average; it is passed
 * when every item has been completed or has reported a result, and none has failed. Where a root was rolled
 * up, the root decides. `record_result` belongs to the progress. The score of a completed activity only grows
 * where the highest counts; completed and passed stay in any case. `mine` shows the moment the statement
 * began; `attempt` reads the row again once it is locked, so that a commit under way cannot revert an end or
 * a repair made meanwhile.
 */
export const standingCtes = `
   items as (select is_completed, is_passed, score from state
             union all
             select b.is_completed, b.is_passed, b.score
               from counted c
               join scorm_item_state b on b.attempt_id = c.attempt_id
              where not exists (select from state s where s.item_id = b.item_id)),
   added as (select count(*) filter (where is_completed) >= (select launchable from counted) as is_whole,
                    case when bool_or(not is_passed) then false
                         when count(*) filter (where is_completed or is_passed)
                                >= (select launchable from counted) then bool_and(is_passed) end as is_passed,
                    round(avg(score), 2) as score
               from items),
   total as (select case when r.is_completed is null then t.is_whole
                         else r.is_completed or (:byItems::boolean and t.is_whole) end as is_whole,
                    case when r.is_completed is not null then r.is_passed
                         when :mastery::numeric is not null
                              and (select launchable from counted) > 1
                              and t.is_whole
                              and t.score is not null then t.score >= :mastery::numeric
                         else t.is_passed end as is_passed,
                    case when r.is_completed is null then t.score else coalesce(r.score, t.score) end as score
               from added t
               left join root r on true),
   mine as (select a.id, a.enrolment_id, a.version_id, a.activity_id, a.number, c.at, c.launch_id,
                   case when a.repair_id > c.launch_id then a.completed_at
                        else coalesce(a.completed_at, case when t.is_whole then c.at end) end as completed_at,
                   case when a.repair_id > c.launch_id then a.is_passed
                        when a.is_passed or t.is_passed then true
                        when a.repair_id is not null then coalesce(t.is_passed, a.is_passed)
                        else t.is_passed end as is_passed,
                   case when a.repair_id > c.launch_id then a.score
                        when a.repair_id is not null then greatest(a.score, t.score)
                        else t.score end as score,
                   coalesce(a.finished_at, f.at) as finished_at,
                   coalesce(a.finished_by, f.launch_id) as finished_by
              from counted c
              join scorm_attempt a on a.id = c.attempt_id
              cross join total t
              left join ending f on true),
   attempt as (update scorm_attempt a
                  set completed_at = case when a.repair_id > m.launch_id then a.completed_at
                                          else coalesce(a.completed_at, m.completed_at) end,
                      is_passed = case when a.repair_id > m.launch_id or a.is_passed then a.is_passed
                                       else m.is_passed end,
                      score = case when a.repair_id > m.launch_id then a.score else m.score end,
                      finished_at = coalesce(a.finished_at, m.finished_at),
                      finished_by = coalesce(a.finished_by, m.finished_by)
                 from mine m
                where a.id = m.id
                  and (a.completed_at, a.is_passed, a.score, a.finished_at)
                        is distinct from (m.completed_at, m.is_passed, m.score, m.finished_at)
               returning 1),
   standings as (select number, completed_at is not null as is_completed,
                        finished_at is not null or completed_at is not null as counts, is_passed, score
                   from mine
                 union all
                 select b.number, b.completed_at is not null,
                        b.finished_at is not null or b.completed_at is not null, b.is_passed, b.score
                   from mine m
                   join scorm_attempt b
                     on b.enrolment_id = m.enrolment_id
                    and b.activity_id = m.activity_id
                    and b.id <> m.id),
   graded as (select bool_or(is_completed) as is_completed, ${gradedPass} as is_passed,
                     ${gradedScore} as score
                from standings),
   result as (
     -- The attempt before the progress, as everywhere: two who write both never wait for each other in a ring.
     select record_result(m.enrolment_id, m.version_id, m.activity_id, m.at, g.is_completed, g.score,
                          g.is_passed, :grading::text = 'highest')
       from mine m
       cross join graded g
      where (select count(*) from attempt) is not null)`;

/** For the end of a statement with `standingCtes`: a CTE that is not read does not run. */
export const isRecorded = `(select count(*) from result) is not null`;
