import type { Nodes } from 'mdast';
import { allowedDirectives, directives, sectionNames } from './directives.ts';
import { type ProblemCode, suggestion } from '../problems.ts';
import { isAllowedLink } from './links.ts';
import { lineOf } from './parse-markdown.ts';
import type { RenderContext, TextKind } from './render-context.ts';
import { headingsOf } from './table.ts';

/** Kinds of text that may have headings. */
const withHeadings: ReadonlySet<TextKind> = new Set(['lesson', 'card', 'paper', 'unit']);

const inlineNodes = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'delete',
  'break',
]);

/** Reports whatever a text may not hold. `source` is the Markdown itself: fences are judged by their spelling. */
export function inspect(root: Nodes, source: string, context: RenderContext): void {
  const lines = source.split('\n');
  let depth = 2;
  const walk = (node: Nodes, ancestors: readonly Nodes[]): void => {
    inspectNode(node, ancestors, context);
    inspectNesting(node, ancestors, context);
    if (node.type === 'heading') {
      if (node.depth > depth + 1) levelSkipped(node, context);
      depth = node.depth;
    }
    if (node.type === 'containerDirective') inspectFence(node, lines, context);
    if ('children' in node) for (const child of node.children) walk(child, [node, ...ancestors]);
  };
  walk(root, []);
  if (
    (context.kind === 'inline' || context.kind === 'choice') &&
    'children' in root &&
    root.children.length > 1
  ) {
    const line = root.children[1] ? lineOf(root.children[1]) : 1;
    context.problems.add(context.place(line), 'markdown', 'this text must be one paragraph');
  }
}

const onlyParagraph = 'this text is one paragraph: no lists, tables, quotes or code blocks';

type Fault = (code: ProblemCode, reason: string) => void;

/** `ancestors`: the nearest first. */
function inspectNode(node: Nodes, ancestors: readonly Nodes[], context: RenderContext): void {
  const [parent = null, grandparent = null] = ancestors;
  const fault: Fault = (code, reason) => context.problems.add(context.place(lineOf(node)), code, reason);
  const short = context.kind === 'inline' || context.kind === 'choice';
  switch (node.type) {
    case 'html':
      return fault('html', 'raw HTML is not allowed; write Markdown or a directive');
    case 'image':
    case 'imageReference':
      return fault('markdown', 'write an image as ::figure[Caption]{src=… alt="…"}');
    case 'linkReference':
    case 'definition':
      return fault('link', 'write the address into the link itself: [text](https://…)');
    case 'footnoteDefinition':
    case 'footnoteReference':
      return fault('markdown', 'footnotes are not used; cite a source with :cite[KEY]');
    case 'link':
      return inspectLink(node, context);
    case 'heading':
      return inspectHeading(node.depth, parent, context, fault);
    case 'table':
      if (headingsOf(node).slice(1).includes('')) fault('markdown', 'a column of this table has no heading');
      if (short) fault('markdown', onlyParagraph);
      return;
    case 'listItem':
      return inspectBox(node.checked, isCheck(grandparent), context, fault);
    case 'text':
      return inspectText(node.value, fault);
    case 'containerDirective':
    case 'leafDirective':
    case 'textDirective':
      return inspectDirective(node, parent, context, fault);
    default:
      if (short && !inlineNodes.has(node.type)) {
        fault('markdown', onlyParagraph);
      }
  }
}

function inspectBox(
  checked: boolean | null | undefined,
  isAnswer: boolean,
  context: RenderContext,
  fault: Fault,
): void {
  if (typeof checked !== 'boolean' || isAnswer) return;
  const isPrinted = ['card', 'paper', 'form'].includes(context.kind);
  if (!isPrinted) fault('markdown', 'a list with boxes ([ ], [x]) belongs into :::check');
  else if (checked) fault('markdown', 'the boxes of a card or form are ticked with a pen: "- [ ]"');
}

function levelSkipped(node: Nodes & { type: 'heading' }, context: RenderContext): void {
  const [wrong, right] = ['#'.repeat(node.depth), '#'.repeat(node.depth - 1)];
  context.problems.add(
    context.place(lineOf(node)),
    'markdown',
    `"${wrong}" skips a level; use "${right}" first`,
  );
}

/** What a learner presses or opens; nothing inside it can be pressed by itself. */
function isControl(node: Nodes): boolean {
  if (node.type === 'link') return true;
  if (node.type === 'textDirective' || node.type === 'leafDirective') {
    return ['term', 'cite', 'field', 'download'].includes(node.name);
  }
  return false;
}

function inspectNesting(node: Nodes, ancestors: readonly Nodes[], context: RenderContext): void {
  if (!isControl(node)) return;
  const report = (where: string): void =>
    context.problems.add(context.place(lineOf(node)), 'directive', `no links, terms or citations ${where}`);
  if (ancestors.some(isControl)) return report('inside a link, a term, a field or a download');
  const label = ancestors.findIndex(
    (each) => each.type === 'paragraph' && each.data?.directiveLabel === true,
  );
  const box = ancestors[label + 1];
  if (label >= 0 && box?.type === 'containerDirective' && box.name === 'accordion')
    report('in the title of an accordion');
  if (ancestors.some((each) => each.type === 'heading')) report('in a heading');
}

