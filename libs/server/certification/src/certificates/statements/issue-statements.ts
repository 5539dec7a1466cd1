import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { lockEnrolments } from '@campus/delivery';
import { CertificateEntity } from '../certificate.entity.ts';
import { canRead } from '../certificates.access.ts';
import { ExpireCertificates } from '../ending/expire-certificates.ts';
import { holderOfEnrolment, type HolderRow } from '../certificates.statements.ts';
import { certifiedStates } from '../outcomes/standing-rows.ts';
import { Proof } from '../proof/proof.service.ts';
import { Publication } from '../proof/publication.ts';
import { Templates } from '../templates/templates.service.ts';
import { VerifyCertificate } from '../verifying/verify-certificate.ts';
import { WriteCertificate, type NewCertificate } from '../issuing/write-certificate.ts';
import { statesTheSame } from './states-the-same.ts';
import { statementInForce } from './statement.statements.ts';

/** People at a time. */
const MOST = 100;

/**
 * States that people are enrolled, as of today: a certificate of no outcome, with a number, a code and a seal like any
 * other, which the campus itself answers for. Asked for again it is the same one as long as it would say the same, its
 * day included; otherwise another takes its place.
 */
@Injectable()
export class IssueStatements {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly templates: Templates,
    private readonly writing: WriteCertificate,
    private readonly proof: Proof,
    private readonly publication: Publication,
    private readonly verifying: VerifyCertificate,
    private readonly audit: AuditService,
    private readonly expiring: ExpireCertificates,
  ) {}

  async issue(actor: Actor, input: { enrolmentIds: string[]; idempotencyKey: string }): Promise<void> {
    const ids = [...new Set(input.enrolmentIds)];
    if (!ids.length || ids.length > MOST) throw new Refused('INPUT_INVALID', { field: 'enrolmentIds' });
    if (!ids.every(isId)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'issueEnrolmentStatements', async () => {
        const locked = await lockEnrolments(this.database, tx, ids);
        if (locked.length !== ids.length) throw new Refused('NOT_FOUND');
        await this.expiring.ofEnrolments(tx, ids);
        let active = 0;
        for (const id of ids) if (await this.issueOne(tx, actor, id)) active++;
        if (!active) throw new Refused('ENROLMENT_NOT_ACTIVE');
        return newId();
      }),
    );
    this.publication.forget();
    this.verifying.forget();
  }

  /** False: they are not enrolled any more, or not yet. */
  private async issueOne(tx: EntityManager, actor: Actor, enrolmentId: string): Promise<boolean> {
    const holder = await this.database.rowIn(tx, holderOfEnrolment, [enrolmentId]);
    if (!holder || !canRead(actor, { personId: holder.person_id, country: holder.country }))
      throw new Refused('NOT_FOUND');
    if (holder.status === 'completed' || !certifiedStates.includes(holder.status)) return false;
    const old = await this.database.rowIn(tx, statementInForce, [enrolmentId]);
    const wanted = await this.wanted(tx, actor, holder);
    if (old && statesTheSame(old.snapshot, await this.writing.contents(tx, wanted))) return true;
    if (old)
      await tx.update(CertificateEntity, old.id, {
        status: 'superseded',
        statusReason: 'a newer statement of enrolment',
        statusChangedAt: new Date(),
      });
    const { id, snapshot } = await this.writing.write(tx, wanted);
    if (old) await this.supersede(tx, actor, old, { id, serial: snapshot.serial, country: holder.country });
    return true;
  }

  private async wanted(tx: EntityManager, actor: Actor, holder: HolderRow): Promise<NewCertificate> {
    const template = await this.templates.chosen(tx, holder.edition_id);
    return {
      holder,
      outline: await this.outlines.getIn(tx, holder.version_id),
      outcome: 'enrolment',
      explanation: null,
      // Anyone who signs certificates has not seen this.
      template: { ...template, content: { ...template.content, signatories: [] } },
      issuer: actor,
      capacity: 'national',
    };
  }

  private async supersede(
    tx: EntityManager,
    actor: Actor,
    old: { id: string; serial: string },
    by: { id: string; serial: string; country: string | null },
  ): Promise<void> {
    await tx.update(CertificateEntity, old.id, { supersededBy: by.id });
    await this.proof.setStatus(tx, old.id);
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'certificate.superseded',
      subjectType: 'certificate',
      subjectId: old.id,
      countryCode: by.country,
      detail: { serial: old.serial, by: by.serial, certificateId: by.id },
    });
  }
}
