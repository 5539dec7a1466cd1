import { type Placeholder, type Words } from '../message-kinds.ts';

/** The value of each placeholder; null: there is nothing to say. */
export type Values = Record<Placeholder, string | null>;

export interface FilledMessage {
  subject: string;
  greeting: string;
  /** Before the link. */
  paragraphs: string[];
  /** The text has the link on its own line. */
  hasAction: boolean;
  /** After the link. */
  notes: string[];
}

const NAMED = /\{([^{}\s]*)\}/g;
const LINK_ALONE = '{link}';

/** Names in braces that are none of those allowed, in the order they come. */
export const unknownIn = ({ subject, body }: Words, allowed: readonly string[]): string[] => [
  ...new Set(
    [...`${subject}\n${body}`.matchAll(NAMED)]
      .map(([, name = '']) => name)
      .filter((name) => !allowed.includes(name)),
  ),
];

const isPlaceholder = (name: string, values: Values): name is Placeholder => Object.hasOwn(values, name);

/** Values are put in once: what a person is called is never read as a placeholder. Null: one of them has nothing to say. */
function fill(text: string, values: Values): string | null {
  let isEmpty = false;
  const filled = text.replaceAll(NAMED, (all, name: string) => {
    if (!isPlaceholder(name, values)) return all;
    const value = values[name];
    if (value === null) isEmpty = true;
    return value ?? '';
  });
  return isEmpty ? null : filled;
}

/**
 * A text with its values. Paragraphs are parted by empty lines; one that names what there is not (a deadline in an
 * edition without end) is left out whole. The first is the greeting; the link alone becomes what is to be clicked.
 */
export function fillIn({ subject, body }: Words, values: Values): FilledMessage {
  const parts = body
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
  const place = parts.indexOf(LINK_ALONE);
  const texts = (some: string[]) =>
    some.filter((part) => part !== LINK_ALONE).flatMap((part) => fill(part, values) ?? []);
  const [greeting = '', ...paragraphs] = texts(place < 0 ? parts : parts.slice(0, place));
  const plain = subject.replaceAll(NAMED, (all, name: string) =>
    isPlaceholder(name, values) ? (values[name] ?? '') : all,
  );
  return {
    subject: plain.replaceAll(/\s+/g, ' ').trim(),
    greeting,
    paragraphs,
    hasAction: place >= 0,
    notes: place < 0 ? [] : texts(parts.slice(place)),
  };
}
