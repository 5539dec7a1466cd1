import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Outline, type OutlineModule } from '@campus/course';
import { isActivityOpen, type Standing } from '../progress/lessons/activity-links.ts';
import { taughtIn } from '../quizzes/outcome-results.ts';
import { type Bank } from '../quizzes/questions/question-bank.ts';
import { questionFor } from '../quizzes/questions/quiz-questions.ts';
import { type RecallQuestion } from './recall.type.ts';

const ALL_SHOWN = { responses: true, keys: true, feedback: true, rationale: true };

export interface Ask {
  questionId: string;
  position: number;
  isAnswered: boolean;
  response: unknown;
}

/** What is known about the course and the person when a question is asked again. */
export interface Ground {
  outline: Outline;
  bank: Bank;
  standing: Standing;
  locale: Locale;
  seed: string;
}

const moduleOf = (outline: Outline, outcome: string): OutlineModule | undefined =>
  outline.modules.find(({ outcomes }) => outcomes.some(({ key }) => key === outcome));

/** A question with all that its answer needs; null: the version has it no more. */
export function questionIn(
  { questionId, position, isAnswered, response }: Ask,
  ground: Ground,
): RecallQuestion | null {
  const { outline, bank, standing, locale, seed } = ground;
  const question = bank.get(questionId);
  if (!question) return null;
  const module = moduleOf(outline, question.outcome);
  const isOpen = (activityId: string) => isActivityOpen(outline, activityId, standing);
  return {
    question: questionFor(
      question,
      question,
      { question_id: questionId, position, response, is_flagged: false, points: null },
      { attemptId: seed, locale, shuffleOptions: true, review: ALL_SHOWN },
    ),
    isAnswered,
    answerKey: question.answer_key,
    outcome: module?.outcomes.find(({ key }) => key === question.outcome)?.text[locale] ?? question.outcome,
    moduleTitle: module?.titles[locale] ?? module?.key ?? '',
    taughtIn: taughtIn({ activities: outline.activities, isOpen }, question.outcome, locale),
  };
}
