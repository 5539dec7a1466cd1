import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { People, welcomeMail } from '@campus/people';

const CHUNK = 50;

/** People created by a list and not welcomed yet; another run leaves out those that this one has. */
const toWelcome = statement<{ line: number; person_id: string }>(
  'people-import-to-welcome',
  `select line, person_id from people_import_row
    where import_id = $1 and result = 'create' and person_id is not null and welcomed_at is null and undo is null
    order by line limit ${CHUNK} for update skip locked`,
);
const welcomed = statement(
  'people-import-welcomed',
  `update people_import_row set welcomed_at = now() where import_id = $1 and line = any($2)`,
);

/** Welcomes the people a list has created, each once: a mail and its mark are one transaction. */
@Injectable()
export class WelcomePeople {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly mailer: Mailer,
  ) {}

  async run(importId: string): Promise<void> {
    while ((await this.some(importId)) > 0);
  }

  private some(importId: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await this.database.rowsIn(tx, toWelcome, [importId]);
      for (const { person_id: personId } of rows) {
        const contact = await this.people.contact(tx, personId);
        if (!contact) continue;
        const data = { name: contact.givenNames, url: await this.people.welcomeLink(tx, personId) };
        await this.mailer.queue(tx, {
          to: contact.address,
          locale: contact.locale,
          template: welcomeMail,
          data,
        });
      }
      await this.database.rowsIn(tx, welcomed, [importId, rows.map(({ line }) => line)]);
      return rows.length;
    });
  }
}
