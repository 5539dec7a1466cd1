import type { Locale } from '../../graphql/locale.ts';
import { documentsWords } from '../words/documents.words.ts';
import { artifact } from './open-pdf.ts';
import { type PageColumn } from './page-column.ts';
import { EDGE, use, type TextStyle } from './text-style.ts';

/** What is at the edges of each page. */
export interface RunningLines {
  /** At the left of the foot; at its right is the number of the page. */
  foot: string;
  /** From the second page on: the first begins with a title. */
  head?: { left: string; right: string };
  style?: TextStyle;
  /** Drawn beneath them. */
  draw?: (doc: PDFKit.PDFDocument) => void;
}

/** From the edge of the paper. */
const HEAD = 36;
/** From the end of the text. */
const FOOT = 20;
/** Of the width, so that what is at the right has room. */
const LEFT = 0.72;

/** Headers and footers, added once the number of pages is known. Screen readers do not repeat them on each page. */
export function runningLines(
  column: PageColumn,
  locale: Locale,
  { foot, head, style = EDGE, draw }: RunningLines,
): void {
  const { width, setup, doc } = column;
  const { start, count } = doc.bufferedPageRange();
  const say = documentsWords(locale);
  const line = (left: string, right: string, y: number): void => {
    const height = style.size * 1.5;
    if (left) doc.text(left, setup.side, y, { width: width * LEFT, height, ellipsis: true });
    doc.text(right, setup.side, y, { width, align: 'right', lineBreak: false });
  };
  for (let page = 0; page < count; page++)
    column.onPage(start + page, () =>
      artifact(doc, 'Pagination', () => {
        draw?.(doc);
        use(doc, style);
        if (head && page > 0) line(head.left, head.right, HEAD);
        line(foot, say('page', { page: page + 1, pages: count }), column.bottom + FOOT);
      }),
    );
}
