import { type TextBlockKind } from './text-block.type.ts';

/** A piece of a line. `href` is http(s) or mailto only. */
export interface TextRun {
  text: string;
  isStrong: boolean;
  href: string | null;
}

/** What a document is made of, in order. */
export interface TextBlock {
  kind: TextBlockKind;
  runs: TextRun[];
}

export const LONGEST_TEXT = 20_000;

/** Each part has an end and words hold no bracket: a line of brackets alone is read once, not once for each of them. */
const MARK = /\*\*(.{1,1000}?)\*\*|\[([^[\]]{1,300})\]\(([^()\s]{1,2000})\)/g;
const SAFE = /^(https?:\/\/|mailto:)[^\s]+$/i;

const plain = (text: string): TextRun[] => (text ? [{ text, isStrong: false, href: null }] : []);

function runsOf(line: string): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of line.matchAll(MARK)) {
    runs.push(...plain(line.slice(at, match.index)));
    const [whole, strong, label = '', href = ''] = match;
    if (strong) runs.push({ text: strong, isStrong: true, href: null });
    else
      runs.push(
        SAFE.test(href)
          ? { text: label, isStrong: false, href }
          : { text: whole, isStrong: false, href: null },
      );
    at = match.index + whole.length;
  }
  return [...runs, ...plain(line.slice(at))];
}

/**
 * Reads the few marks allowed in a call: `## heading`, `- item`, `**strong**`, `[words](https://…)`, and a
 * blank line between paragraphs. Everything else is text and is shown as text, never as HTML.
 */
export function readCallText(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length) blocks.push({ kind: 'paragraph', runs: runsOf(paragraph.join(' ')) });
    paragraph = [];
  };
  for (const raw of text.slice(0, LONGEST_TEXT).split(/\r?\n/)) {
    const line = raw.trim();
    const heading = /^#{1,4}\s+(.+)$/.exec(line);
    const item = /^[-*•]\s+(.+)$/.exec(line);
    if (!line || heading || item) flush();
    if (heading?.[1]) blocks.push({ kind: 'heading', runs: plain(heading[1]) });
    else if (item?.[1]) blocks.push({ kind: 'item', runs: runsOf(item[1]) });
    else if (line) paragraph.push(line);
  }
  flush();
  return blocks;
}
