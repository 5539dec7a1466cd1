import { playPath, type ScenarioRules, type Step } from '@campus/scenario-engine';

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
