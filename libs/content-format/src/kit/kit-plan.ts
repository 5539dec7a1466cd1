import { posix } from 'node:path';
import type {
  BundleLesson,
  BundleModule,
  BundlePlanModel,
  Locale,
  Localised,
  WorksheetField,
} from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import type { KitSubjects } from './facilitator-kit.ts';
import { suggestion } from '../problems.ts';
import { localised } from '../texts/texts.ts';
import type { TextSource } from '../texts/text-source.ts';
import { wordsOf } from '../words.ts';
import { readYaml, type YamlFields, type YamlValue } from '../yaml-value.ts';

const places = ['post', 'host', 'sending'] as const;

const lessonsOf = (modules: readonly BundleModule[]): BundleLesson[] =>
  modules.flatMap(({ activities }) => activities.filter((each) => each.kind === 'lesson'));

/** The plan a post of an invented country wrote: a value for each field of the core, in `values.yaml` beside the paper. */
export function readModelPlan(
  original: TextSource,
  { modules }: KitSubjects,
  course: CourseContext,
): BundlePlanModel | null {
  const path = posix.join(posix.dirname(original.file), 'values.yaml');
  const file = course.files.use(path);
  const missing = places.filter((name) => !original.front.has(name));
  for (const name of missing)
    original.front.at('kind').fault('field-missing', `a plan says its ${name}, as its title page has it`);
  if (!file) {
    original.front.at('kind').fault('file-missing', `the values of this plan are missing: ${path}`);
    return null;
  }
  const root = readYaml(path, file.text ?? '', course.problems);
  if (!root || missing.length > 0) return null;
  const lessons = lessonsOf(modules);
  const keys = lessons.map(({ key }) => key);
  const given = root.fields([], keys);
  const values = lessons.flatMap((lesson) =>
    given.has(lesson.key) ? valuesOf(given.at(lesson.key), lesson, course) : [],
  );
  reportBlank(values, lessons, path, course);
  const [post, host, sending] = places.map((name) => nameIn(original.front, name));
  return { post: post ?? '', host: host ?? '', sending: sending ?? '', values };
}

const nameIn = (front: YamlFields, name: string): string => front.at(name).string();

const fieldsOf = ({ texts }: BundleLesson, locale: Locale): WorksheetField[] => texts[locale]?.fields ?? [];

function valuesOf(value: YamlValue, lesson: BundleLesson, course: CourseContext): BundlePlanModel['values'] {
  const known = fieldsOf(lesson, course.source).filter(({ plan }) => plan !== null);
  return value.entries().flatMap(([id, written]) => {
    const field = known.find((each) => each.id === id);
    if (field) return { lesson: lesson.uuid, field: id, value: textOf(written, field, course) };
    const hint = suggestion(
      id,
      known.map((each) => each.id),
    );
    written.fault('reference', `no field "${id}" of the lesson ${lesson.key} feeds the plan${hint}`);
    return [];
  });
}

/** A number or a day is the same in every language. */
function textOf(
  written: YamlValue,
  { kind, decimals, min = 0, max }: WorksheetField,
  course: CourseContext,
): Localised {
  if (kind === 'text' || kind === 'long') return localised(written, 'plain', course);
  const text =
    kind === 'number'
      ? String(written.number({ min, ...(max !== undefined && { max }), whole: !decimals }))
      : written.string();
  if (kind === 'date' && !/^\d{4}-\d\d-\d\d$/.test(text))
    written.fault('value', `"${text}" is not a day: 2026-11-24`);
  return Object.fromEntries(course.locales.map((locale) => [locale, text]));
}

function reportBlank(
  values: BundlePlanModel['values'],
  lessons: readonly BundleLesson[],
  file: string,
  course: CourseContext,
): void {
  const filled = new Set(values.map(({ lesson, field }) => `${lesson} ${field}`));
  for (const lesson of lessons) {
    for (const { id, core } of fieldsOf(lesson, course.source)) {
      if (!core || filled.has(`${lesson.uuid} ${id}`)) continue;
      const reason = `the plan leaves a field of the core blank: ${id} of the lesson ${lesson.key}`;
      course.gaps.add({ file, line: 1 }, 'gap', reason);
    }
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Each line is a paragraph. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

/** The plan to read: its parts and annexes, and below each the fields that have something in them. */
export function modelPlanHtml(
  { values }: BundlePlanModel,
  { modules, plan }: KitSubjects,
  locale: Locale,
): string {
  if (!plan) return '';
  const words = wordsOf(locale);
  const written = new Map(values.map(({ lesson, field, value }) => [`${lesson} ${field}`, value[locale]]));
  const fields = lessonsOf(modules).flatMap((lesson) =>
    fieldsOf(lesson, locale).map((field) => ({ field, value: written.get(`${lesson.uuid} ${field.id}`) })),
  );
  const slots = [
    ...plan.parts.map(({ part, title }) => ({
      slot: part,
      title: `${words.part} ${part}. ${title[locale]}`,
    })),
    ...plan.annexes.map(({ annex, title }) => ({
      slot: annex,
      title: `${words.annex} ${annex}. ${title[locale]}`,
    })),
  ];
  return slots
    .map(({ slot, title }) => {
      const own = fields.filter(({ field, value }) => field.plan === slot && value !== undefined);
      const lines = own.map(
        ({ field, value = '' }) => `<h3>${escaped(field.label)}</h3>${paragraphs(value)}`,
      );
      return own.length > 0 ? `<h2>${escaped(title)}</h2>${lines.join('')}` : '';
    })
    .join('');
}
