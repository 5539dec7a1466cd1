import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Link, Root, RootContent, Table } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { renderList } from './checklist.ts';
import { noteNumbersIn } from '../texts/note-numbers.ts';
import { firmSpacesIn } from '../texts/typography.ts';
import { directives } from './directives.ts';
import { element, toHast } from './hast.ts';
import { inspect } from './inspect.ts';
import { isAllowedLink } from './links.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { DirectiveNode, MediaReference, RenderContext } from './render-context.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { renderTable } from './table.ts';

const writer = unified().use(rehypeSanitize, sanitizeSchema).use(rehypeStringify).freeze();

/** A new context for one text in one language. */
export function createContext(
  parts: Omit<RenderContext, 'transcript' | 'fields' | 'ids' | 'core'>,
): RenderContext {
  const context: RenderContext = {
    core: new Set(),
    ...parts,
    fields: [],
    ids: new Set(),
    transcript: (file) => transcript(file, context),
  };
  return context;
}

/** Parses a whole text and reports whatever it may not hold. */
export function readMarkdown(markdown: string, context: RenderContext): Root {
  const root = parseMarkdown(markdown);
  inspect(root, markdown, context);
  noteNumbersIn(root, context.locale, (line, reason) =>
    context.notes.add(context.place(line), 'value', reason),
  );
  firmSpacesIn(root, context.locale);
  return root;
}

/** Renders inspected nodes; a text of one paragraph is returned without its `<p>`. */
export function renderNodes(nodes: RootContent[], context: RenderContext): string {
  const tree = toHtmlTree(nodes, context);
  const short = context.kind === 'inline' || context.kind === 'choice';
  return write(short ? unwrapParagraph(tree) : tree);
}

/** Serialises what the sanitiser lets through. */
export function write(tree: HtmlRoot): string {
  return writer.stringify(writer.runSync(tree)).trim();
}

function toHtmlTree(nodes: RootContent[], context: RenderContext): HtmlRoot {
  const root: Root = { type: 'root', children: nodes };
  const tree = unified()
    .use(remarkRehype, { handlers: handlersFor(context) })
    .runSync(root);
  if (tree.type !== 'root') return { type: 'root', children: [] };
  if (context.kind === 'unit') lowerHeadings(tree);
  return tree;
}

/** A unit is shown under a heading of its page, so its `##` become one level lower. */
function lowerHeadings(tree: HtmlRoot | Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const [, level] = /^h([2-5])$/.exec(child.tagName) ?? [];
    if (level) child.tagName = `h${Number(level) + 1}`;
    lowerHeadings(child);
  }
}

function unwrapParagraph(tree: HtmlRoot): HtmlRoot {
  const [only] = tree.children.filter((child) => child.type === 'element');
  return only?.tagName === 'p' ? { type: 'root', children: only.children } : tree;
}

function handlersFor(context: RenderContext): Handlers {
  const directive = (state: State, node: DirectiveNode): ElementContent[] =>
    directives.get(node.name)?.render(node, state, context) ?? [];
  return {
    containerDirective: directive,
    leafDirective: directive,
    textDirective: directive,
    list: renderList,
    link: (state: State, node: Link) => link(state, node, context),
    table: (state: State, node: Table) => renderTable(state, node, context),
  };
}

function link(state: State, node: Link, context: RenderContext): Element {
  const words = toHast(node.children, state);
  if (node.url.startsWith('lesson:')) {
    const uuid = context.references.lessons.get(node.url.slice('lesson:'.length)) ?? '';
    return element('a', { className: ['lesson-link'], href: `/lessons/${uuid}`, dataLesson: uuid }, words);
  }
  if (!isAllowedLink(node.url)) return element('span', {}, words);
  const outside = /^https:/i.test(node.url) ? { rel: ['noopener', 'external'] } : {};
  return element('a', { href: node.url, ...outside }, words);
}

function transcript(file: MediaReference, context: RenderContext): ElementContent[] {
  const markdown = file.text ?? '';
  const own = createContext({
    ...context,
    kind: 'blocks',
    declaredSources: null,
    place: (line) => ({ file: file.path, line }),
  });
  return toHtmlTree(readMarkdown(markdown, own).children, own).children.filter(
    (child) => child.type !== 'doctype',
  );
}
