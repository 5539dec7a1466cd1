import { randomUUID } from 'node:crypto';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { type Answer, type Speaker } from './as.ts';
import { course } from './course.ts';
import { personOf } from './personas.ts';
import { type TestServer } from './server.ts';

export const START_ATTEMPT = `mutation ($input: StartQuizAttemptInput!) {
  startQuizAttempt(input: $input) { __typename ... on QuizAttemptStarted { attemptId } ... on Refusal { code params } }
}`;

export const QUIZ = `query ($enrolmentId: ID!, $activityId: ID!, $locale: Locale!) {
  quiz(enrolmentId: $enrolmentId, activityId: $activityId, locale: $locale) {
    activityId key title introHtml moduleTitle minutes questionCount isGraded passMark timeLimitMinutes myTimeLimitMinutes
    maxAttempts cooldownMinutes counts countedScore isPassed mayStart whyNot startableAt openAttemptId
    corrections { appliedAt note } attempts { id number startedAt finishedAt score isPassed } next { id kind isOpen }
  }
}`;

/** Every field of an attempt. */
export const ATTEMPT = `query ($attemptId: ID!, $locale: Locale!) {
  quizAttempt(attemptId: $attemptId, locale: $locale) {
    id activityId title number locale startedAt deadlineAt finishedAt serverTime proof
    questions {
      id position type promptHtml unit points response isFlagged
      options { key html } targets { key html } cloze { html blank isNumeric options { key html } }
      review { points isCorrect correction correct rationaleHtml feedback { key html } sources { label url } }
    }
    result { score isPassed passMark points maxPoints finishedBy regradedAt firstScore byOutcome { outcome text points maxPoints moduleTitle taughtIn { id kind title isOpen } } }
  }
}`;

interface Option {
  key: string;
  html: string;
}

export interface QuestionData {
  id: string;
  position: number;
  type: string;
  promptHtml: string;
  unit: string | null;
  points: number;
  response: unknown;
  isFlagged: boolean;
  options: Option[];
  targets: Option[];
  cloze: { html: string | null; blank: string | null; isNumeric: boolean; options: Option[] }[];
  review: {
    points: number;
    isCorrect: boolean;
    correction: string | null;
    correct: unknown;
    rationaleHtml: string | null;
    feedback: Option[];
    sources: { label: string }[];
  } | null;
}

export interface AttemptData {
  id: string;
  number: number;
  locale: string;
  startedAt: string;
  deadlineAt: string | null;
  finishedAt: string | null;
  /** Of an attempt that is open. */
  proof: string | null;
  questions: QuestionData[];
  result: {
    score: number;
    isPassed: boolean | null;
    points: number;
    maxPoints: number;
    finishedBy: string;
    regradedAt: string | null;
    firstScore: number | null;
    byOutcome: {
      outcome: string;
      points: number;
      maxPoints: number;
      moduleTitle: string | null;
      taughtIn: { id: string; kind: string; title: string; isOpen: boolean }[];
    }[];
  } | null;
}

export interface QuizData {
  countedScore: number | null;
  isPassed: boolean;
  mayStart: boolean;
  whyNot: string | null;
  startableAt: string | null;
  openAttemptId: string | null;
  corrections: { appliedAt: string; note: string }[];
  attempts: { id: string; number: number; score: number | null; isPassed: boolean | null }[];
}

interface Started {
  startQuizAttempt: { attemptId: string; code?: string };
}

export const startAttempt = (
  speaker: Speaker,
  enrolmentId: string,
  activityId: string = course.quiz,
  idempotencyKey: string = randomUUID(),
  locale = 'es',
): Promise<Answer<Started>> =>
  speaker.query<Started>(START_ATTEMPT, { input: { enrolmentId, activityId, locale, idempotencyKey } });

/** The attempt as this speaker sees it; null when there is none to see. */
export async function readAttempt(speaker: Speaker, attemptId: string, locale = 'es'): Promise<AttemptData> {
  const answer = await speaker.query<{ quizAttempt: AttemptData }>(ATTEMPT, { attemptId, locale });
  return answer.data.quizAttempt;
}

export async function readQuiz(
  speaker: Speaker,
  enrolmentId: string,
  activityId: string = course.quiz,
  locale = 'es',
): Promise<QuizData> {
  const answer = await speaker.query<{ quiz: QuizData }>(QUIZ, { enrolmentId, activityId, locale });
  return answer.data.quiz;
}

export const questionAnswered = (
  attemptId: string,
  questionId: string,
  response: unknown,
  isFlagged = false,
  locale = 'es',
) => ({
  questionAnswered: { attemptId, questionId, response, isFlagged, locale },
});

export const quizFinished = (attemptId: string) => ({ quizFinished: { attemptId } });

/** For an entry of Ana's about work done at this moment. */
export const doneAt = (server: TestServer, moment: Date) => ({
  timeToken: timeToken(server.config.secret, personOf('ana').id, moment),
});

const named = (options: Option[], html: string): string => {
  const found = options.find((option) => option.html === html);
  if (!found)
    throw new Error(`there is no "${html}" among ${options.map((option) => option.html).join(', ')}`);
  return found.key;
};

const blankOf = (question: QuestionData, blank: string) => {
  const part = question.cloze.find((one) => one.blank === blank);
  if (!part) throw new Error(`there is no blank ${blank}`);
  return part;
};

/** What someone who knows the answers would choose, from what the screen shows in Spanish. */
export function rightResponse(question: QuestionData): Record<string, unknown> {
  const { options, targets } = question;
  switch (question.type) {
    case 'SINGLE':
      return { type: 'single', choice: named(options, 'bien') };
    case 'MULTIPLE':
      return { type: 'multiple', choices: [named(options, 'excelente'), named(options, 'bueno')] };
    case 'TRUE_FALSE':
      return { type: 'true-false', choice: !question.promptHtml.includes('Dos') };
    case 'MATCH':
      return {
        type: 'match',
        pairs: {
          [named(options, 'noche')]: named(targets, 'luna'),
          [named(options, 'día')]: named(targets, 'sol'),
        },
      };
    case 'ORDER':
      return { type: 'order', order: ['primero', 'segundo', 'tercero'].map((text) => named(options, text)) };
    case 'SHORT_TEXT':
      return { type: 'short-text', text: '  REGISTRO ' };
    case 'NUMERIC':
      return { type: 'numeric', text: '72,0' };
    case 'CLOZE':
      return {
        type: 'cloze',
        blanks: { 1: named(blankOf(question, '1').options, 'día'), 2: '37', 3: 'été' },
      };
    default:
      throw new Error(`no answer to a question of type ${question.type}`);
  }
}
