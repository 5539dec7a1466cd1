import { Injectable } from '@nestjs/common';
import { missing } from '@campus/course-rules';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { OutlineCache } from '@campus/course';
import { lockEnrolments } from '@campus/delivery';
import { type Affiliation } from '../batches/item-affiliation.sql.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { type IssueCertificateInput } from '../certificate.type.ts';
import { canIssue, signsAs } from '../certificates.access.ts';
import { certificateIssuedMail } from '../certificates.mails.ts';
import { holderOfEnrolment, type HolderRow } from '../certificates.statements.ts';
import { ExpireCertificates } from '../ending/expire-certificates.ts';
import { judge } from '../outcomes/proposed-item.ts';
import { certifiedStates, decideStanding, standingOfEnrolment } from '../outcomes/standing-rows.ts';
import { Templates, type ChosenTemplate } from '../templates/templates.service.ts';
import { WriteCertificate } from './write-certificate.ts';

/** What a batch has pinned of one of its certificates. */
export interface ApprovedCertificate {
  template: ChosenTemplate;
  /** The name that was reviewed. */
  name: string | null;
  /** The country, institution and post that were reviewed. */
  affiliation: Affiliation | null;
  /** The name of the person who approved, on that day. */
  approvedAs: string | null;
}

/** The holder as the approver has seen them, whatever happened to the account since. */
const asApproved = (holder: HolderRow, { name, affiliation }: ApprovedCertificate): HolderRow => ({
  ...holder,
  name: name ?? holder.name,
  ...(affiliation && {
    country_names: affiliation.country,
    institution: affiliation.institution,
    post: affiliation.post,
    host: affiliation.host ?? null,
  }),
});

/** Decides, writes the decision down with its explanation, and issues. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly mailer: Mailer,
    private readonly templates: Templates,
    private readonly writing: WriteCertificate,
    private readonly expiring: ExpireCertificates,
  ) {}

  /** Returns the certificate's id. */
  async issue(actor: Actor, input: IssueCertificateInput): Promise<string> {
    if (!isId(input.enrolmentId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'issueCertificate', async () => {
        const { id, holder, snapshot } = await this.certify(tx, actor, input.enrolmentId, null, input.name);
        await this.tell(tx, holder, snapshot);
        return id;
      }),
    );
  }

  /**
   * Certifies the highest outcome an enrolment has reached, in the caller's transaction. Refuses people who
   * have reached none, or already have its certificate. `approved`: what the batch has pinned; without it, an
   * edition whose certificates need a second person is refused. `seenName`: the name the issuer saw, if
   * stated.
   */
  async certify(
    tx: EntityManager,
    issuer: Actor,
    enrolmentId: string,
    approved: ApprovedCertificate | null = null,
    seenName?: string | null,
  ): Promise<{ id: string; holder: HolderRow; snapshot: CertificateSnapshot }> {
    await lockEnrolments(this.database, tx, [enrolmentId]);
    await this.expiring.ofEnrolments(tx, [enrolmentId]);
    const holder = await this.database.rowIn(tx, holderOfEnrolment, [enrolmentId]);
    const row = await this.database.rowIn(tx, standingOfEnrolment, [enrolmentId]);
    if (!holder || !row || !canIssue(issuer, { personId: holder.person_id, country: holder.country }))
      throw new Refused('NOT_FOUND');
    if (!certifiedStates.includes(holder.status)) throw new Refused('ENROLMENT_NOT_ACTIVE');
    const outline = await this.outlines.getIn(tx, holder.version_id);
    const { item, certifiable } = judge(row, outline);
    if (item.state === 'already') throw new Refused('ALREADY_ISSUED', { serial: holder.in_force ?? '' });
    if (!certifiable) {
      if (item.blockers.some(({ code }) => code === 'HELD')) throw new Refused('CERTIFICATE_HELD');
      const [first] = decideStanding(row, outline);
      throw new Refused('NOT_ELIGIBLE', { missing: first ? missing(first.explanation).length : 0 });
    }
    if (typeof seenName === 'string' && seenName !== holder.name) throw new Refused('NAME_CHANGED');
    const chosen = approved?.template ?? (await this.templates.chosen(tx, holder.edition_id));
    // A batch has already been approved by another person; a single certificate has nobody to approve it.
    if (!approved && chosen.content.needsSecondPerson) throw new Refused('SECOND_PERSON_NEEDED');
    const written = await this.writing.write(tx, {
      holder: approved ? asApproved(holder, approved) : holder,
      outline,
      ...certifiable,
      template: chosen,
      issuer,
      issuerName: approved?.approvedAs ?? null,
      capacity: signsAs(issuer),
    });
    return { ...written, holder };
  }

  /** Somebody without an address sees it in the campus. */
  async tell(
    tx: EntityManager,
    holder: Pick<HolderRow, 'email' | 'given_names'>,
    snapshot: CertificateSnapshot,
  ): Promise<void> {
    if (!holder.email) return;
    const { course, locale, serial, verifyUrl } = snapshot;
    await this.mailer.queue(tx, {
      to: holder.email,
      locale,
      template: certificateIssuedMail,
      data: { name: holder.given_names, courseTitle: course[locale], serial, verifyUrl },
    });
  }
}
