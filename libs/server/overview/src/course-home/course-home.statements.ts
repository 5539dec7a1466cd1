import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { attendancePercent, type EnrolmentStatus } from '@campus/delivery';
import { type PlanFact } from '@campus/course-rules';
import { drillGround, type DrillGround, planStanding } from '@campus/study';
import { decisionsInForce, type certificateView, type DecisionFact } from '@campus/certification';

/** [activity, is it completed, score in per cent, is it passed]: short, because there is one for each activity. */
export type ProgressTuple = [
  activityId: string,
  isCompleted: boolean,
  score: number | null,
  isPassed: boolean | null,
];

interface EnrolmentRow {
  id: string;
  version_id: string;
  status: EnrolmentStatus;
  edition_titles: Record<string, string>;
  ends_on: string | null;
  progress: ProgressTuple[] | null;
  decisions: DecisionFact[];
}

export interface CourseHomeRow extends EnrolmentRow {
  person_id: string;
  country: string | null;
  is_frozen: boolean;
  /** Which outcomes its edition offers. */
  route: string;
  time_zone: string;
  /** [module, day, first moment of the day in the group’s zone] */
  releases: [moduleId: string, opensOn: string, opensAt: string][] | null;
  attendance: number | null;
  has_sessions: boolean;
  /** Planned minutes of live sessions that are still to come. */
  minutes_ahead: number;
  /** When activities the learner had begun were corrected, the last time. */
  corrected: [activityId: string, appliedAt: string][] | null;
  certificate: Parameters<typeof certificateView>[0] | null;
  /** Occasions on which questions were asked again, and when all were answered. */
  recalls: [occasion: string, doneAt: string | null][] | null;
  drills: DrillGround | null;
  /** Attempts graded again of late, the latest first. */
  regraded: [activityId: string, at: string, before: number, after: number][] | null;
  /** Messages that the coordination wrote of late, the latest first. */
  written: [subject: string | null, at: string][] | null;
}

export interface MyEnrolmentRow extends EnrolmentRow {
  begins_on: string | null;
  locales: Locale[];
}

/** `json`, not `jsonb`: the text is passed on as it is, at half the cost. */
const progress = `
  (select json_agg(json_build_array(a.activity_id, a.is_completed, a.score, a.is_passed))
     from progress a where a.enrolment_id = e.id)`;

const releases = `
  (select json_agg(json_build_array(r.module_id, r.opens_on, r.opens_at))
     from module_opening r
    where r.group_id = e.group_id and r.opens_at is not null)`;

/** A correction matters only to those who had begun the activity. */
const corrected = `
  (select json_agg(json_build_array(t.activity_id, t.applied_at))
     from (select a.activity_id, max(c.applied_at) as applied_at
             from applied_correction c
             join progress a
               on a.enrolment_id = e.id
              and a.activity_id = any(c.activity_ids)
              and a.started_at < c.applied_at
            where c.edition_id = e.edition_id
            group by a.activity_id) t)`;

/** What came back to the learner is news for so long. */
const LATE = `now() - interval '30 days'`;

const regraded = `
  (select json_agg(json_build_array(g.activity_id, g.regraded_at, g.first_score::float8, g.score::float8))
     from (select q.activity_id, q.regraded_at, q.first_score, q.score
             from attempt_at_quiz q
            where q.enrolment_id = e.id and q.regraded_at > ${LATE}
            order by q.regraded_at desc, q.id
            limit 5) g)`;

/** What a rule writes tells nothing that the home does not show, and an announcement stands there itself. */
const written = `
  (select json_agg(json_build_array(w.subject, w.settled_at))
     from (select m.subject, coalesce(m.settled_at, m.planned_at) as settled_at
             from message m
            where m.person_id = e.person_id and m.planned_at > ${LATE}
              and m.enrolment_id = e.id and m.kind = 'one_off' and m.state = 'sent'
              and not exists (select from message_sending s where s.id = m.sending_id and s.is_announcement)
            order by settled_at desc, m.id
            limit 5) w)`;

/** $1 enrolment. Who may see it is decided from `person_id` and `country`. */
export const courseHome = statement<CourseHomeRow>(
  'course-home',
  `select e.id, e.version_id, e.status, e.person_id, p.country_code as country, e.edition_titles,
          e.last_day::text as ends_on, e.closed_at is not null as is_frozen, e.route, e.time_zone,
          ${progress} as progress, ${decisionsInForce} as decisions,
          ${releases} as releases, ${attendancePercent} as attendance,
          ${corrected} as corrected,
          exists (select from live_half_day h
                   where h.edition_id = e.edition_id
                     and (h.group_id is null or h.group_id = e.group_id)) as has_sessions,
          (select coalesce(sum(x.planned_minutes), 0)::int
             from expected_half_day x
            where x.enrolment_id = e.id and x.starts_at > now()) as minutes_ahead,
          (select json_build_object('id', c.id, 'snapshot', c.snapshot, 'issued_at', c.issued_at,
                                    'credential_id', c.credential_id, 'status', c.status, 'basis', c.basis)
             from certificate_in_force f
             join certificate_status c on c.id = f.id
            where f.enrolment_id = e.id and f.outcome <> 'enrolment'
            order by f.issued_at desc limit 1) as certificate,
          (select json_agg(json_build_array(t.occasion, t.done_at))
             from taken_recall t
            where t.enrolment_id = e.id) as recalls,
          ${drillGround} as drills, ${regraded} as regraded, ${written} as written
     from enrolment_window e
     join account p on p.id = e.person_id
    where e.id = $1`,
);

/** $1 enrolment: how its plan stands. */
export const planOf = statement<{ plan: PlanFact | null }>(
  'course-home-plan',
  `select ${planStanding} as plan from participant e where e.id = $1`,
);

/** $1 person; the newest first. */
export const myEnrolments = statement<MyEnrolmentRow>(
  'my-enrolments',
  `select e.id, e.version_id, e.status, e.edition_titles, e.last_day::text as ends_on, e.locales,
          e.begins_on::text as begins_on,
          ${progress} as progress, ${decisionsInForce} as decisions
     from enrolment_window e
    where e.person_id = $1 order by e.enrolled_at desc, e.id limit 100`,
);
