import type { BundleModule, Locale } from './bundle.ts';
import type { ModuleSource } from './module-source.ts';
import type { StaleText } from './problems.ts';

/** One module in one language, as `content check` prints it. */
export interface ModuleStats {
  module: string;
  locale: Locale;
  lessons: number;
  screens: number;
  words: number;
  /** Of all activities. */
  minutes: number;
  /** Questions its quizzes may draw. */
  items: number;
  stale: number;
  /** Lessons without a text in this language. */
  missing: number;
}

export interface CourseStats {
  modules: ModuleStats[];
}

export function statsOf(
  modules: readonly { source: ModuleSource; module: BundleModule }[],
  locales: readonly Locale[],
  stale: readonly StaleText[],
): CourseStats {
  return {
    modules: modules.flatMap(({ source, module }) =>
      locales.map((locale) => row(source, module, locale, stale)),
    ),
  };
}

function row(
  source: ModuleSource,
  module: BundleModule,
  locale: Locale,
  stale: readonly StaleText[],
): ModuleStats {
  const texts = module.activities.flatMap((each) =>
    each.kind === 'lesson' ? (each.texts[locale] ?? []) : [],
  );
  const quizzes = module.activities.flatMap((each) => (each.kind === 'quiz' ? each.questions : []));
  const here = stale.filter((each) => each.locale === locale && each.file.startsWith(`${source.folder}/`));
  const lessons = source.activities.filter((each) => each.kind === 'lesson');
  return {
    module: module.key,
    locale,
    lessons: texts.length,
    screens: texts.reduce((sum, text) => sum + text.screens.length, 0),
    words: texts.reduce((sum, text) => sum + text.words, 0),
    minutes: module.activities.reduce((sum, activity) => sum + activity.minutes, 0),
    items: new Set(quizzes.map((question) => question.uuid)).size,
    stale: here.length,
    missing: lessons.filter((each) => !each.languages.has(locale)).length,
  };
}
