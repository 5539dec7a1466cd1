import { DAYS } from './session-cookies.ts';

/** Of a session `s`: its person has a role besides learner. */
const IS_OF_STAFF = `exists (select from role_in_force f where f.person_id = s.person_id and f.role <> 'learner')`;

/**
 * How long a session lasts from its start, used or not: half a day for anybody with a role besides learner,
 * thirty days for learners, who may be without a connection for weeks.
 */
export const LIFETIME = `case when ${IS_OF_STAFF} then interval '12 hours' else interval '${DAYS} days' end`;

/**
 * Of a session `s`: it still lets its person in. That of staff is over sooner when nobody has used it for four hours, as
 * long as half a day of a workshop; a use is noted once an hour. Anyone who only counts them asks the view `open_session`.
 */
export const IS_OPEN = `s.expires_at > now() and case when ${IS_OF_STAFF}
  then s.created_at > now() - interval '12 hours' and s.last_seen_at > now() - interval '4 hours'
  else s.created_at > now() - interval '${DAYS} days' end`;

/** Of a session `s`: a code is asked of its person, and none was shown in it. */
export const LACKS_CODE = `(s.factor_shown_at is null
  and exists (select from held_factor h where h.person_id = s.person_id))`;

/** Seconds for which the token of before a proof lets in: for requests under way, and a proof whose answer was lost. */
export const LEFT_SECONDS = 30;
