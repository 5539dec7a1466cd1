import { newlineOf } from './text-lines.ts';
import { changedFront, splitFrontMatter } from './front-matter.ts';

/** The stamp of a translation as its front matter has it; null: it has none. */
export function stampIn(text: string): string | null {
  const [, stamp] =
    /^translated-from:[ \t]*['"]?([0-9a-f]+)/m.exec(splitFrontMatter(text)?.front ?? '') ?? [];
  return stamp ?? null;
}

/**
 * The text with this stamp, and every other byte as it was. It is quoted: some hashes look like numbers to YAML. Null:
 * the text has no front matter, or its source none to be stamped by.
 */
export function withStamp(text: string, hash: string): string | null {
  if (hash === '') return null;
  const stamp = `translated-from: '${hash}'`;
  return changedFront(text, (front) =>
    front === withoutLine(front)
      ? front + stamp + newlineOf(text)
      : front.replace(/^translated-from:.*$/m, stamp),
  );
}

/** A translation to begin with: the source with its own words, and no stamp. */
export const withoutStamp = (text: string): string => changedFront(text, withoutLine) ?? text;

const withoutLine = (front: string): string => front.replace(/^translated-from:.*\r?\n/m, '');
