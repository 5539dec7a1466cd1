import { type Option, type OptionSet, percent } from './option-set.ts';

/** The longest option as a multiple of the mean, in characters, to two places. */
export function spreadOf(options: readonly Option[]): number {
  const lengths = options.map(({ text }) => text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return Math.round((100 * Math.max(...lengths)) / mean) / 100;
}

/**
 * Per cent of questions whose right option is the longest, the second longest …; the questions have one right option
 * each. Options of one length share their ranks.
 */
export function rankShares(sets: readonly OptionSet[]): number[] {
  const counts: number[] = [];
  for (const { options } of sets) {
    const own = options.find(({ isRight }) => isRight)?.text.length ?? 0;
    const longer = options.filter(({ text }) => text.length > own).length;
    const alike = options.filter(({ text }) => text.length === own).length;
    for (let rank = 0; rank < options.length; rank++) {
      const share = rank >= longer && rank < longer + alike ? 1 / alike : 0;
      counts[rank] = (counts[rank] ?? 0) + share;
    }
  }
  return counts.map((count) => percent(count, sets.length));
}

/** Per cent of questions whose right option is written first, second …; the questions have one right option each. */
export function placeShares(sets: readonly OptionSet[]): number[] {
  const counts: number[] = [];
  for (const { options } of sets)
    options.forEach(({ isRight }, place) => (counts[place] = (counts[place] ?? 0) + Number(isRight)));
  return counts.map((count) => percent(count, sets.length));
}
