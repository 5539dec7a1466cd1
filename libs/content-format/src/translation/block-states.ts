import { alignTexts, type AlignedPair } from './align-texts.ts';
import type { CutText } from './cut-text.ts';

/** How far the translation of a block is. */
export const translationStates = ['untranslated', 'changed', 'draft', 'reviewed'] as const;
export type TranslationState = (typeof translationStates)[number];

/** That somebody translated or reviewed a block: these words from those. */
export interface KnownTranslation {
  source: string;
  target: string;
  state: 'draft' | 'reviewed';
}

/** A block beside its translation. */
export interface TranslatedBlock<Known extends KnownTranslation = KnownTranslation> extends AlignedPair {
  /** Null: there is nothing to translate, or the source has no such block. */
  state: TranslationState | null;
  /** Of a changed block: the words it was translated from; null: nobody knows. */
  was: string | null;
  /** Who is on record for this very pair. */
  known: Known | null;
}

/** What is known of a translation. */
export interface TranslationOf<Known extends KnownTranslation = KnownTranslation> {
  source: CutText;
  /** Null: there is no file yet. */
  target: CutText | null;
  /** The source as the stamp of the translation names it; null: it has none, or nobody knows that text any more. */
  base: CutText | null;
  /** Of a file of YAML, which has no stamp: as `WordsBeside` finds it. */
  beside?: ReadonlyMap<string, string>;
  known: readonly Known[];
}

/**
 * The state of each block of a translation. What somebody put on record for the very words counts first, then the
 * source that the stamp of the file names.
 */
export function blockStates<Known extends KnownTranslation>(
  it: TranslationOf<Known>,
): TranslatedBlock<Known>[] {
  const { source, target } = it;
  if (!target)
    return source.blocks.map(({ text }, at) => ({
      source: at,
      target: null,
      insertion: null,
      removal: null,
      state: hasWords(text) ? 'untranslated' : null,
      was: null,
      known: null,
    }));
  const followed = it.beside ? followedBeside(source, target, it.beside) : followedIn(it.base, target);
  const records = new Map(it.known.map((each) => [`${each.source}\n\n${each.target}`, each]));
  const origins = new Map(it.known.map((each) => [each.target, each.source]));
  return alignTexts(source, target).map((pair) => {
    const words = pair.source === null ? null : (source.blocks[pair.source]?.text ?? null);
    const own = pair.target === null ? null : (target.blocks[pair.target]?.text ?? null);
    const nothing = { ...pair, state: null, was: null, known: null };
    if (words === null || !hasWords(words)) return nothing;
    if (own === null || own === '' || pair.target === null) return { ...nothing, state: 'untranslated' };
    const known = records.get(`${words}\n\n${own}`) ?? null;
    if (known) return { ...nothing, state: known.state, known };
    const from = followed.get(pair.target) ?? null;
    if (from === words) return { ...nothing, state: 'draft' };
    const was = origins.get(own) ?? from;
    if (own === words && was === null) return { ...nothing, state: 'untranslated' };
    return { ...nothing, state: 'changed', was };
  });
}

/** The words of the source that each block of a translation follows, by its stamp. */
function followedIn(base: CutText | null, target: CutText): Map<number, string> {
  const followed = new Map<number, string>();
  for (const pair of base ? alignTexts(base, target) : [])
    if (pair.source !== null && pair.target !== null)
      followed.set(pair.target, base?.blocks[pair.source]?.text ?? '');
  return followed;
}

/** The same in a file that has both languages: other words of the source only where they are another now. */
function followedBeside(
  source: CutText,
  target: CutText,
  beside: ReadonlyMap<string, string>,
): Map<number, string> {
  const today = new Map(source.blocks.map(({ of, text }) => [of, text]));
  return new Map(
    target.blocks.flatMap(({ of, text }, at): [number, string][] => {
      const words = beside.get(of) ?? today.get(of);
      // Words that are those of the source were copied, as far as anybody knows.
      return words === undefined || words === text ? [] : [[at, words]];
    }),
  );
}

/** A citation is the same in every language. */
export const withoutCitations = (text: string): string => text.replace(/:cite\[[^[\]]*\]/g, '');

export const hasWords = (text: string): boolean => /\p{L}/u.test(withoutCitations(text));

/** How many blocks of a translation are in which state. */
export type StateCounts = Record<TranslationState, number>;

export function countStates(blocks: readonly Pick<TranslatedBlock, 'state'>[]): StateCounts {
  const counts: StateCounts = { untranslated: 0, changed: 0, draft: 0, reviewed: 0 };
  for (const { state } of blocks) if (state) counts[state]++;
  return counts;
}
