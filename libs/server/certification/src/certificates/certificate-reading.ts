import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { OutlineCache } from '@campus/course';
import { coordinatedCountries } from '@campus/people';
import { certificatePdf } from './printing/certificate-pdf.ts';
import { certificateView } from './certificate-view.ts';
import {
  type Certificate,
  type CertificateCandidate,
  type CertificateCandidatePage,
} from './certificate.type.ts';
import { canRead } from './certificates.access.ts';
import { certificateById, certificatesOfPerson, type CertificateRow } from './certificates.statements.ts';
import { judge } from './outcomes/proposed-item.ts';
import { candidatesOfEdition, countCandidates, type CandidateRow } from './outcomes/standing-rows.ts';
import { Proof } from './proof/proof.service.ts';
import { Images } from './templates/images/images.ts';
import { linesOf } from './outcomes/standing.ts';

/** A snapshot never changes, nor does its PDF: about 30 KB each are kept for those who download again. */
const PDFS = 50;

@Injectable()
export class CertificateReading {
  private readonly pdfs = new BoundedCache<Buffer>(PDFS);

  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly proof: Proof,
    private readonly images: Images,
  ) {}

  async mine(actor: Actor, locale: Locale): Promise<Certificate[]> {
    const rows = await this.database.rows(certificatesOfPerson, [actor.personId]);
    return rows.map((row) => certificateView(row, locale));
  }

  async byId(id: string, locale: Locale): Promise<Certificate> {
    const row = await this.database.row(certificateById, [id]);
    if (!row) throw new Error(`certificate ${id} is not there`);
    return certificateView(row, locale);
  }

  /** Null when it does not exist, the actor may not read it, or it is no longer in force. */
  async pdf(actor: Actor, id: string, paper: Paper): Promise<{ serial: string; bytes: Buffer } | null> {
    const row = isId(id) ? await this.database.row(certificateById, [id]) : null;
    if (
      !row ||
      !canRead(actor, { personId: row.person_id, country: row.country }) ||
      row.status === 'revoked'
    )
      return null;
    const key = `${row.id}/${paper}`;
    const bytes = this.pdfs.peek(key) ?? (await this.pdfs.load(key, () => this.signedPdf(row, paper)));
    return bytes && { serial: row.snapshot.serial, bytes };
  }

  private async signedPdf({ id, snapshot }: CertificateRow, paper: Paper): Promise<Buffer> {
    const [sealed, images] = await Promise.all([this.proof.sealOf(id), this.images.of(snapshot.print)]);
    return this.proof.signPdf(await certificatePdf(snapshot, paper, sealed, images));
  }

  async candidates(
    actor: Actor,
    editionId: string,
    locale: Locale,
    { limit, offset }: Page,
  ): Promise<CertificateCandidatePage> {
    if (!isId(editionId)) return { items: [], totalCount: 0 };
    const whom = { editionId, countries: coordinatedCountries(actor) };
    const rows = await this.database.rows(candidatesOfEdition, { ...whom, limit, offset });
    const counted = rows[0] ?? (offset > 0 ? await this.database.row(countCandidates, whom) : null);
    return {
      items: await Promise.all(rows.map((row) => this.candidate(row, locale))),
      totalCount: counted?.total ?? 0,
    };
  }

  private async candidate(row: CandidateRow, locale: Locale): Promise<CertificateCandidate> {
    const outline = await this.outlines.get(row.version_id);
    const { item, next } = judge(row, outline);
    const lines = next ? linesOf(next.explanation, outline, outline.localeFor(locale)) : [];
    return {
      enrolmentId: row.enrolment_id,
      personId: row.person_id,
      fullName: row.name,
      countryCode: row.country,
      isEligible: item.state !== 'blocked',
      missing: lines.filter(({ isMet }) => !isMet),
      certificate: row.certificate && certificateView(row.certificate, locale),
    };
  }
}
