const form = /^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** A file in two parts, whatever system ended its lines; null: it has no front matter. */
export function splitFrontMatter(
  text: string,
): { front: string; body: string; start: number; offset: number } | null {
  const match = form.exec(text);
  if (!match) return null;
  const [whole, fence = '', front = ''] = match;
  return {
    front,
    body: text.slice(whole.length),
    /** Where the front matter begins in the file. */
    start: fence.length,
    /** Lines of the file before the body. */
    offset: whole.split('\n').length - 1,
  };
}

/** The text with another front matter; null: it has none. */
export function changedFront(text: string, change: (front: string) => string): string | null {
  const parts = splitFrontMatter(text);
  if (!parts) return null;
  const { front, start } = parts;
  return text.slice(0, start) + change(front) + text.slice(start + front.length);
}
