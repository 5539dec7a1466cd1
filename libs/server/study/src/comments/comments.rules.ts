import { isSmall, suppressBreakdown, themes, type Theme } from '@campus/figures';
import { type AnsweredRow } from './comments.statements.ts';

const people = (answered: readonly AnsweredRow[]): number =>
  answered.reduce((sum, row) => sum + row.people, 0);

/** Anyone who coordinates some countries knows its people: a comment of one to four of them tells who wrote it. */
export const isWithheld = (countries: readonly string[] | null, answered: readonly AnsweredRow[]): boolean =>
  countries !== null && isSmall(people(answered));

/**
 * The countries that may be shown with a comment: those where enough people answered, also after subtracting
 * the others.
 */
export function countriesToShow(answered: readonly AnsweredRow[]): Set<string> {
  const named = answered.filter(({ isAnonymous }) => !isAnonymous);
  if (isSmall(people(named))) return new Set();
  const isHidden = suppressBreakdown([named.map((row) => row.people)]);
  return new Set(named.flatMap(({ country }, i) => (country === '' || isHidden[i] ? [] : [country])));
}

/** Themes in the form they are stored in: each once, in the order of the list. */
export const themesIn = (given: readonly Theme[]): Theme[] => themes.filter((theme) => given.includes(theme));

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  nbsp: '\u00a0',
};

/** The text of a question that was written in Markdown. */
export const plainQuestion = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .trim();
