import { type Locale } from '@campus/platform/graphql/locale.ts';
import { monthsAfterOf, type ActivityLink, type Outline, type OutlineActivity } from '@campus/course';

/** What decides whether an activity is open to a learner today. */
export interface Standing {
  /** Activities, by work or because a coordinator counts them as done. */
  completed: ReadonlySet<string>;
  /** Modules whose day in the edition has not come. */
  unreleased: ReadonlySet<string>;
}

/** SQL expression: the standing of the enrolment `e` as one text for `standingIn`; an unreleased module has a `!`. */
export const standingText = `
  (select string_agg(word.text, ',')
     from (select d.activity_id::text as text from progress d where d.enrolment_id = e.id and d.is_completed
           union all
           select w.activity_id::text from waived_activity w where w.enrolment_id = e.id
           union all
           select '!' || o.module_id::text
             from participant own
             join module_opening o on o.group_id = own.group_id
            where own.id = e.id and now() < o.opens_at) word)`;

export function standingIn(text: string | null): Standing {
  const words = text?.split(',') ?? [];
  return {
    completed: new Set(words.filter((word) => !word.startsWith('!'))),
    unreleased: new Set(words.flatMap((word) => (word.startsWith('!') ? [word.slice(1)] : []))),
  };
}

/** No gate is in the way of this activity, and the day of its module has come. */
export const isActivityOpen = (
  outline: Outline,
  activityId: string,
  { completed, unreleased }: Standing,
): boolean =>
  !unreleased.has(outline.find(activityId)?.module.id ?? '') &&
  outline.requiredBefore(activityId).every((id) => completed.has(id));

/** The ways to the activities before and after one, across modules. Follow-ups, months away, are not on the way. */
export function linksAround(
  outline: Outline,
  activityId: string,
  standing: Standing,
  locale: Locale,
): { previous: ActivityLink | null; next: ActivityLink | null } {
  const index = outline.find(activityId)?.index ?? -1;
  const link = (activity: OutlineActivity | undefined): ActivityLink | null =>
    activity
      ? {
          id: activity.id,
          kind: activity.kind,
          title: activity.titles[locale] ?? activity.key,
          isOpen: isActivityOpen(outline, activity.id, standing),
        }
      : null;
  const isOnTheWay = (activity: OutlineActivity): boolean => monthsAfterOf(activity) === null;
  return {
    previous: link(outline.activities.slice(0, Math.max(index, 0)).findLast(isOnTheWay)),
    next: link(outline.activities.slice(index + 1).find(isOnTheWay)),
  };
}
