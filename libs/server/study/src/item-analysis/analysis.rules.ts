import {
  type DifClass,
  findings,
  findingsOf,
  type ItemDif,
  itemFigures,
  type ItemFigures,
  mantelHaenszel,
  publishedItem,
} from '@campus/item-analysis';
import { isSmall, suppressBreakdown } from '@campus/figures';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { type BankedQuestion } from '../quizzes/questions/question-bank.ts';
import {
  type AnalysedItem,
  type AnalysedPart,
  type AnalysedPool,
  type ItemDifference,
} from './item-analysis.type.ts';
import { type QuizSheet } from './quiz-sheets.ts';
import { correctOf } from './sheets.rules.ts';

/** Of either language, to compare them. */
const ENOUGH_OF_EACH = 30;

interface Compared {
  reference: string;
  language: string;
  difs: (ItemDif | null)[];
}

/** The language most have answered in, against every other in which enough have. */
export function comparedLanguages({ answers }: QuizSheet): Compared[] {
  const learners = peopleBy(answers.languages, answers.language, answers);
  const [reference, ...others] = [...learners]
    .filter(({ code, count }) => isLocale(code) && count >= ENOUGH_OF_EACH)
    .sort((one, other) => other.count - one.count || ((one.code ?? '') < (other.code ?? '') ? -1 : 1));
  if (!reference?.code) return [];
  const from = reference.code;
  return others.flatMap(({ code }) =>
    code === null
      ? []
      : [
          {
            reference: from,
            language: code,
            difs: mantelHaenszel(answers, from, code, { isPurified: true }),
          },
        ],
  );
}

/** How many people each language or country has; of a learner the one of the first answer. */
function peopleBy(
  names: readonly string[],
  column: Int32Array,
  { learner, learnerCount, rowCount }: QuizSheet['answers'],
) {
  const counts = new Map<number, number>();
  const seen = new Uint8Array(learnerCount);
  for (let row = 0; row < rowCount; row += 1) {
    const [who, name] = [learner[row] ?? 0, column[row] ?? -1];
    if (seen[who] === 1) continue;
    seen[who] = 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ code: names[name] ?? null, count }));
}

export function partsOf(sheet: QuizSheet, by: 'language' | 'country'): AnalysedPart[] {
  const { answers } = sheet;
  const parts = peopleBy(by === 'language' ? answers.languages : answers.countries, answers[by], answers);
  const isHidden = suppressBreakdown([parts.map(({ count }) => count)]);
  return parts
    .filter((_part, at) => !isHidden[at])
    .map(({ code, count }) => ({ code, learners: count }))
    .sort((one, other) => other.learners - one.learners);
}

/** Every question, those with the gravest findings first, then those that tell people apart least. */
export function analysedItems(sheet: QuizSheet): AnalysedItem[] {
  const compared = comparedLanguages(sheet);
  const rank = ({ findings: [gravest] }: AnalysedItem) =>
    gravest === undefined ? findings.length : findings.indexOf(gravest);
  return itemFigures(sheet.answers)
    .flatMap((figures, at) => {
      const question = sheet.questions.get(figures.item);
      return question ? [analysedItem(sheet, question, figures, differencesAt(compared, at))] : [];
    })
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        (one.discrimination ?? 1) - (other.discrimination ?? 1) ||
        (one.questionId < other.questionId ? -1 : 1),
    );
}

interface Difference extends ItemDifference {
  dif: ItemDif;
}

function differencesAt(compared: readonly Compared[], at: number): Difference[] {
  return compared.flatMap(({ reference, language, difs }) => {
    const dif = difs[at];
    if (!dif || Math.min(dif.reference, dif.focal) < ENOUGH_OF_EACH) return [];
    const { delta, alpha, chiSquare } = dif;
    return [{ reference, language, delta, alpha, chiSquare, class: dif.class, dif }];
  });
}

const GRAVITY: Record<DifClass, number> = { A: 0, B: 1, C: 2 };

export function analysedItem(
  sheet: QuizSheet,
  question: BankedQuestion,
  figures: ItemFigures,
  differences: readonly Difference[],
): AnalysedItem {
  const { item: questionId, medianSeconds, ...shown } = publishedItem(figures);
  const [worst] = differences.toSorted((one, other) => GRAVITY[other.class] - GRAVITY[one.class]);
  const isTold = shown.rightPercent !== null;
  return {
    questionId,
    ...shown,
    medianSeconds: medianSeconds === null ? null : Math.round(medianSeconds),
    pool: question.pool,
    type: question.type,
    promptHtml: sheet.hidesTexts ? null : (question.bodies[sheet.locale]?.prompt ?? null),
    isChanged: sheet.changed.has(questionId),
    findings: isTold
      ? findingsOf(figures, {
          options: optionKeys(question),
          correct: correctOf(question.answer_key),
          dif: worst?.dif ?? null,
        })
      : [],
    differences: isTold ? differences.map(({ dif: _dif, ...difference }) => difference) : [],
  };
}

/** The keys of its options, as they are written. */
export function optionKeys({ type, bodies }: BankedQuestion): string[] {
  if (type === 'true-false') return ['true', 'false'];
  if (type !== 'single' && type !== 'multiple') return [];
  return (Object.values(bodies)[0]?.options ?? []).map(({ key }) => key);
}

export function poolsOf(items: readonly AnalysedItem[]): AnalysedPool[] {
  const pools = Map.groupBy(items, ({ pool }) => pool);
  return [...pools]
    .map(([pool, own]) => {
      const told = own.flatMap(({ difficulty }) => difficulty ?? []);
      return {
        pool,
        items: own.length,
        flagged: own.filter((item) => item.findings.length > 0).length,
        difficulty: told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0) / told.length,
      };
    })
    .sort((one, other) => (one.pool < other.pool ? -1 : 1));
}

/** A count that tells of nobody in particular. */
export const toldCount = (count: number): number | null => (isSmall(count) ? null : count);
