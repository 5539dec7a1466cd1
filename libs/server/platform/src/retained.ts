import { statement } from './database/database.ts';
import { KEPT_SINCE, type Retained } from './database/retained.ts';

/** What the platform keeps for a time. */
export const platformRetained: readonly Retained[] = [
  {
    code: 'SECURITY_LOG',
    count: statement(
      'retention-count-security-log',
      `select (select count(*) from security_event where first_at < ${KEPT_SINCE})::int
            + (select count(*) from security_alert where last_at < ${KEPT_SINCE})::int as count`,
    ),
    drop: statement(
      'retention-drop-security-log',
      `with alerts as (delete from security_alert where last_at < ${KEPT_SINCE})
       delete from security_event where first_at < ${KEPT_SINCE}`,
    ),
  },
];
