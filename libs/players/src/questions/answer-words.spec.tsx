import { expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import type { MessageLocale } from '@campus/content-format/interpret';
import { AnswerWords } from './answer-words.tsx';
import { numberWords } from './number-words.ts';
import type { PlayedQuestion, QuestionWords } from './played-question.ts';

const wordsIn = (locale: MessageLocale): QuestionWords => ({
  true: '',
  false: '',
  notNumber: '',
  targets: '',
  choose: '',
  up: '',
  down: '',
  moved: (item) => item,
  orderAsIs: '',
  blank: String,
  none: '',
  ...numberWords(locale),
});

const shown = (text: string, unit: string | null, locale: MessageLocale, isKey = false) => {
  const question: PlayedQuestion = { id: 'q', type: 'numeric', options: [], targets: [], cloze: [], unit };
  const response = { type: 'numeric', text } as const;
  const { container } = render(
    <AnswerWords question={question} words={wordsIn(locale)} response={response} isKey={isKey} />,
  );
  return container.textContent.trim();
};

it.each([
  ['228', 'litros', 'es', '228 litros'],
  ['1', 'litros', 'es', 'litros: 1'],
  ['1', 'people', 'en', 'people: 1'],
  ['1', 'personnes', 'fr', 'personnes\u202f: 1'],
  ['1,5', 'litres', 'fr', 'litres\u202f: 1,5'],
  ['1,5', 'litros', 'es', '1.5 litros'],
  ['1', '%', 'es', '1 %'],
  ['uno', 'litros', 'es', 'uno litros'],
  ['1', null, 'es', '1'],
] as const)('%j of the unit %j is told in %s as %j', (text, unit, locale, told) => {
  expect(shown(text, unit, locale)).toBe(told);
});

it('so is the right answer, whose point is always that of its decimals', () => {
  expect(shown('1', 'personas', 'es', true)).toBe('personas: 1');
  expect(shown('1.250', 'litros', 'es', true)).toBe('1.25 litros');
});
