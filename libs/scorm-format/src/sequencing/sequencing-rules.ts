import type {
  ActivityDefinition,
  ChildRule,
  ConditionTest,
  RollupCondition,
  RollupRule,
  RuleCondition,
  SequencingRule,
} from './sequencing-types.ts';
import { number } from './sequencing-values.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../manifest/xml-element.ts';

const tests: readonly ConditionTest[] = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
  'always',
];

const oneOf = <Name extends string>(names: readonly Name[], text: string | null): Name | undefined =>
  names.find((name) => name.toLowerCase() === text?.toLowerCase());

const conditionOf = (element: XmlElement): RollupCondition => ({
  test: oneOf(tests, attributeOf(element, 'condition')) ?? 'never',
  isNegated: attributeOf(element, 'operator')?.toLowerCase() === 'not',
});

const combinationOf = (element: XmlElement | undefined, otherwise: 'all' | 'any') =>
  oneOf(['all', 'any'] as const, attributeOf(element, 'conditioncombination')) ?? otherwise;

const identifierIn = (element: XmlElement, name: string): string | null =>
  attributeOf(element, name)?.replace(/%20/g, ' ').replace(/\s+/gu, ' ').trim() ?? null;

const ruleConditionOf = (element: XmlElement): RuleCondition => ({
  ...conditionOf(element),
  objective: identifierIn(element, 'referencedobjective'),
  threshold: number(attributeOf(element, 'measurethreshold'), 0),
});

const actions = {
  pre: ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'],
  exit: ['exit'],
  post: ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'],
} as const;

const rulesOf = (element: XmlElement | undefined, kind: keyof typeof actions): SequencingRule[] =>
  childrenOf(element, `${kind}conditionrule`).flatMap((rule) => {
    const conditions = childOf(rule, 'ruleconditions');
    const action = oneOf<string>(actions[kind], attributeOf(childOf(rule, 'ruleaction'), 'action'));
    if (action === undefined) return [];
    return [
      {
        combination: combinationOf(conditions, 'all'),
        conditions: childrenOf(conditions, 'rulecondition').map(ruleConditionOf),
        action,
      },
    ];
  });

/** Pre-condition, exit and post-condition rules; one whose action is none of its kind has no effect. */
export const readRules = (element: XmlElement | undefined): ActivityDefinition['rules'] => ({
  pre: rulesOf(element, 'pre'),
  exit: rulesOf(element, 'exit'),
  post: rulesOf(element, 'post'),
});

const childRules: readonly ChildRule[] = ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'];
const rollupActions: readonly RollupRule['action'][] = [
  'satisfied',
  'notSatisfied',
  'completed',
  'incomplete',
];

export const readRollupRules = (element: XmlElement | undefined): RollupRule[] =>
  childrenOf(element, 'rolluprule').flatMap((rule) => {
    const conditions = childOf(rule, 'rollupconditions');
    const action = oneOf(rollupActions, attributeOf(childOf(rule, 'rollupaction'), 'action'));
    if (action === undefined) return [];
    return [
      {
        children: oneOf(childRules, attributeOf(rule, 'childactivityset')) ?? 'all',
        minimumCount: number(attributeOf(rule, 'minimumcount'), 0),
        minimumPercent: number(attributeOf(rule, 'minimumpercent'), 0),
        combination: combinationOf(conditions, 'any'),
        conditions: childrenOf(conditions, 'rollupcondition').map(conditionOf),
        action,
      },
    ];
  });

/** Null: as often as one likes. */
export const readAttemptLimit = (element: XmlElement | undefined): number | null => {
  const limit = number(attributeOf(element, 'attemptlimit'), -1);
  return Number.isInteger(limit) && limit >= 0 ? limit : null;
};
