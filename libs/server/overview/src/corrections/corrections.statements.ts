import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

/**
 * Earlier versions of the edition `ed`, of `offering`: if somebody gave it one of them again on purpose, it
 * does not wait for a correction.
 */
const hadBefore = 'select b.from_version_id from applied_correction b where b.edition_id = ed.id';

export const versionedCourses = statement<{ course_id: string; key: string }>(
  'versioned-courses',
  `select o.course_id, o.course_key as key from version_on_offer o
    where not exists (select from package_course l where l.course_id = o.course_id)
    order by o.course_key limit 20`,
);

export interface VersionRow {
  id: string;
  number: number;
  published_at: Date;
  published_by: string | null;
  is_current: boolean;
  /** Of a version whose structure is not known yet: one that no other has. */
  structure_hash: string;
  corrects: number | null;
  notes: Record<string, string> | null;
  titles: Record<string, string>;
  editions:
    | {
        editionId: string;
        titles: Record<string, string>;
        phase: string;
        people: number;
        isTakenBack: boolean;
      }[]
    | null;
}

/** $1 course. */
export const versionsOfCourse = statement<VersionRow>(
  'versions-of-course',
  `select v.id, v.number, v.published_at, v.id = offered.id as is_current,
          coalesce(v.structure_hash, v.id::text) as structure_hash, v.titles, o.number as corrects, v.notes,
          (select concat_ws(' ', p.given_names, p.first_surname)
             from audited_act a
             join account p on p.id = a.actor_id
            where a.subject_type = 'course_version'
              and a.subject_id = v.id::text
              and a.action = 'course_version.published' limit 1) as published_by,
          (select json_agg(json_build_object('editionId', t.id, 'titles', t.titles, 'phase', t.phase,
                                             'people', t.people, 'isTakenBack', t.is_taken_back))
             from (select ed.id, ed.titles, ed.phase,
                          (select count(*)::int
                             from participant e
                            where e.edition_id = ed.id and e.holds_seat) as people,
                          v.number < offered.number and offered.id in (${hadBefore}) as is_taken_back
                     from offering ed
                    where ed.version_id = v.id
                    order by ed.closed_at is not null, ed.starts_on desc, ed.id limit 50) t) as editions
     from published_version v
     join version_on_offer offered on offered.course_id = v.course_id
     left join published_version o on o.id = v.corrects_id
    where v.course_id = $1 and v.published_at is not null
    order by v.number desc limit 100`,
);

export interface PairRow {
  course_id: string;
  from_number: number;
  to_number: number;
}

/** Two published versions of one course. */
export const versionPair = statement<PairRow>(
  'version-pair',
  `select f.course_id, f.number as from_number, t.number as to_number
     from published_version f join published_version t on t.course_id = f.course_id
    where f.id = $1 and t.id = $2`,
);

/** A published version, beside the one its course offers. $1 version. */
export const versionToOffer = statement<{
  course_id: string;
  course_key: string;
  number: number;
  offered_id: string;
  offered: number;
}>(
  'version-to-offer',
  `select v.course_id, o.course_key, v.number, o.id as offered_id, o.number as offered
     from published_version v join version_on_offer o on o.course_id = v.course_id
    where v.id = $1 and v.published_at is not null`,
);

export interface EditionRow {
  id: string;
  titles: Record<string, string>;
  course_id: string;
  version_id: string;
  enrolled: number;
}
export const editionToCorrect = statement<EditionRow>(
  'edition-to-correct',
  `select ed.id, ed.titles, ed.course_id, ed.version_id,
          (select count(*)::int from participant e where e.edition_id = ed.id and e.holds_seat) as enrolled
     from offering ed where ed.id = $1`,
);

/** Not one that the edition had already. $1 edition. */
export const waitingForEdition = statement<{ id: string; number: number }>(
  'correction-waiting-for-edition',
  `select v.id, v.number
     from offering ed join published_version was on was.id = ed.version_id
     join version_on_offer v on v.course_id = ed.course_id
    where ed.id = $1 and ed.closed_at is null and v.number > was.number and is_correction_of(v.id, was.id)
      and v.id not in (${hadBefore})`,
);

