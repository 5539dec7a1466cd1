import {
  calloutKinds,
  directives,
  fieldKinds,
  planAnnexes,
  planParts,
  sectionNames,
} from '@campus/content-format/blocks';
import { locales } from '@campus/web-shell';
import type { Attributes } from '../model/schema.ts';

/** Directives that stand as blocks, in the order of the menu. */
export const blockDirectives = [
  'callout',
  'figure',
  'check',
  'field',
  'accordion',
  'download',
  'video',
  'audio',
  'map',
  'message',
  'rubric',
] as const;

/** Parts of a lesson. */
export const lessonParts = ['extended', 'plan', 'sources'] as const;

/** Directives among words: each has a form of its own. */
export const wordDirectives = ['term', 'cite', 'missing'] as const;

export type BlockDirective = (typeof blockDirectives)[number];
export type LessonPart = (typeof lessonParts)[number];

/** What a block may say between its braces. */
export const attributeNames = [
  'kind',
  'src',
  'alt',
  'captions',
  'transcript',
  'poster',
  'id',
  'lang',
  'plan',
  'hint',
  'rows',
  'decimals',
  'min',
  'max',
  'unit',
] as const;
export type AttributeName = (typeof attributeNames)[number];

/** How an attribute is filled in. */
export type Control =
  | { as: 'words'; isLong?: boolean }
  | { as: 'file'; form: RegExp }
  | { as: 'choice'; of: 'callout' | 'field' | 'plan' | 'lang'; values: readonly string[] }
  | { as: 'number' }
  | { as: 'switch' };

const pictures = /\.(svg|webp|png|jpe?g)$/i;

/** Files a directive may name. */
const files: Readonly<Record<string, RegExp>> = {
  'figure src': pictures,
  'map src': /\.svg$/i,
  'video src': /\.mp4$/i,
  'audio src': /\.opus$/i,
  'download src': /\.(pdf|docx|xlsx|csv|zip|svg|webp|png|jpe?g|mp4|opus)$/i,
  'video captions': /\.vtt$/i,
  'video transcript': /\.md$/i,
  'audio transcript': /\.md$/i,
  'video poster': /\.(webp|png|jpe?g)$/i,
};

const choices: Readonly<Record<string, Control>> = {
  'callout kind': { as: 'choice', of: 'callout', values: calloutKinds },
  'field kind': { as: 'choice', of: 'field', values: fieldKinds },
  'field plan': { as: 'choice', of: 'plan', values: ['', ...planParts, ...planAnnexes] },
  'message lang': { as: 'choice', of: 'lang', values: locales },
  'figure alt': { as: 'words', isLong: true },
  'map alt': { as: 'words', isLong: true },
  'check id': { as: 'words' },
  'field id': { as: 'words' },
  'field hint': { as: 'words' },
  'field unit': { as: 'words' },
  'field rows': { as: 'number' },
  'field min': { as: 'number' },
  'field max': { as: 'number' },
  'field decimals': { as: 'switch' },
};

/** Null: there is no form for it, which a spec does not allow for what the format knows. */
export function controlOf(name: string, attribute: string): Control | null {
  const key = `${name} ${attribute}`;
  const form = files[key];
  return form ? { as: 'file', form } : (choices[key] ?? null);
}

/** Of a number only where a number is typed, of lines only where there are several. */
const onlyFor: Readonly<Partial<Record<AttributeName, string>>> = {
  rows: 'long',
  decimals: 'number',
  min: 'number',
  max: 'number',
  unit: 'number',
};

const isName = (attribute: string): attribute is AttributeName =>
  attributeNames.some((each) => each === attribute);

/** The attributes a form asks for, those it must have first; what the format does not know stays as it is. */
export function askedOf(name: string, has: Attributes): { name: AttributeName; isRequired: boolean }[] {
  const known = directives.get(name);
  const required = known?.required ?? [];
  return [...required, ...(known?.optional ?? [])].filter(isName).flatMap((attribute) => {
    const kind = onlyFor[attribute];
    const isAsked = kind === undefined || has.kind === kind || has[attribute] !== undefined;
    return isAsked ? [{ name: attribute, isRequired: required.includes(attribute) }] : [];
  });
}

/** Attributes a block must have and has not. */
export const lackingIn = (name: string, has: Attributes): AttributeName[] =>
  askedOf(name, has)
    .filter(({ name: attribute, isRequired }) => isRequired && !has[attribute]?.trim())
    .map(({ name: attribute }) => attribute);

/** With another value of an attribute; an optional one that is empty goes. New ones stand where the format lists them. */
export function withAttribute(name: string, has: Attributes, attribute: string, value: string): Attributes {
  const known = directives.get(name);
  const isRequired = known?.required.includes(attribute) === true;
  if (value === '' && !isRequired)
    return Object.fromEntries(Object.entries(has).filter(([key]) => key !== attribute));
  if (attribute in has) return { ...has, [attribute]: value };
  const order = [...(known?.required ?? []), ...(known?.optional ?? [])];
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(has);
  const at = entries.findIndex(([key]) => rank(key) > rank(attribute));
  return Object.fromEntries(entries.toSpliced(at === -1 ? entries.length : at, 0, [attribute, value]));
}

/** Whether the format has it as a part of a lesson. */
export const isLessonPart = (name: string): name is LessonPart => sectionNames.has(name);

export const isBlockDirective = (name: string): name is BlockDirective =>
  blockDirectives.some((each) => each === name);
