import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { once } from '../../platform/database/idempotent.ts';
import { Refused } from '../../platform/graphql/refused.ts';
import { AuditService } from '../audit/index.ts';
import { isSerial } from './certificate-code.ts';
import { CertificateEntity } from './certificate.entity.ts';
import { canIssue } from './certificates.access.ts';
import { certificateBySerial } from './certificates.statements.ts';
import { Proof } from './proof/index.ts';
import { VerifyCertificate } from './verify-certificate.ts';

const REASON = { shortest: 5, longest: 500 };

/** Takes a certificate out of force, with a reason. The row and its snapshot stay. */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly proof: Proof,
    private readonly verifying: VerifyCertificate,
  ) {}

  async revoke(
    actor: Actor,
    input: { serial: string; reason: string; idempotencyKey: string },
  ): Promise<string> {
    const reason = input.reason.trim();
    if (!reason.isWellFormed() || reason.includes('\0'))
      throw new Refused('INPUT_INVALID', { field: 'reason' });
    if (!isSerial(input.serial)) throw new Refused('NOT_FOUND');
    if (reason.length < REASON.shortest || reason.length > REASON.longest)
      throw new Refused('REASON_NEEDED', REASON);
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'revokeCertificate', async () => {
        await tx.query('select from certificate where serial = $1 for update', [input.serial]);
        const [row] = await this.database.rowsIn(tx, certificateBySerial, [input.serial]);
        if (!row || !canIssue(actor, { personId: row.person_id, country: row.country }))
          throw new Refused('NOT_FOUND');
        if (row.status !== 'issued') throw new Refused('NOT_IN_FORCE');
        await tx.update(CertificateEntity, row.id, {
          status: 'revoked',
          statusReason: reason,
          statusChangedAt: new Date(),
        });
        await this.proof.setStatus(tx, row.id);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'certificate.revoked',
          subjectType: 'certificate',
          subjectId: row.id,
          countryCode: row.country,
          reason,
          detail: { serial: input.serial },
        });
        return row.id;
      }),
    );
    this.verifying.forget();
    return id;
  }
}
