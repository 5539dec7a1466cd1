import {
  playPath,
  withEffects,
  type ChoiceRules,
  type ChoiceTexts,
  type Gauges,
  type NodeTexts,
  type ScenarioRules,
  type ScenarioTexts,
  type Step,
} from '@campus/scenario-engine';

/** One decision with its words and what it changed. */
export interface Told {
  /** From 1. */
  number: number;
  node: NodeTexts;
  choice: ChoiceTexts;
  rules: ChoiceRules;
  before: Gauges;
  after: Gauges;
}

/** The path that the kept positions of choices mean; null when the rules know none such. */
export const pathOf = (rules: ScenarioRules, choices: readonly number[]): Step[] | null => {
  const path: Step[] = [];
  for (const place of choices) {
    const at = playPath(rules, path)?.at;
    const choice = at === undefined ? undefined : rules.nodes[at]?.choices[place];
    if (at === undefined || !choice) return null;
    path.push({ node: at, choice: choice.key });
    if (!playPath(rules, path)) return null;
  }
  return path;
};

/** The decisions of a path, told one after the other. */
export const storyOf = (rules: ScenarioRules, texts: ScenarioTexts, path: readonly Step[]): Told[] =>
  path.flatMap((step, index): Told[] => {
    const before = playPath(rules, path.slice(0, index))?.gauges;
    const made = rules.nodes[step.node]?.choices.find(({ key }) => key === step.choice);
    const node = texts.nodes[step.node];
    const choice = node?.choices[step.choice];
    if (!before || !made || !node || !choice) return [];
    return [
      { number: index + 1, node, choice, rules: made, before, after: withEffects(before, made.effects) },
    ];
  });

const numberOf = (guideline: string) => Number(guideline.replace(/\D/g, ''));

/** The guidelines of the debrief by number, each with the decisions that link to it: the first one they name. */
export const readingsOf = (
  texts: ScenarioTexts,
  story: readonly Told[],
): { guideline: string; decisions: Told[] }[] => {
  const guidelines = Object.keys(texts.debrief.guidelines).sort((a, b) => numberOf(a) - numberOf(b));
  return guidelines.map((guideline) => ({
    guideline,
    decisions: story.filter(
      ({ rules }) => rules.guidelines.find((each) => guidelines.includes(each)) === guideline,
    ),
  }));
};
