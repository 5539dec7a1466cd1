import { posix } from 'node:path';
import type { BundleScorm, Locale, Localised, ScormSource } from './bundle.ts';
import type { CourseContext } from './course-context.ts';
import { describeDifference } from './texts/numbers.ts';
import { readTags, tagFields } from './tags.ts';
import { localised, localisedValues } from './texts/texts.ts';
import type { YamlFields, YamlValue } from './yaml-value.ts';

/** Reads `scorm.yaml` of `folder`: sources to build packages from, or packages that are ready. */
export function readScorm(
  root: YamlValue,
  folder: string,
  isRequired: boolean,
  course: CourseContext,
): BundleScorm {
  const optional = ['standard', 'entry', 'mastery', 'package', ...tagFields];
  const fields = root.fields(['uuid', 'key', 'title', 'minutes'], optional);
  if (fields.has('entry') === fields.has('package')) {
    root.fault('scorm', 'a SCORM activity has either "entry" (built from files/) or "package" (a ready zip)');
  }
  return {
    kind: 'scorm',
    uuid: fields.at('uuid').uuid(),
    key: fields.at('key').key(),
    title: localised(fields.at('title'), 'plain', course),
    minutes: fields.at('minutes').number({ min: 1, max: 600, whole: true }),
    required: isRequired,
    tags: readTags(fields, course),
    packages: fields.has('package')
      ? readyPackages(fields.at('package'), folder, course)
      : builtPackages(fields, folder, course),
  };
}

function readyPackages(value: YamlValue, folder: string, course: CourseContext): Localised<ScormSource> {
  const perLocale = value.isMap
    ? localisedValues(value, course)
    : course.locales.map((locale): [Locale, YamlValue] => [locale, value]);
  return Object.fromEntries(
    perLocale.flatMap(([locale, each]): [Locale, ScormSource][] => {
      const path = posix.join(folder, each.string());
      const file = path.startsWith(`${folder}/`) ? course.files.use(path) : null;
      if (!file) each.fault('file-missing', `the package "${path}" does not exist`);
      else if (String.fromCharCode(...file.head.slice(0, 2)) !== 'PK')
        each.fault('scorm', `"${path}" is not a zip file`);
      return file ? [[locale, { zip: file.absolute, hash: file.sha256 }]] : [];
    }),
  );
}

function builtPackages(fields: YamlFields, folder: string, course: CourseContext): Localised<ScormSource> {
  const start = `${folder}/files/`;
  const files = course.files.under(`${folder}/files`).map((file) => {
    course.files.use(file.path);
    return { path: file.path.slice(start.length), absolute: file.absolute, hash: file.sha256 };
  });
  const entry = fields.optional('entry', 'index.html', (value) => value.string());
  if (!files.some((file) => file.path === entry)) {
    fields.at('entry').fault('file-missing', `"${start}${entry}" does not exist`);
  }
  for (const file of files) {
    if (file.path === 'texts.json' || file.path === 'imsmanifest.xml') {
      fields.at('entry').fault('scorm', `files/${file.path} is written by the import; remove it`);
    }
  }
  const standard = fields.optional<'1.2' | '2004-3' | '2004-4'>('standard', '1.2', (value) =>
    value.oneOf(['1.2', '2004-3', '2004-4']),
  );
  const mastery = fields.nullable('mastery', (value) => value.number({ min: 0, max: 100 }));
  const texts = readTexts(fields, folder, course);
  return Object.fromEntries(
    course.locales.map((locale) => [locale, { files, texts: texts[locale] ?? {}, standard, entry, mastery }]),
  );
}

/** `es.json en.json fr.json`: the same fields in each. */
function readTexts(fields: YamlFields, folder: string, course: CourseContext): Localised<unknown> {
  const texts: Localised<unknown> = {};
  for (const locale of course.locales) {
    const path = `${folder}/${locale}.json`;
    const file = course.files.use(path);
    if (!file) {
      course.problems.add(fields.place, 'language-missing', `the texts "${path}" do not exist`);
      continue;
    }
    try {
      texts[locale] = JSON.parse(file.text ?? '');
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown fault';
      course.problems.add(
        { file: path, line: lineOfJsonError(file.text ?? '', reason) },
        'scorm',
        `cannot be read as JSON: ${reason}`,
      );
    }
  }
  compareFields(texts, folder, course);
  return texts;
}

/** Node names the position of most faults, not of all. */
function lineOfJsonError(text: string, message: string): number {
  const at = /position (\d+)/.exec(message)?.[1];
  return at ? text.slice(0, Number(at)).split('\n').length : 1;
}

function compareFields(texts: Localised<unknown>, folder: string, course: CourseContext): void {
  if (!(course.source in texts)) return;
  const wanted = pathsOf(texts[course.source]);
  for (const locale of course.locales) {
    if (locale === course.source || !(locale in texts)) continue;
    const reason = describeDifference('fields', wanted, pathsOf(texts[locale]));
    if (reason) course.problems.add({ file: `${folder}/${locale}.json`, line: 1 }, 'structure', reason);
  }
}

function pathsOf(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}
