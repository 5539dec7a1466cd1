import { canonical } from '../identity/canonical.ts';
import { plainLines } from './plain-lines.ts';
import type { CourseContent } from './course-content.ts';
import { textsOf, type PlacedText, type TextPlace } from './texts.ts';

/** A text, medium or key that is another one in a correction, as a reader sees it. */
export interface TextChange extends TextPlace {
  /** Plain words of what was, only the lines that changed; empty: there was nothing. */
  before: string;
  after: string;
  /** The words are the same: a picture, a link, a file or the layout is another. */
  isMarkupOnly: boolean;
}

/** What differs between two contents of one structure, in the order of the course. */
export function textChanges(before: CourseContent, after: CourseContent): TextChange[] {
  const [was, is] = [textMap(before), textMap(after)];
  const ids = [...is.keys(), ...[...was.keys()].filter((id) => !is.has(id))];
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    const placed = now ?? old;
    if (!placed || identityOf(old) === identityOf(now)) return [];
    const { text: _, identity: __, ...place } = placed;
    return [{ ...place, ...linesOf(old?.text ?? '', now?.text ?? '') }];
  });
}

const identityOf = (one: PlacedText | undefined) => one && (one.identity ?? one.text);

const textMap = (content: CourseContent): Map<string, PlacedText> =>
  new Map(
    textsOf(content).map((one) => [canonical([one.kind, one.id, one.part, one.partId, one.locale]), one]),
  );

function linesOf(before: string, after: string): Pick<TextChange, 'before' | 'after' | 'isMarkupOnly'> {
  const [was, is] = [plainLines(before), plainLines(after)];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < was.length - head && tail < is.length - head && was.at(-1 - tail) === is.at(-1 - tail))
    tail++;
  const [old, now] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)];
  return { before: old.join('\n'), after: now.join('\n'), isMarkupOnly: old.length + now.length === 0 };
}
