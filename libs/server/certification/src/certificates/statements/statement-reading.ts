import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { ceremonyPdf, type CeremonyPage } from '../printing/certificate-pdf.ts';
import { certificateView } from '../certificate-view.ts';
import { titleOf } from '../certificate-words.ts';
import { canRead } from '../certificates.access.ts';
import { Images } from '../templates/images/images.ts';
import { statementsById, statementsOfEnrolments, type StatementRow } from './statement.statements.ts';
import { type EnrolmentStatementsIssued } from './statement.type.ts';

const MOST = 100;

/** Statements of enrolment in force. */
@Injectable()
export class StatementReading {
  constructor(
    private readonly database: Database,
    private readonly images: Images,
  ) {}

  /** The statements just issued at this person's request. */
  async issued(enrolmentIds: string[], locale: Locale): Promise<EnrolmentStatementsIssued> {
    const rows = await this.database.rows(statementsOfEnrolments, [enrolmentIds]);
    const ids = rows.map(({ id }) => id).join(',');
    return {
      certificates: rows.map((row) => certificateView(row, locale)),
      leftOut: new Set(enrolmentIds).size - rows.length,
      pdfA4Url: `/enrolment-statements/a4.pdf?ids=${ids}`,
      pdfLetterUrl: `/enrolment-statements/letter.pdf?ids=${ids}`,
    };
  }

  /**
   * Several as one document; null when one of them does not exist, is not in force or may not be read by the
   * actor.
   */
  async pdf(actor: Actor, ids: string[], paper: Paper): Promise<NodeJS.ReadableStream | null> {
    if (!ids.length || ids.length > MOST || !ids.every(isId)) return null;
    const rows = await this.database.rows(statementsById, [ids]);
    const mayRead = rows.every(({ person_id: personId, country }) => canRead(actor, { personId, country }));
    if (rows.length !== new Set(ids).size || !mayRead) return null;
    return ceremonyPdf(titleOf('enrolment', 'es'), paper, this.pages(rows));
  }

  private async *pages(rows: StatementRow[]): AsyncGenerator<CeremonyPage> {
    for (const { snapshot, qr_text: qrText } of rows)
      yield { snapshot, qrText, images: await this.images.of(snapshot.print) };
  }
}
