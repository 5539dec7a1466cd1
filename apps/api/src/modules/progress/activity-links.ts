import { type Locale } from '../../platform/graphql/locale.ts';
import { monthsAfterOf, type ActivityLink, type Outline, type OutlineActivity } from '../courses/index.ts';

/** SQL expression: ids of the completed activities of an enrolment, as one text for `completedIn`. */
export const completedOf = (enrolment: string): string => `
  (select string_agg(d.activity_id::text, ',') from activity_progress d where d.enrolment_id = ${enrolment} and d.status = 'completed')`;

export const completedIn = (text: string | null): ReadonlySet<string> => new Set(text?.split(','));

/** No gate is in the way of this activity. */
export const isActivityOpen = (
  outline: Outline,
  activityId: string,
  completed: ReadonlySet<string>,
): boolean => outline.requiredBefore(activityId).every((id) => completed.has(id));

/** The ways to the activities before and after one, across modules. Follow-ups, months away, are not on the way. */
export function linksAround(
  outline: Outline,
  activityId: string,
  completed: ReadonlySet<string>,
  locale: Locale,
): { previous: ActivityLink | null; next: ActivityLink | null } {
  const index = outline.find(activityId)?.index ?? -1;
  const link = (activity: OutlineActivity | undefined): ActivityLink | null =>
    activity
      ? {
          id: activity.id,
          kind: activity.kind,
          title: activity.titles[locale] ?? activity.key,
          isOpen: isActivityOpen(outline, activity.id, completed),
        }
      : null;
  const isOnTheWay = (activity: OutlineActivity): boolean => monthsAfterOf(activity) === null;
  return {
    previous: link(outline.activities.slice(0, Math.max(index, 0)).findLast(isOnTheWay)),
    next: link(outline.activities.slice(index + 1).find(isOnTheWay)),
  };
}
