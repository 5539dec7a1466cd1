import type { Locale } from '../bundle.ts';
import { fieldsIn, itemsIn, valueIn } from './plain-values.ts';

/** The languages of a course and the one the others are translated from, as its `course.yaml` stands; null: it does not say. */
export function courseLanguages(course: string): { locales: Locale[]; source: Locale } | null {
  const { locales, source } = fieldsIn(valueIn(course));
  const known = itemsIn(locales).filter((each) => typeof each === 'string');
  const [first] = known;
  if (first === undefined) return null;
  return { locales: known, source: known.find((each) => each === source) ?? first };
}
