import { hairline, openPdf } from '@campus/platform/documents/pdf/open-pdf.ts';
import { LANDSCAPE, type Paper } from '@campus/platform/documents/paper.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { pdfBytes } from '@campus/platform/documents/pdf/pdf-bytes.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { titleOf } from '../certificate-words.ts';
import { check } from './page-check.ts';
import { factColumns } from './page-facts.ts';
import { frame, heading, otherLanguages, specimenMark } from './page-head.ts';
import { footOf, logos, signedFoot } from './page-signatories.ts';
import { LINE, MARGIN, TEAL, type Doc } from './page-text.ts';
import { type Sealed } from '../proof/sealed.ts';

/** From the last line to the end of the paper: it stays within the frame. */
const BELOW_FOOT = 31;

/** Bytes of certificate images, by id. */
export type Images = Record<string, Uint8Array>;

export type Seal = Pick<Sealed, 'qrText' | 'credential'>;

/** The credential travels in the file it is about. */
function attach(doc: Doc, snapshot: CertificateSnapshot, credential: string): void {
  const options = {
    name: `${snapshot.serial}.json`,
    type: 'application/vc+ld+json',
    description: 'Open Badges 3.0',
    // Of pdfkit, but not of its types.
    relationship: 'Data',
    creationDate: new Date(`${snapshot.issuedOn}T00:00:00Z`),
    modifiedDate: new Date(`${snapshot.issuedOn}T00:00:00Z`),
  };
  doc.file(Buffer.from(credential), options);
}

/** An empty document with our fonts. */
export const openDocument = (paper: Paper, info: PDFKit.DocumentInfo, lang: Locale): Doc => {
  const [width, height] = LANDSCAPE[paper];
  return openPdf({ size: [width, height], margin: 0, lang, autoFirstPage: false, info });
};

/** Draws one certificate on its own page. `isSpecimen`: only shows how one would look. */
export function drawPage(
  doc: Doc,
  snapshot: CertificateSnapshot,
  paper: Paper,
  { qrText, images, isSpecimen }: { qrText: string; images: Images; isSpecimen?: boolean },
): void {
  const [width, height] = LANDSCAPE[paper];
  const { print } = snapshot;
  doc.addPage({ size: [width, height], margin: 0 });
  if (isSpecimen) specimenMark(doc, width, height);
  frame(doc, print?.accent ?? TEAL, width, height);
  if (print) logos(doc, print, images, width);
  const headed = heading(doc, snapshot, width);
  const signed = print && footOf(doc, snapshot, print, width);
  const foot = height - Math.max(168, signed ? signed.height + 8 + BELOW_FOOT : 0);
  const said = otherLanguages(doc, snapshot, width, Math.max(headed + 14, (headed + foot) / 2 - 24));
  const line = Math.max(foot, said + 10);
  hairline(doc, { x: MARGIN, y: line, width: width - 2 * MARGIN }, { weight: 0.8, colour: LINE });
  if (signed) signedFoot(doc, signed, images, { width, top: line + 8 });
  else factColumns(doc, snapshot, width, line + 12);
  check(doc, snapshot, qrText, { width, top: line + 14 });
}

/** The certificate as a PDF: tagged, in the learner's language first, fonts embedded, nothing looked up. */
export function certificatePdf(
  snapshot: CertificateSnapshot,
  paper: Paper,
  sealed: Seal | null = null,
  images: Images = {},
): Promise<Buffer> {
  const doc = openDocument(
    paper,
    {
      Title: `${titleOf(snapshot.outcome, snapshot.locale)} · ${snapshot.name} · ${snapshot.serial}`,
      Subject: snapshot.course[snapshot.locale],
      CreationDate: new Date(`${snapshot.issuedOn}T00:00:00Z`),
    },
    snapshot.locale,
  );
  return pdfBytes(doc, () => {
    drawPage(doc, snapshot, paper, { qrText: sealed?.qrText ?? snapshot.verifyUrl, images });
    if (sealed) attach(doc, snapshot, sealed.credential);
  });
}

/** What one page of a ceremony's PDF is made of. */
export interface CeremonyPage {
  snapshot: CertificateSnapshot;
  qrText: string | null;
  images: Images;
}

/** Many certificates as one document to print, streamed: a page is drawn when the reader has taken the one before. */
export function ceremonyPdf(title: string, paper: Paper, pages: AsyncIterable<CeremonyPage>): Doc {
  const doc = openDocument(paper, { Title: title }, 'es');
  const draw = async () => {
    for await (const { snapshot, qrText, images } of pages) {
      drawPage(doc, snapshot, paper, { qrText: qrText ?? snapshot.verifyUrl, images });
      // Requests are answered between two pages.
      await new Promise((resolve) => setImmediate(resolve));
    }
    doc.end();
  };
  draw().catch((error: unknown) => doc.destroy(error instanceof Error ? error : new Error(String(error))));
  return doc;
}
