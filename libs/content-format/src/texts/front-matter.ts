/** A file in two parts, or null when it has no front matter. */
export function splitFrontMatter(text: string): { front: string; body: string; offset: number } | null {
  const match = /^---\n([\s\S]*?\n)?---(?:\n|$)/.exec(text);
  if (!match) return null;
  return {
    front: match[1] ?? '',
    body: text.slice(match[0].length),
    offset: match[0].split('\n').length - 1,
  };
}
