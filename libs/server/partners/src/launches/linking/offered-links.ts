import { type Localised, type OutlineActivity } from '@campus/course';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type LinkTarget } from '../showing/link-target.ts';

/** Something of a course that a platform may link. */
export interface OfferedLink {
  /** By which the page names it: one among all that are offered. */
  value: string;
  title: string;
  target: LinkTarget;
  kind: 'course' | 'module' | OutlineActivity['kind'];
}

export interface OfferedModule {
  module: OfferedLink;
  activities: OfferedLink[];
}

export interface OfferedCourse {
  course: OfferedLink;
  modules: OfferedModule[];
}

/** What of an outline is offered. */
interface Linked {
  versionId: string;
  courseKey: string;
  titles: Localised;
  sourceLocale: Locale;
  modules: readonly {
    id: string;
    titles: Localised;
    activities: readonly Pick<OutlineActivity, 'id' | 'kind' | 'titles'>[];
  }[];
}

/** What of a course may be linked, in teaching order, in the language of whoever picks. */
export function offeredIn(outline: Linked, locale: Locale): OfferedCourse {
  const { versionId, sourceLocale, courseKey } = outline;
  const said = (titles: Localised) => titles[locale] ?? titles[sourceLocale] ?? courseKey;
  const title = said(outline.titles);
  return {
    course: {
      value: `course-${versionId}`,
      title,
      target: { kind: 'course', subjectId: null },
      kind: 'course',
    },
    modules: outline.modules.map(({ id, titles, activities }) => ({
      module: {
        value: `module-${id}`,
        title: said(titles),
        target: { kind: 'module', subjectId: id },
        kind: 'module',
      },
      activities: activities.map((activity) => ({
        value: `activity-${activity.id}`,
        title: said(activity.titles),
        target: { kind: 'activity', subjectId: activity.id },
        kind: activity.kind,
      })),
    })),
  };
}

/** Those of the courses that were picked, in teaching order, each once; `most`: so many. */
export function pickedOf(
  courses: readonly OfferedCourse[],
  values: ReadonlySet<string>,
  most: number,
): OfferedLink[] {
  const all = courses.flatMap(({ course, modules }) => [
    course,
    ...modules.flatMap(({ module, activities }) => [module, ...activities]),
  ]);
  const byValue = new Map(all.map((link) => [link.value, link]));
  return Array.from(byValue.values())
    .filter(({ value }) => values.has(value))
    .slice(0, most);
}
