import { begin, choose, type ScenarioRules, type Standing, type Step } from '@campus/scenario-engine';

/** No story is longer: each of its moments comes at most once. */
const MOST_STEPS = 60;

/** The choices made so far, as an address has them: `range,house`. What is decided where follows from the rules. */
export const stepsIn = (path: readonly Step[]): string => path.map(({ choice }) => choice).join();

/**
 * Where these choices lead. The whole state of somebody who tries a simulation is in the address: nothing of it is kept
 * anywhere. Null: the story has no such way.
 */
export function placeOf(rules: ScenarioRules, steps: string): Standing | null {
  const choices = steps === '' ? [] : steps.split(',');
  if (choices.length > MOST_STEPS) return null;
  return choices.reduce<Standing | null>((at, choice) => at && choose(rules, at, choice), begin(rules));
}