const isCheck = (node: Nodes | null): boolean => node?.type === 'containerDirective' && node.name === 'check';

function inspectHeading(depth: number, parent: Nodes | null, context: RenderContext, fault: Fault): void {
  if (!withHeadings.has(context.kind)) return fault('markdown', 'no headings here');
  if (depth === 1)
    return fault('markdown', `no "#" heading: the title of the ${context.kind} stands in its front matter`);
  if (depth === 2 && parent?.type !== 'root') {
    const part = context.kind === 'lesson' ? 'screen' : 'section';
    fault('markdown', `a "##" heading begins a ${part} and cannot stand inside a box; use "###"`);
  }
}

function inspectText(value: string, fault: Fault): void {
  const stray = value.split('\n').find((line) => /^\s*:{2,}/.test(line));
  if (stray === undefined) return;
  if (/^\s*:{3,}\s*$/.test(stray)) {
    return fault(
      'directive',
      `"${stray.trim()}" closes nothing; a box around another box needs more colons (::::)`,
    );
  }
  fault(
    'directive',
    `"${stray.trim().slice(0, 40)}" is not a directive as written: ::name[text]{field=value}`,
  );
}

function inspectLink(node: Nodes & { type: 'link' }, context: RenderContext): void {
  const place = context.place(lineOf(node));
  if (context.kind === 'choice') {
    return context.problems.add(
      place,
      'link',
      'no links in an answer: it is a button already; put them into the feedback',
    );
  }
  const { url } = node;
  if (url.startsWith('lesson:')) {
    const key = url.slice('lesson:'.length);
    if (context.references.lessons.has(key)) return;
    const hint = suggestion(key, context.references.lessons.keys());
    return context.problems.add(place, 'reference', `no lesson has the key "${key}"${hint}`);
  }
  if (!isAllowedLink(url)) {
    const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url;
    context.problems.add(
      place,
      'link',
      `the link "${shown}" must begin with https:, mailto:, tel: or lesson:`,
    );
  }
}

function inspectDirective(
  node: Nodes & { type: 'containerDirective' | 'leafDirective' | 'textDirective' },
  parent: Nodes | null,
  context: RenderContext,
  fault: Fault,
): void {
  const { name } = node;
  if (sectionNames.has(name) && node.type === 'containerDirective') {
    if (context.kind !== 'lesson') return fault('directive', `:::${name} belongs into a lesson`);
    if (parent?.type !== 'root') fault('directive', `:::${name} cannot stand inside another box`);
    return inspectAttributes(node, [], fault);
  }
  const known = directives.get(name);
  if (!known) {
    return fault(
      'directive',
      `unknown directive "${name}"${suggestion(name, [...directives.keys(), ...sectionNames])}`,
    );
  }
  const colons = { containerDirective: ':::', leafDirective: '::', textDirective: ':' };
  if (known.form !== node.type) {
    return fault(
      'directive',
      `"${name}" is written with ${colons[known.form]}, not with ${colons[node.type]}`,
    );
  }
  if (!allowedDirectives[context.kind].has(name))
    return fault('directive', `"${name}" is not used in this kind of text`);
  if (name === 'message' && parent?.type !== 'root')
    fault('directive', 'a message stands by itself, not inside another box');
  inspectAttributes(node, [...known.required, ...known.optional], fault);
  for (const attribute of known.required) {
    if (node.attributes?.[attribute]?.trim()) continue;
    if (attribute === 'alt') fault('alt', `the ${name} has no alt="…": say in words what it shows`);
    else if (attribute === 'captions') fault('captions', 'the video has no captions=… (a VTT file)');
    else if (attribute === 'transcript')
      fault(
        'transcript',
        `the ${name === 'audio' ? 'recording' : name} has no transcript=… (a Markdown file)`,
      );
    else fault('directive', `${attribute}=… is missing in "${name}"`);
  }
}

function inspectAttributes(
  node: Nodes & { type: 'containerDirective' | 'leafDirective' | 'textDirective' },
  allowed: readonly string[],
  fault: Fault,
): void {
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (allowed.includes(attribute)) continue;
    fault('directive', `"${attribute}" is unknown in "${node.name}"${suggestion(attribute, allowed)}`);
  }
}

/** A box that is never closed swallows the rest of its text. */
function inspectFence(node: Nodes, lines: readonly string[], context: RenderContext): void {
  const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
  if (node.position && node.position.end.line > node.position.start.line && /^[\s>]*:{3,}\s*$/.test(last))
    return;
  context.problems.add(
    context.place(lineOf(node)),
    'directive',
    'this box is not closed; it needs a line ":::"',
  );
}
