import { use, type TextStyle } from './text-style.ts';
import { type FontName } from './fonts.ts';

type Doc = PDFKit.PDFDocument;

export interface Box {
  x: number;
  y: number;
  width: number;
}

/** Text at its place, tagged; gives where it ends. */
export function placeText(
  doc: Doc,
  tag: string,
  style: TextStyle,
  text: string,
  box: Box,
  align: 'left' | 'center' | 'right' = 'left',
): number {
  use(doc, style);
  const height = doc.heightOfString(text, { width: box.width });
  doc.addStructure(doc.struct(tag, {}, () => doc.text(text, box.x, box.y, { width: box.width, align })));
  return box.y + height;
}

/** The largest of some sizes at which every word is as wide as the place at most, and the text no higher; else the last. */
export function fittingSize(
  doc: Doc,
  { font, text, width }: { font: FontName; text: string; width: number },
  sizes: readonly number[],
  /** In points, or in lines of that size. */
  most: { height: number } | { lines: number },
  between = /\s+/,
): number {
  const isFitting = (size: number): boolean => {
    doc.font(font).fontSize(size);
    const widest = Math.max(...text.split(between).map((word) => doc.widthOfString(word)));
    const highest = 'height' in most ? most.height : doc.currentLineHeight(true) * most.lines * 1.02;
    return widest <= width && doc.heightOfString(text, { width }) <= highest;
  };
  return sizes.find(isFitting) ?? sizes.at(-1) ?? 10;
}
