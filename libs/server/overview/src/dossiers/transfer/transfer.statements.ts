import { statement } from '@campus/platform/database/database.ts';
import { type EnrolmentStatus } from '@campus/delivery';

export interface TransferRow {
  person_id: string;
  person_country: string | null;
  status: EnrolmentStatus;
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
  `select e.person_id, p.country_code as person_country, e.status, e.edition_id, e.version_id, e.group_id,
          p.merged_into is not null as is_merged, g.id as to_group_id, g.name as to_group_name,
          g.country_code as to_country, g.edition_id as to_edition_id, g.version_id as to_version_id,
          g.version_id = e.version_id or is_correction_of(g.version_id, e.version_id) as is_same_course,
          g.edition_titles as to_titles, g.ends_on::text as to_ends_on,
          was.closed_at is not null
          or g.closed_at is not null
          or coalesce(g.ends_at <= now(), false) as is_closed,
          exists (select from participant o
                   where o.person_id = e.person_id and o.edition_id = g.edition_id) as is_in_edition,
          (select count(*)::int from progress a where a.enrolment_id = e.id) as activities,
          (select count(*)::int from written_field w where w.enrolment_id = e.id) as worksheets,
          (select count(*)::int
             from attempt_at_quiz q
            where q.enrolment_id = e.id and q.finished_at is not null) as quiz_attempts,
          (select count(*)::int from package_attempt s where s.enrolment_id = e.id)
            + (select count(*)::int from attempt_at_scenario s where s.enrolment_id = e.id) as other_attempts,
          (select count(*)::int from recorded_attendance n where n.enrolment_id = e.id) as attendance,
          (select count(*)::int from answered_survey v where v.enrolment_id = e.id) as survey_answers
     from participant e
     join account p on p.id = e.person_id
     join offering was on was.id = e.edition_id
     join cohort g on g.id = $2
    where e.id = $1`,
);
