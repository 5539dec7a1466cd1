import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once, onceAnswered } from '@campus/platform/database/idempotent.ts';
import { letterReasonIn, reasonIn } from '@campus/platform/graphql/reason.ts';
import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { amongMany, doneAmong, oneByOne } from '@campus/platform/many/many.ts';
import { AuditService } from '@campus/people';
import { isSerial } from '../certificate-code.ts';
import { CertificateEntity } from '../certificate.entity.ts';
import { type CertificateStatus } from '../certificate.type.ts';
import { type CertificatesEnded, type EndCertificatesInput } from './end-many.type.ts';
import { certificateEndedMail, certificateRevokedMail, type OutOfForceMail } from './out-of-force.mails.ts';
import { inForce } from './out-of-force.ts';
import { Proof } from '../proof/proof.service.ts';
import { Publication } from '../proof/publication.ts';
import { TellHolder } from '../issuing/tell-holder.ts';
import { VerifyCertificate } from '../verifying/verify-certificate.ts';

interface Way {
  operation: string;
  operationOfMany: string;
  /** The states it may be in. */
  from: readonly CertificateStatus[];
  mail: MailTemplate<OutOfForceMail>;
}

type OutOfForce = 'revoked' | 'expired';

/** As it came. */
interface Said {
  reason: string;
  letterReason?: string | null;
  idempotencyKey: string;
}

const ways: Record<OutOfForce, Way> = {
  // Expired ones too: "expired" on a page means that it once was valid.
  revoked: {
    operation: 'revokeCertificate',
    operationOfMany: 'revokeCertificates',
    from: ['issued', 'expired'],
    mail: certificateRevokedMail,
  },
  expired: {
    operation: 'expireCertificate',
    operationOfMany: 'expireCertificates',
    from: ['issued'],
    mail: certificateEndedMail,
  },
};

/** Why, for the records and for the holder. */
interface Words {
  reason: string;
  letterReason: string | null;
}

const wordsIn = ({ reason, letterReason }: Said): Words => ({
  reason: reasonIn(reason),
  letterReason: letterReasonIn(letterReason),
});

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

  async take(actor: Actor, status: OutOfForce, input: Said & { serial: string }): Promise<string> {
    const words = wordsIn(input);
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, ways[status].operation, () =>
        this.within(tx, actor, status, { ...words, serial: input.serial }),
      ),
    );
    this.forget();
    return id;
  }

  /** Many for one reason, each by the rules of one. Refuses REASON_NEEDED, INPUT_INVALID {field}. A repeat gets the first answer. */
  async takeMany(actor: Actor, status: OutOfForce, input: EndCertificatesInput): Promise<CertificatesEnded> {
    const words = wordsIn(input);
    const serials = amongMany(input.serials, 'serials', isSerial);
    const { operationOfMany } = ways[status];
    const ended = await this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, operationOfMany, async () => {
        const rows = await oneByOne(serials, (serial) =>
          this.within(tx, actor, status, { ...words, serial }),
        );
        const certificates = rows.map(({ id, refusal, params }) => ({ serial: id, refusal, params }));
        return { certificates, doneCount: doneAmong(certificates) };
      }),
    );
    this.forget();
    return ended;
  }

  /** What is refused is refused before anything is written. */
  private async within(
    tx: EntityManager,
    actor: Actor,
    status: OutOfForce,
    { serial, reason, letterReason }: Words & { serial: string },
  ): Promise<string> {
    const { from, mail } = ways[status];
    const row = await inForce(this.database, tx, actor, serial, from);
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
      detail: { serial },
    });
    return row.id;
  }

  private forget(): void {
    this.publication.forget();
    this.verifying.forget();
  }
}
