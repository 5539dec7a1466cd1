import { canonical } from '../identity/canonical.ts';
import { changedLines, type ChangedLines } from './plain-lines.ts';
import type { CourseContent } from './course-content.ts';
import { textsOf, type PlacedText, type TextPlace } from './texts.ts';

/** A text, medium or key that is another one in a correction, as a reader sees it. */
export interface TextChange extends TextPlace, ChangedLines {}

/** What differs between two contents of one structure, in the order of the course. */
export function textChanges(before: CourseContent, after: CourseContent): TextChange[] {
  const [was, is] = [textMap(before), textMap(after)];
  const ids = [...is.keys(), ...[...was.keys()].filter((id) => !is.has(id))];
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    const placed = now ?? old;
    if (!placed || identityOf(old) === identityOf(now)) return [];
    const { text: _, identity: __, ...place } = placed;
    return [{ ...place, ...changedLines(old?.text ?? '', now?.text ?? '') }];
  });
}

const identityOf = (one: PlacedText | undefined) => one && (one.identity ?? one.text);

const textMap = (content: CourseContent): Map<string, PlacedText> =>
  new Map(
    textsOf(content).map((one) => [canonical([one.kind, one.id, one.part, one.partId, one.locale]), one]),
  );
