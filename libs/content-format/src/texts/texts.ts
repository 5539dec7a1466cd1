import type { Root } from 'mdast';
import type { Locale, Localised } from '../bundle.ts';
import { type QuestionCourse, mediaFolderOf } from '../course-context.ts';
import { createContext, readMarkdown, renderNodes } from '../markdown/render.ts';
import type { RenderContext, TextKind } from '../markdown/render-context.ts';
import { hasMarkup } from './markup.ts';
import { describeNumbers } from './numbers.ts';
import { differences, shapeOf } from '../shape.ts';
import { askedOfNumbers } from './stray-numbers.ts';
import { withFirmSpaces } from './typography.ts';
import type { YamlValue } from '../yaml-value.ts';

/** `plain`: words only, shown as they are; the others become HTML. */
export type YamlTextKind = 'plain' | 'form' | 'blocks' | 'inline' | 'choice';

/** Reads `{ es: …, en: …, fr: … }`: every language of the course, and no other; all of them alike in structure. */
export function localised(value: YamlValue, kind: YamlTextKind, course: QuestionCourse): Localised {
  const values = localisedValues(value, course);
  if (kind === 'plain') {
    compareNumbers(values, course);
    for (const [locale, text] of values) noteNumbers(text, locale, course);
    return Object.fromEntries(
      values.map(([locale, text]) => [locale, withFirmSpaces(plainOf(text), locale)]),
    );
  }
  const roots = new Map<Locale, Root>();
  const texts = values.map(([locale, text]): [Locale, string] => {
    const context = contextOf(text, locale, kind, course);
    const root = readMarkdown(text.string(), context);
    roots.set(locale, root);
    return [locale, renderNodes(root.children, context)];
  });
  compareShapes(values, roots, course);
  return Object.fromEntries(texts);
}

/** The value of each language, in the order of the course's languages. */
export function localisedValues(value: YamlValue, course: QuestionCourse): [Locale, YamlValue][] {
  if (!value.isMap) {
    const form = course.locales.map((locale) => `${locale}: …`).join(', ');
    value.fault('language-missing', `"${value.name}" must be given in every language: { ${form} }`);
    return [];
  }
  const given = new Map(value.entries());
  const missing = course.locales.filter((locale) => !given.has(locale));
  if (missing.length > 0)
    value.fault('language-missing', `"${value.name}" is missing in ${missing.join(', ')}`);
  for (const [name, text] of given) {
    if (!course.locales.includes(name))
      text.fault('language-unknown', `"${name}" is not a language of this course`);
  }
  return course.locales.flatMap((locale): [Locale, YamlValue][] => {
    const text = given.get(locale);
    return text ? [[locale, text]] : [];
  });
}

function plainOf(value: YamlValue): string {
  const text = value.string();
  refuseMarkup(text, value);
  return text.trim();
}

/** A translation holds what its source holds: directives, tables, links, numbers. */
export function compareShapes(
  values: readonly [Locale, YamlValue][],
  roots: ReadonlyMap<Locale, Root>,
  course: QuestionCourse,
): void {
  const source = roots.get(course.source);
  if (!source) return;
  const original = shapeOf([source], course.source);
  for (const [locale, value] of values) {
    const root = roots.get(locale);
    if (!root || root === source) continue;
    for (const reason of differences(original, shapeOf([root], locale))) value.fault('structure', reason);
  }
}

/** The rendering context of a text in YAML. */
export function contextOf(
  value: YamlValue,
  locale: Locale,
  kind: TextKind,
  course: QuestionCourse,
): RenderContext {
  const { file } = value.place;
  return createContext({
    kind,
    locale,
    problems: course.problems,
    notes: course.notes,
    references: course,
    place: (line) => ({ file, line: value.lineOfText(line), path: value.path }),
    media: (source) => course.media.find(mediaFolderOf(file), locale, source),
    declaredSources: null,
  });
}

/** Titles and labels go where no HTML can: into a page's title, a PDF, a mail. */
export function refuseMarkup(text: string, value: YamlValue): void {
  if (hasMarkup(text)) value.fault('markdown', 'this text is shown as it is: no Markdown or HTML here');
}

/** A text without Markdown writes its numbers as its readers do. */
export function noteNumbers(value: YamlValue, locale: Locale, course: QuestionCourse): void {
  for (const reason of askedOfNumbers(value.string(), locale)) course.notes.add(value.place, 'value', reason);
}

/** A translation names the numbers of its source. */
export function compareNumbers(values: readonly [Locale, YamlValue][], course: QuestionCourse): void {
  const source = values.find(([locale]) => locale === course.source)?.[1];
  if (!source?.isString) return;
  const original = { locale: course.source, text: source.string() };
  for (const [locale, value] of values) {
    if (locale === course.source || !value.isString) continue;
    const reason = describeNumbers(original, { locale, text: value.string() });
    if (reason) value.fault('structure', reason);
  }
}
