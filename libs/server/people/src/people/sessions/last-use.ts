import { Injectable } from '@nestjs/common';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { Database, statement } from '@campus/platform/database/database.ts';

/**
 * Stored to the hour, so that nobody's day can be reconstructed. A row locked by somebody else is skipped: a
 * request never waits for it, and the next hour records the use.
 */
const noteUse = statement(
  'person-note-use',
  `update person set last_used_at = date_trunc('hour', now(), 'UTC')
    where id = (select id from person where id = $1 for update skip locked)`,
);

/** When a person used the campus last: all that is kept of it once the session is over. */
@Injectable()
export class LastUse {
  constructor(
    private readonly database: Database,
    sessions: Sessions,
  ) {
    sessions.onUse(async (personId) => {
      await this.database.rows(noteUse, [personId]);
    });
  }
}
