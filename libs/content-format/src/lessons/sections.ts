import type { Root } from 'mdast';
import type { CourseContext } from '../course-context.ts';
import type { Section } from './lesson-structure.ts';
import { lineOf, plainText } from '../markdown/parse-markdown.ts';
import { differences, shapeOf } from '../shape.ts';
import type { TextSource } from '../texts/text-source.ts';

/** A text cut at its `##` headings; what is before the first is a section without a title. */
export function sectionsOf(root: Root): Section[] {
  const sections: Section[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2)
      sections.push({ title: plainText(node).trim(), line: lineOf(node), nodes: [] });
    else if (sections.length === 0) sections.push({ title: '', line: lineOf(node), nodes: [node] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

/**
 * A translation must have the same sections in the same order, and in each the same directives, links and
 * numbers.
 */
export function compareSections(
  here: readonly Section[],
  there: readonly Section[],
  text: TextSource,
  course: CourseContext,
): void {
  const report = (line: number, reason: string): void =>
    course.problems.add({ file: text.file, line: line + text.offset }, 'structure', reason);
  const titled = (sections: readonly Section[]): string =>
    sections.map(({ title }) => (title === '' ? '-' : '#')).join('');
  if (titled(here) !== titled(there)) {
    const count = (sections: readonly Section[]): number =>
      sections.filter(({ title }) => title !== '').length;
    report(1, `this translation has ${count(here)} "##" sections, the source language ${count(there)}`);
    return;
  }
  here.forEach((section, index) => {
    const original = there[index];
    if (!original) return;
    const mine = shapeOf(section.nodes, text.locale, section.title);
    for (const reason of differences(shapeOf(original.nodes, course.source, original.title), mine))
      report(section.line, reason);
  });
}
