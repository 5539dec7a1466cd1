import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { holderOfEnrolment, isStillToBeTold, type ChangeableRow } from '../certificates.statements.ts';
import { certificateReplacedMail, type OutOfForceMail } from '../ending/out-of-force.mails.ts';

/**
 * Tells the holder that a certificate no longer holds. Anyone who was never told of it, because the mails of its batch are
 * still to be sent, hears nothing; without an address, nothing either.
 */
@Injectable()
export class TellHolder {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Before the batch of the old one is given the new one. */
  async ofReplacement(
    tx: EntityManager,
    old: ChangeableRow,
    by: CertificateSnapshot,
    letterReason: string | null,
  ): Promise<void> {
    const to = await this.reader(tx, old);
    if (!to) return;
    const { serial, verifyUrl } = by;
    const courseTitle = by.course[to.locale];
    const data = {
      name: to.name,
      courseTitle,
      oldSerial: old.snapshot.serial,
      serial,
      verifyUrl,
      letterReason,
    };
    await this.mailer.queue(tx, {
      to: to.email,
      locale: to.locale,
      template: certificateReplacedMail,
      data,
    });
  }

  /** That nothing takes its place. */
  async ofEnd(
    tx: EntityManager,
    row: ChangeableRow,
    template: MailTemplate<OutOfForceMail>,
    letterReason: string | null,
  ): Promise<void> {
    const to = await this.reader(tx, row);
    if (!to) return;
    const { snapshot } = row;
    const data = {
      name: to.name,
      courseTitle: snapshot.course[to.locale],
      serial: snapshot.serial,
      url: `${this.config.publicUrl}/certificates`,
      letterReason,
    };
    await this.mailer.queue(tx, { to: to.email, locale: to.locale, template, data });
  }

  /** Null: no address to write to. */
  private async reader(tx: EntityManager, { id, enrolment_id }: ChangeableRow) {
    if (await this.database.rowIn(tx, isStillToBeTold, [id])) return null;
    const holder = await this.database.rowIn(tx, holderOfEnrolment, [enrolment_id]);
    if (!holder?.email) return null;
    return { email: holder.email, name: holder.given_names, locale: holder.locale };
  }
}
