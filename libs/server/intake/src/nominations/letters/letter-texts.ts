import { type Locale } from '@campus/platform/graphql/locale.ts';
import { nominationsWords } from '../words/nominations.words.ts';

/** Letters to nominees. `reminder` goes to those who were accepted and have not answered. */
export const letterKinds = ['accepted', 'waitlisted', 'rejected', 'substituted', 'reminder'] as const;
export type LetterKind = (typeof letterKinds)[number];

export interface LetterText {
  subject: string;
  /** Paragraphs, with a blank line between. */
  body: string;
}

export type Letters = Partial<Record<LetterKind, Partial<Record<Locale, LetterText>>>>;

/** Names that may stand in braces in a letter. */
export const placeholders = [
  'name',
  'edition',
  'institution',
  'country',
  'startsOn',
  'endsOn',
  'confirmBy',
  'contact',
  'reason',
] as const;
export type Placeholder = (typeof placeholders)[number];

const BRACES = /\{([^{}]*)\}/g;

/** The first name in braces that means nothing here, or null. */
export function unknownPlaceholder(text: string): string | null {
  for (const [, name = ''] of text.matchAll(BRACES))
    if (!(placeholders as readonly string[]).includes(name)) return name.slice(0, 40);
  return null;
}

/** Fills in the values; they are text, never read again for braces. */
export const fillIn = (text: string, values: Record<Placeholder, string>): string =>
  text.replaceAll(BRACES, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : whole,
  );

/** A coordinator writes with the names of the values before there are any. */
const unfilled = Object.fromEntries(placeholders.map((name) => [name, `{${name}}`]));

/** The standard letter, for a call without its own. */
export function standardLetter(kind: LetterKind, locale: Locale): LetterText {
  const say = nominationsWords(locale);
  return { subject: say(`letter.${kind}.subject`, unfilled), body: say(`letter.${kind}.body`, unfilled) };
}

/** The words of a call where it has some, else the standard ones. */
export const letterOf = (letters: Letters, kind: LetterKind, locale: Locale): LetterText =>
  letters[kind]?.[locale] ?? standardLetter(kind, locale);
