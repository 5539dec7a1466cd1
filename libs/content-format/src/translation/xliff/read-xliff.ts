import { decode, type Element, FileRefused, named, parseXml } from '@campus/question-exchange/xml';
import type { Piece } from './inline-codes.ts';

/** Why nothing of a file was read. */
export const xliffFaults = [
  'FILE_LARGE',
  'FILE_EMPTY',
  'NOT_TEXT',
  'ENCODING_UNKNOWN',
  'NOT_XML',
  'XML_ENTITIES',
  'XML_LARGE',
  'NOT_XLIFF',
  'OTHER_LANGUAGE',
] as const;
export type XliffFault = (typeof xliffFaults)[number];

/** A unit as a file has it. */
export interface XliffUnit {
  id: string;
  line: number;
  source: Piece[];
  /** Null: it has none. */
  target: Piece[] | null;
  state: string;
  /** It has elements inside its words that are none of ours. */
  isForeign: boolean;
}

export interface XliffText {
  /** As the file names it; any text. */
  path: string;
  line: number;
  units: XliffUnit[];
}

/** A file as it was read, or why it was not. */
export type ReadXliff = { texts: XliffText[] } | { fault: XliffFault; place: string };

/** A course of four million letters in one language has two million of them, and as many marks around. */
export const mostXliffBytes = 16 * 1024 * 1024;
const MOST_NODES = 1_000_000;

/** Reads a file of XLIFF 2.0 or 2.1 from `from` into `to`; nothing outside it is ever read. */
export function readXliff(bytes: Uint8Array, from: string, to: string): ReadXliff {
  if (bytes.length === 0) return { fault: 'FILE_EMPTY', place: '' };
  if (bytes.length > mostXliffBytes)
    return { fault: 'FILE_LARGE', place: String(mostXliffBytes / 1024 / 1024) };
  try {
    const root = parseXml(decode(bytes).text, MOST_NODES);
    const { version = '', srclang = '', trglang = '' } = root.attributes;
    if (root.name !== 'xliff' || !/^2\.[01]$/.test(version))
      return { fault: 'NOT_XLIFF', place: `${root.name} ${version}`.trim() };
    if (!isLanguage(srclang, from) || !isLanguage(trglang, to))
      return { fault: 'OTHER_LANGUAGE', place: `${srclang} → ${trglang}` };
    return { texts: named(root, 'file').map(textOf) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const fault = xliffFaults.find((each) => each === error.fault) ?? 'NOT_XML';
    return { fault, place: Object.values(error.params).join(' ') };
  }
}

/** `fr` and `fr-CA` are one language to us. */
const isLanguage = (tag: string, locale: string): boolean => tag.toLowerCase().split('-')[0] === locale;

const textOf = (file: Element): XliffText => ({
  path: file.attributes['original'] ?? '',
  line: file.line,
  units: unitsIn(file),
});

/** In groups, too, which some tools make. */
const unitsIn = (element: Element): XliffUnit[] =>
  element.nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : node.name === 'unit'
        ? [unitOf(node)]
        : node.name === 'group'
          ? unitsIn(node)
          : [],
  );

/** A tool may have cut a unit into segments: together they are its words. */
function unitOf(unit: Element): XliffUnit {
  const parts = unit.nodes.filter(
    (node) => typeof node !== 'string' && (node.name === 'segment' || node.name === 'ignorable'),
  );
  const segments = parts.filter((node): node is Element => typeof node !== 'string');
  const read = new InlineReader();
  const source: Piece[] = [];
  const target: Piece[] = [];
  let hasTarget = false;
  for (const segment of segments) {
    const own = named(segment, 'source')[0];
    const there = named(segment, 'target')[0];
    if (own) source.push(...read.pieces(own));
    if (there) hasTarget ||= segment.name === 'segment';
    // What a tool leaves between two segments it need not repeat.
    const shown = there ?? (segment.name === 'ignorable' ? own : undefined);
    if (shown) target.push(...read.pieces(shown));
  }
  const states = segments
    .filter(({ name }) => name === 'segment')
    .map(({ attributes }) => attributes['state'] ?? 'initial');
  return {
    id: unit.attributes['id'] ?? '',
    line: unit.line,
    source: joined(source),
    target: hasTarget ? joined(target) : null,
    state: order.find((state) => states.includes(state)) ?? 'initial',
    isForeign: read.isForeign,
  };
}

/** A unit is as far as the least of its segments. */
const order = ['initial', 'translated', 'reviewed', 'final'];

class InlineReader {
  isForeign = false;

  pieces(element: Element): Piece[] {
    return element.nodes.flatMap((node): Piece[] => {
      if (typeof node === 'string') return [node];
      const { id = '', startref = '' } = node.attributes;
      switch (node.name) {
        case 'ph':
          return [{ part: 'whole', id, data: '' }];
        case 'pc':
          return [{ part: 'open', id, data: '' }, ...this.pieces(node), { part: 'close', id, data: '' }];
        case 'sc':
          return [{ part: 'open', id, data: '' }];
        case 'ec':
          return [{ part: 'close', id: startref || id, data: '' }];
        // Marks of a tool around words: comments, terms it knows.
        case 'mrk':
          return this.pieces(node);
        case 'sm':
        case 'em':
          return [];
        default:
          this.isForeign = true;
          return [];
      }
    });
  }
}

/** Neighbouring words as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') made[made.length - 1] = last + piece;
    else made.push(piece);
  }
  return made;
}
