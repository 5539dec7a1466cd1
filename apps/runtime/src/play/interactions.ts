import type { ExportQuestion } from '@campus/export-format';
import { readNumber, type Response } from '@campus/quiz-grading';
import type { Interaction } from '../lms/report.ts';
import type { MarkedQuestion } from './results.ts';

type Told = Pick<Interaction, 'type' | 'response'>;

const places = (list: readonly string[], keys: readonly string[]) =>
  keys.map((key) => list.indexOf(key)).filter((place) => place >= 0);

const pairs = (question: ExportQuestion, chosen: Readonly<Record<string, string>>): [number, number][] =>
  Object.entries(chosen).map(([left, target]) => [
    question.options.indexOf(left),
    question.targets.indexOf(target),
  ]);

/** Numbers as every platform takes them: Moodle refuses more digits. */
const plainNumber = /^-?\d{1,5}(\.\d{1,7})?$/;

const typedNumber = (text: string): Told => {
  const [value] = readNumber(text);
  return value !== undefined && plainNumber.test(String(value))
    ? { type: 'numeric', response: [String(value)] }
    : { type: 'fill-in', response: [text] };
};

/** A response as SCORM tells it: options by their place, never by words, which differ from language to language. */
export const toldResponse = (question: ExportQuestion, response: Response): Told => {
  switch (response.type) {
    case 'single':
      return { type: 'choice', response: places(question.options, response.choice ? [response.choice] : []) };
    case 'multiple':
      return { type: 'choice', response: places(question.options, response.choices) };
    case 'true-false':
      return { type: 'true-false', response: [String(response.choice)] };
    case 'match':
      return { type: 'matching', response: pairs(question, response.pairs) };
    case 'order':
      return { type: 'sequencing', response: places(question.options, response.order) };
    case 'numeric':
      return typedNumber(response.text);
    case 'short-text':
      return { type: 'fill-in', response: [response.text] };
    case 'cloze':
      return { type: 'fill-in', response: question.blanks.map(({ key }) => response.blanks[key] ?? '') };
  }
};

/** What was answered in an attempt, one interaction a question; those left empty are not told. */
export const attemptInteractions = (
  marked: readonly MarkedQuestion[],
  about: {
    attempt: string;
    number: number;
    revision: number;
    at: number;
    seconds: ReadonlyMap<string, number>;
  },
  promptOf: (questionId: string) => string,
): Interaction[] =>
  marked.flatMap(({ question, response, grade }) =>
    response === null
      ? []
      : [
          {
            ...toldResponse(question, response),
            attempt: about.attempt,
            revision: about.revision,
            id: `q-${question.id}-${about.number}`,
            description: promptOf(question.id),
            share: grade.share,
            weight: question.points,
            objective: question.outcome || null,
            at: about.at,
            seconds: about.seconds.get(question.id) ?? null,
          },
        ],
  );
