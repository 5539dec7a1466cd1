import { type AttemptPolicy } from '@campus/scorm-format';
import { statement } from '@campus/platform/database/database.ts';
import { workRefusalNow } from '@campus/delivery';
import { standingText } from '@campus/study';
import { type RolledUpActivity } from '../commits/scorm-course-state.entity.ts';

export interface ItemStateRow {
  itemId: string;
  isCompleted: boolean;
  isPassed: boolean | null;
  score: number | null;
  /** As 1.2 content said it last. */
  status: string | null;
}

export interface AttemptRow {
  id: string;
  number: number;
  packageId: string;
  /** As JSON has it. */
  startedAt: string;
  finishedAt: string | null;
  isCompleted: boolean;
  isPassed: boolean | null;
  score: number | null;
}

export interface ScormSituationRow {
  refusal: string | null;
  standing: string | null;
  is_completed: boolean;
  score: number | null;
  /** The newest twenty, newest first. */
  attempts: AttemptRow[];
  attempt_count: number;
  allowances: number;
  /** Of the newest attempt. */
  items: ItemStateRow[];
  activities: RolledUpActivity[];
}

/** $1 enrolment, $2 person, $3 activity. */
export const situationOfScorm = statement<ScormSituationRow>(
  'scorm-situation',
  `select ${workRefusalNow} as refusal, ${standingText} as standing,
          coalesce(d.is_completed, false) as is_completed, d.score::float8 as score,
          coalesce(a.attempts, '[]') as attempts, coalesce(a.newest_number, 0) as attempt_count,
          (select count(*)::int
             from scorm_allowance w
            where w.enrolment_id = e.id and w.activity_id = $3) as allowances,
          coalesce((select jsonb_agg(jsonb_build_object('itemId', i.item_id, 'isCompleted', i.is_completed,
                                                        'isPassed', i.is_passed, 'score', i.score,
                                                        'status', i.cmi ->> 'cmi.core.lesson_status'))
                      from scorm_item_state i
                     where i.attempt_id = a.newest), '[]') as items,
          coalesce((select k.activities from scorm_course_state k where k.attempt_id = a.newest),
                   '[]') as activities
     from enrolment_window e
     left join progress d on d.enrolment_id = e.id and d.activity_id = $3
     left join lateral (
       select jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number, 'packageId', n.package_id,
                                           'startedAt', n.started_at, 'finishedAt', n.finished_at,
                                           'isCompleted', n.completed_at is not null, 'isPassed', n.is_passed,
                                           'score', n.score)
                        order by n.number desc) as attempts,
              (array_agg(n.id order by n.number desc))[1] as newest, max(n.number) as newest_number
         from (select *
                 from scorm_attempt
                where enrolment_id = e.id and activity_id = $3
                order by number desc limit 20) n) a on true
    where e.id = $1 and e.person_id = $2`,
);

export interface SessionRow {
  session_id: string;
  attempt_id: string;
  item_id: string;
  package_id: string;
  commit_number: number;
  is_review: boolean;
  person_id: string;
  person_name: string;
  policy: AttemptPolicy | null;
  started_at: Date;
  enrolment_id: string;
  version_id: string;
  activity_id: string;
  /** What the attempt began with. */
  attempt_package_id: string;
  attempt_started_at: Date;
  /** What the person has set for themselves in this activity, last first. */
  preferences: Record<string, string> | null;
}

const PREFERENCES = [
  ...['audio', 'language', 'speed', 'text'].map((name) => `'cmi.student_preference.${name}'`),
  ...['audio_level', 'language', 'delivery_speed', 'audio_captioning'].map(
    (name) => `'cmi.learner_preference.${name}'`,
  ),
].join(', ');

