import type { Element, ElementContent, Properties } from 'hast';
import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { lineOf, plainText } from './parse-markdown.ts';
import type { ProblemCode } from '../problems.ts';
import type { DirectiveNode, RenderContext } from './render-context.ts';

export function element(
  tagName: string,
  properties: Properties,
  children: (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** An attribute of a directive; empty when missing. */
export function attribute(node: DirectiveNode, name: string): string {
  return node.attributes?.[name]?.trim() ?? '';
}

export function fault(node: DirectiveNode, context: RenderContext, code: ProblemCode, reason: string): void {
  context.problems.add(context.place(lineOf(node)), code, reason);
}

type Block = BlockContent | DefinitionContent;

/** The label in the brackets of a box, and the body inside it. */
export function labelAndBody(node: DirectiveNode): { label: Paragraph | null; body: Block[] } {
  if (node.type !== 'containerDirective') return { label: null, body: [] };
  const [first, ...rest] = node.children;
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return isLabel ? { label: first, body: rest } : { label: null, body: node.children };
}

/** The content of the brackets of a one-line directive. */
export function phrasing(node: DirectiveNode): PhrasingContent[] {
  return node.type === 'containerDirective' ? [] : node.children;
}

export function labelText(node: DirectiveNode): string {
  const { label } = labelAndBody(node);
  return (
    label
      ? plainText(label)
      : phrasing(node)
          .map((child) => plainText(child))
          .join('')
  ).trim();
}

/** mdast nodes as hast, through the handlers of the same run. */
export function toHast(nodes: readonly (Block | PhrasingContent)[], state: State): ElementContent[] {
  return state.all({ type: 'paragraph', children: nodes as PhrasingContent[] });
}

/** The parts of a table or list the author left apart by a line end need one in HTML too. */
export function blocksToHast(nodes: readonly Block[], state: State): ElementContent[] {
  return state.wrap(toHast(nodes, state), true);
}
