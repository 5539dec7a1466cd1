import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { sheetOfAttempt } from '../quizzes/attempts/answer-sheets.ts';

/**
 * The first finished attempt of each person at a quiz, `a.activity_id` of what is asked: who takes a test again, in the
 * same edition or a later one, has met its questions.
 */
const FIRST = `
  select distinct on (e.person_id, a.activity_id)
         a.id, a.activity_id, a.version_id, coalesce(a.graded_version_id, a.version_id) as key_version_id,
         a.locale, a.started_at, a.finished_at, e.edition_id, e.person_id
    from quiz_attempt a
    join participant e on e.id = a.enrolment_id
   where a.finished_at is not null`;

export interface AnalysedQuizRow {
  activity_id: string;
  learners: number;
  version_ids: string[];
  editions: { id: string; titles: Record<string, string> }[];
}

/** Quizzes that somebody has finished. */
export const analysedQuizzes = statement<AnalysedQuizRow>(
  'item-analysis-quizzes',
  `with taken as (${FIRST}
                   order by e.person_id, a.activity_id, a.finished_at, a.id)
   select t.activity_id, count(*)::int as learners, array_agg(distinct t.version_id) as version_ids,
          (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'titles', o.titles)
                                     order by o.starts_on desc, o.id), '[]')
             from offering o
            where o.id = any(array_agg(t.edition_id))) as editions
     from taken t
    group by t.activity_id
    order by t.activity_id limit 200`,
);

export interface SheetVersionRow {
  version_id: string;
  number: number;
  course_id: string;
  /** The person asking studies the course now. */
  is_student: boolean;
}

/** Versions in which a quiz was answered, or by whose keys it was graded, the newest first. $1 quiz, $2 person asking. */
export const versionsOfQuiz = statement<SheetVersionRow>(
  'item-analysis-versions',
  `select v.id as version_id, v.number, v.course_id,
          exists (select from enrolment_window e
                   where e.course_id = v.course_id and e.person_id = $2 and e.takes_work) as is_student
     from published_version v
    where v.id in (select a.version_id from quiz_attempt a
                    where a.activity_id = $1 and a.finished_at is not null
                   union
                   select a.graded_version_id from quiz_attempt a
                    where a.activity_id = $1 and a.finished_at is not null)
    order by v.number desc limit 200`,
);

export interface SheetValues {
  activityId: string;
  /** Null: of all. */
  versionId: string | null;
  editionId: string | null;
  language: string | null;
  country: string | null;
}

export interface SheetRow {
  version_id: string;
  key_version_id: string;
  language: string;
  country: string | null;
  /** Learners of the quiz, whatever is filtered by. */
  everybody: number;
  /** See `sheetOfAttempt`. */
  sheet: string;
}

/**
 * What each learner answered, on one line. The learners who finished last, at most ten thousand. A sheet that was not
 * kept is made of the answers: of attempts that were copied, and of people who were forgotten.
 */
export const sheetsOfQuiz = filteredStatement<SheetRow, SheetValues>(
  'item-analysis-sheets',
  `with taken as materialized (${FIRST} and a.activity_id = :activityId
                                order by e.person_id, a.activity_id, a.finished_at, a.id),
        chosen as materialized (
          select t.id, t.version_id, t.key_version_id, t.locale, t.started_at, p.country_code
            from taken t
            join account p on p.id = t.person_id
           where (:versionId::uuid is null or t.version_id = :versionId)
             and (:editionId::uuid is null or t.edition_id = :editionId)
             and (:language::text is null or t.locale = :language)
             and (:country::text is null or p.country_code = :country)
           order by t.finished_at desc, t.id limit 10000)
   select r.version_id, r.key_version_id, r.language, r.country, r.everybody, r.sheet
     from (select a.version_id, a.key_version_id, a.locale as language, a.country_code as country,
                  (select least(count(*), 10000)::int from taken) as everybody,
                  coalesce(k.sheet, ${sheetOfAttempt}) as sheet
             from chosen a
             left join answer_sheet k on k.attempt_id = a.id) r
    where r.sheet is not null`,
);
