import type { ElementContent } from 'hast';
import type { WorksheetField } from '../bundle.ts';
import { planAnnexes, planParts } from '../plan/plan-parts.ts';
import { suggestion } from '../problems.ts';
import { dateCited, sourceLetters } from '../sources/source-letters.ts';
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
import type { DirectiveNode, RenderContext, RenderDirective, Source } from './render-context.ts';
import { fieldKinds } from '../questions/question-types.ts';

/** What a callout can be. */
export const calloutKinds = ['note', 'warning', 'case', 'quote'] as const;

/** What a learner may type into one field; the server holds the same limit. */
export const fieldLimit = 2000;

/** No post counts more of anything. */
const LARGEST = 1_000_000_000;

export const renderCallout: RenderDirective = (node, state, context) => {
  const written = attribute(node, 'kind');
  const kind = calloutKinds.find((each) => each === written);
  if (!kind)
    fault(
      node,
      context,
      'directive',
      `kind="${written}" of a callout must be one of ${calloutKinds.join(', ')}`,
    );
  const { label, body } = labelAndBody(node);
  const title = label
    ? toHast(label.children, state)
    : [{ type: 'text' as const, value: wordsOf(context.locale)[kind ?? 'note'] }];
  const name = labelText(node) || wordsOf(context.locale)[kind ?? 'note'];
  return [
    element('aside', { className: ['callout', `callout-${kind ?? 'note'}`], role: 'note', ariaLabel: name }, [
      element('p', { className: ['callout-title'] }, title),
      ...blocksToHast(body, state),
    ]),
  ];
};

export const renderAccordion: RenderDirective = (node, state, context) => {
  const { label, body } = labelAndBody(node);
  if (!label) fault(node, context, 'directive', 'an accordion needs its title: :::accordion[Title]');
  return [
    element('details', { className: ['accordion'] }, [
      element('summary', {}, label ? toHast(label.children, state) : []),
      ...blocksToHast(body, state),
    ]),
  ];
};

export const renderTerm: RenderDirective = (node, state, context) => {
  const key = attribute(node, 'key');
  const known = context.references.terms;
  if (!known.has(key))
    fault(node, context, 'reference', `no term "${key}" in glossary.yaml${suggestion(key, known)}`);
  if (labelText(node) === '')
    fault(node, context, 'directive', 'a term needs its words: :term[words]{key=…}');
  // Not a button element: no browser breaks one over two lines, and terms have many words.
  const asButton = { role: 'button', tabIndex: 0, className: ['term'], dataTerm: key };
  return [element('span', asButton, toHast(phrasing(node), state))];
};

export const renderField: RenderDirective = (node, state, context) => {
  const field = readField(node, context);
  const name = `field-${field.id}`;
  const rows = readNumber(node, context, 'rows', 1, 20) ?? 4;
  const hint = attribute(node, 'hint');
  const input =
    field.kind === 'long'
      ? element('textarea', { name, rows, maxLength: fieldLimit })
      : field.kind === 'text'
        ? element('input', { type: 'text', name, maxLength: fieldLimit })
        : element('input', { type: field.kind, name });
  const more = {
    ...(field.plan !== null && { dataPlan: field.plan }),
    ...(field.decimals && { dataDecimals: 'true' }),
    ...(field.min !== undefined && { dataMin: field.min }),
    ...(field.max !== undefined && { dataMax: field.max }),
  };
  return [
    element('label', { className: ['field'], dataField: field.id, dataKind: field.kind, ...more }, [
      element('span', { className: ['field-label'] }, toHast(phrasing(node), state)),
      ...(field.core ? [hintOf(wordsOf(context.locale).core)] : []),
      ...(hint === '' ? [] : [hintOf(hint)]),
      input,
      ...(field.unit === undefined ? [] : [element('span', { className: ['field-unit'] }, [field.unit])]),
    ]),
  ];
};

const hintOf = (words: string): ElementContent => element('span', { className: ['field-hint'] }, [words]);

function readField(node: DirectiveNode, context: RenderContext): WorksheetField {
  const written = attribute(node, 'kind');
  const kind = fieldKinds.find((each) => each === written);
  if (!kind)
    fault(node, context, 'directive', `kind="${written}" of a field must be one of ${fieldKinds.join(', ')}`);
  const label = labelText(node);
  if (label === '') fault(node, context, 'directive', 'a field needs its label: ::field[Label]{…}');
  const id = takeId(node, context);
  const field: WorksheetField = { id, label, kind: kind ?? 'text', plan: readPlan(node, context) };
  Object.assign(field, readMeasure(node, kind, context));
  if (field.plan !== null && context.core.has(id)) field.core = true;
  context.fields.push(field);
  return field;
}

