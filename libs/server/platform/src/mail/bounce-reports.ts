import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { byEitherSecret } from '../config/campus-secrets.ts';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { mailOfBounce } from './bounce-address.ts';
import { Bounces } from './bounces.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { isDeadAddress } from './mail-refusal.ts';
import { MailOutcomes } from './mail-outcomes.ts';

const addressOfMail = statement<{ to_address: string }>(
  'bounce-address-of-mail',
  `select to_address from mail where id = $1`,
);

/** `not-a-report`, `not-ours`: nothing was changed; `delayed`: the servers go on trying. */
export type BounceReading = 'not-a-report' | 'not-ours' | 'delayed' | 'failed' | 'address-dead';

/**
 * Mails that bounced to `bounceTo`. Only the signature in that address says whose mail it was, because
 * anybody can send a report.
 */
@Injectable()
export class BounceReports {
  constructor(
    private readonly database: Database,
    private readonly bounces: Bounces,
    private readonly outcomes: MailOutcomes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The signature is in the headers of the report or in the address (`recipient`) the mail server delivered
   * it to.
   */
  async take(tx: EntityManager, source: string, recipient = ''): Promise<BounceReading> {
    const recipients = readDeliveryStatus(source);
    if (!recipients?.length) return 'not-a-report';
    const headers = source.replaceAll('\r\n', '\n').split('\n\n', 1)[0] ?? '';
    const mailId = byEitherSecret(this.config, (secret) => mailOfBounce(secret, `${recipient}\n${headers}`));
    const mail = mailId === null ? null : await this.database.rowIn(tx, addressOfMail, [mailId]);
    if (mailId === null || !mail) return 'not-ours';
    const failed = recipients.find(({ action, status }) => action === 'failed' && status.startsWith('5'));
    if (!failed) return 'delayed';
    const isDead = isDeadAddress({ status: failed.status, isOfAddress: true });
    if (isDead) await this.bounces.record(tx, mail.to_address, failed.status, 'report');
    await this.outcomes.tell(tx, { mailId, state: 'bounced', why: failed.status });
    return isDead ? 'address-dead' : 'failed';
  }
}
