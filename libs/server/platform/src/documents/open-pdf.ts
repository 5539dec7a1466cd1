import PDFDocument from 'pdfkit';
import { fonts } from './fonts.ts';

type Options = PDFKit.PDFDocumentOptions & { lang: string; info: PDFKit.DocumentInfo };

/**
 * Every PDF of the server begins here: in our fonts, embedded; with its language; its title shown instead of the name
 * of the file. The standard fonts are files beside pdfkit, which the bundled server has not: `font` stays empty.
 */
export function openPdf({ info, ...options }: Options): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    ...options,
    font: '',
    displayTitle: true,
    info: { Author: 'MICIC Campus', ...info },
  });
  for (const [name, bytes] of Object.entries(fonts())) doc.registerFont(name, bytes);
  return doc;
}
