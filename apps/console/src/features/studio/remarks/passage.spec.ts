import { afterEach, describe, expect, it } from '@jest/globals';
import { passageIn, selectedIn } from './passage.ts';

const text = '# Título\n\nLlame **primero** al\ncentro, y _espere_.\nLlame otra vez.\n';
const found = (quote: string): string | null => {
  const at = passageIn(text, quote);
  return at && text.slice(at.start, at.end);
};

describe('the passage of a remark', () => {
  it.each([
    ['as it is written', 'Llame **primero**', 'Llame **primero**'],
    [
      'as a preview shows it',
      'Llame primero al centro, y espere.',
      'Llame **primero** al\ncentro, y _espere_.',
    ],
    ['over other breaks of lines', 'espere.\n\n Llame', 'espere_.\nLlame'],
    ['once it has other words', 'Llame después', null],
    ['where none is quoted', '', null],
    ['where only marks are quoted', '~~ `', null],
  ])('is found %s', (_name, quote, passage) => {
    expect(found(quote)).toBe(passage);
  });
});

describe('what is selected in an editor', () => {
  afterEach(() => document.body.replaceChildren());

  it('is what is marked in its text, and nothing without an editor', () => {
    document.body.innerHTML = '<div><textarea>Uno dos tres</textarea></div>';
    const [editor, area] = [document.querySelector('div'), document.querySelector('textarea')];
    expect(selectedIn(editor)).toBe('');
    area?.setSelectionRange(3, 8);
    expect(selectedIn(editor)).toBe('dos');
    expect(selectedIn(null)).toBe('');
  });

  it('is what is marked elsewhere in it, and not outside', () => {
    document.body.innerHTML = '<div><p>Dentro</p></div><p id="other">Fuera</p>';
    const mark = (selector: string) => {
      const range = document.createRange();
      const node = document.querySelector(selector);
      if (node) range.selectNodeContents(node);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    };
    mark('div p');
    expect(selectedIn(document.querySelector('div'))).toBe('Dentro');
    mark('#other');
    expect(selectedIn(document.querySelector('div'))).toBe('');
  });
});
