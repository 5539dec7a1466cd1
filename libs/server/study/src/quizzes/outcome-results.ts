import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type ActivityLink, type OutlineActivity, type OutlineModule } from '@campus/course';
import { type BankedQuestion } from './questions/question-bank.ts';
import { type OutcomeResult } from './quiz.type.ts';

/** Two decimals: what sums of binary fractions add beyond is noise. */
export const rounded = (points: number): number => Math.round(points * 100) / 100;

interface Graded {
  question_id: string;
  points: number | null;
}

/** What results by outcome need to know about the course and one learner's progress. */
export interface Taught {
  modules: readonly Pick<OutlineModule, 'id' | 'key' | 'titles' | 'outcomes'>[];
  activities: readonly Pick<OutlineActivity, 'id' | 'kind' | 'key' | 'titles' | 'outcomes'>[];
  questions: ReadonlyMap<string, Pick<BankedQuestion, 'outcome' | 'points'>>;
  isOpen: (activityId: string) => boolean;
  /** The screen of a lesson that helps with what was missed of an outcome. */
  screenOf: (outcome: string, activityId: string) => { id: string; title: string } | null;
}

/** What was missed, by outcome. */
export function missedByOutcome(
  answers: readonly Graded[],
  questions: ReadonlyMap<string, BankedQuestion>,
): ReadonlyMap<string, BankedQuestion[]> {
  const missed = new Map<string, BankedQuestion[]>();
  for (const { question_id, points } of answers) {
    const question = questions.get(question_id);
    if (!question || (points ?? 0) >= question.points) continue;
    missed.set(question.outcome, [...(missed.get(question.outcome) ?? []), question]);
  }
  return missed;
}

/** What a learner may read to learn an outcome: whatever teaches it, in the order of the course. */
export const taughtIn = (
  { activities, isOpen }: Pick<Taught, 'activities' | 'isOpen'>,
  outcome: string,
  locale: Locale,
): ActivityLink[] =>
  activities
    .filter(({ kind, outcomes }) => kind !== 'quiz' && kind !== 'survey' && outcomes.includes(outcome))
    .map(({ id, kind, key, titles }) => ({
      id,
      kind,
      title: titles[locale] ?? key,
      isOpen: isOpen(id),
    }));

/**
 * Points by learning outcome, in the order of the course, and where each is taught. They tell how much of an
 * outcome was right, never which answer is.
 */
export function outcomeResults(answers: readonly Graded[], course: Taught, locale: Locale): OutcomeResult[] {
  return outcomeShares(answers, course, locale).map(({ outcome, ...share }) => ({
    ...share,
    outcome,
    taughtIn: taughtIn(course, outcome, locale).map((link) => {
      const screen = course.screenOf(outcome, link.id);
      return { ...link, screenId: screen?.id ?? null, screenTitle: screen?.title ?? null };
    }),
  }));
}

/** Points by learning outcome alone. */
export function outcomeShares(
  answers: readonly Graded[],
  course: Pick<Taught, 'modules' | 'questions'>,
  locale: Locale,
): Omit<OutcomeResult, 'taughtIn'>[] {
  const sums = new Map<string, { points: number; maxPoints: number }>();
  for (const { question_id, points } of answers) {
    const question = course.questions.get(question_id);
    if (!question) continue;
    const sum = sums.get(question.outcome) ?? { points: 0, maxPoints: 0 };
    sums.set(question.outcome, {
      points: rounded(sum.points + (points ?? 0)),
      maxPoints: rounded(sum.maxPoints + question.points),
    });
  }
  const known = course.modules.flatMap((module) =>
    module.outcomes.map(({ key, text }) => ({ key, text: text[locale] ?? key, module })),
  );
  const strays = [...sums.keys()].filter((key) => !known.some((one) => one.key === key));
  return [...known, ...strays.map((key) => ({ key, text: key, module: null }))].flatMap(
    ({ key, text, module }) => {
      const sum = sums.get(key);
      if (!sum) return [];
      const moduleTitle = module ? (module.titles[locale] ?? module.key) : null;
      return { outcome: key, text, ...sum, moduleId: module?.id ?? null, moduleTitle };
    },
  );
}
