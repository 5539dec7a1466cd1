import type { BundleLesson, LessonText, Locale } from '../bundle.ts';
import { reportLength, reportMinutes } from './core-layer.ts';
import type { CourseContext } from '../course-context.ts';
import { optionsOfChecks } from '../guessing/check-options.ts';
import { type LessonParts, type Section, splitLesson, wordsIn, screenWords } from './lesson-structure.ts';
import { readMarkdown, renderNodes } from '../markdown/render.ts';
import type { RenderContext } from '../markdown/render-context.ts';
import type { StaleText } from '../problems.ts';
import { differences, shapeOf } from '../shape.ts';
import { sourceList } from '../sources/source-list.ts';
import { readTags } from '../tags.ts';
import { slugOf } from '../texts/slug.ts';
import {
  citedSources,
  noteStale,
  textContext,
  type TextSource,
  type TextSources,
} from '../texts/text-source.ts';

/** Checks and renders a lesson in all its languages; null when its source language is missing. */
export function buildLesson(
  sources: TextSources,
  required: boolean,
  course: CourseContext,
  stale: StaleText[],
): BundleLesson | null {
  const original = sources.get(course.source);
  if (!original) return null;
  const { front } = original;
  const sourceKeys = citedSources(original, course);
  const parts = new Map<Locale, LessonParts>();
  const texts: Record<Locale, LessonText> = {};
  const ids: string[] = [];
  const core = course.planCore.get(front.at('key').key()) ?? new Set();
  for (const locale of course.locales) {
    const source = sources.get(locale);
    if (!source) continue;
    const isStale = noteStale(source, original, stale);
    const context = { ...textContext(source, 'lesson', sourceKeys, course), core };
    const cut = cutLesson(source, context);
    parts.set(locale, cut);
    reportLength(cut.screens, context.place(1), locale, course);
    const sections = [...cut.screens, cut.extended, cut.plan];
    course.checks.push(...optionsOfChecks(sections, locale, (line) => context.place(line)));
    if (source === original) ids.push(...screenIds(cut.screens));
    else compareWithSource(cut, parts.get(course.source), source, course);
    texts[locale] = renderLesson(source, cut, { context, sourceKeys, ids, stale: isStale }, course);
  }
  const minutes = front.at('minutes').number({ min: 1, max: 240, whole: true });
  reportMinutes(minutes, parts.get(course.source)?.screens ?? [], front.at('minutes').place, course);
  return {
    kind: 'lesson',
    uuid: front.at('uuid').uuid(),
    key: front.at('key').key(),
    title: Object.fromEntries([...sources].map(([locale, source]) => [locale, source.title])),
    minutes,
    required,
    tags: readTags(front, course),
    texts,
  };
}

function cutLesson(source: TextSource, context: RenderContext): LessonParts {
  const parts = splitLesson(readMarkdown(source.body, context), source.title);
  const lastLine = source.body.trimEnd().split('\n').length;
  const report = (line: number, reason: string): void =>
    context.problems.add(context.place(line), 'structure', reason);
  if (parts.screens.length === 0) report(1, 'the lesson has no text');
  if (!parts.plan) report(lastLine, 'the lesson must end with :::plan (for your plan) and :::sources');
  else if (!parts.sources) report(lastLine, 'the lesson must end with :::sources');
  for (const line of parts.afterEnd)
    report(line, 'nothing follows :::plan and :::sources: move this above them');
  for (const screen of parts.screens) {
    const words = wordsIn(screen);
    if (words <= screenWords) continue;
    const reason = `the screen "${screen.title}" has ${words} words; at most ${screenWords}`;
    context.problems.add(context.place(screen.line), 'screen-length', reason);
  }
  return parts;
}

interface Rendering {
  context: RenderContext;
  sourceKeys: readonly string[];
  /** Of the screens, taken from the source language. */
  ids: readonly string[];
  stale: boolean;
}

function renderLesson(
  source: TextSource,
  parts: LessonParts,
  { context, sourceKeys, ids, stale }: Rendering,
  course: CourseContext,
): LessonText {
  const html = (section: Section | null): string => (section ? renderNodes(section.nodes, context) : '');
  const screens = parts.screens.map((screen, index) => ({
    id: ids[index] ?? `screen-${index + 1}`,
    title: screen.title,
    html: html(screen),
  }));
  const extended = html(parts.extended);
  const plan = html(parts.plan);
  const listed = sourceKeys.flatMap((key) => course.sources.get(key) ?? []);
  const all = [...parts.screens, parts.extended, parts.plan].filter((section) => section !== null);
  return {
    title: source.title,
    screens,
    extended,
    plan,
    sources: `${sourceList(listed, context.locale, 'year')}${html(parts.sources)}`,
    fields: context.fields,
    words: all.reduce((sum, section) => sum + wordsIn(section), 0),
    stale,
  };
}

/** Slugs of the headings, made unique. */
function screenIds(screens: readonly Section[]): string[] {
  const taken = new Set<string>();
  return screens.map((screen, index) => {
    const slug = slugOf(screen.title) || `screen-${index + 1}`;
    let id = slug;
    for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
    taken.add(id);
    return id;
  });
}

/** A translation must have the same screens, directives, links and numbers in the same order. */
function compareWithSource(
  parts: LessonParts,
  original: LessonParts | undefined,
  source: TextSource,
  course: CourseContext,
): void {
  if (!original) return;
  const report = (line: number, reason: string): void =>
    course.problems.add({ file: source.file, line: line + source.offset }, 'structure', reason);
  if (parts.screens.length !== original.screens.length) {
    report(
      1,
      `this translation has ${parts.screens.length} screens, the source language ${original.screens.length}`,
    );
    return;
  }
  const pairs: [Section | null, Section | null][] = parts.screens.map((screen, i) => [
    screen,
    original.screens[i] ?? null,
  ]);
  pairs.push(
    [parts.extended, original.extended],
    [parts.plan, original.plan],
    [parts.sources, original.sources],
  );
  for (const [here, there] of pairs) {
    if (!here || !there) {
      if (here) report(here.line, 'the source language has no such box');
      else if (there) report(1, 'a box of the source language (extended, plan or sources) is missing here');
      continue;
    }
    const [mine, theirs] = [
      shapeOf(here.nodes, source.locale, here.title),
      shapeOf(there.nodes, course.source, there.title),
    ];
    for (const reason of differences(theirs, mine)) report(here.line, reason);
  }
}
