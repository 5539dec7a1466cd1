import type {
  BundleActivity,
  BundleLesson,
  BundleModule,
  BundleQuiz,
  BundleScenario,
  BundleScorm,
  BundleSurvey,
  CourseBundle,
  Localised,
} from '../bundle.ts';

/** A package as a course version holds it: by what it is, not by the place of its files. */
export interface ContentScorm extends Omit<BundleScorm, 'packages'> {
  /** Per language, an identity: the same package has the same one. */
  packages: Localised;
  /** Per cent, or null. */
  mastery: number | null;
}

export type ContentActivity = BundleLesson | BundleQuiz | BundleSurvey | BundleScenario | ContentScorm;

export interface ContentModule extends Omit<BundleModule, 'activities'> {
  activities: ContentActivity[];
}

/** Everything a course version presents to learners and requires of them, read from a folder or from the database. */
export interface CourseContent extends Omit<
  CourseBundle,
  'modules' | 'kit' | 'seasons' | 'audience' | 'tryout' | 'media' | 'hash'
> {
  modules: ContentModule[];
}

/** The same of a course folder that has been read. */
export function contentOf({
  modules,
  kit: _,
  seasons: __,
  audience: ___,
  tryout: ____,
  media: _____,
  hash: ______,
  ...course
}: CourseBundle): CourseContent {
  return {
    ...course,
    modules: modules.map((module) => ({ ...module, activities: module.activities.map(activityOf) })),
  };
}

function activityOf(activity: BundleActivity): ContentActivity {
  if (activity.kind !== 'scorm') return activity;
  const sources = Object.entries(activity.packages);
  const [first] = Object.values(activity.packages);
  const identity = sources.map(([locale, source]): [string, string] => [
    locale,
    'zip' in source ? source.hash : source.files.map(({ path, hash }) => `${path}:${hash}`).join(),
  ]);
  return {
    ...activity,
    packages: Object.fromEntries(identity),
    mastery: first && 'mastery' in first ? first.mastery : null,
  };
}
