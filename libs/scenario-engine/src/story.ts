import { playPath, withEffects } from './play.ts';
import type {
  ChoiceRules,
  ChoiceTexts,
  Gauges,
  NodeTexts,
  ScenarioRules,
  ScenarioTexts,
  Step,
} from './script.ts';

/** What a device needs to play a scenario. */
export interface Script {
  rules: ScenarioRules;
  texts: ScenarioTexts;
}

/** One decision with its words and what it changed. */
export interface Told {
  /** From 1. */
  number: number;
  step: Step;
  node: NodeTexts;
  choice: ChoiceTexts;
  rules: ChoiceRules;
  before: Gauges;
  after: Gauges;
}

/** The decisions of a path, told one after the other. */
export const storyOf = ({ rules, texts }: Script, path: readonly Step[]): Told[] =>
  path.flatMap((step, index): Told[] => {
    const before = playPath(rules, path.slice(0, index))?.gauges;
    const made = rules.nodes[step.node]?.choices.find(({ key }) => key === step.choice);
    const node = texts.nodes[step.node];
    const choice = node?.choices[step.choice];
    if (!before || !made || !node || !choice) return [];
    const after = withEffects(before, made.effects);
    return [{ number: index + 1, step, node, choice, rules: made, before, after }];
  });

/** A decision under a guideline it touched. */
export interface Comment {
  told: Told;
  /** The guideline under which its advice stands, the first it names: a decision is commented once. */
  under: string;
}

/** A guideline with what the decisions of a path did about it. */
export interface Reading {
  guideline: string;
  comments: Comment[];
}

const numberOf = (guideline: string) => Number(guideline.replace(/\D/g, ''));

/** What a path is read by afterwards: every guideline of the debrief, by its number. */
export const readingsOf = ({ texts }: Script, story: readonly Told[]): Reading[] => {
  const guidelines = Object.keys(texts.debrief.guidelines).sort(
    (one, other) => numberOf(one) - numberOf(other),
  );
  const touches = (told: Told, guideline: string) => told.rules.guidelines.includes(guideline);
  return guidelines.map((guideline) => ({
    guideline,
    comments: story
      .filter((told) => touches(told, guideline))
      .map((told) => ({
        told,
        under: told.rules.guidelines.find((first) => guidelines.includes(first)) ?? guideline,
      })),
  }));
};
