import { type NameParts } from '@campus/people';

/** Whether people of a list have two surnames: by what their country does, or all, or none. */
export const SurnameRule = { BY_COUNTRY: 'by_country', TWO: 'two', ONE: 'one' } as const;
export type SurnameRule = (typeof SurnameRule)[keyof typeof SurnameRule];

/** Which names come first in a column that holds whole names. */
export const NameOrder = { GIVEN_FIRST: 'given_first', SURNAMES_FIRST: 'surnames_first' } as const;
export type NameOrder = (typeof NameOrder)[keyof typeof NameOrder];

/** Countries whose people carry the surnames of both parents. */
const TWO_SURNAMES = new Set('AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE'.split(' '));

/** Words that belong to the name that follows them. */
const PARTICLES = new Set(
  'da das de del der des di do dos du el la las le los mac san santa van vande von y'.split(' '),
);

export const hasTwoSurnames = (rule: SurnameRule, country: string | null): boolean =>
  rule === 'by_country' ? country !== null && TWO_SURNAMES.has(country) : rule === 'two';

/** `De la Cruz Mora` → `De la Cruz`, `Mora`. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  let pending: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    pending.push(word);
    if (PARTICLES.has(word.toLowerCase())) continue;
    names.push(pending.join(' '));
    pending = [];
  }
  if (pending.length) names.push(pending.join(' '));
  return names;
}

const join = (names: readonly string[]): string => names.join(' ');

/** One column with the surnames. With two, the first name is the first and the rest the second. */
export function splitSurnames(text: string, isTwo: boolean): Omit<NameParts, 'givenNames'> {
  const names = namesIn(text);
  if (!isTwo || names.length < 2) return { firstSurname: join(names), secondSurname: null };
  return { firstSurname: names[0] ?? '', secondSurname: join(names.slice(1)) };
}

/**
 * A whole name in one column. A comma ends the surnames; without one the last two names (where people have
 * two surnames) or the last one are surnames, and of two names one: a guess, to be checked by a person.
 */
export function splitFullName(text: string, order: NameOrder, isTwo: boolean): NameParts {
  const [surnames = '', given] = text.split(',');
  if (given?.trim()) return { givenNames: given.trim(), ...splitSurnames(surnames, isTwo) };
  const names = namesIn(text.replaceAll(',', ' '));
  const count = Math.min(isTwo && names.length > 2 ? 2 : 1, Math.max(0, names.length - 1));
  const [front, back] =
    order === 'given_first'
      ? [names.slice(0, names.length - count), names.slice(names.length - count)]
      : [names.slice(count), names.slice(0, count)];
  return { givenNames: join(front), firstSurname: back[0] ?? '', secondSurname: back[1] ?? null };
}

/** `PÉREZ DE LA CRUZ` → `Pérez de la Cruz`: lists are typed in capitals, certificates are not. Others stay as typed. */
export function calmCapitals(name: string): string {
  if (name.length < 3 || name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .split(/(\s+)/)
    .map((word, at) =>
      at > 0 && PARTICLES.has(word)
        ? word
        : word.replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join('');
}
