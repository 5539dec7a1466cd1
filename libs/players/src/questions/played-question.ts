import type { QuestionType, Response } from '@campus/quiz-grading';

/** An option or a target, its text as HTML of the course. */
export interface Choice {
  key: string;
  html: string;
}

/** A question as shown to a learner: without its key, with its options in display order. */
export interface PlayedQuestion {
  id: string;
  type: QuestionType;
  options: readonly Choice[];
  /** Of a `match`: what the options are put to. */
  targets: readonly Choice[];
  /** Of a `cloze`: its text cut at the blanks. `blank` null: words; no `options`: typed. */
  cloze: readonly {
    blank: string | null;
    html: string | null;
    isNumeric: boolean;
    options: readonly Choice[];
  }[];
  /** Of a `numeric`: HTML. */
  unit: string | null;
}

/** Words of the application at questions, in the language of its interface. */
export interface QuestionWords {
  true: string;
  false: string;
  notNumber: string;
  /** Above the targets of a `match`. */
  targets: string;
  /** Nothing chosen yet. */
  choose: string;
  up: string;
  down: string;
  /** Told when a line was moved. */
  moved: (item: string, position: number, total: number) => string;
  /** The order that is shown is the answer. */
  orderAsIs: string;
  /** Names a blank. */
  blank: (number: number, total: number) => string;
  /** In an answer: this part was left open. */
  none: string;
  /** In an answer: a number as the reader's language writes it, none of its decimals rounded. */
  number: (value: number) => string;
  /** A unit as it stands in front of a number that its plural does not follow; null: it follows. */
  unitInFront: (value: number, unit: string) => string | null;
}

/** What every input of a question gets. */
export interface QuestionInputProps {
  question: PlayedQuestion;
  words: QuestionWords;
  response: Response | null;
  /** The most characters of a typed answer. */
  typedLimit: number;
  /** Id of the element with the prompt, which names the controls; its hint has the same with `-hint`. */
  promptId: string;
  /** `isTyped`: a letter of more to come. */
  onAnswer: (response: Response | null, options?: { isTyped: boolean }) => void;
}

/** The response of one type, or nothing. */
export const asType = <Type extends QuestionType>(
  response: Response | null,
  type: Type,
): Extract<Response, { type: Type }> | null =>
  response?.type === type ? (response as Extract<Response, { type: Type }>) : null;

/** The HTML of an option; nothing for a key that is none. */
export const htmlOf = (choices: readonly Choice[], key: string | null | undefined): string =>
  choices.find((choice) => choice.key === key)?.html ?? '';
