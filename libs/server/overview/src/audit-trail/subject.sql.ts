/** SQL expression: the person an event, `e`, is about, be it by an enrolment, a certificate or an attempt of theirs; or null. */
export const subjectPerson = (e: string): string => `
  case ${e}.subject_type
    when 'person' then ${e}.subject_id::uuid
    when 'enrolment' then (select x.person_id from participant x where x.id = ${e}.subject_id::uuid)
    when 'certificate' then (select x.person_id from certificate_status c join participant x on x.id = c.enrolment_id where c.id = ${e}.subject_id::uuid)
    when 'scorm_attempt' then (select x.person_id from package_attempt a join participant x on x.id = a.enrolment_id where a.id = ${e}.subject_id::uuid)
    when 'scorm-attempt' then (select x.person_id from package_attempt a join participant x on x.id = a.enrolment_id where a.id = ${e}.subject_id::uuid)
  end`;

/** `locale`: a parameter. */
const titleOf = (titles: string, locale: string): string =>
  `coalesce(nullif(${titles} ->> ${locale}, ''), ${titles} ->> 'es')`;

/**
 * SQL expression: what an event, `e`, was done to, by the name people know it by: the number of a certificate, the
 * title of an edition, the name of a file; or null. `named`: a condition, whether who reads may read names of people
 * without an account.
 */
export const subjectThing = (e: string, locale: string, named: string): string => {
  const one = (select: string) => `(select ${select} = ${e}.subject_id::uuid)`;
  const edition = titleOf('ed.titles', locale);
  return `
  case ${e}.subject_type
    when 'certificate' then ${one('c.serial from certificate_status c where c.id')}
    when 'certificate_batch' then ${one(`${edition} from certificate_proposal b join offering ed on ed.id = b.edition_id where b.id`)}
    when 'edition' then ${one(`${edition} from offering ed where ed.id`)}
    when 'edition_group' then ${one(`concat_ws(', ', ${titleOf('g.edition_titles', locale)}, g.name) from cohort g where g.id`)}
    when 'live_session' then ${one(`min(concat_ws(', ', ${edition}, ${titleOf('s.titles', locale)})) from live_half_day s join offering ed on ed.id = s.edition_id where s.session_id`)}
    when 'call' then ${one(`${edition} from call_for_nominations k join offering ed on ed.id = k.edition_id where k.id`)}
    when 'call-link' then ${one('k.institution_name from inviting_link k where k.id')}
    when 'nominee-list' then ${one('k.file_name from list_of_nominees k where k.id')}
    when 'people-import' then ${one('k.file_name from list_of_people k where k.id')}
    when 'institution' then ${one('k.name from known_institution k where k.id')}
    when 'programme' then ${one('k.key from programme_today k where k.id')}
    when 'course_version' then ${one(`concat_ws(', ', ${titleOf('v.titles', locale)}, v.number) from published_version v where v.id`)}
    when 'library_package' then ${one('k.title from kept_package k where k.id')}
    when 'dispatch' then ${one('k.label from sent_package k where k.id')}
    when 'report' then ${one(`${titleOf('r.title', locale)} from report r where r.id`)}
    when 'nomination' then case when ${named} then ${one("concat_ws(' ', n.given_names, n.first_surname, n.second_surname) from nominated_person n where n.id")} end
    when 'walk-in' then case when ${named} then ${one('w.name from walk_in w where w.id')} end
  end`;
};
