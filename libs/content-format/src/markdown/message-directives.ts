import type { Nodes } from 'mdast';
import { suggestion } from '../problems.ts';
import { wordsOf } from '../words.ts';
import {
  attribute,
  blocksToHast,
  element,
  fault,
  labelAndBody,
  labelText,
  phrasing,
  toHast,
} from './hast.ts';
import { everyNode } from './parse-markdown.ts';
import type { RenderDirective } from './render-context.ts';

const sendable = new Set<Nodes['type']>(['paragraph', 'text', 'break', 'list', 'listItem', 'link']);

const isSendable = (node: Nodes): boolean =>
  sendable.has(node.type) && !(node.type === 'listItem' && typeof node.checked === 'boolean');

/** A template to send: title and text in the language of those who receive it. */
export const renderMessage: RenderDirective = (node, state, context) => {
  const lang = attribute(node, 'lang');
  const { locales } = context.references;
  if (!locales.includes(lang)) {
    const reason = `lang="${lang}" of a message must be one of ${locales.join(', ')}${suggestion(lang, locales)}`;
    fault(node, context, 'language-unknown', reason);
  }
  const { label, body } = labelAndBody(node);
  const title = labelText(node);
  if (title === '') fault(node, context, 'directive', 'a message needs its title: :::message[Title]{lang=…}');
  if (body.length === 0) fault(node, context, 'directive', 'this message has no text');
  if (body.some((block) => [...everyNode(block)].some((each) => !isSendable(each)))) {
    fault(
      node,
      context,
      'markdown',
      'a message is sent as it is: paragraphs and lists, no type and no boxes',
    );
  }
  return [
    element('section', { className: ['message'], lang, ariaLabel: title }, [
      element('p', { className: ['message-title'] }, label ? toHast(label.children, state) : []),
      ...blocksToHast(body, state),
    ]),
  ];
};

/** A fact that its owner has still to supply: marked, and said in words. */
export const renderMissing: RenderDirective = (node, state, context) => {
  if (labelText(node) === '')
    fault(node, context, 'directive', 'say what is missing: :missing[the number of the duty officer]');
  return [
    element('mark', { className: ['missing'] }, [
      `${wordsOf(context.locale).missing} `,
      ...toHast(phrasing(node), state),
    ]),
  ];
};
