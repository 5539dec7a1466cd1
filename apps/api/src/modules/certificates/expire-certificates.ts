import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { AuditService } from '../audit/index.ts';
import { expireCertificates } from './certificates.statements.ts';

/** Takes out of force, once a day, what ended by its own date. Pages know by the day already; this makes room for another. */
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
      for (const { id, serial, country, expires_on } of expired)
        await this.audit.record(tx, {
          actorId: null,
          action: 'certificate.expired',
          subjectType: 'certificate',
          subjectId: id,
          countryCode: country,
          detail: { serial, expiresOn: expires_on },
        });
      return expired.length;
    });
  }
}
