import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

/** Both families cover Latin with every accent of the eleven countries, and more; they are embedded as subsets. */
const FILES = {
  serif: 'SourceSerif4_600SemiBold.ttf',
  sans: 'SourceSans3_400Regular.ttf',
  sansBold: 'SourceSans3_600SemiBold.ttf',
} as const;

export type FontName = keyof typeof FILES;

/** The build puts the files beside the bundle; from source they are in their packages. */
function pathOf(file: string): string {
  const built = join(dirname(fileURLToPath(import.meta.url)), 'fonts', file);
  if (existsSync(built)) return built;
  const [family = '', weight = ''] = file.replace('.ttf', '').split('_');
  const name = family === 'SourceSerif4' ? 'source-serif-4' : 'source-sans-3';
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/${weight}/${file}`));
}

/** Path of a font file, for libraries that load fonts themselves. */
export const fontFile = (name: FontName): string => pathOf(FILES[name]);

type Source = PDFKit.Mixins.PDFFontSource;

interface Run {
  glyphs: object[];
  positions: object[];
}

/** NOTE: pdfkit takes a font that is open already, but its types know files and bytes only. */
type OpenFont = Source & {
  getGlyph(id: number, points?: number[]): { codePoints: number[] } | null;
  glyphForCodePoint(point: number): object;
  layout(text: string, features?: unknown): Run;
};
type WithFont = PDFKit.PDFDocument & { _font: { font: OpenFont } };

/** Words kept laid out, for each font: documents say the same ones a thousand times. */
const WORDS = 5_000;

/** Of characters that look alike, the one documents use: a plain space, a hyphen, an apostrophe. */
const PLAIN = [...Array.from({ length: 95 }, (_, at) => 0x20 + at), 0x2019];

/**
 * Makes sure that every letter has its text. One that a font first meets as a part of another (the `g` of
 * `ğ`) would else be nameless in all later documents: seen, but neither found nor read aloud.
 */
function named(font: OpenFont): OpenFont {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, points = []) => {
    const glyph = getGlyph(id, points);
    if (glyph && !glyph.codePoints.length) glyph.codePoints = points;
    return glyph;
  };
  for (const point of PLAIN) font.glyphForCodePoint(point);
  return font;
}

/** Lays out each word once. Returns a copy, since callers may change the positions. */
function remembering(font: OpenFont): OpenFont {
  const layout = font.layout.bind(font);
  const kept = new Map<string, Run>();
  font.layout = (text, features) => {
    if (features) return layout(text, features);
    const run = kept.get(text) ?? layout(text);
    if (kept.size < WORDS) kept.set(text, run);
    // Likewise: its width is a getter.
    const copy = Object.create(Object.getPrototypeOf(run) as object) as Run;
    return Object.assign(copy, run, { positions: run.positions.map((position) => ({ ...position })) });
  };
  return font;
}

function opened(file: string): Source {
  const doc = new PDFDocument({ font: '', autoFirstPage: false }) as WithFont;
  doc.font(readFileSync(pathOf(file)));
  return remembering(named(doc._font.font));
}

let kept: Record<FontName, Source> | null = null;

/** Opened once for all documents: reading the tables of a font takes longer than setting a page in it. */
export function fonts(): Record<FontName, Source> {
  kept ??= { serif: opened(FILES.serif), sans: opened(FILES.sans), sansBold: opened(FILES.sansBold) };
  return kept;
}
