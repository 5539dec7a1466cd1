import { type CompletionRule } from '@campus/course-rules';
import { type WantedResult } from '../../places/wanted-results.ts';
import { type KnownLine } from './lines.statements.ts';
import { type LineKind } from './line-kind.ts';

/** A line item that there should be. */
export interface WantedLine {
  kind: LineKind;
  subjectId: string | null;
}

function passedIn(rule: CompletionRule): string[] {
  if ('all' in rule) return rule.all.flatMap(passedIn);
  if ('any' in rule) return rule.any.flatMap(passedIn);
  return 'passed' in rule ? [rule.passed] : [];
}

/** What of an outline says which line items there may be. */
interface Course {
  outcomeRules: readonly { rule: CompletionRule }[];
  /** In teaching order. */
  activities: readonly { id: string }[];
  modules: readonly { id: string; activities: readonly { isRequired: boolean }[] }[];
}

/** The last test, in teaching order, that has to be passed for any outcome of the course; null: there is none. */
export function finalTestOf({
  outcomeRules,
  activities,
}: Pick<Course, 'outcomeRules' | 'activities'>): string | null {
  const passed = new Set(outcomeRules.flatMap(({ rule }) => passedIn(rule)));
  return activities.findLast(({ id }) => passed.has(id))?.id ?? null;
}

/** What a platform wants, in a course: the line items themselves. */
export function wantedLines(wanted: readonly WantedResult[], outline: Course): WantedLine[] {
  const test = finalTestOf(outline);
  const lines: Record<WantedResult, WantedLine[]> = {
    course: [{ kind: 'course', subjectId: null }],
    modules: outline.modules
      .filter(({ activities }) => activities.some(({ isRequired }) => isRequired))
      .map(({ id }) => ({ kind: 'module', subjectId: id })),
    test: test === null ? [] : [{ kind: 'activity', subjectId: test }],
  };
  return wanted.flatMap((each) => lines[each]);
}

/** Those that no link of the place has brought, and the campus has not planned. */
export const missingLines = (wanted: readonly WantedLine[], known: readonly KnownLine[]): WantedLine[] =>
  wanted.filter(
    ({ kind, subjectId }) => !known.some((line) => line.kind === kind && line.subject_id === subjectId),
  );

/** How a platform knows a line item that the campus made (AGS 2.0, `resourceId`). */
export const resourceIdOf = ({ kind, subjectId }: WantedLine): string =>
  ['micic', kind, subjectId].filter((part) => part !== null).join('-');
