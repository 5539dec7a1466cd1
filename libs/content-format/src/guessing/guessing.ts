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

/** Fewer questions have no pattern to speak of. */
const leastToJudge = 20;

/** Measures the checks of the lessons and the pools, and notes which of them to write again. */
export function weighGuessing({ checks, pools }: Written, course: CourseContext): GuessStats[] {
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

function statsOf(
  set: string,
  sets: readonly OptionSet[],
  guess: (sets: readonly OptionSet[]) => number,
): Figures {
  const [ranks, places] = [rankShares(sets), placeShares(sets)];
  return { set, single: sets.length, ranks, places, words: guess(sets) };
}

/** A check has a file for each language; a question has all of them in one place. */
function noteSpreads(
  sets: readonly OptionSet[],
  nameIn: (locale: Locale) => string,
  course: CourseContext,
): void {
  for (const { place, locale, options } of sets) {
    const spread = spreadOf(options);
    if (spread > guessLimits.spread)
      course.notes.add(
        place,
        'question',
        `the longest option of ${nameIn(locale)} is ${spread} × the mean; at most ${guessLimits.spread}`,
      );
  }
}

function noteGuessing(
  { set, single, ranks, places, words }: Figures,
  locale: Locale,
  course: CourseContext,
): void {
  if (single < leastToJudge) return;
  const place: Place = { file: 'course.yaml', line: 1 };
  const note = (reason: string): void =>
    course.notes.add(place, 'question', `review the ${set} in "${locale}": ${reason}`);
  ranks.forEach((share, index) => {
    if (share > guessLimits.rank)
      note(
        `in ${share} % of ${single} the right option is number ${index + 1} by length; at most ${guessLimits.rank} %`,
      );
  });
  places.forEach((share, index) => {
    if (share > guessLimits.place)
      note(
        `in ${share} % of ${single} the right option is written as number ${index + 1}; at most ${guessLimits.place} %`,
      );
  });
  if (words > guessLimits.words)
    note(`the words of the options alone answer ${words} % of ${single}; at most ${guessLimits.words} %`);
}
