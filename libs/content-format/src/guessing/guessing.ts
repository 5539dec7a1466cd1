import type { Locale } from '../bundle.ts';
import { placeShares, rankShares } from './option-lengths.ts';
import { isSingle, type OptionSet } from './option-set.ts';
import { guessedFromWords, guessedWithin } from './word-classifier.ts';

/** What a set of questions in one language gives away to somebody who reads no case. */
export interface GuessStats {
  /** `checks`, `pools` for all of them, or the key of a pool outside the modules. */
  set: string;
  locale: Locale;
  /** Questions with one right option; all that follows is theirs. */
  single: number;
  /** Per cent whose right option is the longest, the second longest … */
  ranks: number[];
  /** Per cent whose right option is written first, second … */
  places: number[];
  /** Per cent answered from the words of the options: within the set, or learnt from the pools of the modules. */
  words: number;
}

/** Everything written to be chosen from. */
export interface Written {
  /** Of the lessons, several right ones too. */
  checks: readonly OptionSet[];
  pools: readonly { key: string; isOfModule: boolean; options: readonly OptionSet[] }[];
}

/** Measures the checks of the lessons and the pools. */
export function weighGuessing({ checks, pools }: Written, locales: readonly Locale[]): GuessStats[] {
  return locales.flatMap((locale) => {
    const own = (sets: readonly OptionSet[]): OptionSet[] =>
      sets.filter((set) => set.locale === locale && isSingle(set));
    const ofPools = own(pools.flatMap(({ options }) => options));
    const taught = own(pools.flatMap(({ isOfModule, options }) => (isOfModule ? options : [])));
    const stats = [
      statsOf('checks', own(checks), guessedWithin),
      statsOf('pools', ofPools, guessedWithin),
      ...pools.flatMap(({ key, isOfModule, options }) =>
        isOfModule ? [] : statsOf(key, own(options), (sets) => guessedFromWords(sets, taught)),
      ),
    ];
    return stats.filter(({ single }) => single > 0).map((each) => ({ ...each, locale }));
  });
}

type Figures = Omit<GuessStats, 'locale'>;

function statsOf(
  set: string,
  sets: readonly OptionSet[],
  guess: (sets: readonly OptionSet[]) => number,
): Figures {
  const [ranks, places] = [rankShares(sets), placeShares(sets)];
  return { set, single: sets.length, ranks, places, words: guess(sets) };
}
