import type { Locale } from '@campus/platform/graphql/locale.ts';
import { type Block, type Run } from '@campus/platform/documents/blocks.ts';
import { blocksOf } from '@campus/platform/documents/html-blocks.ts';
import { facilitatorKitWords } from '../words/facilitator-kit.words.ts';
import {
  checksIn,
  figuresIn,
  keySentence,
  plainOf,
  proseOf,
  sectionsIn,
  textOf,
  type FoundCheck,
} from './lesson-html.ts';

type Item = Extract<Block, { kind: 'item' }>;
type Table = Extract<Block, { kind: 'table' }>;

interface SlideBase {
  /** The lesson it belongs to; empty for those of the whole module. */
  kicker: string;
  title: string;
  /** What a speaker reads beside it. */
  notes: string;
}

/** One slide, as both kinds of file set it. */
export type Slide =
  | (SlideBase & { kind: 'opening'; text: string })
  | (SlideBase & { kind: 'text'; blocks: Block[]; isSmall: boolean })
  | (SlideBase & { kind: 'table'; table: Table })
  | (SlideBase & { kind: 'figure'; picture: string; alt: string });

/** The slides of a module, or of a session that covers lessons of several, in one language. */
export interface Deck {
  locale: Locale;
  courseTitle: string;
  title: string;
  slides: Slide[];
}

interface DeckLesson {
  title: string;
  screens: { title: string; html: string }[];
  planHtml: string;
  sourcesHtml: string;
}

interface MaterialBase {
  locale: Locale;
  courseTitle: string;
  lessons: DeckLesson[];
}

/** Source of a session's deck: its section of the session plan, and the lessons it covers. */
export interface SessionMaterial extends MaterialBase {
  planTitle: string;
  title: string;
  /** Of the section, without its heading. */
  html: string;
}

/** Source of a deck: texts the course already has. */
export interface DeckMaterial extends MaterialBase {
  module: { title: string; summary: string; outcomes: string[] };
  /** The guide of the module; empty when the kit has none. */
  guideHtml: string;
}

/** What fits on a slide that is read from the back of a room. */
const FITS = { letters: 620, items: 7, sources: 8 };
const TABLE = { rows: 7, columns: 4, letters: 520 };

const item = (mark: string, runs: Run[]): Item => ({ kind: 'item', depth: 0, mark, runs });
const plain = (text: string): Run => ({ text, isBold: false, isItalic: false });
const bold = (text: string): Run => ({ text, isBold: true, isItalic: false });

/** How many slides blocks need, filled one after another. */
function slidesFor(blocks: readonly Block[], most: number, letters: number): number {
  let count = 0;
  let [items, size] = [most, 0];
  for (const block of blocks) {
    const own = block.kind === 'table' ? 0 : textOf(block.runs).length;
    if (items >= most || size + own > letters) {
      count++;
      [items, size] = [0, 0];
    }
    items++;
    size += own;
  }
  return count;
}

/** Blocks in as many slides of one title as they need, about as many on each. */
function spread(base: SlideBase, blocks: readonly Block[], most = FITS.items, isSmall = false): Slide[] {
  const count = slidesFor(blocks, most, FITS.letters * (isSmall ? 2 : 1));
  const each = Math.ceil(blocks.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index): Slide => {
    const own = blocks.slice(index * each, (index + 1) * each);
    return { ...base, kind: 'text', blocks: own, isSmall, notes: index === 0 ? base.notes : '' };
  }).filter((slide) => slide.kind !== 'text' || slide.blocks.length > 0);
}

/** A guide's sections: purpose, questions, likely answers, traps, sensitive moments. */
const guideParts = (html: string) =>
  sectionsIn(html).map((section) => ({ title: section.title, blocks: blocksOf(section.html) }));

const spoken = (parts: readonly { title: string; blocks: Block[] }[]): string =>
  parts.map(({ title, blocks }) => `${title}\n${plainOf(blocks)}`).join('\n\n');

function beginning({ courseTitle, module, guideHtml, locale }: DeckMaterial): Slide[] {
  const [purpose, questions, ...others] = guideParts(guideHtml);
  const base = { kicker: '', notes: '' };
  return [
    {
      ...base,
      kind: 'opening',
      kicker: courseTitle,
      title: module.title,
      text: module.summary,
      notes: purpose ? spoken([purpose]) : '',
    },
    ...spread(
      { ...base, title: facilitatorKitWords(locale)('slides.outcomes') },
      module.outcomes.map((text) => item('•', [plain(text)])),
    ),
    ...(questions
      ? spread({ ...base, title: questions.title, notes: spoken(others) }, questions.blocks)
      : []),
  ];
}

