import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { clientPages } from '../client-pages.ts';
import { contactById } from '../person.statements.ts';
import { factorMails, type FactorNews } from './second-factor.mails.ts';

/** Tells people by mail what happened to their second factor. */
@Injectable()
export class FactorLetters {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `left`: recovery codes that were not used. */
  async tell(tx: EntityManager, personId: string, news: FactorNews, left = 0): Promise<void> {
    const contact = await this.database.rowIn(tx, contactById, [personId]);
    if (!contact) return;
    await this.mailer.queue(tx, {
      to: contact.address,
      locale: contact.locale,
      template: factorMails[news],
      data: { name: contact.given_names, left, url: clientPages.forgot(this.config.publicUrl) },
    });
  }
}
