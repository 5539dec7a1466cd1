import { hasAllLanguages } from '@campus/content-format/translation';
import { type Actor, type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { isAdministrator } from '@campus/people';

/** What a person may be in a course, in the order in which people choose. */
export const courseRightKinds = ['author', 'translator', 'country', 'reviewer', 'publisher'] as const;
export type CourseRightKind = (typeof courseRightKinds)[number];

/** A right in one course; the language is a translator’s, the country that of a State which writes its own units. */
export interface HeldRight {
  kind: CourseRightKind;
  locale: Locale | null;
  country?: string | null;
}

/** Anyone with an account may ask; the course decides. */
export const mayWriteCourses: Permission = signedIn;

/** Who gives rights has them all. */
export const mayGiveRights: Permission = isAdministrator;

/** Has every right without being given one; not while seeing the campus as somebody else. */
export const hasEveryRight = (actor: Actor): boolean => !actor.viewing && isAdministrator(actor);

/** Whether rows about this person count at all. */
export const holdsRights = (actor: Actor): boolean => !actor.viewing;

export const canWriteAll = (rights: readonly HeldRight[]): boolean =>
  rights.some(({ kind }) => kind === 'author');

export const canPublish = (rights: readonly HeldRight[]): boolean =>
  rights.some(({ kind }) => kind === 'publisher');

export const canReview = (rights: readonly HeldRight[]): boolean =>
  rights.some(({ kind }) => kind === 'reviewer');

/** Whether the units of this State may be written. */
export const canWriteUnitsOf = (rights: readonly HeldRight[], code: string): boolean =>
  canWriteAll(rights) || rights.some(({ kind, country }) => kind === 'country' && country === code);

/** `fr.md`, `map.fr.svg`: files that have a language. Those of YAML hold all of them. `countries/CR/`: of a State. */
export const canWriteFile = (rights: readonly HeldRight[], path: string): boolean =>
  canWriteAll(rights) ||
  rights.some(({ kind, locale }) => kind === 'translator' && locale !== null && isInLanguage(path, locale)) ||
  canWriteUnitsOf(rights, /^countries\/([A-Z]{2})\/[^/]+$/.exec(path)?.[1] ?? '');

/** Whether words of this language may be written: in a file of it, or in one of YAML, where nothing else may change. */
export const canTranslateFile = (rights: readonly HeldRight[], path: string, locale: Locale): boolean =>
  canWriteFile(rights, path) ||
  (hasAllLanguages(path) && rights.some((right) => isTranslatorOf(right, locale)));

const isTranslatorOf = ({ kind, locale }: HeldRight, wanted: Locale): boolean =>
  kind === 'translator' && locale === wanted;

const isInLanguage = (path: string, locale: string): boolean => {
  const parts = (path.split('/').at(-1) ?? '').split('.');
  return parts.length >= 2 && parts.at(-2) === locale;
};
