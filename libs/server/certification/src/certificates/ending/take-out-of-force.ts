import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { letterReasonIn, reasonIn } from '@campus/platform/graphql/reason.ts';
import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { AuditService } from '@campus/people';
import { CertificateEntity } from '../certificate.entity.ts';
import { type CertificateStatus } from '../certificate.type.ts';
import { certificateEndedMail, certificateRevokedMail, type OutOfForceMail } from './out-of-force.mails.ts';
import { inForce } from './out-of-force.ts';
import { Proof } from '../proof/proof.service.ts';
import { Publication } from '../proof/publication.ts';
import { TellHolder } from '../issuing/tell-holder.ts';
import { VerifyCertificate } from '../verifying/verify-certificate.ts';

interface Way {
  operation: string;
  /** The states it may be in. */
  from: readonly CertificateStatus[];
  mail: MailTemplate<OutOfForceMail>;
}

const ways: Record<'revoked' | 'expired', Way> = {
  // Expired ones too: "expired" on a page means that it once was valid.
  revoked: {
    operation: 'revokeCertificate',
    from: ['issued', 'expired'],
    mail: certificateRevokedMail,
  },
  expired: { operation: 'expireCertificate', from: ['issued'], mail: certificateEndedMail },
};

/**
 * Takes a certificate out of force, with a reason: revoked, it never should have held; expired before its day, it once
 * did. The row and its snapshot stay. What ends by its day is not asked for.
 */
@Injectable()
export class TakeOutOfForce {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly proof: Proof,
    private readonly telling: TellHolder,
    private readonly publication: Publication,
    private readonly verifying: VerifyCertificate,
  ) {}

  async take(
    actor: Actor,
    status: keyof typeof ways,
    input: { serial: string; reason: string; letterReason?: string | null; idempotencyKey: string },
  ): Promise<string> {
    const reason = reasonIn(input.reason);
    const letterReason = letterReasonIn(input.letterReason);
    const { operation, from, mail } = ways[status];
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, operation, async () => {
        const row = await inForce(this.database, tx, actor, input.serial, from);
        await tx.update(CertificateEntity, row.id, {
          status,
          statusReason: reason,
          statusChangedAt: new Date(),
        });
        // The credential names a later day, or none: only the status list can say so.
        await this.proof.setStatus(tx, row.id);
        if (row.status === 'issued') await this.telling.ofEnd(tx, row, mail, letterReason);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: `certificate.${status}`,
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
