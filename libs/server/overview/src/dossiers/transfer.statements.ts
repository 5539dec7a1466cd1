import { statement } from '@campus/platform/database/database.ts';
import { endOf } from '@campus/delivery';
import { type EnrolmentState } from '@campus/delivery';

export interface TransferRow {
  person_id: string;
  person_country: string | null;
  status: EnrolmentState;
  edition_id: string;
  version_id: string;
  group_id: string;
  to_group_id: string;
  to_group_name: string;
  to_country: string | null;
  to_edition_id: string;
  to_version_id: string;
  /** The other edition has this version, or a correction of it. */
  is_same_course: boolean;
  to_titles: Record<string, string>;
  to_ends_on: string | null;
  is_closed: boolean;
  is_in_edition: boolean;
  is_merged: boolean;
  activities: number;
  worksheets: number;
  quiz_attempts: number;
  other_attempts: number;
  attendance: number;
  survey_answers: number;
}

/** $1 enrolment, $2 group. */
export const transferFacts = statement<TransferRow>(
  'transfer-facts',
  `select e.person_id, p.country_code as person_country, e.status, e.edition_id, e.version_id, e.group_id, p.merged_into is not null as is_merged,
          g.id as to_group_id, g.name as to_group_name, g.country_code as to_country, g.edition_id as to_edition_id, ed.version_id as to_version_id,
          ed.version_id = e.version_id or is_correction_of(ed.version_id, e.version_id) as is_same_course,
          ed.titles as to_titles, ed.ends_on::text as to_ends_on,
          was.closed_at is not null or ed.closed_at is not null or coalesce(${endOf('ed', 'g')} <= now(), false) as is_closed,
          exists (select from enrolment o where o.person_id = e.person_id and o.edition_id = g.edition_id) as is_in_edition,
          (select count(*)::int from progress a where a.enrolment_id = e.id) as activities,
          (select count(*)::int from written_field w where w.enrolment_id = e.id) as worksheets,
          (select count(*)::int from attempt_at_quiz q where q.enrolment_id = e.id and q.finished_at is not null) as quiz_attempts,
          (select count(*)::int from scorm_attempt s where s.enrolment_id = e.id)
            + (select count(*)::int from attempt_at_scenario s where s.enrolment_id = e.id) as other_attempts,
          (select count(*)::int from attendance n where n.enrolment_id = e.id) as attendance,
          (select count(*)::int from answered_survey v where v.enrolment_id = e.id) as survey_answers
     from enrolment e join account p on p.id = e.person_id join edition was on was.id = e.edition_id
     join edition_group g on g.id = $2 join edition ed on ed.id = g.edition_id
    where e.id = $1`,
);

export const moveToGroup = statement('transfer-group', `update enrolment set group_id = $2 where id = $1`);

/** $1 the enrolment left, $2 the new one, $3 group. */
export const beginElsewhere = statement(
  'transfer-begin',
  `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
   select $2, e.person_id, g.edition_id, g.id, ed.version_id, 'active', e.source
     from enrolment e, edition_group g join edition ed on ed.id = g.edition_id where e.id = $1 and g.id = $3`,
);
export const endHere = statement(
  'transfer-end',
  `update enrolment set status = 'transferred', ended_at = now(), ended_reason = $3, transferred_to = $2 where id = $1`,
);

/** What goes along to an edition of the same version, or of a correction of it. $1 the enrolment left, $2 the new one. */
export const takeAlong = [
  statement(
    'transfer-progress',
    `insert into activity_progress (enrolment_id, version_id, activity_id, status, screens, last_screen, last_screen_at, score, is_passed, started_at, completed_at, updated_at)
     select $2, version_id, activity_id, status, screens, last_screen, last_screen_at, score, is_passed, started_at, completed_at, updated_at
       from activity_progress where enrolment_id = $1`,
  ),
  statement(
    'transfer-worksheets',
    `insert into worksheet_value (enrolment_id, version_id, activity_id, field_id, value, occurred_at, updated_at)
     select $2, version_id, activity_id, field_id, value, occurred_at, updated_at from worksheet_value where enrolment_id = $1`,
  ),
  // Attempts count where they are limited: each goes along, with its answers.
  statement(
    'transfer-quiz-attempts',
    `with taken as (select id, gen_random_uuid() as new_id from quiz_attempt where enrolment_id = $1 and finished_at is not null),
          made as (
            insert into quiz_attempt (id, enrolment_id, version_id, activity_id, number, locale, started_at, deadline_at, finished_at, finished_by, score, is_passed, reviewed_at)
            select t.new_id, $2, q.version_id, q.activity_id, q.number, q.locale, q.started_at, q.deadline_at, q.finished_at, q.finished_by, q.score, q.is_passed, q.reviewed_at
              from taken t join quiz_attempt q on q.id = t.id returning id)
     insert into quiz_answer (attempt_id, version_id, question_id, position, response, locale, is_flagged, occurred_at, points)
     select t.new_id, a.version_id, a.question_id, a.position, a.response, a.locale, a.is_flagged, a.occurred_at, a.points
       from taken t join made m on m.id = t.new_id join quiz_answer a on a.attempt_id = t.id`,
  ),
];
