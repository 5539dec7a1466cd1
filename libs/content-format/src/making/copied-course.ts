import { editYamlBy, type YamlEdit } from '../editing/edit-yaml.ts';
import { readableFields } from '../editing/plain-values.ts';
import { changedFront } from '../texts/front-matter.ts';
import { hasAllLanguages } from '../texts/translated-texts.ts';
import type { Texts } from './starting-words.ts';

const uuidField = /(\buuid:[ \t]*['"]?)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gi;

/**
 * Texts of a course as those of another one: every uuid is another, the same wherever it stood twice, as in the
 * languages of a lesson. Only texts that change.
 *
 * @param texts by their paths
 * @returns null: its `course.yaml` is missing, or cannot be changed as it stands
 */
export function copiedCourse(
  texts: ReadonlyMap<string, string>,
  { uuid, key, title, newId }: { uuid: string; key: string; title: Texts; newId: () => string },
): Map<string, string> | null {
  const ids = new Map<string, string>();
  const was = readableFields(texts.get('course.yaml') ?? '')['uuid'];
  if (typeof was === 'string') ids.set(was.toLowerCase(), uuid);
  const idFor = (id: string): string => {
    const known = ids.get(id.toLowerCase());
    const made = known ?? newId();
    ids.set(id.toLowerCase(), made);
    return made;
  };
  const renewed = (text: string): string =>
    text.replace(uuidField, (_, before: string, id: string) => before + idFor(id));
  const copies = new Map<string, string>();
  for (const [path, text] of texts) {
    // Words of a lesson may show a uuid; only its front matter has one.
    const copy = hasAllLanguages(path) ? renewed(text) : changedFront(text, renewed);
    if (copy !== null && copy !== text) copies.set(path, copy);
  }
  const course = copies.get('course.yaml');
  const titles = Object.entries(title).flatMap(([locale, put]): YamlEdit[] =>
    put ? [{ put, at: ['title', locale] }] : [],
  );
  const own = course === undefined ? null : editYamlBy(course, [{ put: key, at: ['key'] }, ...titles]);
  return own === null ? null : copies.set('course.yaml', own);
}
