import { type CourseNewsKind } from './news-kinds.ts';

/** One thing that came back to a learner. */
export interface News {
  kind: CourseNewsKind;
  at: Date;
  title: string;
  activityId: string | null;
  before: number | null;
  after: number | null;
}

/** Facts about one learner; moments are ISO 8601. */
export interface NewsGround {
  regraded: readonly (readonly [activityId: string, at: string, before: number, after: number])[];
  /** Every correction of what was begun, however long ago. */
  corrected: readonly (readonly [activityId: string, at: string])[];
  written: readonly (readonly [subject: string | null, at: string])[];
  certificate: { title: string; at: Date } | null;
  /** Null: the course has no such activity any more. */
  titleOf: (activityId: string) => string | null;
}

/** What came back stays news for so long. */
const NEWS_DAYS = 30;
const MOST = 10;

/** What came back of late, the latest first. */
export function newsIn(ground: NewsGround, now: Date): News[] {
  const { regraded, corrected, written, certificate, titleOf } = ground;
  const since = now.getTime() - NEWS_DAYS * 86_400_000;
  const ofActivity = (
    kind: CourseNewsKind,
    activityId: string,
    at: string,
    scores: Pick<News, 'before' | 'after'>,
  ): News[] => {
    const title = titleOf(activityId);
    return title === null ? [] : [{ kind, at: new Date(at), title, activityId, ...scores }];
  };
  const ofNone = { activityId: null, before: null, after: null };
  return [
    ...regraded.flatMap(([id, at, before, after]) => ofActivity('regraded', id, at, { before, after })),
    ...corrected.flatMap(([id, at]) => ofActivity('corrected', id, at, { before: null, after: null })),
    ...written.flatMap(([title, at]): News[] =>
      title === null ? [] : [{ kind: 'message', at: new Date(at), title, ...ofNone }],
    ),
    ...(certificate ? [{ kind: 'certificate' as const, ...certificate, ...ofNone }] : []),
  ]
    .filter(({ at }) => at.getTime() > since)
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, MOST);
}
