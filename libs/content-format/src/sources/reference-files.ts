import type { BundleTerm } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { localised } from '../texts/texts.ts';
import { readYaml, type YamlFields, type YamlValue } from '../yaml-value.ts';

/** An entry whose key is known before its texts are rendered, because texts refer to one another. */
interface Entry {
  key: string;
  fields: YamlFields;
}

/** Reads the keys of glossary.yaml; its texts follow with `renderGlossary`. */
export function readGlossary(course: CourseContext): Entry[] {
  return entriesOf('glossary.yaml', course).map((value) => {
    const fields = value.fields(['key', 'term', 'definition']);
    const key = fields.at('key').key();
    course.identities.key('term', key, value.place);
    course.terms.add(key);
    return { key, fields };
  });
}

export function renderGlossary(entries: readonly Entry[], course: CourseContext): BundleTerm[] {
  return entries.map(({ key, fields }) => ({
    key,
    term: localised(fields.at('term'), 'plain', course),
    definition: localised(fields.at('definition'), 'inline', course),
  }));
}

/** Reads sources.yaml into the course. Notes need nothing but the glossary. */
export function readSources(course: CourseContext): void {
  for (const value of entriesOf('sources.yaml', course)) {
    const fields = value.fields(['key', 'publisher', 'title'], ['lang', 'url', 'date', 'note']);
    const key = fields.at('key').key();
    course.identities.key('source', key, value.place);
    course.sources.set(key, {
      key,
      publisher: fields.at('publisher').string(),
      title: fields.at('title').string(),
      lang: fields.nullable('lang', languageTag),
      url: fields.nullable('url', webAddress),
      date: fields.nullable('date', dateText),
      note: fields.nullable('note', (note) => localised(note, 'inline', course)),
    });
  }
}

/** The entries of a file that a course may do without; it is a list. */
export function entriesOf(path: string, course: CourseContext): YamlValue[] {
  const file = course.files.use(path);
  if (!file?.text) return [];
  return readYaml(path, file.text, course.problems)?.list() ?? [];
}

function languageTag(value: YamlValue): string {
  const tag = value.string();
  if (!/^[a-z]{2,3}$/.test(tag))
    value.fault('value', `"${tag}" must be a language as "es", "en", "fr" or "pt"`);
  return tag;
}

function webAddress(value: YamlValue): string {
  const url = value.string();
  const whole = url !== '' && /^https?:\/\/[^\s/]+\.[^\s/]+/.test(url) && URL.canParse(url);
  if (url !== '' && !whole) value.fault('link', `"${url}" is not a web address; it begins with https://`);
  return url;
}

function dateText(value: YamlValue): string {
  const date = value.string();
  if (date !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) {
    value.fault('value', `"${date}" must be a date as "2011", "2011-12" or "2011-12-31"`);
  }
  return date;
}
