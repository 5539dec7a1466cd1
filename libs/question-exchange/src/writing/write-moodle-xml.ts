import type { PoolQuestion } from '../question.ts';
import { wordsOf } from '../texts/markdown.ts';
import { xmlText } from '../texts/xml-text.ts';
import { shareOf, speaks, Writer, type WrittenFile } from './told.ts';

/** A line break in an element comes back as it went; in CDATA nothing would end a hostile text. */
const text = (words: string): string => `<text>${xmlText(words)}</text>`;
const block = (name: string, words: string, attributes = ''): string =>
  `<${name}${attributes} format="markdown">${text(words)}</${name}>`;

/** Questions of a pool as Moodle imports them, in one language. */
export function writeMoodleXml(questions: readonly (PoolQuestion | null)[], locale: string): WrittenFile {
  const told = [];
  const texts = [];
  for (const [at, question] of questions.entries()) {
    const writer = new Writer(at + 1, locale);
    if (question === null) writer.tell('TYPE', 'cloze');
    else if (!speaks(question, locale)) writer.tell('LANGUAGE');
    else texts.push(written(question, locale, writer));
    told.push(...writer.told);
  }
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', ...texts, '</quiz>', ''];
  return { text: lines.join('\n'), count: texts.length, told };
}

const types = {
  single: 'multichoice',
  multiple: 'multichoice',
  'true-false': 'truefalse',
  match: 'matching',
  order: 'ordering',
  'short-text': 'shortanswer',
  numeric: 'numerical',
} as const;

function written(question: PoolQuestion, locale: string, writer: Writer): string {
  writer.fields(question);
  const prompt = writer.text(question.prompt);
  const tags = question.tags.map((tag) => `<tag>${text(tag)}</tag>`);
  return [
    `<question type="${types[question.answer.type]}">`,
    `<name>${text(nameOf(prompt))}</name>`,
    block('questiontext', prompt),
    block('generalfeedback', writer.text(question.rationale)),
    `<defaultgrade>${question.points}</defaultgrade>`,
    ...(question.uuid ? [`<idnumber>${question.uuid}</idnumber>`] : []),
    ...answerOf(question, locale, writer),
    ...(tags.length ? [`<tags>${tags.join('')}</tags>`] : []),
    '</question>',
  ].join('\n');
}

/** Moodle asks for a name; lists of questions show it. */
const nameOf = (prompt: string): string => {
  const words = wordsOf(prompt).replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${[...words].slice(0, 59).join('')}…` : words;
};

function answerOf({ answer, optionsFixed }: PoolQuestion, locale: string, writer: Writer): string[] {
  const option = (share: string, inside: string): string => `<answer fraction="${share}" ${inside}</answer>`;
  const typed = (share: string, words: string, more = ''): string =>
    option(share, `format="plain_text">${text(words)}${more}`);
  switch (answer.type) {
    case 'single':
    case 'multiple': {
      const isSingle = answer.type === 'single';
      const right = shareOf(answer.options.filter(({ correct }) => correct).length);
      return [
        `<single>${isSingle}</single>`,
        `<shuffleanswers>${!optionsFixed}</shuffleanswers>`,
        ...answer.options.map(({ text: words, correct, feedback }) => {
          const share = correct ? right : isSingle ? '0' : `-${right}`;
          const said = block('feedback', writer.line(feedback));
          return option(share, `format="markdown">${text(writer.line(words))}${said}`);
        }),
      ];
    }
    case 'true-false':
      return [true, false].map((side) => {
        const said = block('feedback', writer.line(side ? answer.feedback.true : answer.feedback.false));
        return typed(side === answer.answer ? '100' : '0', String(side), said);
      });
    case 'match': {
      if (answer.pairs.some(({ feedback }) => feedback?.[locale])) writer.tell('FEEDBACK');
      const pair = (left: string, right: string): string =>
        `<subquestion format="markdown">${text(left)}<answer>${text(wordsOf(right))}</answer></subquestion>`;
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...answer.pairs.map(({ left, right }) => pair(writer.line(left), writer.line(right))),
        ...answer.distractors.map((words) => pair('', writer.line(words))),
      ];
    }
    case 'order':
      return answer.items.map((words) => option('100', `format="markdown">${text(writer.line(words))}`));
    case 'short-text':
      return (answer.accepted[locale] ?? []).map((words) => typed('100', words.replaceAll('*', '\\*')));
    case 'numeric': {
      const unit = answer.unit ? wordsOf(writer.line(answer.unit)) : '';
      return [
        typed('100', String(answer.answer), `<tolerance>${answer.tolerance}</tolerance>`),
        ...(unit
          ? [`<units><unit><multiplier>1</multiplier><unit_name>${xmlText(unit)}</unit_name></unit></units>`]
          : []),
      ];
    }
  }
}
