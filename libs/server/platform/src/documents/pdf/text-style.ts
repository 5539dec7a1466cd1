import { INK, SOFT } from '../house-style.ts';
import { type FontName } from './fonts.ts';

export interface TextStyle {
  font: FontName;
  size: number;
  colour: string;
}

/** Running text. */
export const BODY: TextStyle = { font: 'sans', size: 10.5, colour: INK };
/** Heads and feet of pages. */
export const EDGE: TextStyle = { font: 'sans', size: 8, colour: SOFT };

export function use(doc: PDFKit.PDFDocument, { font, size, colour }: TextStyle): PDFKit.PDFDocument {
  return doc.font(font).fontSize(size).fillColor(colour);
}
