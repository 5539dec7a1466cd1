import { isLocale, locales, type Locale } from '@campus/platform/graphql/locale.ts';
import { fieldsIn } from './yaml-fields.ts';

/** The languages of a course, as its `course.yaml` says them. */
export interface CourseLanguages {
  source: Locale;
  /** All of them. */
  locales: Locale[];
}

/** Of a course that does not say them: Spanish, and all of the campus. */
export function languagesOf(courseYaml: string | null): CourseLanguages {
  const { source, locales: given } = fieldsIn(courseYaml ?? '');
  const known = Array.isArray(given) ? given.filter(isLocale) : [];
  return { source: isLocale(source) ? source : 'es', locales: known.length ? known : [...locales] };
}
