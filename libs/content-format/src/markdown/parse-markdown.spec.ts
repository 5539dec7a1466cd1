import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown } from './parse-markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

describe('a line of words alone', () => {
  it.each([
    'Llamar a la familia',
    '¿A quién llama primero?',
    'Le « numéro » : non',
    'a) first, b) second',
    'Dice: no vaya antes',
    'a :term[b]',
    'I. First of all',
    'www.example.org says so',
    'See www.example.org (today)',
    'Trailing space ',
    'Two  spaces - and a dash',
    'É um caso — sim',
    'ﬁn… ',
    '-',
    'A',
    '',
  ])('is what the parser says: %j', (text) => {
    expect(parseMarkdown(text)).toEqual(parser.parse(text));
  });

  it('is what the parser says, whatever it is made of', () => {
    const characters = [...'aÉñ𝐱1 .,;?!¿«»()%/-–…’*_`<~|\\', '\u00a0', '\u202f', "'"];
    const piece = fc.constantFrom(...characters, ': ', ': a', 'www', 'www.', '1.', '- ', '&amp;');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(parseMarkdown(text)).toEqual(parser.parse(text));
      }),
      { numRuns: 400 },
    );
  });
});
