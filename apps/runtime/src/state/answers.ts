import type { ExportQuestion } from '@campus/export-format';
import type { Response } from '@campus/quiz-grading';
import type { Packer } from './packer.ts';
import { Unreadable, type Unpacker } from './packer.ts';

/** 0: none; otherwise one more than its place in the list. */
const placeOf = (list: readonly string[], key: string | null | undefined): number =>
  key == null ? 0 : list.indexOf(key) + 1;

const keyAt = (list: readonly string[], place: number): string | undefined => {
  if (place > list.length) throw new Unreadable();
  return list[place - 1];
};

const packCloze = (
  packer: Packer,
  question: ExportQuestion,
  blanks: Readonly<Record<string, string>>,
): void => {
  for (const { key, options } of question.blanks) {
    if (options) packer.fixed(placeOf(options, blanks[key]), 1);
    else packer.text(blanks[key] ?? '');
  }
};

/** Writes the answer to one question, or that there is none. Keys that the question does not know are left out. */
export const packAnswer = (
  packer: Packer,
  question: ExportQuestion,
  response: Response | undefined,
): void => {
  const of = <Type extends Response['type']>(type: Type) =>
    response?.type === type ? (response as Extract<Response, { type: Type }>) : undefined;
  switch (question.type) {
    case 'single':
      return packer.fixed(placeOf(question.options, of('single')?.choice), 1);
    case 'true-false': {
      const choice = of('true-false')?.choice;
      return packer.fixed(choice == null ? 0 : choice ? 1 : 2, 1);
    }
    case 'multiple': {
      const choices = of('multiple')?.choices ?? [];
      return packer.bits(question.options.map((option) => choices.includes(option)));
    }
    case 'match': {
      const pairs = of('match')?.pairs ?? {};
      return question.options.forEach((left) => packer.fixed(placeOf(question.targets, pairs[left]), 1));
    }
    case 'order': {
      const order = of('order')?.order;
      packer.fixed(order ? 1 : 0, 1);
      return order?.forEach((key) => packer.fixed(placeOf(question.options, key), 1));
    }
    case 'short-text':
      return packer.text(of('short-text')?.text ?? '');
    case 'numeric':
      return packer.text(of('numeric')?.text ?? '');
    case 'cloze':
      return packCloze(packer, question, of('cloze')?.blanks ?? {});
  }
};

const entriesOf = (pairs: [string, string | undefined][]): Record<string, string> =>
  Object.fromEntries(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])));

/** Reads what {@link packAnswer} wrote; undefined: not answered. */
export const unpackAnswer = (unpacker: Unpacker, question: ExportQuestion): Response | undefined => {
  const { type, options } = question;
  switch (type) {
    case 'single': {
      const choice = keyAt(options, unpacker.fixed(1));
      return choice === undefined ? undefined : { type, choice };
    }
    case 'true-false': {
      const choice = unpacker.fixed(1);
      return choice === 0 ? undefined : { type, choice: choice === 1 };
    }
    case 'multiple': {
      const bits = unpacker.bits(options.length);
      const choices = options.filter((_, at) => bits[at]);
      return choices.length > 0 ? { type, choices } : undefined;
    }
    case 'match': {
      const pairs = entriesOf(options.map((left) => [left, keyAt(question.targets, unpacker.fixed(1))]));
      return Object.keys(pairs).length > 0 ? { type, pairs } : undefined;
    }
    case 'order':
      return unpacker.fixed(1) === 0
        ? undefined
        : { type, order: options.map(() => keyAt(options, unpacker.fixed(1)) ?? '') };
    case 'short-text':
    case 'numeric': {
      const text = unpacker.text();
      return text === '' ? undefined : { type, text };
    }
    case 'cloze': {
      const blanks = entriesOf(
        question.blanks.map((blank) => [
          blank.key,
          blank.options ? keyAt(blank.options, unpacker.fixed(1)) : unpacker.text(),
        ]),
      );
      return Object.keys(blanks).length > 0 ? { type, blanks } : undefined;
    }
  }
};

/** Fields of a question that are typed into. */
export const typedFields = ({ type, blanks }: ExportQuestion): number =>
  type === 'short-text' || type === 'numeric'
    ? 1
    : type === 'cloze'
      ? blanks.filter(({ options }) => options === null).length
      : 0;

/** Most characters its answer takes when packed, typed text not counted. */
export const answerLength = (question: ExportQuestion): number => {
  switch (question.type) {
    case 'single':
    case 'true-false':
      return 1;
    case 'multiple':
      return Math.ceil(question.options.length / 6);
    case 'match':
      return question.options.length;
    case 'order':
      return 1 + question.options.length;
    case 'short-text':
    case 'numeric':
      return 2;
    case 'cloze':
      return question.blanks.reduce((sum, { options }) => sum + (options ? 1 : 2), 0);
  }
};
