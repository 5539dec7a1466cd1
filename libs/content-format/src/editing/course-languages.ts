import { parse } from 'yaml';
import type { Locale } from '../bundle.ts';

/** The languages of a course and the one the others are translated from, as its `course.yaml` stands; null: it does not say. */
export function courseLanguages(course: string): { locales: Locale[]; source: Locale } | null {
  const said = fieldsIn(course);
  const locales: unknown = said['locales'];
  const known = (Array.isArray(locales) ? locales : []).filter((each) => typeof each === 'string');
  const [first] = known;
  if (first === undefined) return null;
  return { locales: known, source: known.find((each) => each === said['source']) ?? first };
}

/** Somebody may be writing it: broken YAML says nothing. */
function fieldsIn(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = parse(yaml);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
