import type { Locale } from '../bundle.ts';
import type { Place } from '../problems.ts';

/** The options of a question in one language: all that somebody sees who has not read the case. */
export interface OptionSet {
  place: Place;
  locale: Locale;
  options: readonly Option[];
}

/** As its author wrote it, without markup. */
export interface Option {
  text: string;
  isRight: boolean;
}

export const isSingle = ({ options }: OptionSet): boolean =>
  options.length > 1 && options.filter(({ isRight }) => isRight).length === 1;

export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);
