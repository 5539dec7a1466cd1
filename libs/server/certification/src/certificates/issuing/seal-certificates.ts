import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { certificatesWithoutSeal } from '../certificates.statements.ts';
import { Proof } from '../proof/proof.service.ts';

/** Gives certificates that are older than seals one, so that their next PDF can be checked without a network too. */
@Injectable()
export class SealCertificates {
  constructor(
    private readonly database: Database,
    private readonly proof: Proof,
    jobs: Jobs,
  ) {
    jobs.registerCron('seal-certificates', '41 * * * *', async () => {
      while ((await this.run()) > 0);
    });
  }

  /** How many there were, at most 50 at a time. */
  run(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await this.database.rowsIn(tx, certificatesWithoutSeal);
      for (const { id, snapshot, email, issued_at: issuedAt, is_out_of_force: isOutOfForce } of rows) {
        await this.proof.seal(tx, { id, snapshot, email, issuedAt });
        if (isOutOfForce) await this.proof.setStatus(tx, id);
      }
      return rows.length;
    });
  }
}
