import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { once } from '../../platform/database/idempotent.ts';
import { reasonIn } from '../../platform/graphql/reason.ts';
import { AuditService } from '../audit/index.ts';
import { CertificateEntity } from './certificate.entity.ts';
import { inForce } from './out-of-force.ts';
import { Proof } from './proof/proof.service.ts';
import { Publication } from './proof/publication.ts';
import { VerifyCertificate } from './verify-certificate.ts';

/** Ends a certificate before its day: it once held, and does no longer. What ends by its day is not asked for. */
@Injectable()
export class ExpireCertificate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly proof: Proof,
    private readonly publication: Publication,
    private readonly verifying: VerifyCertificate,
  ) {}

  async expire(
    actor: Actor,
    input: { serial: string; reason: string; idempotencyKey: string },
  ): Promise<string> {
    const reason = reasonIn(input.reason);
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'expireCertificate', async () => {
        const row = await inForce(this.database, tx, actor, input.serial);
        await tx.update(CertificateEntity, row.id, {
          status: 'expired',
          statusReason: reason,
          statusChangedAt: new Date(),
        });
        // The credential names a later day, or none: only the status list can say so.
        await this.proof.setStatus(tx, row.id);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'certificate.expired',
          subjectType: 'certificate',
          subjectId: row.id,
          countryCode: row.country,
          reason,
          detail: { serial: input.serial },
        });
        return row.id;
      }),
    );
    this.publication.forget();
    this.verifying.forget();
    return id;
  }
}
