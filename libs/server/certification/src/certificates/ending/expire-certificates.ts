import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { expireCertificates, expireOfEnrolments, type ExpiredRow } from '../certificates.statements.ts';

/** Writes down, once an hour, what ended by its own date. Everything that asks knows by the day already. */
@Injectable()
export class ExpireCertificates {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    jobs: Jobs,
  ) {
    jobs.registerCron('expire-certificates', '23 * * * *', async () => {
      while ((await this.run()) > 0);
    });
  }

  /** How many there were, at most 500 at a time. */
  run(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const expired = await this.database.rowsIn(tx, expireCertificates);
      await this.record(tx, expired);
      return expired.length;
    });
  }

  /**
   * Makes room for new ones without waiting for the hour: one certificate of an outcome has the state of being in force
   * at a time. In the transaction that has locked the enrolments, before it writes anything else.
   */
  async ofEnrolments(tx: EntityManager, enrolmentIds: readonly string[]): Promise<void> {
    await this.record(tx, await this.database.rowsIn(tx, expireOfEnrolments, [enrolmentIds]));
  }

  private async record(tx: EntityManager, expired: readonly ExpiredRow[]): Promise<void> {
    const facts = expired.map(({ id, serial, country, expires_on }): AuditFact => ({
      actorId: null,
      action: 'certificate.expired',
      subjectType: 'certificate',
      subjectId: id,
      countryCode: country,
      detail: { serial, expiresOn: expires_on },
    }));
    if (facts.length) await this.audit.recordAll(tx, facts);
  }
}
