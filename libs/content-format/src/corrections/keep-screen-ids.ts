import type { CourseBundle, LessonText, Localised } from '../bundle.ts';
import type { CourseContent } from './course-content.ts';

/**
 * A screen's id is made of its heading, and what officers have read is recorded under it. In a correction a heading
 * may get other words: a lesson with as many screens as before keeps the ids it had, at their places.
 */
export function keepScreenIds(bundle: CourseBundle, before: CourseContent): CourseBundle {
  const known = new Map(
    before.modules
      .flatMap(({ activities }) => activities)
      .flatMap((activity) =>
        activity.kind === 'lesson' ? [[activity.uuid, screensOf(activity.texts)]] : [],
      ),
  );
  return {
    ...bundle,
    modules: bundle.modules.map((module) => ({
      ...module,
      activities: module.activities.map((activity) =>
        activity.kind === 'lesson'
          ? { ...activity, texts: withIds(activity.texts, known.get(activity.uuid) ?? []) }
          : activity,
      ),
    })),
  };
}

const screensOf = (texts: Localised<LessonText>): string[] =>
  (Object.values(texts)[0]?.screens ?? []).map(({ id }) => id);

function withIds(texts: Localised<LessonText>, before: readonly string[]): Localised<LessonText> {
  const after = screensOf(texts);
  if (after.length !== before.length) return texts;
  // Only a name that was removed can hand its id to a new one: swapping screens is not a correction.
  const ids = after.map((id, at) => {
    const was = before[at] ?? id;
    return before.includes(id) || after.includes(was) ? id : was;
  });
  return Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [
      locale,
      { ...text, screens: text.screens.map((screen, at) => ({ ...screen, id: ids[at] ?? screen.id })) },
    ]),
  );
}
