/** The key of the survey whose texts are read. */
export const FINAL_SURVEY = 'feedback';

/** SQL: the hash of some words, as a reading keeps it. */
export const hash = `encode(sha256(convert_to(w.words, 'UTF8')), 'hex')`;

/**
 * CTEs that end in `comments`: everything written in the final survey of an edition. An id tells neither who wrote it
 * nor which two comments are of one person, and is another one as soon as the words are.
 */
export const commentsOf = `
  asked as (select a.version_id, a.id as activity_id, q.value ->> 'key' as question,
                   q.value -> 'label' as label, q.ordinality as place
              from version_activity a
              cross join lateral jsonb_array_elements(a.questions) with ordinality q
             where a.kind = 'survey'
               and a.key = '${FINAL_SURVEY}'
               and q.value ->> 'type' = 'text'
               and a.version_id
                     in (select e.version_id from participant e where e.edition_id = :editionId::uuid
                         union
                         select c.from_version_id
                           from applied_correction c
                          where c.edition_id = :editionId::uuid)),
  written as (select r.comments_key as key, r.enrolment_id, null::uuid as anonymous_id, r.activity_id,
                     q.question, q.label, q.place, r.answers ->> q.question as words,
                     coalesce(p.country_code, '') as country
                from participant e
                join account p on p.id = e.person_id
                join survey_response r on r.enrolment_id = e.id
                join asked q on q.version_id = r.version_id and q.activity_id = r.activity_id
               where e.edition_id = :editionId::uuid
                 and (:countries::text[] is null or p.country_code = any(:countries::text[]))
              union all
              select a.id, null, a.id, a.activity_id, q.question, q.label, q.place, a.answers ->> q.question,
                     ''
                from anonymous_survey_response a
                join asked q on q.version_id = a.version_id and q.activity_id = a.activity_id
               where a.edition_id = :editionId::uuid and :countries::text[] is null),
  comments as materialized (select md5(concat_ws(':', w.key, w.question, w.words))::uuid as id, w.*, g.themes
                              from written w
                              left join comment_reading g
                                on g.activity_id = w.activity_id
                               and g.question = w.question
                               and g.enrolment_id is not distinct from w.enrolment_id
                               and g.anonymous_id is not distinct from w.anonymous_id
                               and g.text_hash = ${hash}
                             where btrim(w.words) <> '')`;
