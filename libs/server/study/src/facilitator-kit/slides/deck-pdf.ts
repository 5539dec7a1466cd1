import { INK, TEAL } from '@campus/platform/documents/house-style.ts';
import { type PageSetup } from '@campus/platform/documents/pdf/page-column.ts';
import { PdfFlow } from '@campus/platform/documents/pdf/pdf-flow.ts';
import { runningLines } from '@campus/platform/documents/pdf/running-lines.ts';
import { EDGE, type TextStyle } from '@campus/platform/documents/pdf/text-style.ts';
import type { Deck, Slide } from './deck.ts';
import type { SetPicture } from './pictures.ts';

type FigureSlide = Extract<Slide, { kind: 'figure' }>;

/** What is shown on a wall. */
const SLIDE: PageSetup = { size: [720, 405], side: 56, top: 34, bottom: 48 };

const OPENING: TextStyle = { font: 'serif', size: 34, colour: INK };
const TITLE: TextStyle = { font: 'serif', size: 25, colour: INK };
const KICKER: TextStyle = { font: 'sans', size: 11, colour: TEAL };
const LEAD: TextStyle = { font: 'sans', size: 17, colour: INK };

/** Of running text: read from the back of a room, or at the end by those who want to check. */
const SCALE = { large: 1.45, small: 0.95 };

/** Beside a drawing that is higher than wide. */
const COLUMN = 24;

function image(
  { doc }: PdfFlow,
  { alt }: { alt: string },
  { bytes }: SetPicture,
  box: [number, number, number],
): void {
  const [x, y, width] = box;
  doc.addStructure(doc.struct('Figure', { alt }, () => void doc.image(bytes, x, y, { width })));
}

/** Below its title, as large as there is room. */
function wideFigure(flow: PdfFlow, slide: FigureSlide, picture: SetPicture): void {
  const { doc } = flow;
  heading(flow, slide);
  const scale = Math.min(flow.width / picture.width, (flow.bottom - doc.y) / picture.height);
  const width = picture.width * scale;
  image(flow, slide, picture, [(doc.page.width - width) / 2, doc.y, width]);
}

/** A tall drawing gets the height of the slide, with the title and its description next to it. */
function highFigure(flow: PdfFlow, slide: FigureSlide, picture: SetPicture): void {
  const { doc } = flow;
  const [left, top] = [doc.x, doc.y];
  const width = (picture.width * (flow.bottom - top)) / picture.height;
  image(flow, slide, picture, [left, top, width]);
  doc.y = top;
  heading(flow, slide, width + COLUMN);
}

function heading(flow: PdfFlow, slide: Slide, indent = 0): void {
  if (slide.kicker) flow.text('P', slide.kicker, KICKER, indent);
  const style = slide.kind === 'opening' ? OPENING : TITLE;
  flow.text(slide.kind === 'opening' ? 'H1' : 'H2', slide.title, style, indent);
  flow.gap(6);
}

function put(flow: PdfFlow, slide: Slide, pictures: ReadonlyMap<string, SetPicture>): void {
  const picture = slide.kind === 'figure' ? pictures.get(slide.picture) : undefined;
  if (slide.kind === 'figure' && picture)
    return (picture.height > picture.width ? highFigure : wideFigure)(flow, slide, picture);
  if (slide.kind === 'opening') flow.gap(40);
  heading(flow, slide);
  if (slide.kind === 'opening') flow.text('P', slide.text, LEAD);
  if (slide.kind === 'figure') flow.text('P', slide.alt);
  if (slide.kind === 'table') flow.table(slide.table.rows, slide.table);
  if (slide.kind !== 'text') return;
  flow.setScale(slide.isSmall ? SCALE.small : SCALE.large);
  flow.blocks(slide.blocks, 'H3');
  flow.setScale(SCALE.large);
}

/** A deck to show full screen or to print: tagged, fonts embedded. */
export function deckPdf(deck: Deck, pictures: ReadonlyMap<string, SetPicture>): Promise<Buffer> {
  const meta = { lang: deck.locale, title: deck.title, subject: deck.courseTitle };
  const flow = new PdfFlow(SLIDE, meta, SCALE.large);
  deck.slides.forEach((slide, index) => {
    if (index > 0) flow.newPage();
    put(flow, slide, pictures);
  });
  runningLines(flow, deck.locale, {
    foot: deck.title,
    style: { ...EDGE, size: 9 },
    draw: (doc) => doc.rect(0, 0, 10, doc.page.height).fill(TEAL),
  });
  return flow.end();
}
