import type { DataOf, PlanReview } from '@campus/api-client';

export type Review = NonNullable<DataOf<typeof PlanReview>['planReview']>;
export type State = Review['state'];
export type Section = Review['plan']['parts'][number];

export const stateTones = {
  WAITING: 'warn',
  READING: 'info',
  RETURNED: 'quiet',
  APPROVED: 'done',
} as const satisfies Record<State, string>;

/** What a reviewer has written so far. */
export interface Draft {
  /** Points by criterion. */
  marks: Record<string, number>;
  /** Words by part or annex. */
  comments: Record<string, string>;
  summary: string;
}

export const draftOf = ({ criteria, comments, summary }: Review): Draft => ({
  marks: Object.fromEntries(criteria.flatMap(({ key, points }) => (points === null ? [] : [[key, points]]))),
  comments: Object.fromEntries(comments.map(({ section, text }) => [section, text])),
  summary,
});

/** As the server takes it. */
export const writtenOf = (handInId: string, { marks, comments, summary }: Draft) => ({
  handInId,
  marks: Object.entries(marks).map(([criterion, points]) => ({ criterion, points })),
  comments: Object.entries(comments).flatMap(([section, text]) => (text.trim() ? [{ section, text }] : [])),
  summary,
});

/** What an entry of the journal says, as the screen holds it. */
export const draftIn = ({
  marks,
  comments,
  summary,
}: Omit<ReturnType<typeof writtenOf>, 'handInId'>): Draft => ({
  marks: Object.fromEntries(marks.map(({ criterion, points }) => [criterion, points])),
  comments: Object.fromEntries(comments.map(({ section, text }) => [section, text])),
  summary,
});

/** Why the levels do not approve the plan; null: they do. */
export type Obstacle = 'levels' | 'zero' | 'points' | null;

export interface Tally {
  /** Criteria that have a level. */
  given: number;
  total: number;
  obstacle: Obstacle;
}

export const tallyOf = ({ marks }: Draft, { criteria, approval }: Review): Tally => {
  const points = criteria.flatMap(({ key }) => marks[key] ?? []);
  const total = points.reduce((sum, each) => sum + each, 0);
  const obstacle = () => {
    if (points.length < criteria.length) return 'levels';
    if (points.includes(0)) return 'zero';
    return total < approval ? 'points' : null;
  };
  return { given: points.length, total, obstacle: obstacle() };
};

export const hasWords = ({ comments, summary }: Draft): boolean =>
  summary.trim() !== '' || Object.values(comments).some((text) => text.trim() !== '');
