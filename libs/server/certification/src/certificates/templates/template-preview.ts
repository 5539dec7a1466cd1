import { Inject, Injectable } from '@nestjs/common';
import { minutesCertified } from '@campus/course-rules';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { OutlineCache } from '@campus/course';
import { type Images as Pictures } from '../printing/certificate-pdf.ts';
import { inEveryLanguage } from '@campus/platform/words/catalogue.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { certificatesWords } from '../words/certificates.words.ts';
import { ruleStatement } from '../issuing/certificate-statement.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { Outcome } from '../certificate.type.ts';
import { specimenPdf, specimenPicture } from '../printing/specimen-pages.ts';
import { lastDay, lengthOf, REGISTER, STATEMENT_MONTHS, textsOf } from '../issuing/snapshot-parts.ts';
import { Images } from './images/images.ts';
import { contentIn } from './template.rules.ts';
import { editionOfTemplate, specimenEdition } from './template.statements.ts';
import { printOf } from './templates.service.ts';

/** An invented person: a name with two surnames, accents and a hyphen, as long as real ones get. */
const PERSON = {
  name: 'María Fernanda Solórzano-Echeverría Núñez',
  institution: 'Ministerio de Relaciones Exteriores',
  post: 'Consulado General',
};
const SIGNATORY = {
  name: 'Julia Esperanza Rivas',
  role: inEveryLanguage(certificatesWords, 'role.regional'),
};
/** Of letters that no code has: it is never anybody's. */
const CODE = 'SPECIMENLIOU';

const outcomes: readonly string[] = Object.values(Outcome);
const isOutcome = (value: unknown): value is Outcome => outcomes.includes(String(value));

interface PreviewRequest {
  editionId: string;
  outcome: Outcome;
  locale: Locale;
  paper: Paper;
  content: unknown;
}

function requestIn(value: unknown): PreviewRequest {
  if (typeof value !== 'object' || value === null) throw new Refused('INPUT_INVALID', { field: 'body' });
  const { editionId, outcome, locale, paper, content } = value as Record<string, unknown>;
  if (typeof editionId !== 'string' || !isId(editionId)) throw new Refused('NOT_FOUND');
  if (!isOutcome(outcome)) throw new Refused('INPUT_INVALID', { field: 'outcome' });
  if (!isLocale(locale)) throw new Refused('INPUT_INVALID', { field: 'locale' });
  if (paper !== 'a4' && paper !== 'letter') throw new Refused('INPUT_INVALID', { field: 'paper' });
  return { editionId, outcome, locale, paper, content };
}

/**
 * Shows how certificates of an edition would look with an unsaved template: for an invented person, and not
 * valid.
 */
@Injectable()
export class TemplatePreview {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly images: Images,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async pdf(body: unknown): Promise<Buffer> {
    const { snapshot, paper, pictures } = await this.specimen(requestIn(body));
    return specimenPdf(snapshot, paper, pictures);
  }

  async picture(body: unknown): Promise<string> {
    const { snapshot, paper, pictures } = await this.specimen(requestIn(body));
    return specimenPicture(snapshot, paper, pictures);
  }

  private async specimen(
    request: PreviewRequest,
  ): Promise<{ snapshot: CertificateSnapshot; paper: Paper; pictures: Pictures }> {
    const content = contentIn(request.content);
    const edition = await this.database.row(specimenEdition, [request.editionId]);
    const programme = await this.database.row(editionOfTemplate, [request.editionId]);
    if (!edition || !programme) throw new Refused('NOT_FOUND');
    const outline = await this.outlines.get(edition.version_id);
    const course = textsOf(outline.titles);
    const minutes = minutesCertified(edition.route, request.outcome, outline.effort, edition.planned_minutes);
    const length = lengthOf(minutes);
    const isEnrolment = request.outcome === 'enrolment';
    const template = {
      id: null,
      content: isEnrolment ? { ...content, signatories: [] } : content,
      donor: programme.donor,
    };
    const signatory = isEnrolment ? REGISTER : SIGNATORY;
    const print = printOf(
      template,
      request.outcome,
      { course, edition: edition.titles, hours: length },
      signatory,
    );
    const statement = print.statement ? null : ruleStatement(outline, request.outcome);
    const snapshot: CertificateSnapshot = {
      format: 1,
      ...PERSON,
      country: null,
      course,
      edition: edition.titles,
      route: edition.route,
      effort: { ...outline.effort },
      minutes,
      ...(edition.planned_minutes > 0 && !isEnrolment
        ? { sessions: { attended: edition.planned_minutes, planned: edition.planned_minutes } }
        : {}),
      ...(isEnrolment ? { enrolledOn: edition.starts_on } : {}),
      startsOn: edition.starts_on,
      endsOn: edition.ends_on,
      locale: request.locale,
      outcome: request.outcome,
      version: outline.contentHash.slice(0, 12),
      versionNumber: edition.version_number,
      issuedOn: edition.today,
      expiresOn: lastDay(edition.today, isEnrolment ? STATEMENT_MONTHS : content.validityMonths),
      signatory,
      ...(statement ? { statement } : {}),
      print,
      serial: `MICIC-${edition.today.slice(0, 4)}-000000`,
      code: CODE,
      verifyUrl: `${this.config.publicUrl}/verify/${CODE}`,
    };
    return { snapshot, paper: request.paper, pictures: await this.images.of(print) };
  }
}
