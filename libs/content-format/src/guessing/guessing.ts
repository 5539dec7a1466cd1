import type { Locale } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import type { Place } from '../problems.ts';
import { placeShares, rankShares, spreadOf } from './option-lengths.ts';
import { isSingle, type OptionSet } from './option-set.ts';
import { guessedFromWords, guessedWithin } from './word-classifier.ts';

/** How much a set of questions in one language reveals to somebody who reads no case. */
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

/** Beyond these a question is guessed, not thought about. */
export const guessLimits = { spread: 1.25, rank: 35, place: 40, words: 45 } as const;

/** What in a set of questions gives the right options away: more than `limit` per cent of them. */
export interface GuessFinding {
  code: 'rank' | 'place' | 'words';
  /** Per cent of the questions with one right option. */
  share: number;
  /** Of a rank, from the longest; of a place, from the first; 0 of words. */
  number: number;
  limit: number;
}

/** A question whose longest option is much longer than the others. */
export interface WideOptions {
  set: OptionSet;
  /** The longest as a multiple of the mean. */
  spread: number;
}

/** Fewer questions have no pattern to speak of. */
const leastToJudge = 20;

type Judged = Pick<CourseContext, 'locales' | 'notes'>;

/** Measures the checks of the lessons and the pools, and notes which of them to write again. */
export function weighGuessing({ checks, pools }: Written, course: Judged): GuessStats[] {
  noteSpreads(checks, () => 'this check', course);
  for (const { options } of pools) noteSpreads(options, (locale) => `this question in "${locale}"`, course);
  return course.locales.flatMap((locale) => {
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
    for (const each of stats) noteGuessing(each, locale, course);
    return stats.filter(({ single }) => single > 0).map((each) => ({ ...each, locale }));
  });
}

type Figures = Omit<GuessStats, 'locale'>;

/** A set measured by itself, or by what other questions teach. */
export function statsOf(
  set: string,
  sets: readonly OptionSet[],
  guess: (sets: readonly OptionSet[]) => number = guessedWithin,
): Figures {
  const [ranks, places] = [rankShares(sets), placeShares(sets)];
  return { set, single: sets.length, ranks, places, words: guess(sets) };
}

/** What of a set its writers should look at again; nothing where it is too small to tell. */
export function guessFindings({ single, ranks, places, words }: Omit<Figures, 'set'>): GuessFinding[] {
  if (single < leastToJudge) return [];
  const beyond = (
    code: GuessFinding['code'],
    shares: readonly number[],
    limit: number,
    first: number,
  ): GuessFinding[] =>
    shares.flatMap((share, at) => (share > limit ? { code, share, number: at + first, limit } : []));
  return [
    ...beyond('rank', ranks, guessLimits.rank, 1),
    ...beyond('place', places, guessLimits.place, 1),
    ...beyond('words', [words], guessLimits.words, 0),
  ];
}

/** The questions whose longest option stands out. */
export const wideOptions = (sets: readonly OptionSet[]): WideOptions[] =>
  sets
    .map((set) => ({ set, spread: spreadOf(set.options) }))
    .filter(({ spread }) => spread > guessLimits.spread);

/** A check has a file for each language; a question has all of them in one place. */
function noteSpreads(
  sets: readonly OptionSet[],
  nameIn: (locale: Locale) => string,
  { notes }: Judged,
): void {
  for (const { set, spread } of wideOptions(sets))
    notes.add(
      set.place,
      'question',
      `the longest option of ${nameIn(set.locale)} is ${spread} × the mean; at most ${guessLimits.spread}`,
    );
}

function noteGuessing({ set, single, ...shares }: Figures, locale: Locale, { notes }: Judged): void {
  const place: Place = { file: 'course.yaml', line: 1 };
  for (const { code, share, number, limit } of guessFindings({ single, ...shares })) {
    const reasons: Record<GuessFinding['code'], string> = {
      rank: `in ${share} % of ${single} the right option is number ${number} by length; at most ${limit} %`,
      place: `in ${share} % of ${single} the right option is written as number ${number}; at most ${limit} %`,
      words: `the words of the options alone answer ${share} % of ${single}; at most ${limit} %`,
    };
    notes.add(place, 'question', `review the ${set} in "${locale}": ${reasons[code]}`);
  }
}
