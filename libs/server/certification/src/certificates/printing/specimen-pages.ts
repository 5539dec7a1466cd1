import { drawPage, openDocument, type Images } from './certificate-pdf.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { SPECIMEN, titleOf } from '../certificate-words.ts';
import { watchPage } from './page-picture.ts';
import { type Doc } from './page-text.ts';
import { pdfBytes } from '@campus/platform/documents/pdf/pdf-bytes.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';

const draw = (doc: Doc, snapshot: CertificateSnapshot, paper: Paper, images: Images): void =>
  drawPage(doc, snapshot, paper, { qrText: snapshot.verifyUrl, images, isSpecimen: true });

const infoOf = ({ outcome, locale }: CertificateSnapshot) => ({
  Title: `${SPECIMEN} · ${titleOf(outcome, locale)}`,
});

/** How a certificate would look, as a PDF: never sealed, never signed. */
export async function specimenPdf(
  snapshot: CertificateSnapshot,
  paper: Paper,
  images: Images,
): Promise<Buffer> {
  const doc = openDocument(paper, infoOf(snapshot), snapshot.locale);
  return pdfBytes(doc, () => draw(doc, snapshot, paper, images));
}

/** The same page as SVG. */
export function specimenPicture(snapshot: CertificateSnapshot, paper: Paper, images: Images): string {
  const doc = openDocument(paper, infoOf(snapshot), snapshot.locale);
  const sheet = watchPage(doc);
  draw(doc, snapshot, paper, images);
  return sheet.toSvg(doc.page.width, doc.page.height);
}
