import { type FontName } from '@campus/platform/documents/fonts.ts';

export type Doc = PDFKit.PDFDocument;

export const INK = '#14262b';
export const SOFT = '#4a5d63';
export const LINE = '#b9c7ca';
/** Seen under text, which stays legible. */
export const PALE = '#f8e8e6';
/** What a certificate is drawn in where no template says otherwise. */
export const TEAL = '#0b5c63';
export const MARGIN = 52;
/** 38 mm: what is signed takes up to 97 squares a side, and each is then wider than a third of a millimetre. */
export const QR_SIZE = 108;

export interface Box {
  x: number;
  y: number;
  width: number;
}

/** The largest size at which the text takes at most `lines` lines of the width; a long two-surname name is never cut. */
export function fittingSize(
  doc: Doc,
  font: FontName,
  text: string,
  width: number,
  sizes: number[],
  lines: number,
): number {
  for (const size of sizes) {
    doc.font(font).fontSize(size);
    const widest = Math.max(...text.split(/\s+/).map((word) => doc.widthOfString(word)));
    if (widest <= width && doc.heightOfString(text, { width }) <= doc.currentLineHeight(true) * lines * 1.02)
      return size;
  }
  return sizes.at(-1) ?? 10;
}

export function write(
  doc: Doc,
  tag: string,
  font: FontName,
  size: number,
  colour: string,
  text: string,
  box: Box,
  align: 'left' | 'center' = 'center',
): number {
  doc.font(font).fontSize(size).fillColor(colour);
  const height = doc.heightOfString(text, { width: box.width });
  doc.addStructure(doc.struct(tag, {}, () => doc.text(text, box.x, box.y, { width: box.width, align })));
  return box.y + height;
}