/** $1 session, $2 person. */
export const sessionForLaunch = statement<SessionRow>(
  'scorm-session-launch',
  `select s.id as session_id, s.attempt_id, s.item_id, s.package_id, s.commit_number, s.is_review, a.policy,
          p.id as person_id, s.started_at, a.enrolment_id, a.version_id, a.activity_id,
          a.package_id as attempt_package_id, a.started_at as attempt_started_at,
          concat_ws(', ', concat_ws(' ', p.first_surname, p.second_surname), p.given_names) as person_name,
          (select jsonb_object_agg(said.key, said.value)
             from (select i.cmi
                     from scorm_attempt b
                     join scorm_item_state i on i.attempt_id = b.id
                    where b.enrolment_id = a.enrolment_id
                      and b.activity_id = a.activity_id
                      and i.cmi ?| array[${PREFERENCES}]
                    order by coalesce(i.launch_id, i.session_id) desc nulls last, i.session_id desc
                    limit 1) newest,
                  jsonb_each_text(newest.cmi) said
            where said.key like 'cmi.student\\_preference.%'
               or said.key like 'cmi.learner\\_preference.%') as preferences
     from scorm_session s
     join scorm_attempt a on a.id = s.attempt_id
     join participant e on e.id = a.enrolment_id
     join account p on p.id = e.person_id
    where s.id = $1 and e.person_id = $2`,
);

export interface SavedItemRow {
  item_id: string;
  cmi: Record<string, unknown>;
  /** Did content end the session of this state itself? */
  was_finished: boolean;
  /** Of the sessions before the launch. */
  total_seconds: number;
  is_completed: boolean;
  is_passed: boolean | null;
  score: number | null;
}

/** $1 attempt, $2 session of the launch, $3 item; null: all of them. */
export const savedItems = statement<SavedItemRow>(
  'scorm-saved-items',
  `select i.item_id, i.cmi, coalesce(l.is_finished, false) as was_finished, i.is_completed, i.is_passed,
          i.score::float8,
          (select coalesce(sum(o.seconds), 0)::float8
             from scorm_session o
            where o.attempt_id = i.attempt_id
              and o.item_id = i.item_id
              and coalesce(o.launch_id, o.id) < $2) as total_seconds
     from scorm_item_state i
     left join scorm_session l on l.id = i.session_id
    where i.attempt_id = $1 and ($3::text is null or i.item_id = $3)`,
);

export interface SavedCourseRow {
  state: string | null;
  /**
   * For a new attempt: the state of the tree when the attempt before it ended. Where attempts are limited,
   * each starts afresh.
   */
  last_state: string | null;
  objectives: Record<string, unknown> | null;
  shared_data: Record<string, unknown> | null;
  activities: RolledUpActivity[] | null;
  learner_objectives: Record<string, unknown>;
  learner_shared: Record<string, unknown>;
}

export const savedCourse = statement<
  SavedCourseRow,
  { attemptId: string; personId: string; objectives: readonly string[]; sharedData: readonly string[] }
>(
  'scorm-saved-course',
  `select k.state, k.objectives, k.shared_data, k.activities,
          case when k.state is null then (select t.state
                                            from scorm_attempt a
                                            join scorm_attempt b
                                              on b.enrolment_id = a.enrolment_id
                                             and b.activity_id = a.activity_id
                                             and b.number = a.number - 1
                                             and b.package_id = a.package_id
                                            join scorm_course_state t on t.attempt_id = b.id and t.is_ended
                                           where a.id = :attemptId
                                             and a.policy ->> 'maxAttempts' is null) end as last_state,
          coalesce((select jsonb_object_agg(v.key, v.value)
                      from scorm_learner_value v
                     where v.person_id = :personId
                       and v.kind = 'objective'
                       and v.key = any(:objectives::text[])), '{}') as learner_objectives,
          coalesce((select jsonb_object_agg(v.key, v.value)
                      from scorm_learner_value v
                     where v.person_id = :personId
                       and v.kind = 'shared'
                       and v.key = any(:sharedData::text[])), '{}') as learner_shared
     from (select) one
     left join scorm_course_state k on k.attempt_id = :attemptId`,
);
