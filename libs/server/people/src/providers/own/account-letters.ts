import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { clientPages } from '../../people/client-pages.ts';
import { contactById } from '../../people/person.statements.ts';
import { accountMails } from './account.mails.ts';

/** Tells people by mail which institution's account opens theirs, and which does not any more. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the transaction of the act. `institution`: what it is called. */
  async tell(
    tx: EntityManager,
    personId: string,
    news: keyof typeof accountMails,
    institution: string,
  ): Promise<void> {
    const contact = await this.database.rowIn(tx, contactById, [personId]);
    if (!contact) return;
    await this.mailer.queue(tx, {
      to: contact.address,
      locale: contact.locale,
      template: accountMails[news],
      data: { name: contact.given_names, institution, url: clientPages.forgot(this.config.publicUrl) },
    });
  }
}
