import type { Nodes, Root, RootContent } from 'mdast';
import { countWords, everyNode, lineOf, plainText } from '../markdown/parse-markdown.ts';

/** Core screens are read standing, on a telephone. */
export const screenWords = 120;

/** A part of a lesson: a screen, or one of the boxes at its end. */
export interface Section {
  title: string;
  /** In the body, from 1. */
  line: number;
  nodes: RootContent[];
}

/** A lesson cut into its parts. */
export interface LessonParts {
  screens: Section[];
  extended: Section | null;
  plan: Section | null;
  sources: Section | null;
  /** Lines of text after the two closing boxes. */
  afterEnd: number[];
}

/** `lessonTitle` names the only screen of a lesson that has no second-level heading. */
export function splitLesson(root: Root, lessonTitle: string): LessonParts {
  const parts: LessonParts = { screens: [], extended: null, plan: null, sources: null, afterEnd: [] };
  let before: RootContent[] = [];
  for (const node of root.children) {
    const name = node.type === 'containerDirective' ? node.name : '';
    if (
      node.type === 'containerDirective' &&
      (name === 'plan' || name === 'sources' || name === 'extended')
    ) {
      if (name !== 'sources' && parts.sources) parts.afterEnd.push(lineOf(node));
      parts[name] = joined(parts[name], node);
    } else if (node.type === 'heading' && node.depth === 2) {
      parts.screens.push({ title: plainText(node).trim(), line: lineOf(node), nodes: before });
      before = [];
      if (parts.plan || parts.sources) parts.afterEnd.push(lineOf(node));
    } else {
      (parts.screens.at(-1)?.nodes ?? before).push(node);
      if (parts.plan || parts.sources) parts.afterEnd.push(lineOf(node));
    }
  }
  if (before.length > 0) parts.screens.unshift({ title: lessonTitle, line: 1, nodes: before });
  return parts;
}

function joined(section: Section | null, node: Nodes & { type: 'containerDirective' }): Section {
  if (!section) return { title: '', line: lineOf(node), nodes: [...node.children] };
  return { ...section, nodes: [...section.nodes, ...node.children] };
}

/** Words a reader sees at first: feedback to a check comes later, and a citation is only a mark. */
export function wordsIn(section: Pick<Section, 'nodes'>): number {
  const hidden = new Set<Nodes>();
  for (const top of section.nodes) {
    for (const node of everyNode(top)) {
      if (node.type === 'textDirective' && node.name === 'cite') hidden.add(node);
      if (node.type === 'containerDirective' && node.name === 'check')
        checkFeedback(node).forEach((each) => hidden.add(each));
    }
  }
  return countWords(section.nodes.map((node) => plainText(node, (each) => hidden.has(each))).join('\n'));
}

/** The checks of a part of a lesson. */
export function checksIn(section: Pick<Section, 'nodes'>): Nodes[] {
  return section.nodes
    .flatMap((top) => [...everyNode(top)])
    .filter((node) => node.type === 'containerDirective' && node.name === 'check');
}

function checkFeedback(check: Nodes): Nodes[] {
  return [...everyNode(check)].flatMap((node) => (node.type === 'listItem' ? node.children.slice(1) : []));
}
