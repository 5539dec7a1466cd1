import { changedLines, type ChangedLines } from '../corrections/plain-lines.ts';
import type { TextPreview } from '../preview/preview-text.ts';

/** Which part of a text a reader finds changed. */
export type ScreenPart = 'title' | 'screen' | 'extended' | 'plan' | 'sources';

/** A part of a text that reads otherwise. */
export interface ScreenDifference extends ChangedLines {
  part: ScreenPart;
  /** Of a screen, as it is, or was where it is gone; empty: it has none. */
  heading: string;
}

type Screen = TextPreview['screens'][number];

const nothing: TextPreview = { title: '', screens: [], extended: '', plan: '', sources: '', problems: [] };

/** What reads otherwise in a text, screen by screen in the order of the new one; null: there is none on that side. */
export function screenDifferences(was: TextPreview | null, is: TextPreview | null): ScreenDifference[] {
  const [before, after] = [was ?? nothing, is ?? nothing];
  const ends = (['extended', 'plan', 'sources'] as const).map((part) =>
    differenceOf(part, '', before[part], after[part]),
  );
  return [
    differenceOf('title', '', escaped(before.title), escaped(after.title)),
    ...pairsOf(before.screens, after.screens).map(([old, now]) => {
      const heading = (now ?? old)?.title ?? '';
      return differenceOf('screen', heading, htmlOf(old), htmlOf(now));
    }),
    ...ends,
  ].filter((each) => each !== null);
}

/** A title is no markup. */
const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const htmlOf = (screen: Screen | undefined): string =>
  screen ? `<h2>${escaped(screen.title)}</h2>${screen.html}` : '';

function differenceOf(
  part: ScreenPart,
  heading: string,
  before: string,
  after: string,
): ScreenDifference | null {
  return before === after ? null : { part, heading, ...changedLines(before, after) };
}

/** Screens beside each other: those of one heading meet, and between them those that stand at the same place. */
function pairsOf(
  was: readonly Screen[],
  is: readonly Screen[],
): [old: Screen | undefined, now: Screen | undefined][] {
  const pairs: [Screen | undefined, Screen | undefined][] = [];
  let [from, to] = [0, 0];
  const upTo = (end: number, last: number): void => {
    const most = Math.max(end - from, last - to);
    for (let at = 0; at < most; at++)
      pairs.push([from + at < end ? was[from + at] : undefined, to + at < last ? is[to + at] : undefined]);
    [from, to] = [end, last];
  };
  for (const [old, now] of meeting(was, is)) {
    upTo(old, now);
    upTo(old + 1, now + 1);
  }
  upTo(was.length, is.length);
  return pairs;
}

/** The longest sequence of headings that both have, as places in the two. */
function meeting(was: readonly Screen[], is: readonly Screen[]): [old: number, now: number][] {
  const best = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = was.length - 1; row >= 0; row--)
    for (let column = is.length - 1; column >= 0; column--) {
      const line = best[row];
      if (line)
        line[column] =
          was[row]?.title === is[column]?.title
            ? at(row + 1, column + 1) + 1
            : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const found: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < was.length && column < is.length) {
    if (was[row]?.title === is[column]?.title) found.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return found;
}
