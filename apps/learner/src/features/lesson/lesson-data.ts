import type { DataOf, Lesson as LessonQuery } from '@campus/api-client';

/** A lesson as the server gives it. */
export type Lesson = NonNullable<DataOf<typeof LessonQuery>['lesson']>;

/** Which lesson of which enrolment: what every piece of work in it carries. */
export interface LessonPlace {
  enrolmentId: string;
  activityId: string;
}

/** The step after the last screen: for your plan, further reading, sources. It is no screen to be seen. */
export const endStep = 'lesson-end';

/** The steps of a lesson in order. */
export const stepsOf = (lesson: Pick<Lesson, 'screens'>): string[] => [
  ...lesson.screens.map(({ id }) => id),
  endStep,
];

/**
 * Where a reader continues: the screen seen last, on this or any other device; the beginning of a lesson that
 * is new or was finished.
 */
export const firstStep = (
  lesson: Pick<Lesson, 'screens' | 'state' | 'lastScreen'>,
  lastSeenHere: string | null,
): string => {
  const last = lesson.state === 'COMPLETED' ? null : (lastSeenHere ?? lesson.lastScreen);
  const isKnown = lesson.screens.some(({ id }) => id === last);
  return (isKnown ? last : lesson.screens[0]?.id) ?? endStep;
};

/** Minutes still to read, never 0 while something is unseen. */
export const minutesLeft = (
  lesson: Pick<Lesson, 'screens' | 'minutes'>,
  seen: ReadonlySet<string>,
): number => {
  const unseen = lesson.screens.filter(({ id }) => !seen.has(id)).length;
  return unseen === 0 ? 0 : Math.max(1, Math.round((lesson.minutes * unseen) / lesson.screens.length));
};
