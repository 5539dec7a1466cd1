import { editYamlBy, type YamlEdit } from '../editing/edit-yaml.ts';
import { type Fields, readableFields } from '../editing/plain-values.ts';
import { changedFront, splitFrontMatter } from '../texts/front-matter.ts';
import { translationStamp } from '../texts/stamp.ts';
import { withStamp } from '../texts/translation-stamp.ts';
import type { Maker, NewFile } from './starting-words.ts';
import { yamlOf } from './yaml-of.ts';

/** Who answers for a unit, since when and for how long: the office, not a person. Days as `2026-11-24`. */
export interface Vouching {
  owner: string;
  reviewed: string;
  validUntil: string;
}

/** What a country unit says of itself. */
export interface UnitHead extends Vouching {
  /** How many facts are still to be supplied. */
  missing: number;
}

const unitPath = /^countries\/([A-Z]{2})\/([^/]+)\.([a-z]{2})\.md$/;

/** Of which State, to which lesson and in which language; null: it is no file of a unit. */
export function unitOf(path: string): { country: string; lesson: string; locale: string } | null {
  const [, country, lesson, locale] = unitPath.exec(path) ?? [];
  return country && lesson && locale ? { country, lesson, locale } : null;
}

/** The path of a unit in a language. */
export const unitFile = (country: string, lesson: string, locale: string): string =>
  `countries/${country}/${lesson}.${locale}.md`;

/** A unit in every language of the course, with nothing in it but what is to be supplied. */
export function newUnit(
  maker: Maker,
  { country, lesson, ...vouching }: Vouching & { country: string; lesson: string },
): NewFile[] {
  const [source = ''] = maker.locales;
  const uuid = maker.newId();
  const { owner, reviewed, validUntil } = vouching;
  const own = { owner, reviewed, 'valid-until': validUntil };
  const textIn = (locale: string): string =>
    `---\n${yamlOf({ uuid, ...(locale === source ? own : {}) })}---\n${bodyIn(maker, locale)}`;
  const stamp = translationStamp(textIn(source), false) ?? '';
  return maker.locales.map((locale) => ({
    path: unitFile(country, lesson, locale),
    text: locale === source ? textIn(locale) : (withStamp(textIn(locale), stamp) ?? textIn(locale)),
  }));
}

const bodyIn = ({ say }: Maker, locale: string): string =>
  [
    '',
    `## ${say('unitHeading', locale)}`,
    '',
    say('unitText', locale),
    '',
    `:missing[${say('unitMissing', locale)}]`,
    '',
  ].join('\n');

/** What the text of a unit says of itself; a field that is missing is empty. */
export function unitHead(text: string): UnitHead {
  const parts = splitFrontMatter(text);
  const fields = readableFields(parts?.front ?? '');
  return {
    owner: wordIn(fields, 'owner'),
    reviewed: wordIn(fields, 'reviewed'),
    validUntil: wordIn(fields, 'valid-until'),
    missing: (parts?.body.match(/:missing\[/g) ?? []).length,
  };
}

const wordIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** The text of a unit for which somebody answers anew; null: its front matter cannot be changed as it stands. */
export function vouchedUnit(text: string, { owner, reviewed, validUntil }: Vouching): string | null {
  const edits: YamlEdit[] = [
    { put: owner, at: ['owner'] },
    { put: reviewed, at: ['reviewed'] },
    { put: validUntil, at: ['valid-until'] },
  ];
  let isMade = true;
  const next = changedFront(text, (front) => {
    const edited = editYamlBy(front, edits);
    isMade = edited !== null;
    return edited ?? front;
  });
  return isMade ? next : null;
}
