import { itemsIn, readableFields } from './plain-values.ts';

/** The languages of a course, and the one its other texts are translated from. */
export interface CourseLanguages<Known extends string> {
  locales: readonly Known[];
  source: Known;
}

/**
 * The languages of a course as its `course.yaml` says them, which somebody may be writing.
 *
 * @param course null: there is no such file
 * @param known those of the campus: others are left out, and a course that says none has all
 * @param usual the source of a course that says neither a source nor languages
 */
export function courseLanguages<Known extends string>(
  course: string | null,
  known: readonly Known[],
  usual: Known,
): CourseLanguages<Known> {
  const fields = readableFields(course ?? '');
  const named = new Set(itemsIn(fields['locales']));
  const said = [...named].flatMap((each) => known.find((one) => one === each) ?? []);
  const locales = said.length > 0 ? said : known;
  return { locales, source: locales.find((each) => each === fields['source']) ?? said[0] ?? usual };
}
