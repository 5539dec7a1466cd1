import { Inject, Injectable } from '@nestjs/common';
import { decide, missing, type Explanation } from '@campus/course-rules';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../platform/auth/actor.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { once } from '../../platform/database/idempotent.ts';
import { isId, newId } from '../../platform/database/uuid.ts';
import { Refused } from '../../platform/graphql/refused.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { AuditService } from '../audit/index.ts';
import { OutlineCache, type Outline } from '../courses/index.ts';
import { EnrolmentEntity } from '../enrolments/index.ts';
import { newCode, serialOf } from './certificate-code.ts';
import { type CertificateSnapshot, type Texts } from './certificate-snapshot.ts';
import { CertificateEntity } from './certificate.entity.ts';
import { canIssue } from './certificates.access.ts';
import { certificateIssuedMail } from './certificates.mails.ts';
import { holderOfEnrolment, nameOfPerson, nextSerial, type HolderRow } from './certificates.statements.ts';
import { OutcomeDecisionEntity } from './outcome-decision.entity.ts';
import { Proof } from './proof/index.ts';
import { factsOf } from './standing.ts';

/** The role printed beside the issuer's name; a coordinator of one country signs for that country. */
const ROLES: Record<'regional' | 'national', Texts> = {
  regional: { es: 'coordinación regional', en: 'regional coordination', fr: 'coordination régionale' },
  national: { es: 'coordinación nacional', en: 'national coordination', fr: 'coordination nationale' },
};

/** Decides, writes the decision down with its explanation, and issues. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
    private readonly proof: Proof,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Gives the certificate's id. */
  async issue(actor: Actor, input: { enrolmentId: string; idempotencyKey: string }): Promise<string> {
    if (!isId(input.enrolmentId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'issueCertificate', async () => {
        await tx.query('select from enrolment where id = $1 for update', [input.enrolmentId]);
        const [holder] = await this.database.rowsIn(tx, holderOfEnrolment, [input.enrolmentId]);
        if (!holder || !canIssue(actor, { personId: holder.person_id, country: holder.country }))
          throw new Refused('NOT_FOUND');
        if (holder.status !== 'active' && holder.status !== 'completed')
          throw new Refused('ENROLMENT_NOT_ACTIVE');
        if (holder.in_force) throw new Refused('ALREADY_ISSUED', { serial: holder.in_force });
        const outline = await this.outlines.get(holder.version_id);
        return this.write(tx, actor, holder, outline, this.explain(holder, outline));
      }),
    );
  }

  private explain(holder: HolderRow, outline: Outline): Explanation {
    const progress = new Map(holder.progress.map((fact) => [fact.activityId, fact]));
    const explanation = decide(outline.rule, factsOf(outline, progress, holder.attendance));
    if (!explanation.met) throw new Refused('NOT_ELIGIBLE', { missing: missing(explanation).length });
    return explanation;
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    holder: HolderRow,
    outline: Outline,
    explanation: Explanation,
  ): Promise<string> {
    const [decisionId, id, now] = [newId(), newId(), new Date()];
    const snapshot = await this.snapshot(tx, actor, holder, outline);
    const { outcome, serial, code } = snapshot;
    await tx.insert(OutcomeDecisionEntity, {
      id: decisionId,
      enrolmentId: holder.enrolment_id,
      outcome,
      explanation: { ...explanation },
      decidedBy: actor.personId,
      decidedAt: now,
    });
    await tx.insert(CertificateEntity, {
      id,
      serial,
      code,
      enrolmentId: holder.enrolment_id,
      decisionId,
      outcome,
      status: 'issued',
      snapshot: { ...snapshot },
      issuedBy: actor.personId,
      issuedAt: now,
      expiresOn: snapshot.expiresOn,
    });
    await this.proof.seal(tx, { id, snapshot, email: holder.email, issuedAt: now });
    await tx.update(EnrolmentEntity, holder.enrolment_id, { status: 'completed', endedAt: now });
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'certificate.issued',
      subjectType: 'certificate',
      subjectId: id,
      countryCode: holder.country,
      detail: { serial, enrolmentId: holder.enrolment_id, outcome },
    });
    await this.tell(tx, holder, snapshot);
    return id;
  }

  /** Somebody without an address learns of it from the campus. */
  private async tell(tx: EntityManager, holder: HolderRow, snapshot: CertificateSnapshot): Promise<void> {
    if (!holder.email) return;
    const { course, locale, serial, verifyUrl } = snapshot;
    await this.mailer.queue(tx, {
      to: holder.email,
      locale,
      template: certificateIssuedMail,
      data: { name: holder.given_names, courseTitle: course[locale], serial, verifyUrl },
    });
  }

  private async snapshot(
    tx: EntityManager,
    actor: Actor,
    holder: HolderRow,
    outline: Outline,
  ): Promise<CertificateSnapshot> {
    const [serial] = await this.database.rowsIn(tx, nextSerial);
    const [signatory] = await this.database.rowsIn(tx, nameOfPerson, [actor.personId]);
    const code = newCode();
    const isRegional = canIssue(actor, { personId: holder.person_id, country: null });
    return {
      format: 1,
      name: holder.name,
      country: holder.country_names,
      institution: holder.institution,
      post: holder.post,
      course: textsOf(outline.titles),
      edition: holder.edition,
      route: holder.route,
      effort: { ...outline.effort },
      startsOn: holder.starts_on,
      endsOn: holder.ends_on,
      locale: holder.locale,
      outcome: outline.outcome,
      version: outline.contentHash.slice(0, 12),
      versionNumber: holder.version_number,
      issuedOn: holder.today,
      expiresOn: null,
      signatory: { name: signatory?.name ?? '', role: ROLES[isRegional ? 'regional' : 'national'] },
      serial: serialOf(Number(holder.today.slice(0, 4)), serial?.number ?? 0),
      code,
      verifyUrl: `${this.config.publicUrl}/verify/${code}`,
    };
  }
}

/** A course may lack a language of the certificate: its title is then the one of the source. */
function textsOf(titles: Record<string, string>): Texts {
  const otherwise = titles.es ?? titles.en ?? Object.values(titles)[0] ?? '';
  return { es: titles.es ?? otherwise, en: titles.en ?? otherwise, fr: titles.fr ?? otherwise };
}
