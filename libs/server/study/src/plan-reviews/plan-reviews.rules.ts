import { type BundleRubric } from '@campus/content-format';
import { type HandInState } from '@campus/course-rules';
import { linesOf } from '@campus/platform/graphql/written.ts';

/** What a review decides. */
export const planOutcomes = ['returned', 'approved'] as const;
export type PlanOutcome = (typeof planOutcomes)[number];

/** Characters. The table has the same limit for the summary. */
export const LONGEST = { comment: 2000, summary: 4000 } as const;

/** More than an officer and a reviewer need with each other. */
export const MOST_ROUNDS = 20;

/** Points by criterion. */
export type Marks = Record<string, number>;
/** Words by part or annex. */
export type Comments = Record<string, string>;

/** Whether a plan can be handed in when its last round is in this state (null: there is none). */
export const mayHandIn = (last: HandInState | null): boolean => last !== 'reading' && last !== 'approved';

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null;

/** Levels of the rubric that were chosen; null: one of them is not in the rubric. */
export function marksIn(given: unknown, rubric: BundleRubric): Marks | null {
  if (!Array.isArray(given) || given.length > rubric.criteria.length) return null;
  const marks: Marks = {};
  for (const one of given as unknown[]) {
    if (!isRecord(one)) return null;
    const criterion = rubric.criteria.find(({ key }) => key === one['criterion']);
    const level = criterion?.levels.find(({ points }) => points === one['points']);
    if (!criterion || !level) return null;
    marks[criterion.key] = level.points;
  }
  return marks;
}

/** What is said about parts and annexes, without the empty ones; null: a section is not one, or a text too long. */
export function commentsIn(given: unknown, sections: readonly string[]): Comments | null {
  if (!Array.isArray(given) || given.length > sections.length) return null;
  const comments: Comments = {};
  for (const one of given as unknown[]) {
    if (!isRecord(one) || typeof one['section'] !== 'string' || !sections.includes(one['section']))
      return null;
    const text = linesOf(one['text'], LONGEST.comment);
    if (text === null) return null;
    if (text) comments[one['section']] = text;
  }
  return comments;
}

/** What the levels chosen come to. */
export interface Tally {
  /** Null while a criterion has no level. */
  total: number | null;
  mayApprove: boolean;
}

export function tallyOf(marks: Marks, { criteria, approval }: BundleRubric): Tally {
  const points = criteria.map(({ key }) => marks[key]);
  if (!points.every((each) => each !== undefined)) return { total: null, mayApprove: false };
  const total = points.reduce((sum, each) => sum + each, 0);
  return { total, mayApprove: total >= approval && !points.includes(0) };
}
