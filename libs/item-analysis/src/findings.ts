import { type ItemFigures } from './item-figures.ts';
import { type ItemDif } from './mantel-haenszel.ts';

/** What somebody should look at in an item, the gravest first. */
export const findings = [
  /** Those who do well elsewhere choose something else than what counts as right. */
  'key',
  /** Much harder or easier in one language, among learners who are as good. */
  'language',
  /** Right or wrong has little to do with the rest. */
  'weak',
  'hard',
  'skipped',
  /** Somewhat harder or easier in one language. */
  'wording',
  'easy',
  /** An option nearly nobody takes for right. */
  'idle',
] as const;
export type Finding = (typeof findings)[number];

/** Fewer answers say more about chance than about an item. */
export const ENOUGH = 30;
/** Of either language, to compare them. */
export const ENOUGH_OF_EACH = 30;

const WEAK = 0.1;
const HARD = 0.3;
const EASY = 0.95;
const SKIPPED = 0.1;
const IDLE = 0.02;

/** What stands out in an item, the gravest first. `correct`: the options that are right, where one has to be chosen. */
export function findingsOf(
  figures: ItemFigures,
  { options, correct, dif }: { options: readonly string[]; correct: readonly string[]; dif: ItemDif | null },
): Finding[] {
  const { given, difficulty, discrimination, skipped } = figures;
  if (given < ENOUGH) return [];
  const count = (option: string) => figures.options.find((one) => one.option === option)?.count ?? 0;
  const isCompared = dif !== null && Math.min(dif.reference, dif.focal) >= ENOUGH_OF_EACH;
  const isDoubtful = (discrimination !== null && discrimination < 0) || isBeaten(figures, correct);
  const found: Record<Finding, boolean> = {
    key: isDoubtful,
    language: isCompared && dif.class === 'C',
    weak: !isDoubtful && discrimination !== null && discrimination < WEAK && difficulty <= EASY,
    hard: difficulty < HARD,
    skipped: skipped / given > SKIPPED,
    wording: isCompared && dif.class === 'B',
    easy: difficulty > EASY,
    idle:
      difficulty <= EASY &&
      options.some((option) => !correct.includes(option) && count(option) / given < IDLE),
  };
  return findings.filter((finding) => found[finding]);
}

/** Many choose a wrong option, and they do better elsewhere than those who choose the right one. */
function isBeaten({ given, options }: ItemFigures, correct: readonly string[]): boolean {
  const [key] = options.filter(({ option }) => correct.includes(option));
  if (correct.length !== 1 || !key || key.meanRest === null) return false;
  return options.some(
    ({ option, count, meanRest }) =>
      option !== key.option && count / given > 0.1 && meanRest !== null && meanRest > (key.meanRest ?? 0),
  );
}
