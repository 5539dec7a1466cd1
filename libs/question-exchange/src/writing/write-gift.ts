import type { PoolQuestion } from '../question.ts';
import { wordsOf } from '../texts/markdown.ts';
import { shareOf, speaks, Writer, type WrittenFile } from './told.ts';

const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\n/g, '\\n');

/** Signs in an answer that is typed; `*` stands for anything in Moodle. */
const typed = (text: string): string => escaped(text.replaceAll('*', '\\*'));

/** Questions of a pool in GIFT, in one language. */
export function writeGift(questions: readonly (PoolQuestion | null)[], locale: string): WrittenFile {
  const told = [];
  const texts = [];
  for (const [at, question] of questions.entries()) {
    const writer = new Writer(at + 1, locale);
    if (question === null) writer.tell('TYPE', 'cloze');
    else if (!speaks(question, locale)) writer.tell('LANGUAGE');
    else {
      const text = written(question, locale, writer);
      if (text !== null) texts.push(text);
    }
    told.push(...writer.told);
  }
  return { text: texts.join('\n'), count: texts.length, told };
}

function written(question: PoolQuestion, locale: string, writer: Writer): string | null {
  const answer = answerOf(question, locale, writer);
  if (answer === null) {
    writer.tell('TYPE', question.answer.type);
    return null;
  }
  writer.fields(question);
  if (question.points !== 1) writer.tell('FIELD', 'points');
  if (question.optionsFixed) writer.tell('FIELD', 'optionsFixed');
  const said = [
    ...(question.uuid ? [`[id:${question.uuid}]`] : []),
    ...question.tags.map((tag) => `[tag:${tag}]`),
  ];
  const rationale = escaped(writer.text(question.rationale));
  return [
    ...(said.length ? [`// ${said.join(' ')}`] : []),
    `[markdown]${escaped(writer.text(question.prompt))} {`,
    ...answer,
    ...(rationale ? [`####${rationale}`] : []),
    '}',
    '',
  ].join('\n');
}

/** Null: GIFT has no such questions. */
function answerOf({ answer }: PoolQuestion, locale: string, writer: Writer): string[] | null {
  const feedbackOf = (text: string): string => (text ? `#${escaped(text)}` : '');
  switch (answer.type) {
    case 'single':
    case 'multiple': {
      const right = shareOf(answer.options.filter(({ correct }) => correct).length);
      const isSingle = answer.type === 'single';
      return answer.options.map(({ text, correct, feedback }) => {
        const sign = isSingle ? (correct ? '=' : '~') : `~%${correct ? '' : '-'}${right}%`;
        return `${sign}${escaped(writer.line(text))}${feedbackOf(writer.line(feedback))}`;
      });
    }
    case 'true-false': {
      const said = answer.feedback;
      const [wrong, right] = (answer.answer ? [said.false, said.true] : [said.true, said.false]).map((text) =>
        escaped(writer.line(text)),
      );
      return [`${answer.answer ? 'TRUE' : 'FALSE'}${wrong || right ? `#${wrong}#${right}` : ''}`];
    }
    case 'match': {
      if (answer.pairs.some(({ feedback }) => feedback?.[locale])) writer.tell('FEEDBACK');
      const words = (text: string): string => escaped(wordsOf(text));
      return [
        ...answer.pairs.map(
          ({ left, right }) => `=${escaped(writer.line(left))} -> ${words(writer.line(right))}`,
        ),
        ...answer.distractors.map((text) => `= -> ${words(writer.line(text))}`),
      ];
    }
    case 'short-text':
      return (answer.accepted[locale] ?? []).map((text) => `=${typed(text)}`);
    case 'numeric':
      if (answer.unit?.[locale]) writer.tell('UNIT');
      return [`#${answer.answer}:${answer.tolerance}`];
    case 'order':
      return null;
  }
}
