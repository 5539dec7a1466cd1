import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { passwordResetMail } from '../people.mails.ts';
import { contactByAddress } from '../person.statements.ts';
import { ResetTokens } from './reset-tokens.ts';

export const REQUEST_RESET = 'request-password-reset';

/** What a person may ask for in an hour, from wherever: an outsider cannot fill a mailbox. */
const MAILS_OF_AN_HOUR = 4;

interface Payload {
  address: string;
  locale: Locale;
  /** Of this request: a job that runs twice sends one mail. Jobs of an older campus have none. */
  key?: string;
}

/** After the answer: finds out whether anybody has the address, and writes to them. */
@Injectable()
export class RequestReset {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly tokens: ResetTokens,
    jobs: Jobs,
  ) {
    jobs.registerJob(REQUEST_RESET, (payload) => this.run(payload as Payload));
  }

  private async run({ address, locale, key = newId() }: Payload): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contact = await this.database.rowIn(tx, contactByAddress, [address]);
      if (!contact || contact.is_disabled) return;
      if ((await this.tokens.countOfLastHour(tx, contact.person_id)) >= MAILS_OF_AN_HOUR) return;
      await once(tx, contact.person_id, key, 'requestPasswordReset', async () =>
        this.mailer.queue(tx, {
          to: contact.address,
          locale,
          template: passwordResetMail,
          data: {
            name: contact.given_names,
            url: await this.tokens.linkFor(tx, contact.person_id, 1),
          },
        }),
      );
    });
  }
}
