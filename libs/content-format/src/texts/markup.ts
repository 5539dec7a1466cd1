import { everyNode, parseMarkdown } from '../markdown/parse-markdown.ts';

const marked = new Set([
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'html',
  'image',
  'delete',
  'textDirective',
]);

/** Whether words that are shown as they are would be Markdown or HTML elsewhere. */
export const hasMarkup = (text: string): boolean =>
  [...everyNode(parseMarkdown(text))].some((node) => marked.has(node.type));
