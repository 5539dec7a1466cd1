import PDFDocument from 'pdfkit';
import { campusName } from '../../config/campus-name.ts';
import { type Locale } from '../../graphql/locale.ts';
import { fonts } from './fonts.ts';

type Options = PDFKit.PDFDocumentOptions & { lang: Locale; info: PDFKit.DocumentInfo };

/**
 * Every PDF of the server begins here: in our fonts, embedded; tagged, so that it can be read aloud; with its language,
 * and the campus, as that language calls it, as its author; its title shown instead of the name of the file. The
 * standard fonts are files beside pdfkit, which the bundled server has not: `font` stays empty.
 */
export function openPdf({ info, ...options }: Options): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    ...options,
    font: '',
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Author: campusName[options.lang], ...info },
  });
  for (const [name, bytes] of Object.entries(fonts())) doc.registerFont(name, bytes);
  return doc;
}

/** What is drawn and not read: lines, frames, what is on every page. */
export function artifact(
  doc: PDFKit.PDFDocument,
  type: 'Layout' | 'Pagination',
  draw: (doc: PDFKit.PDFDocument) => void,
): void {
  doc.markContent('Artifact', { type });
  draw(doc);
  doc.endMarkedContent();
}

/** A horizontal line, hidden from screen readers. */
export function hairline(
  doc: PDFKit.PDFDocument,
  { x, y, width }: { x: number; y: number; width: number },
  { weight, colour }: { weight: number; colour: string },
): void {
  artifact(doc, 'Layout', () => {
    doc
      .lineWidth(weight)
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}
