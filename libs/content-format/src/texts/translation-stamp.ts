import { splitFrontMatter } from './front-matter.ts';

const line = /^translated-from:.*\n/m;

/** The stamp of a translation as its front matter has it; null: it has none. */
export function stampIn(text: string): string | null {
  const [, stamp] =
    /^translated-from:[ \t]*['"]?([0-9a-f]+)/m.exec(splitFrontMatter(text)?.front ?? '') ?? [];
  return stamp ?? null;
}

/** The stamp is quoted: some hashes look like numbers to YAML. Null: the text has no front matter. */
export function withStamp(text: string, hash: string): string | null {
  const parts = splitFrontMatter(text);
  if (!parts) return null;
  const stamp = `translated-from: '${hash}'\n`;
  const front = line.test(parts.front) ? parts.front.replace(line, stamp) : `${parts.front}${stamp}`;
  return `---\n${front}---\n${parts.body}`;
}

/** A translation to begin with: the source with its own words, and no stamp. */
export function withoutStamp(text: string): string {
  const parts = splitFrontMatter(text);
  return parts ? `---\n${parts.front.replace(line, '')}---\n${parts.body}` : text;
}
