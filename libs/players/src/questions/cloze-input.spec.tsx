import { expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { ClozeInput } from './cloze-input.tsx';
import type { PlayedQuestion, QuestionWords } from './played-question.ts';

const words: QuestionWords = {
  true: 'Vrai',
  false: 'Faux',
  notNumber: 'Ce n’est pas un nombre.',
  targets: 'À associer à',
  choose: 'Choisir',
  up: 'Monter',
  down: 'Descendre',
  moved: (item) => item,
  orderAsIs: 'Dans cet ordre',
  blank: (number, total) => `Espace ${number} sur ${total}`,
  none: 'sans réponse',
  number: String,
  unitInFront: () => null,
};

type Part = PlayedQuestion['cloze'][number];
const text = (html: string): Part => ({ blank: null, html, isNumeric: false, options: [] });
const gap = (blank: string): Part => ({ blank, html: null, isNumeric: false, options: [] });

const shown = (...cloze: Part[]): HTMLElement => {
  const question: PlayedQuestion = { id: 'q', type: 'cloze', options: [], targets: [], cloze, unit: null };
  const { container } = render(
    <ClozeInput
      question={question}
      words={words}
      response={null}
      typedLimit={500}
      promptId="p"
      onAnswer={() => {}}
    />,
  );
  return container;
};
const closings = (container: HTMLElement): (string | null)[] =>
  [...container.querySelectorAll('.quiz-gap')].map((each) => each.textContent);

it.each([
  ['a full stop', '. Ensuite on appelle.', '.', ' Ensuite on appelle.'],
  ['a comma', ', puis', ',', ' puis'],
  ['a French sign after its narrow space', '\u202f; puis', '\u202f;', ' puis'],
  ['a closing quotation mark and what follows it', '\u00a0». Fin', '\u00a0».', ' Fin'],
  ['no word', ' heures.', '', ' heures.'],
  ['no markup', '<strong>.</strong>', '', '.'],
])('a gap keeps %s on its line', (_, html, kept, rest) => {
  const container = shown(text('Avant '), gap('1'), text(html));
  expect(closings(container)).toEqual([kept]);
  expect(container.textContent).toBe(`Avant ${kept}${rest}`);
});

it('a sentence that begins with its text loses none of it', () => {
  expect(shown(text('… '), gap('1'), text('.')).textContent).toBe('… .');
});
