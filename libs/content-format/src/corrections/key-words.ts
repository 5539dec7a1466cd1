import type { AnswerKey } from '@campus/quiz-grading';
import type { Locale, QuestionBody } from '../bundle.ts';
import { wordsOf } from '../words.ts';

/** What is right in a question, in the words of one language: keys of options mean nothing to a reader. */
export function keyInWords(answerKey: AnswerKey, body: QuestionBody, locale: Locale): string {
  const texts = textsByKey(body);
  const word = (key: string) => texts.get(key) ?? key;
  const said = answerKey.suspended ? [wordsOf(locale).suspended] : [];
  return [...said, ...linesOf(answerKey, word)].map((line) => `<p>${line}</p>`).join('');
}

function textsByKey(body: QuestionBody): Map<string, string> {
  const blanks = body.cloze.flatMap((part) => (typeof part === 'string' ? [] : (part.options ?? [])));
  return new Map([...body.options, ...body.targets, ...blanks].map(({ key, text }) => [key, text]));
}

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const within = (answer: number, tolerance: number) => (tolerance ? `${answer} ± ${tolerance}` : `${answer}`);

function linesOf(key: AnswerKey, word: (key: string) => string): string[] {
  switch (key.type) {
    case 'single':
      return [word(key.correct)];
    case 'multiple':
      return key.correct.map(word).sort();
    case 'true-false':
      return [key.correct ? '✓' : '✗'];
    case 'match':
      return Object.entries(key.pairs).map(
        ([left, right]) => `${word(left)} → ${right.map(word).join(' / ')}`,
      );
    case 'order':
      return key.order.map((item, at) => `${at + 1}. ${word(item)}`);
    case 'short-text':
      return key.accepted.map(escaped);
    case 'numeric':
      return [within(key.answer, key.tolerance)];
    case 'cloze':
      return Object.entries(key.blanks).map(([blank, answer]) => {
        if (answer.kind === 'choice') return `${blank}: ${word(answer.correct)}`;
        return answer.kind === 'text'
          ? `${blank}: ${answer.accepted.map(escaped).join(' / ')}`
          : `${blank}: ${within(answer.answer, answer.tolerance)}`;
      });
  }
}
