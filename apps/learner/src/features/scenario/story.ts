import {
  playPath,
  withEffects,
  type ChoiceRules,
  type ChoiceTexts,
  type Gauges,
  type NodeTexts,
  type Step,
} from '@campus/scenario-engine';
import type { Script } from './scenario-data.ts';

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

/** The words for the present or last node of a path; null when the script has none. */
export const wordsAt = (
  { rules, texts }: Script,
  path: readonly Step[],
): { isEnded: boolean; title: string; clock: string } | null => {
  const standing = playPath(rules, path);
  if (!standing) return null;
  const { at, isEnded } = standing;
  if (isEnded) return { isEnded, title: texts.endings[at]?.title ?? '', clock: '' };
  return { isEnded, title: texts.nodes[at]?.title ?? '', clock: texts.nodes[at]?.clock ?? '' };
};
