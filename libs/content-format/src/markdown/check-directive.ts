import type { ElementContent } from 'hast';
import type { ListItem } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { blocksToHast, element, fault, labelAndBody, toHast } from './hast.ts';
import { everyNode, lineOf } from './parse-markdown.ts';
import type { RenderContext, RenderDirective } from './render-context.ts';
import { takeId } from './text-directives.ts';

/** A self-check: what is right is in the page, for nothing is graded. */
export const renderCheck: RenderDirective = (node, state, context) => {
  const id = takeId(node, context);
  const { label, body } = labelAndBody(node);
  const [question, ...more] = body;
  const list = more.at(-1);
  if (label || question?.type !== 'paragraph' || list?.type !== 'list') {
    fault(
      node,
      context,
      'directive',
      'a check is a paragraph (the question), then a list with boxes ([ ], [x])',
    );
    return [];
  }
  const right = list.children.filter((item) => item.checked === true).length;
  if (list.children.some((item) => typeof item.checked !== 'boolean')) {
    fault(node, context, 'question', 'every option of a check needs its box: "- [ ]" or "- [x]"');
  }
  if (list.children.length < 2) fault(node, context, 'question', 'a check needs at least two options');
  if (right === 0) fault(node, context, 'question', 'no option of this check is marked as right ("- [x]")');
  const type = right === 1 ? 'radio' : 'checkbox';
  return [
    element('fieldset', { className: ['check'], dataCheck: id }, [
      element('legend', {}, toHast(question.children, state)),
      ...blocksToHast(more.slice(0, -1), state),
      ...list.children.flatMap((item) => option(item, { id, type }, state, context)),
    ]),
  ];
};

function option(
  item: ListItem,
  check: { id: string; type: 'radio' | 'checkbox' },
  state: State,
  context: RenderContext,
): ElementContent[] {
  const [text, ...feedback] = item.children;
  const place = context.place(lineOf(item));
  if (text?.type !== 'paragraph') {
    context.problems.add(place, 'directive', 'an option of a check begins with its text');
    return [];
  }
  if ([...everyNode(text)].some((node) => node.type === 'link' || node.type === 'textDirective')) {
    context.problems.add(
      place,
      'link',
      'no links or terms in an option: it is a button already; put them into its feedback',
    );
  }
  if (feedback.some((node) => node.type !== 'paragraph')) {
    context.problems.add(place, 'markdown', 'feedback to an option is paragraphs only');
  }
  const input = element('input', {
    type: check.type,
    name: `check-${check.id}`,
    dataRight: item.checked === true ? 'true' : 'false',
  });
  return [
    element('label', { className: ['check-option'] }, [
      input,
      element('span', { className: ['check-text'] }, toHast(text.children, state)),
    ]),
    ...feedback.flatMap((node) =>
      node.type === 'paragraph'
        ? [element('p', { className: ['check-feedback'], hidden: true }, toHast(node.children, state))]
        : [],
    ),
  ];
}