const isLegible = ({ rows }: Table): boolean =>
  rows.length <= TABLE.rows &&
  Math.max(...rows.map((row) => row.length)) <= TABLE.columns &&
  rows.flat().reduce((sum, cell) => sum + textOf(cell).length, 0) <= TABLE.letters;

const LETTERS = 'ABCDEFG';

function checkSlide(base: SlideBase, { question, options }: FoundCheck, locale: Locale): Slide {
  const blocks: Block[] = [
    { kind: 'paragraph', runs: question },
    ...options.map(({ text }, index) => item(`${LETTERS[index]}.`, text)),
  ];
  const prices = options.map(
    ({ isRight, feedback }, index) => `${LETTERS[index]} ${isRight ? '✓' : '–'} ${feedback}`,
  );
  return {
    ...base,
    kind: 'text',
    blocks,
    isSmall: false,
    notes: [facilitatorKitWords(locale)('slides.alone'), ...prices].join('\n'),
  };
}

function lessonSlides(lesson: DeckLesson, locale: Locale): Slide[] {
  const kicker = lesson.title;
  const screens = lesson.screens.map((screen) => ({ ...screen, blocks: proseOf(screen.html) }));
  const told = screens.filter(({ blocks, html }) => blocks.length > 0 || figuresIn(html).length > 0);
  const points = told.map(({ title, blocks }) => {
    const sentence = keySentence(blocks);
    const end = /[?!…]$/.test(title) ? ' ' : '. ';
    return item('•', sentence ? [bold(`${title}${end}`), plain(sentence)] : [bold(title)]);
  });
  const notes = told.map(({ title, blocks }) => `${title}\n${plainOf(blocks)}`).join('\n\n');
  const seen = screens.flatMap(({ title, html, blocks }): Slide[] => {
    const base = { kicker, title, notes: '' };
    const tables = blocks.filter((block): block is Table => block.kind === 'table').filter(isLegible);
    return [
      ...figuresIn(html).map(({ picture, alt, caption }): Slide => ({
        ...base,
        kind: 'figure',
        title: caption || title,
        picture,
        alt,
        notes: alt,
      })),
      ...tables.map((table): Slide => ({ ...base, kind: 'table', table, notes: plainOf(blocks) })),
      ...checksIn(html).map((check) => checkSlide(base, check, locale)),
    ];
  });
  const plan = blocksOf(lesson.planHtml);
  return [
    ...spread({ kicker: '', title: lesson.title, notes }, points),
    ...seen,
    ...spread({ kicker, title: facilitatorKitWords(locale)('slides.plan'), notes: '' }, plan),
  ];
}

function sourceSlides({ lessons, locale }: MaterialBase): Slide[] {
  const all = lessons
    .flatMap(({ sourcesHtml }) => blocksOf(sourcesHtml))
    .filter((block) => block.kind === 'item');
  const distinct = [...new Map(all.map((block) => [textOf(block.runs), block])).values()];
  return spread(
    { kicker: '', title: facilitatorKitWords(locale)('slides.sources'), notes: '' },
    distinct,
    FITS.sources,
    true,
  );
}

/** The slides of a module: title, outcomes, opening questions, each lesson, sources. */
export const deckOf = (material: DeckMaterial): Deck => ({
  locale: material.locale,
  courseTitle: material.courseTitle,
  title: material.module.title,
  slides: [
    ...beginning(material),
    ...material.lessons.flatMap((lesson) => lessonSlides(lesson, material.locale)),
    ...sourceSlides(material),
  ],
});

/** A table over as many slides as it needs, its headings on each. */
function agendaSlides(base: SlideBase, table: Table): Slide[] {
  const [head = [], ...rows] = table.rows;
  const count = Math.ceil(rows.length / (TABLE.rows - 1));
  const each = Math.ceil(rows.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at): Slide => ({
    ...base,
    kind: 'table',
    table: { ...table, rows: [head, ...rows.slice(at * each, (at + 1) * each)] },
  }));
}

/** The slides of a session: its title, what is done in it, the lessons it covers, sources. */
export function sessionDeckOf(material: SessionMaterial): Deck {
  const { locale, courseTitle, planTitle, title, html, lessons } = material;
  const blocks = blocksOf(html);
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  return {
    locale,
    courseTitle,
    title,
    slides: [
      { kind: 'opening', kicker: courseTitle, title, text: planTitle, notes: plainOf(blocks) },
      ...tables.flatMap((table) => agendaSlides({ kicker: planTitle, title, notes: '' }, table)),
      ...lessons.flatMap((lesson) => lessonSlides(lesson, locale)),
      ...sourceSlides(material),
    ],
  };
}

/** The drawings it shows, by their hash. */
export const picturesOf = ({ slides }: Deck): string[] => [
  ...new Set(slides.flatMap((slide) => (slide.kind === 'figure' ? slide.picture : []))),
];
