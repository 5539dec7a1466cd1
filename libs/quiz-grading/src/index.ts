export {
  letterKey,
  questionTypes,
  type AnswerKey,
  type ClozeKey,
  type QuestionType,
  type Response,
} from './question.ts';
export {
  type AttemptSettings,
  type CountedAttempt,
  countedAttempts,
  reviewMoments,
  reviewParts,
  type Draw,
  type QuizSettings,
  type ReviewPart,
  type ReviewPolicy,
} from './settings.ts';
export { grade, type Grade } from './grade.ts';
export {
  answerState,
  hasMistyped,
  isAnswered,
  isGiven,
  parseResponse,
  responseLimits,
  type AnswerState,
  type AskedParts,
} from './parse-response.ts';
export { chosenKeys } from './chosen-keys.ts';
export { verdictOf, type Verdict } from './verdict.ts';
export { rightAnswer } from './right-answer.ts';
export { isMistyped, readNumber } from './numeric-answer.ts';
export { normaliseText } from './text-answer.ts';
export { orderShare } from './order-share.ts';
export { attemptScore, countedScore, isPassed } from './score.ts';
export { drawQuestions, shuffle, type DrawableQuestion } from './draw.ts';
export { choosePractice, practiceRound, type TestedQuestion } from './practice.ts';
export { chooseRecall, poolsToRecall, type RecallableQuestion, type Remembered } from './recall.ts';
export { deadlineOf, isInTime, mayStart, type AttemptTimes, type MayStart } from './attempt.ts';
export { reviewOf, type Review, type ReviewState } from './review.ts';