/** Given with a version; going back has none. $1 version. */
export const notesOfVersion = statement<{ notes: Record<string, string> }>(
  'correction-notes-of-version',
  `select notes from published_version where id = $1 and notes is not null`,
);

/** $1 edition, $2 activities. */
export const workInActivities = statement<{
  activity_id: string;
  begun: number;
  finished: number;
  open_attempts: number;
}>(
  'correction-work-in-activities',
  `select one.id as activity_id, count(p.activity_id)::int as begun,
          count(*) filter (where p.is_completed)::int as finished,
          (select count(*)::int
             from attempt_at_quiz q
             join participant w on w.id = q.enrolment_id
            where w.edition_id = $1::uuid
              and w.holds_seat
              and q.activity_id = one.id
              and q.finished_at is null) as open_attempts
     from unnest($2::uuid[]) as one (id)
     left join (progress p
                join participant e on e.id = p.enrolment_id and e.edition_id = $1::uuid and e.holds_seat)
       on p.activity_id = one.id
    group by one.id`,
);

export interface AffectedRow {
  attempt_id: string;
  person_id: string;
  name: string;
  activity_id: string;
  number: number;
  score: number | null;
  is_passed: boolean | null;
  /** Some attempt of the person at the quiz is passed. */
  has_passed: boolean;
  /** One of the edition, in force. */
  has_certificate: boolean;
  total: number;
  /** Those of them that are finished. */
  finished: number;
}

/** SQL condition on `q`, an attempt: it was or will be graded with a key which the version $2 has changed. */
const hasOtherKey = `
  q.graded_version_id <> $2
  and exists (select from drawn_question a
                join version_question was on was.version_id = q.graded_version_id and was.id = a.question_id
                join version_question is_now on is_now.version_id = $2 and is_now.id = a.question_id
               where a.attempt_id = q.id and is_now.answer_key <> was.answer_key)`;

/** Attempts that were or will be graded with a key which the version $2 has changed. $1 edition, $3 at most. */
export const attemptsWithKeys = statement<AffectedRow>(
  'correction-attempts-with-keys',
  `select q.id as attempt_id, p.id as person_id,
          p.full_name as name,
          q.activity_id, q.number, q.score::float8 as score, q.is_passed,
          exists (select from attempt_at_quiz o
                   where o.enrolment_id = q.enrolment_id
                     and o.activity_id = q.activity_id
                     and o.is_passed) as has_passed,
          exists (select from certificate_in_force c
                   where c.enrolment_id = e.id and c.outcome <> 'enrolment') as has_certificate,
          count(*) over ()::int as total,
          count(q.finished_at) over ()::int as finished
     from attempt_at_quiz q
     join participant e on e.id = q.enrolment_id
     join account p on p.id = e.person_id
    where e.edition_id = $1 and e.holds_seat and ${hasOtherKey}
    order by q.finished_at desc nulls first, q.id limit $3`,
);

export interface RegradableRow {
  attempt_id: string;
  enrolment_id: string;
  activity_id: string;
  number: number;
  person_id: string;
  given_names: string;
  locale: Locale;
  country: string | null;
  /** Null: mails no longer reach the person. */
  address: string | null;
}

/** Finished ones of those, in one order for everybody who locks them. $1 edition, $2 version, $3 at most. */
export const attemptsToRegrade = statement<RegradableRow>(
  'correction-attempts-to-regrade',
  `select q.id as attempt_id, q.enrolment_id, q.activity_id, q.number, p.id as person_id, p.given_names,
          p.locale, p.country_code as country, m.address
     from attempt_at_quiz q
     join participant e on e.id = q.enrolment_id
     join account p on p.id = e.person_id
     left join current_address m on m.person_id = p.id
    where e.edition_id = $1 and e.holds_seat and q.finished_at is not null and ${hasOtherKey}
    order by q.id limit $3`,
);

export const structureIsSame = statement(
  'correction-structure-same',
  `select where is_correction_of($1, $2)`,
);
