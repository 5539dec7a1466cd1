import type { BundleCriterion, Locale, Localised } from '../bundle.ts';
import { wordsOf } from '../words.ts';
import { element, fault } from './hast.ts';
import type { RenderDirective } from './render-context.ts';

const inLocale = (text: Localised, locale: Locale): string => text[locale] ?? '';

/** `::rubric`: the criteria of the plan as a table, in a paper for those who teach the course. */
export const renderRubric: RenderDirective = (node, _state, context) => {
  const { rubric } = context.references;
  if (!rubric) {
    fault(node, context, 'reference', 'plan.yaml has no rubric');
    return [];
  }
  const { locale } = context;
  const { criterion, rubric: name, table } = wordsOf(locale);
  const points = [...new Set(rubric.criteria.flatMap(({ levels }) => levels.map((each) => each.points)))];
  points.sort((a, b) => b - a);
  const head = [criterion, ...points.map(String)];
  const row = ({ title, levels }: BundleCriterion, at: number) =>
    element('tr', {}, [
      element('td', {}, [`${at + 1} ${inLocale(title, locale)}`]),
      ...points.map((each) => {
        const text = levels.find((one) => one.points === each)?.text ?? {};
        return element('td', {}, [inLocale(text, locale)]);
      }),
    ]);
  return [
    element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: `${table}: ${name}` }, [
      element('table', {}, [
        element('thead', {}, [
          element(
            'tr',
            {},
            head.map((each) => element('th', { scope: 'col' }, [each])),
          ),
        ]),
        element('tbody', {}, rubric.criteria.map(row)),
      ]),
    ]),
  ];
};
