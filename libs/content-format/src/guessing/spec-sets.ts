import type { OptionSet } from './option-set.ts';

/** A question in English whose option at `right` is right. */
export const setOf = (right: number, ...texts: string[]): OptionSet => ({
  place: { file: 'a.md', line: 1 },
  locale: 'en',
  options: texts.map((text, place) => ({ text, isRight: place === right })),
});
