import { ItemRefused, type Answer, type ReadItem, type Texts } from '../question.ts';
import { markdownOfHtml } from '../texts/html.ts';
import { inOneLine } from '../texts/markdown.ts';
import { choiceOf, Items, numberIn, type Notes } from './item.ts';
import { childrenOf, first, htmlOf, named, textOf, within, type Element } from './xml.ts';

/** One item of QTI 3 (`qti-…`) or 2.x, or several inside of another element. */
export function readQti(root: Element, locale: string): ReadItem[] {
  const items = new Items();
  const name = 'qti-assessment-item';
  for (const item of plainName(root) === name ? [root] : within(renamed(root), name))
    items.read(item.line, item.attributes['title'] ?? item.attributes['identifier'] ?? '', (notes) =>
      readItem(renamed(item), locale, notes),
    );
  return items.all;
}

/** QTI 2 has the same elements in other words. */
const plainName = ({ name }: Element): string => (name === 'assessmentitem' ? 'qti-assessment-item' : name);

const older: Readonly<Record<string, string>> = {
  assessmentitem: 'qti-assessment-item',
  itembody: 'qti-item-body',
  choiceinteraction: 'qti-choice-interaction',
  simplechoice: 'qti-simple-choice',
  prompt: 'qti-prompt',
  responsedeclaration: 'qti-response-declaration',
  correctresponse: 'qti-correct-response',
  value: 'qti-value',
  mapping: 'qti-mapping',
  mapentry: 'qti-map-entry',
  feedbackinline: 'qti-feedback-inline',
  modalfeedback: 'qti-modal-feedback',
};
const attributes: Readonly<Record<string, string>> = {
  mapkey: 'map-key',
  mappedvalue: 'mapped-value',
  responseidentifier: 'response-identifier',
};

function renamed(element: Element): Element {
  return {
    ...element,
    name: older[element.name] ?? element.name,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([key, value]) => [attributes[key] ?? key, value]),
    ),
    nodes: element.nodes.map((node) => (typeof node === 'string' ? node : renamed(node))),
  };
}

const read = new Set(['qti-choice-interaction']);

function readItem(item: Element, locale: string, notes: Notes): { prompt: Texts; answer: Answer } {
  const body = first(item, 'qti-item-body');
  if (!body) throw new ItemRefused('SYNTAX');
  const interactions = everyInteraction(body);
  const [interaction, ...others] = interactions;
  if (!interaction || others.length || !read.has(interaction.name))
    throw new ItemRefused('TYPE_UNKNOWN', interactions.map(({ name }) => name).join(', '));
  for (const each of [...within(item, 'qti-modal-feedback'), ...within(body, 'qti-rubric-block')])
    notes.add('IGNORED', each.name);
  const markdown = (of: Element): string => markdownOfHtml(htmlOf(of), notes, { keepsLines: false });
  const before = { ...body, nodes: body.nodes.map((node) => without(node, interaction)) };
  const [asked] = named(interaction, 'qti-prompt');
  const prompt = [markdown(before), asked ? markdown(asked) : ''].filter(Boolean).join('\n\n');
  return { prompt: { [locale]: prompt }, answer: answerOf(item, interaction, locale, notes, markdown) };
}

const everyInteraction = (element: Element): Element[] =>
  childrenOf(element).flatMap((child) =>
    child.name.endsWith('interaction') ? [child] : everyInteraction(child),
  );

const without = (node: Element | string, gone: Element): Element | string =>
  typeof node === 'string'
    ? node
    : node === gone || node.name === 'qti-rubric-block'
      ? ''
      : { ...node, nodes: node.nodes.map((each) => without(each, gone)) };

function answerOf(
  item: Element,
  interaction: Element,
  locale: string,
  notes: Notes,
  markdown: (of: Element) => string,
): Answer {
  const identifier = interaction.attributes['response-identifier'];
  const declaration = named(item, 'qti-response-declaration').find(
    ({ attributes: { identifier: own } }) => own === identifier,
  );
  const correct = named(first(declaration, 'qti-correct-response'), 'qti-value').map((each) =>
    textOf(each).trim(),
  );
  const mapped = named(first(declaration, 'qti-mapping'), 'qti-map-entry');
  const isSingle = declaration?.attributes['cardinality'] !== 'multiple';
  const shareOf = sharesOf(correct, mapped, isSingle, notes);
  const options = named(interaction, 'qti-simple-choice').map((choice) => {
    const inline = named(choice, 'qti-feedback-inline');
    const words = { ...choice, nodes: choice.nodes.filter((node) => !inline.includes(node as Element)) };
    const feedback = inline.map((each) => inOneLine(markdown(each))).join(' ');
    return {
      text: { [locale]: inOneLine(markdown(words)) },
      share: shareOf(choice.attributes['identifier'] ?? ''),
      feedback: feedback ? { [locale]: feedback } : null,
    };
  });
  return choiceOf(options, isSingle, notes);
}

/** What is right as the declaration says it; a mapping that says something else is told. */
function sharesOf(correct: string[], mapped: Element[], isSingle: boolean, notes: Notes) {
  const points = new Map(
    mapped.map(({ attributes: of }) => [of['map-key'] ?? '', numberIn(of['mapped-value'] ?? '0')]),
  );
  const right = correct.length ? correct : [...points].flatMap(([key, value]) => (value > 0 ? [key] : []));
  const values = new Set([...points].filter(([key]) => right.includes(key)).map(([, value]) => value));
  const isMore = [...points].some(([key, value]) => value !== 0 && !right.includes(key));
  if (values.size > 1 || isMore) notes.add('WEIGHTS');
  const each = isSingle ? 100 : 100 / Math.max(1, right.length);
  return (key: string): number => (right.includes(key) ? each : isSingle ? 0 : -each);
}
