import { isScalar, parseDocument, type Scalar } from 'yaml';
import { isFields } from './plain-values.ts';

/** What a field of a course file can hold. */
export type EditedValue = string | number | boolean | EditedValue[] | { [field: string]: EditedValue };

/** `es`, `en`, `fr`: what stands there is a text that people read. */
const isLanguage = (field: string): boolean => /^[a-z]{2}(-[A-Z]{2})?$/.test(field);

/** How texts of the course folder are quoted where nothing else is the custom. */
const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const double = (text: string): string => JSON.stringify(text);

/** Whether a spelling says the text and nothing else, in a list on one line or in a field of its own. */
function says(spelling: string, text: string): boolean {
  return [`[ ${spelling} ]\n`, `a: ${spelling}\n`].every((yaml, at) => {
    const document = parseDocument(yaml, { logLevel: 'silent' });
    const node: unknown = document.getIn([at === 0 ? 0 : 'a'], true);
    return document.errors.length === 0 && isScalar(node) && node.value === text;
  });
}

/** Lines below `|`, deeper than the field they belong to. */
function block(text: string, header: string, indent: number, newline: string): string {
  const pad = ' '.repeat(indent);
  const lines = text.split('\n').map((line) => (line === '' ? '' : pad + line));
  return [header, ...lines].join(newline);
}

/** Where a value is written. */
export interface Spot {
  /** Of the lines below, as of a block of text. Null: in a list or map on one line. */
  indent: number | null;
  newline: string;
}

/** A text as the course folder writes it: on one line in single quotes, several lines as a block. */
export function spellText(text: string, spot: Spot, style: Scalar.Type | null = null): string {
  if (text.includes('\n')) {
    const isBlock = spot.indent !== null && !/^\s|[^\P{C}\n]/u.test(text);
    return isBlock && spot.indent !== null ? block(text, '|-', spot.indent, spot.newline) : double(text);
  }
  if (style === 'PLAIN' && says(text, text)) return text;
  if (style === 'QUOTE_DOUBLE') return double(text);
  return says(single(text), text) ? single(text) : double(text);
}

/** A block of text that is written anew: with its sign, and with the comment beside it. */
export function spellBlock(
  text: string,
  header: string,
  spot: { indent: number; newline: string },
): string | null {
  const said = /^([|>])[0-9]*([+-]?)[0-9]*(.*)$/.exec(header.trimEnd());
  if (!said || text === '' || /^\s|[^\P{C}\n]/u.test(text)) return null;
  const [, sign = '|', chomp = '', comment = ''] = said;
  // In a folded block a line break is a space; a blank line between them is one break.
  const lines = sign === '>' ? text.replaceAll('\n', '\n\n') : text;
  if (sign === '>' && /\n\s/.test(text)) return null;
  return block(lines, `${sign}${chomp}${comment}`, spot.indent, spot.newline);
}

/** Words that are no text for people: keys, numbers, yes and no. */
function spellWord(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return says(value, value) ? value : spellText(value, { indent: null, newline: '\n' });
}

const spellScalar = (value: string | number | boolean, field: string, spot: Spot): string =>
  typeof value === 'string' && (isLanguage(field) || value.includes('\n'))
    ? spellText(value, spot)
    : spellWord(value);

/** On one line: `{ key: a, text: { es: 'Uno' } }`. */
export function onOneLine(value: EditedValue, field: string): string {
  if (Array.isArray(value)) return `[${value.map((each) => onOneLine(each, field)).join(', ')}]`;
  if (!isFields(value)) return spellScalar(value, field, { indent: null, newline: '\n' });
  const fields = Object.entries(value).map(([name, each]) => `${spellWord(name)}: ${onOneLine(each, name)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** A field on lines of its own, without spaces before the first: `text:` and, two deeper, `es: 'Uno'`. */
export function fieldLines(name: string, value: EditedValue, column: number, newline: string): string {
  const key = spellKey(name);
  const inner = column + 2;
  const pad = newline + ' '.repeat(inner);
  if (Array.isArray(value)) {
    if (!value.some((each) => typeof each === 'object')) return `${key}: ${onOneLine(value, name)}`;
    return `${key}:${value.map((each) => pad + itemLines(each, name, inner, newline)).join('')}`;
  }
  if (!isFields(value)) return `${key}: ${spellScalar(value, name, { indent: inner, newline })}`;
  const fields = Object.entries(value);
  if (fields.length === 0) return `${key}: {}`;
  return `${key}:${fields.map(([each, its]) => pad + fieldLines(each, its, inner, newline)).join('')}`;
}

/** An item of a list on lines of its own, its dash at `column`. */
export function itemLines(value: EditedValue, field: string, column: number, newline: string): string {
  if (!isFields(value) || Object.keys(value).length === 0) return `- ${onOneLine(value, field)}`;
  const pad = newline + ' '.repeat(column + 2);
  return `- ${Object.entries(value)
    .map(([name, each]) => fieldLines(name, each, column + 2, newline))
    .join(pad)}`;
}

/** `true` and `false` are names of fields too, and stand without quotes as everybody writes them. */
export const spellKey = (name: string): string =>
  name === 'true' || name === 'false' ? name : spellWord(name);
