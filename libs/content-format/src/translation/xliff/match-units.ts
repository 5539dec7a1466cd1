import { blockFault } from '../block-fault.ts';
import type { TranslationState } from '../block-states.ts';
import { alignedCodes, areNested, idsOf, type Piece, piecesOf, textOfPieces } from './inline-codes.ts';
import type { XliffText, XliffUnit } from './read-xliff.ts';
import { type ExchangedText, writable } from './write-xliff.ts';

/** Why a unit of a file is not taken. */
export const unitRefusals = [
  /** No block of the text has this id or these words. */
  'UNKNOWN_UNIT',
  /** The source is another today. */
  'SOURCE_CHANGED',
  /** A code is missing, stands there twice, or is none of this block. */
  'CODES_DAMAGED',
  /** The translation has no such block yet: insert it first. */
  'NO_BLOCK',
  /** The words are none, or would be something else than words there. */
  'WORDS_INVALID',
] as const;
export type UnitRefusal = (typeof unitRefusals)[number];

/** What a unit of a file would do. */
export interface MatchedUnit {
  id: string;
  line: number;
  source: string;
  /** As it stands; null: there is no such block. */
  before: string | null;
  /** As it would stand; null: the file has no translation of it, or it is refused. */
  after: string | null;
  refusal: UnitRefusal | null;
  /** Of the block, and what it becomes. */
  state: TranslationState | null;
  becomes: 'draft' | 'reviewed' | null;
  /** Places in both texts; null: refused. */
  pair: { source: number; target: number } | null;
}

/** Words as a file has them, whatever a tool did to the spaces between them. */
const plain = (text: string): string => writable(text).replace(/\s+/g, ' ').trim();

/** The units of a text of a file beside the blocks of today; nothing is written. */
export function matchUnits(read: XliffText, text: ExchangedText): MatchedUnit[] {
  const blocks = new Map(
    text.blocks.flatMap((block) => (block.source === null ? [] : [[block.source, block] as const])),
  );
  const places = placesByWords(text);
  const taken = new Set<number>();
  return read.units.map((unit): MatchedUnit => {
    const found = placeOf(unit, { places, taken, count: text.source.blocks.length });
    const at = typeof found === 'number' ? found : null;
    const block = at === null ? undefined : blocks.get(at);
    const own = text.source.blocks[at ?? -1];
    const there = text.target?.blocks[block?.target ?? -1];
    const told = {
      id: unit.id,
      line: unit.line,
      source: own?.text ?? textOfPieces(unit.source),
      before: there?.text ?? null,
      after: null,
      state: block?.state ?? null,
      becomes: null,
      pair: null,
    };
    if (at === null || !own) return { ...told, refusal: typeof found === 'string' ? found : 'UNKNOWN_UNIT' };
    taken.add(at);
    if (!unit.target?.some((piece) => typeof piece !== 'string' || piece.trim() !== ''))
      return { ...told, refusal: null };
    if (!there || block?.target == null) return { ...told, refusal: 'NO_BLOCK' };
    const words = unit.isForeign ? null : restored(unit.target, piecesOf(own), piecesOf(there));
    if (words === null) return { ...told, refusal: 'CODES_DAMAGED' };
    if (blockFault(own, words)) return { ...told, refusal: 'WORDS_INVALID' };
    // Word by word the same: the bytes that stand there stay.
    const after = plain(words) === plain(there.text) ? there.text : words;
    return {
      ...told,
      after,
      refusal: null,
      becomes: becoming(unit, told.state, after !== there.text),
      pair: { source: at, target: block.target },
    };
  });
}

/** What a file says of a block counts where it says more than is known. */
function becoming(
  { state }: XliffUnit,
  now: TranslationState | null,
  isOther: boolean,
): MatchedUnit['becomes'] {
  const isReviewed = state === 'reviewed' || state === 'final';
  if (isReviewed) return now === 'reviewed' && !isOther ? null : 'reviewed';
  if (isOther) return 'draft';
  return state === 'translated' && (now === 'untranslated' || now === 'changed') ? 'draft' : null;
}

/** What must be the same for a unit to be of a block: its words, and its codes. */
const keyOf = (pieces: readonly Piece[]): string => `${plain(wordsOf(pieces))}\n${idsOf(pieces)}`;

function placesByWords({ source }: ExchangedText): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  source.blocks.forEach((block, at) => {
    const key = keyOf(piecesOf(block));
    const same = places.get(key);
    if (same) same.push(at);
    else places.set(key, [at]);
  });
  return places;
}

interface Blocks {
  places: ReturnType<typeof placesByWords>;
  /** Places that a unit has already. */
  taken: ReadonlySet<number>;
  count: number;
}

/** By its words, the place its id names before others; else why there is none. */
function placeOf(unit: XliffUnit, { places, taken, count }: Blocks): number | UnitRefusal {
  const [, digits] = /^b(\d{1,6})$/.exec(unit.id) ?? [];
  if (digits === undefined) return 'UNKNOWN_UNIT';
  const named = Number(digits);
  const free = (places.get(keyOf(unit.source)) ?? []).filter((at) => !taken.has(at));
  const [first] = free;
  if (first === undefined) return named < count ? 'SOURCE_CHANGED' : 'UNKNOWN_UNIT';
  return free.includes(named) ? named : first;
}

/** Words alone; where a code stands words do not meet. */
const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : '\uFFFC')).join('');

/** Markdown again, with the codes that the block has today; null: codes are missing, twice there or crossed. */
function restored(
  given: readonly Piece[],
  source: readonly Piece[],
  target: readonly Piece[],
): string | null {
  const there = alignedCodes(source, target);
  const ids = idsOf(given);
  if (!areNested(given) || (ids !== idsOf(source) && ids !== idsOf(there))) return null;
  const data = new Map(
    [...there, ...source].flatMap((piece) =>
      typeof piece === 'string' ? [] : [[`${piece.id} ${piece.part}`, piece.data] as const],
    ),
  );
  return given
    .map((piece) => (typeof piece === 'string' ? piece : (data.get(`${piece.id} ${piece.part}`) ?? '')))
    .join('')
    .trim();
}
