const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[(name ?? '').toLowerCase()] ?? whole;
    },
  );

/** Elements whose end is the end of a line for a reader. */
const BLOCKS =
  /<\/?(?:p|li|ul|ol|div|h[1-6]|tr|table|thead|tbody|blockquote|section|figure|figcaption|aside|details|summary|fieldset|legend|label|dt|dd|dl|br|hr)\b[^>]*>/gi;

/** What a reader sees of rendered text, line by line: neither markup nor source. A picture is its description. */
export function plainLines(html: string): string[] {
  return decoded(
    html
      .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/gi, ' [$1] ')
      .replace(/<\/t[dh]>\s*<t[dh]\b[^>]*>/gi, ' | ')
      .replace(BLOCKS, '\n')
      .replace(/<[^>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.replace(/[ \t\r]+/g, ' ').trim())
    .filter(Boolean);
}

/** What a reader sees otherwise in a text. */
export interface ChangedLines {
  /** Plain words of what was, only the lines that changed; empty: there was nothing. */
  before: string;
  after: string;
  /** The words are the same: a picture, a link, a file or the layout is another. */
  isMarkupOnly: boolean;
}

/** The lines of two rendered texts from the first to the last that differs. */
export function changedLines(before: string, after: string): ChangedLines {
  const [was, is] = [plainLines(before), plainLines(after)];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < was.length - head && tail < is.length - head && was.at(-1 - tail) === is.at(-1 - tail))
    tail++;
  const [old, now] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)];
  return { before: old.join('\n'), after: now.join('\n'), isMarkupOnly: old.length + now.length === 0 };
}
