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
import { TellHolder } from './tell-holder.ts';
import { VerifyCertificate } from './verify-certificate.ts';

/** Takes a certificate out of force, with a reason. The row and its snapshot stay. */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly proof: Proof,
    private readonly telling: TellHolder,
    private readonly publication: Publication,
    private readonly verifying: VerifyCertificate,
  ) {}

  async revoke(
    actor: Actor,
    input: { serial: string; reason: string; idempotencyKey: string },
  ): Promise<string> {
    const reason = reasonIn(input.reason);
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'revokeCertificate', async () => {
        // Also what has expired: a page that says “expired” says that it once held.
        const row = await inForce(this.database, tx, actor, input.serial, ['issued', 'expired']);
        await tx.update(CertificateEntity, row.id, {
          status: 'revoked',
          statusReason: reason,
          statusChangedAt: new Date(),
        });
        await this.proof.setStatus(tx, row.id);
        if (row.status === 'issued') await this.telling.ofRevocation(tx, row);
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
    this.publication.forget();
    this.verifying.forget();
    return id;
  }
}
