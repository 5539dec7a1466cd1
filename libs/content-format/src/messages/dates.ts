import { tagOf } from './numbers.ts';

/** What a date is written with: the options of the platform, among them the zone whose clocks count. */
export type DateOptions = Readonly<Intl.DateTimeFormatOptions>;

/** A clock of 24 hours, as every text of the campus shows it. */
export const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** French says the first of a month as an ordinal, and writes an hour with its letter and no minutes that are none. */
const inFrench = (words: string): string =>
  words
    .replace(/(^|\D\s)1(?=\s)/, '$11er')
    .replace(/(^|\s)0?(\d+):(?:00|(\d\d))$/, '$1$2\u00a0h\u00a0$3')
    .trimEnd();

/**
 * Writes moments as texts of a language have them: `jueves 31 de diciembre de 2026`, `3 Dec 2026, 23:59`, `1er janvier
 * 2027 à 9 h`. To be kept where many are written: it takes longer to make than a hundred dates to write.
 *
 * @param locale that of a course may be another than ours
 */
export const dateFormat = (locale: string, options: DateOptions): ((at: Date | number) => string) => {
  const format = new Intl.DateTimeFormat(tagOf(locale), options);
  return (at) => {
    // Where a writer sets no comma after the weekday, neither do we: el sábado 15 de mayo, Saturday 15 May.
    const words = format.format(at).replace(/^(\D+),(?= \d)/, '$1');
    // A day stays on the line of its short month.
    const held = options.month === 'short' ? words.replace(/^(\d+) /, '$1\u00a0') : words;
    return locale === 'fr' ? inFrench(held) : held;
  };
};
