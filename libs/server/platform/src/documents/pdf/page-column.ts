import { type Locale } from '../../graphql/locale.ts';
import { PORTRAIT, type Paper } from '../paper.ts';
import { openPdf } from './open-pdf.ts';
import { pdfBytes } from './pdf-bytes.ts';
import { BODY, use, type TextStyle } from './text-style.ts';

type Doc = PDFKit.PDFDocument;

/** Paper size in points and the margins around the text, which hold the header and footer. */
export interface PageSetup {
  size: readonly [number, number];
  side: number;
  top: number;
  bottom: number;
}

/** What a document is, for programs that list it or read it aloud. */
export interface About {
  lang: Locale;
  title: string;
  subject?: string;
}

/** Upright, as most documents are. */
export const upright = (paper: Paper): PageSetup => ({
  size: PORTRAIT[paper],
  side: 56,
  top: 72,
  bottom: 64,
});

/** A column of text over many pages: where it stands, and how much room is left. */
export class PageColumn {
  readonly doc: Doc;
  readonly width: number;
  readonly setup: PageSetup;
  /** Running text at the present scale. */
  body: TextStyle = BODY;
  #scale = 1;

  /** `scale`: of running text and what is between it, 1 as plans have it. */
  constructor(setup: PageSetup, { lang, title, subject }: About, scale = 1) {
    const { size, side, top, bottom } = setup;
    this.setup = setup;
    this.width = size[0] - 2 * side;
    this.setScale(scale);
    this.doc = openPdf({
      size: [...size],
      margins: { top, bottom, left: side, right: side },
      bufferPages: true,
      lang,
      info: { Title: title, ...(subject === undefined ? {} : { Subject: subject }) },
    });
  }

  /** The size of running text from here on. */
  setScale(scale: number): void {
    this.#scale = scale;
    this.body = { ...BODY, size: BODY.size * scale };
  }

  get bottom(): number {
    return this.doc.page.height - this.setup.bottom;
  }

  /** Of a page without anything on it yet. */
  get room(): number {
    return this.bottom - this.setup.top;
  }

  /** The page the next element is on, from 0. */
  get page(): number {
    return this.doc.bufferedPageRange().count - 1;
  }

  gap(points: number): void {
    this.doc.y += points * this.#scale;
  }

  /** Starts a new page when fewer points than these are left; returns whether it did. */
  need(points: number): boolean {
    const isTooLittle = this.doc.y + points > this.bottom;
    if (isTooLittle) this.newPage();
    return isTooLittle;
  }

  newPage(): void {
    this.doc.addPage();
  }

  /** Draws on a page that is done. */
  onPage(page: number, draw: (doc: Doc) => void): void {
    const { doc } = this;
    doc.switchToPage(page);
    const { margins } = doc.page;
    // Text below the margin would otherwise start a new page.
    doc.page.margins = { ...margins, bottom: 0 };
    draw(doc);
    doc.page.margins = margins;
  }

  end(): Promise<Buffer> {
    return pdfBytes(this.doc);
  }

  protected use(style: TextStyle): Doc {
    return use(this.doc, style);
  }
}
