import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { letterReasonIn, reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { newCode, serialOf } from '../certificate-code.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { CertificateEntity } from '../certificate.entity.ts';
import {
  holderOfEnrolment,
  nextSerial,
  replaceInBatches,
  type ChangeableRow,
  type HolderRow,
} from '../certificates.statements.ts';
import { inForce } from './out-of-force.ts';
import { Proof } from '../proof/proof.service.ts';
import { Publication } from '../proof/publication.ts';
import { TellHolder } from '../issuing/tell-holder.ts';
import { VerifyCertificate } from '../verifying/verify-certificate.ts';

type Corrected = Pick<CertificateSnapshot, 'name' | 'country' | 'institution' | 'post'>;

const corrected = (holder: HolderRow): Corrected => ({
  name: holder.name,
  country: holder.country_names,
  institution: holder.institution,
  post: holder.post,
});

interface Replacement {
  snapshot: CertificateSnapshot;
  reason: string;
  letterReason: string | null;
  /** The holder’s. */
  email: string | null;
}

/** Fields of an old snapshot may be missing where today's are null. */
const isSame = (change: Corrected, snapshot: CertificateSnapshot): boolean =>
  (Object.keys(change) as (keyof Corrected)[]).every(
    (field) => JSON.stringify(change[field]) === JSON.stringify(snapshot[field] ?? null),
  );

/**
 * Issues a corrected certificate in place of one in force, with the person's present name and everything else
 * as printed. The old one stays, and its page points to the new one.
 */
@Injectable()
export class SupersedeCertificate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly proof: Proof,
    private readonly telling: TellHolder,
    private readonly publication: Publication,
    private readonly verifying: VerifyCertificate,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Returns the new certificate's id. */
  async supersede(
    actor: Actor,
    input: {
      serial: string;
      reason: string;
      letterReason?: string | null;
      name?: string | null;
      idempotencyKey: string;
    },
  ): Promise<string> {
    const reason = reasonIn(input.reason);
    const letterReason = letterReasonIn(input.letterReason);
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'supersedeCertificate', async () => {
        const old = await inForce(this.database, tx, actor, input.serial);
        const [holder] = await this.database.rowsIn(tx, holderOfEnrolment, [old.enrolment_id]);
        if (!holder) throw new Refused('NOT_FOUND');
        if (typeof input.name === 'string' && input.name !== holder.name) throw new Refused('NAME_CHANGED');
        const change = corrected(holder);
        if (isSame(change, old.snapshot)) throw new Refused('NOTHING_TO_CORRECT');
        const snapshot = await this.renewed(tx, {
          ...old.snapshot,
          ...change,
          host: holder.host ?? undefined,
          issuedOn: holder.today,
        });
        return this.replace(tx, actor, old, { snapshot, reason, letterReason, email: holder.email });
      }),
    );
    this.publication.forget();
    this.verifying.forget();
    return id;
  }

  /** With a new serial and code. */
  private async renewed(tx: EntityManager, snapshot: CertificateSnapshot): Promise<CertificateSnapshot> {
    const next = await this.database.rowIn(tx, nextSerial);
    const code = newCode();
    return {
      ...snapshot,
      serial: serialOf(Number(snapshot.issuedOn.slice(0, 4)), next?.number ?? 0),
      code,
      verifyUrl: `${this.config.publicUrl}/verify/${code}`,
    };
  }

  /** The old one first: one certificate of an outcome is in force at a time. */
  private async replace(
    tx: EntityManager,
    actor: Actor,
    old: ChangeableRow,
    { snapshot, reason, letterReason, email }: Replacement,
  ): Promise<string> {
    const [id, now] = [newId(), new Date()];
    const { serial, code, outcome, expiresOn } = snapshot;
    await tx.update(CertificateEntity, old.id, {
      status: 'superseded',
      statusReason: reason,
      statusChangedAt: now,
    });
    await tx.insert(CertificateEntity, {
      id,
      serial,
      code,
      enrolmentId: old.enrolment_id,
      decisionId: old.decision_id,
      outcome,
      status: 'issued',
      snapshot: { ...snapshot },
      issuedBy: actor.personId,
      issuedAt: now,
      expiresOn,
    });
    await tx.update(CertificateEntity, old.id, { supersededBy: id });
    await this.telling.ofReplacement(tx, old, snapshot, letterReason);
    await this.database.rowsIn(tx, replaceInBatches, [old.id, id]);
    await this.proof.setStatus(tx, old.id);
    await this.proof.seal(tx, { id, snapshot, email, issuedAt: now });
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'certificate.superseded',
      subjectType: 'certificate',
      subjectId: old.id,
      countryCode: old.country,
      reason,
      detail: { serial: old.snapshot.serial, by: serial, certificateId: id },
    });
    return id;
  }
}
