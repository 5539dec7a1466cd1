import { Injectable } from '@nestjs/common';
import { statement, Database } from '@campus/platform/database/database.ts';
import { MailOutcomes } from '@campus/platform/mail/mail-outcomes.ts';

/** A bounced message stays bounced, whatever is reported later; a waiting mail records what it waits for. */
const noteOutcome = statement(
  'message-note-outcome',
  `update message set state = case when $2 = 'delayed' then state else $2 end, why = $3,
          settled_at = case when $2 = 'delayed' then settled_at else now() end
    where mail_id = $1 and state <> 'bounced'`,
);

/** Keeps the log of messages in step with their mails. */
@Injectable()
export class MailOutcomesListener {
  constructor(database: Database, outcomes: MailOutcomes) {
    outcomes.listen(async (tx, { mailId, state, why }) => {
      await database.rowsIn(tx, noteOutcome, [mailId, state, why]);
    });
  }
}
