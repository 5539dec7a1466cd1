import { Inject, Injectable } from '@nestjs/common';
import { basisOf, minutesCertified, type Explanation } from '@campus/course-rules';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { AuditService } from '@campus/people';
import { type Outline } from '@campus/course';
import { EnrolmentEntity } from '@campus/delivery';
import { type Capacity } from '../certificates.access.ts';
import { newCode, serialOf } from '../certificate-code.ts';
import { type CertificateContents, type CertificateSnapshot } from '../certificate-snapshot.ts';
import { CertificateEntity } from '../certificate.entity.ts';
import { nameOfPerson, nextSerial, type HolderRow } from '../certificates.statements.ts';
import { OutcomeDecisionEntity } from '../outcomes/outcome-decision.entity.ts';
import { Proof } from '../proof/proof.service.ts';
import { lastDay, lengthOf, REGISTER, STATEMENT_MONTHS, textsOf } from './snapshot-parts.ts';
import { statementFor } from './certificate-statement.ts';
import { inEveryLanguage } from '@campus/platform/words/catalogue.ts';
import { certificatesWords } from '../words/certificates.words.ts';
import { printOf, type ChosenTemplate } from '../templates/templates.service.ts';

export interface NewCertificate {
  holder: HolderRow;
  outline: Outline;
  outcome: CertificateSnapshot['outcome'];
  explanation: Explanation | null;
  template: ChosenTemplate;
  /** The person responsible for it, and their capacity. */
  issuer: Pick<Actor, 'personId'>;
  capacity: Capacity;
  /** The issuer's name of the day of the approval; null: today's. */
  issuerName?: string | null;
}

/** Writes a certificate that has been decided, with its decision and its proof. */
@Injectable()
export class WriteCertificate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly proof: Proof,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the transaction that holds the enrolment's lock. */
  async write(
    tx: EntityManager,
    certificate: NewCertificate,
  ): Promise<{ id: string; snapshot: CertificateSnapshot }> {
    const { holder, explanation, issuer } = certificate;
    const [decisionId, id, now] = [newId(), newId(), new Date()];
    const snapshot = await this.numbered(tx, await this.contents(tx, certificate));
    const { outcome, serial, code } = snapshot;
    await tx.insert(OutcomeDecisionEntity, {
      id: decisionId,
      enrolmentId: holder.enrolment_id,
      outcome,
      explanation: { ...explanation, ...(explanation ? { basis: basisOf(explanation) } : {}) },
      decidedBy: issuer.personId,
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
      issuedBy: issuer.personId,
      issuedAt: now,
      expiresOn: snapshot.expiresOn,
    });
    await this.proof.seal(tx, { id, snapshot, email: holder.email, issuedAt: now });
    if (outcome !== 'enrolment')
      await tx.update(EnrolmentEntity, holder.enrolment_id, { status: 'completed', endedAt: now });
    await this.audit.record(tx, {
      actorId: issuer.personId,
      action: 'certificate.issued',
      subjectType: 'certificate',
      subjectId: id,
      countryCode: holder.country,
      detail: { serial, enrolmentId: holder.enrolment_id, outcome },
    });
    return { id, snapshot };
  }

  private async numbered(tx: EntityManager, contents: CertificateContents): Promise<CertificateSnapshot> {
    const next = await this.database.rowIn(tx, nextSerial);
    const code = newCode();
    return {
      ...contents,
      serial: serialOf(Number(contents.issuedOn.slice(0, 4)), next?.number ?? 0),
      code,
      verifyUrl: `${this.config.publicUrl}/verify/${code}`,
    };
  }

  /** All it would say today. */
  async contents(tx: EntityManager, certificate: NewCertificate): Promise<CertificateContents> {
    const { holder, outline, outcome, template, issuer, issuerName, capacity } = certificate;
    const named = await this.database.rowIn(tx, nameOfPerson, [issuer.personId]);
    const isStatement = outcome === 'enrolment';
    const signatory = isStatement
      ? REGISTER
      : {
          name: issuerName ?? named?.name ?? '',
          role: inEveryLanguage(certificatesWords, `role.${capacity}`),
        };
    const course = textsOf(outline.titles);
    const minutes = minutesCertified(holder.route, outcome, outline.effort, holder.sessions.held);
    const length = lengthOf(minutes);
    const { validityMonths } = template.content;
    const print =
      template.id === null && template.donor === null
        ? null
        : printOf(template, outcome, { course, edition: holder.edition, hours: length }, signatory);
    const statement = statementFor(certificate, print?.statement ?? null);
    return {
      format: 1,
      name: holder.name,
      country: holder.country_names,
      institution: holder.institution,
      post: holder.post,
      ...(holder.post && holder.host ? { host: holder.host } : {}),
      course,
      edition: holder.edition,
      route: holder.route,
      effort: { ...outline.effort },
      minutes,
      ...(holder.sessions.held > 0 && !isStatement
        ? { sessions: { attended: holder.sessions.present, planned: holder.sessions.held } }
        : {}),
      ...(isStatement ? { enrolledOn: holder.enrolled_on } : {}),
      startsOn: holder.starts_on,
      endsOn: holder.ends_on,
      locale: holder.locale,
      outcome,
      version: outline.contentHash.slice(0, 12),
      versionNumber: holder.version_number,
      issuedOn: holder.today,
      expiresOn: lastDay(holder.today, isStatement ? STATEMENT_MONTHS : validityMonths),
      signatory,
      ...(statement ? { statement } : {}),
      ...(print ? { print: { ...print, statement: statement ? null : print.statement } } : {}),
    };
  }
}
