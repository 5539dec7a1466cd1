import { type FontName } from '@campus/platform/documents/pdf/fonts.ts';
import { fittingSize as fitting, placeText, type Box } from '@campus/platform/documents/pdf/placed-text.ts';

export { INK, SOFT, TEAL } from '@campus/platform/documents/house-style.ts';

export type Doc = PDFKit.PDFDocument;

/** Paler than in other documents: the frame and the line above the foot. */
export const LINE = '#b9c7ca';
/** Seen under text, which stays legible. */
export const PALE = '#f8e8e6';
export const MARGIN = 52;
/** 38 mm: what is signed takes up to 97 squares a side, and each is then wider than a third of a millimetre. */
export const QR_SIZE = 108;

/** The largest size at which the text takes at most `lines` lines of the width; a long two-surname name is never cut. */
export const fittingSize = (
  doc: Doc,
  font: FontName,
  text: string,
  width: number,
  sizes: number[],
  lines: number,
): number => fitting(doc, { font, text, width }, sizes, { lines });

export const write = (
  doc: Doc,
  tag: string,
  font: FontName,
  size: number,
  colour: string,
  text: string,
  box: Box,
  align: 'left' | 'center' = 'center',
): number => placeText(doc, tag, { font, size, colour }, text, box, align);
