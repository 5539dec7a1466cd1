import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { clientPages } from '../client-pages.ts';
import { contactById } from '../person.statements.ts';
import { passkeyMails, type PasskeyNews } from './passkey.mails.ts';

/** Tells people by mail what happened to their passkeys. */
@Injectable()
export class PasskeyLetters {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `passkey`: as its owner calls it. Whoever has no address is told nothing. */
  async tell(tx: EntityManager, personId: string, news: PasskeyNews, passkey: string): Promise<void> {
    const contact = await this.database.rowIn(tx, contactById, [personId]);
    if (!contact) return;
    await this.mailer.queue(tx, {
      to: contact.address,
      locale: contact.locale,
      template: passkeyMails[news],
      data: { name: contact.given_names, passkey, url: clientPages.forgot(this.config.publicUrl) },
    });
  }
}
