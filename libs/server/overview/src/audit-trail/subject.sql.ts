/** SQL expression: the person an event, `e`, is about: themselves, or by an enrolment, a certificate, an attempt; or null. */
export const SUBJECT_PERSON = `
  case e.subject_type
    when 'person' then e.subject_id::uuid
    when 'enrolment' then (select x.person_id from participant x where x.id = e.subject_id::uuid)
    when 'certificate'
      then (select x.person_id
              from certificate_status c
              join participant x on x.id = c.enrolment_id
             where c.id = e.subject_id::uuid)
    when 'scorm_attempt'
      then (select x.person_id
              from package_attempt a
              join participant x on x.id = a.enrolment_id
             where a.id = e.subject_id::uuid)
    when 'scorm-attempt'
      then (select x.person_id
              from package_attempt a
              join participant x on x.id = a.enrolment_id
             where a.id = e.subject_id::uuid)
  end`;

/** SQL condition: anyone who reads some countries reads no name of a person who serves elsewhere. */
const NAMED = `(:countries::text[] is null or e.country_code = any(:countries))`;

/**
 * SQL expression: what an event, `e`, was done to, by the name people know it by: the number of a certificate, the
 * title of an edition, the name of a file; or null.
 */
export const SUBJECT_THING = `
  case e.subject_type
    when 'certificate' then (select c.serial from certificate_status c where c.id = e.subject_id::uuid)
    when 'certificate_batch'
      then (select text_in(ed.titles, :locale)
              from certificate_proposal b
              join offering ed on ed.id = b.edition_id
             where b.id = e.subject_id::uuid)
    when 'edition' then (select text_in(ed.titles, :locale) from offering ed where ed.id = e.subject_id::uuid)
    when 'edition_group'
      then (select concat_ws(', ', text_in(g.edition_titles, :locale), g.name)
              from cohort g
             where g.id = e.subject_id::uuid)
    when 'live_session'
      then (select min(concat_ws(', ', text_in(ed.titles, :locale), text_in(s.titles, :locale)))
              from live_half_day s
              join offering ed on ed.id = s.edition_id
             where s.session_id = e.subject_id::uuid)
    when 'call'
      then (select text_in(ed.titles, :locale)
              from call_for_nominations k
              join offering ed on ed.id = k.edition_id
             where k.id = e.subject_id::uuid)
    when 'call-link' then (select k.institution_name from inviting_link k where k.id = e.subject_id::uuid)
    when 'nominee-list' then (select k.file_name from list_of_nominees k where k.id = e.subject_id::uuid)
    when 'people-import' then (select k.file_name from list_of_people k where k.id = e.subject_id::uuid)
    when 'institution' then (select k.name from known_institution k where k.id = e.subject_id::uuid)
    when 'programme' then (select k.key from programme_today k where k.id = e.subject_id::uuid)
    when 'course_version'
      then (select concat_ws(', ', text_in(v.titles, :locale), v.number)
              from published_version v
             where v.id = e.subject_id::uuid)
    when 'draft'
      then (select concat_ws(', ', d.course_key, d.name) from course_draft d where d.id = e.subject_id::uuid)
    when 'library_package' then (select k.title from kept_package k where k.id = e.subject_id::uuid)
    when 'dispatch' then (select k.label from sent_package k where k.id = e.subject_id::uuid)
    when 'report' then (select text_in(r.title, :locale) from report r where r.id = e.subject_id::uuid)
    when 'nomination'
      then case when ${NAMED}
                  then (select full_name(n.given_names, n.first_surname, n.second_surname)
                          from nominated_person n
                         where n.id = e.subject_id::uuid) end
    when 'walk-in'
      then case when ${NAMED} then (select w.name from walk_in w where w.id = e.subject_id::uuid) end
  end`;