type Measure = Pick<WorksheetField, 'decimals' | 'min' | 'max' | 'unit'>;

/** What a number counts, and between which bounds. */
function readMeasure(
  node: DirectiveNode,
  kind: WorksheetField['kind'] | undefined,
  context: RenderContext,
): Measure {
  const written = (['decimals', 'min', 'max', 'unit'] as const).filter(
    (name) => attribute(node, name) !== '',
  );
  if (kind !== 'number') {
    for (const name of written)
      fault(node, context, 'directive', `${name} is for fields of kind="number" only`);
    return {};
  }
  const decimals = attribute(node, 'decimals');
  if (decimals !== '' && decimals !== 'true')
    fault(node, context, 'directive', `decimals="${decimals}" must be true`);
  const [min, max] = (['min', 'max'] as const).map((name) => readNumber(node, context, name, 0, LARGEST));
  if (min != null && max != null && min >= max)
    fault(node, context, 'directive', `min="${min}" must be below max="${max}"`);
  const unit = attribute(node, 'unit');
  return {
    ...(decimals === 'true' && { decimals: true }),
    ...(min != null && { min }),
    ...(max != null && { max }),
    ...(unit !== '' && { unit }),
  };
}

function readPlan(node: DirectiveNode, context: RenderContext): WorksheetField['plan'] {
  const written = attribute(node, 'plan');
  const plan = [...planParts, ...planAnnexes].find((each) => each === written) ?? null;
  if (written !== '' && plan === null) {
    const reason = `plan="${written}" must be a part of the plan from 1 to 9, or an annex from A to J`;
    fault(node, context, 'directive', reason);
  } else if (plan !== null && context.references.plan?.has(plan) === false) {
    fault(node, context, 'reference', `plan.yaml has no annex ${plan}`);
  }
  return plan;
}

function readNumber(
  node: DirectiveNode,
  context: RenderContext,
  name: string,
  min: number,
  max: number,
): number | null {
  const written = attribute(node, name);
  if (written === '') return null;
  const value = Number(written);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  fault(node, context, 'directive', `${name}="${written}" must be a whole number from ${min} to ${max}`);
  return null;
}

/** The id of a check or field: what a learner writes is kept under it, so it is unique in its lesson. */
export function takeId(node: DirectiveNode, context: RenderContext): string {
  const id = attribute(node, 'id');
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
    fault(node, context, 'directive', `id="${id}" must be small letters, digits and hyphens`);
  } else if (context.ids.has(id)) {
    fault(node, context, 'key-duplicate', `id="${id}" is used twice in this lesson`);
  }
  context.ids.add(id);
  return id;
}

export const renderCite: RenderDirective = (node, _state, context) => {
  const key = labelText(node);
  const source = context.references.sources.get(key);
  if (!source) {
    const hint = suggestion(key, context.references.sources.keys());
    fault(node, context, 'reference', `no source "${key}" in sources.yaml${hint}`);
    return [];
  }
  if (context.declaredSources && !context.declaredSources.has(key)) {
    fault(node, context, 'reference', `"${key}" is cited but not listed under "sources" of the front matter`);
  }
  return [citation(source, context)];
};

/**
 * `[IOM, 2011]`, a link when the source has an address. Facts of a country unit age one by one, so there the
 * whole date stands: `[IOM, 6 de noviembre de 2017]`. In a text with a list of sources, citations that would read the
 * same have the letters of that list.
 */
function citation(
  source: Source,
  { kind, locale, declaredSources, references }: RenderContext,
): ElementContent {
  const shows = kind === 'unit' ? 'day' : 'year';
  const hasLetters = kind === 'unit' || kind === 'lesson';
  const listed = [...((hasLetters && declaredSources) || [])].flatMap(
    (key) => references.sources.get(key) ?? [],
  );
  const when = dateCited(source, locale, shows, sourceLetters(listed, shows).get(source.key));
  return sourceLink(source, 'cite', `[${source.publisher}, ${when}]`);
}

/**
 * A link to a source that asks nothing of a third party until it is followed. Words in another language than the text around
 * them say so to a screen reader; the link does not, because what it says of itself is in the language of the reader.
 */
export function sourceLink(
  source: Source,
  className: 'cite' | 'source',
  words: string,
  lang: string | null = null,
): ElementContent {
  const inside: (ElementContent | string)[] = [lang === null ? words : element('span', { lang }, [words])];
  if (source.url === null) return element('span', { className: ['source'], dataSource: source.key }, inside);
  return element(
    'a',
    { className: [className], href: source.url, rel: ['noopener', 'external'], dataSource: source.key },
    inside,
  );
}
