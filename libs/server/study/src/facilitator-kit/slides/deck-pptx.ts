import type PptxGenJS from 'pptxgenjs';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { type Block, type Run } from '@campus/platform/documents/blocks.ts';
import {
  INK,
  LINE,
  OFFICE_FONTS,
  officeColour,
  SHADE,
  SOFT,
  SPELLING,
  TEAL,
} from '@campus/platform/documents/house-style.ts';
import type { Deck, Slide } from './deck.ts';
import type { SetPicture } from './pictures.ts';

/** Of an opening slide; every other slide is a `CONTENT`. */
const OPENING = 'OPENING';
const CONTENT = 'CONTENT';

/** For a drawing that is higher than wide: it is at the left, its title beside it. */
const BESIDE = 'BESIDE';

/** In inches, 16:9. */
const PAGE = { width: 10, height: 5.625 };
const BODY = { x: 0.6, y: 1.3, w: 8.8, h: 3.75 };
const HIGH = { y: 0.4, h: 4.8, w: 3.5 };
/** What is beside a high drawing. */
const ASIDE = { x: 4.4, w: 5 };

type Text = PptxGenJS.TextProps;

const isHigh = ({ width, height }: SetPicture): boolean => height > width;

/** As large as there is room: the whole height at the left, or below the title. */
function placeOf(picture: SetPicture): { x: number; y: number; w: number; h: number } {
  const box = isHigh(picture) ? HIGH : BODY;
  const scale = Math.min(box.w / picture.width, box.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  return { x: isHigh(picture) ? BODY.x : (PAGE.width - w) / 2, y: box.y, w, h };
}

function masters(pptx: PptxGenJS): void {
  const bar = { rect: { x: 0, y: 0, w: 0.14, h: PAGE.height, fill: { color: officeColour(TEAL) } } };
  const title = (y: number, h: number, fontSize: number, place: { x: number; w: number } = BODY) => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        x: place.x,
        y,
        w: place.w,
        h,
        fontFace: OFFICE_FONTS.head,
        fontSize,
        color: officeColour(INK),
        align: 'left' as const,
        valign: 'top' as const,
        margin: 0,
        fit: 'shrink' as const,
      },
      text: '',
    },
  });
  const number = {
    x: 9.1,
    y: 5.2,
    w: 0.5,
    h: 0.25,
    fontSize: 9,
    color: officeColour(SOFT),
    align: 'right' as const,
  };
  pptx.defineSlideMaster({
    title: OPENING,
    background: { color: 'FFFFFF' },
    objects: [bar, title(1.2, 1.3, 34)],
  });
  pptx.defineSlideMaster({
    title: CONTENT,
    background: { color: 'FFFFFF' },
    objects: [bar, title(0.5, 0.75, 24)],
    slideNumber: number,
  });
  pptx.defineSlideMaster({
    title: BESIDE,
    background: { color: 'FFFFFF' },
    objects: [bar, title(0.75, 2, 22, ASIDE)],
    slideNumber: number,
  });
}

const textsOf = (runs: readonly Run[], last: PptxGenJS.TextPropsOptions): Text[] =>
  runs.map(({ text, isBold, isItalic }, index) => ({
    text,
    options: { bold: isBold, italic: isItalic, ...(index === runs.length - 1 ? last : {}) },
  }));

/** A point and the text under it are two paragraphs: the library gives a bullet only to a paragraph of one run. */
function point(runs: readonly Run[]): Text[] {
  const [head, said] = runs;
  const bullet = { bullet: { indent: 16 }, breakLine: true };
  if (head?.isBold && said && runs.length === 2)
    return [
      { text: head.text.trim().replace(/\.$/, ''), options: { ...bullet, bold: true } },
      { text: said.text, options: { breakLine: true, indentLevel: 1 } },
    ];
  return [
    {
      text: runs.map(({ text }) => text).join(''),
      options: { ...bullet, bold: head?.isBold && runs.length === 1 },
    },
  ];
}

/** Paragraphs and items one below the other; a mark other than a dot is in the text. */
function lines(blocks: readonly Block[]): Text[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    if (block.kind !== 'item') return textsOf(block.runs, { breakLine: true });
    if (block.mark === '•') return point(block.runs);
    const mark = { text: `${block.mark}  `, isBold: true, isItalic: false };
    return textsOf([mark, ...block.runs], { breakLine: true });
  });
}

function addBody(
  target: PptxGenJS.Slide,
  slide: Slide,
  pictures: ReadonlyMap<string, SetPicture>,
  lang: string,
): void {
  const text = {
    ...BODY,
    fontFace: OFFICE_FONTS.body,
    color: officeColour(INK),
    valign: 'top' as const,
    margin: 0,
    lang,
  };
  switch (slide.kind) {
    case 'opening':
      target.addText(slide.text, { ...text, y: 2.6, h: 2.2, fontSize: 18 });
      return;
    case 'text':
      target.addText(lines(slide.blocks), {
        ...text,
        fontSize: slide.isSmall ? 11 : 18,
        paraSpaceAfter: 8,
        fit: 'shrink',
      });
      return;
    case 'table': {
      const rows = slide.table.rows.map((row, index) =>
        row.map((cell) => ({
          text: textsOf(cell, {}),
          options:
            slide.table.hasHeader && index === 0 ? { bold: true, fill: { color: officeColour(SHADE) } } : {},
        })),
      );
      const border = { type: 'solid' as const, pt: 0.75, color: officeColour(LINE) };
      target.addTable(rows, {
        x: BODY.x,
        y: BODY.y,
        w: BODY.w,
        fontFace: OFFICE_FONTS.body,
        fontSize: 14,
        color: officeColour(INK),
        border,
        valign: 'top',
      });
      return;
    }
    case 'figure': {
      const picture = pictures.get(slide.picture);
      if (!picture) {
        target.addText(slide.alt, { ...text, fontSize: 16 });
        return;
      }
      const { x, y, w, h } = placeOf(picture);
      const data = `${picture.type};base64,${picture.bytes.toString('base64')}`;
      target.addImage({ data, x, y, w, h, altText: slide.alt });
    }
  }
}

const KICKER = { h: 0.25, fontFace: OFFICE_FONTS.body, fontSize: 11, color: officeColour(TEAL), margin: 0 };

/**
 * A deck to edit further: real titles, alternative texts, speaker's notes. The library is loaded with the
 * first one.
 */
export async function deckPptx(deck: Deck, pictures: ReadonlyMap<string, SetPicture>): Promise<Buffer> {
  const { default: Pptx } = await import('pptxgenjs');
  const pptx = new Pptx();
  pptx.layout = 'LAYOUT_16x9';
  pptx.title = deck.title;
  pptx.subject = deck.courseTitle;
  pptx.author = campusName[deck.locale];
  pptx.company = '';
  pptx.theme = { headFontFace: OFFICE_FONTS.head, bodyFontFace: OFFICE_FONTS.body };
  masters(pptx);
  const lang = SPELLING[deck.locale];
  for (const slide of deck.slides) {
    const picture = slide.kind === 'figure' ? pictures.get(slide.picture) : undefined;
    const isBeside = picture !== undefined && isHigh(picture);
    const target = pptx.addSlide({
      masterName: slide.kind === 'opening' ? OPENING : isBeside ? BESIDE : CONTENT,
    });
    target.addText(slide.title, { placeholder: 'title', lang });
    const { x, w } = isBeside ? ASIDE : BODY;
    const y = slide.kind === 'opening' ? 0.75 : isBeside ? 0.45 : 0.22;
    if (slide.kicker) target.addText(slide.kicker, { ...KICKER, x, y, w, lang });
    addBody(target, slide, pictures, lang);
    if (slide.notes) target.addNotes(slide.notes);
  }
  const file = await pptx.write({ outputType: 'nodebuffer' });
  if (!(file instanceof Uint8Array)) throw new Error('the presentation was not written as bytes');
  return Buffer.from(file);
}
