import { describe, expect, it } from '@jest/globals';
import { nestQuotes } from './nest-quotes.ts';

describe('nestQuotes', () => {
  it.each([
    [
      'es',
      'Lea «Decida: «me vuelvo»», en la lección «Triaje»',
      'Lea «Decida: “me vuelvo”», en la lección «Triaje»',
    ],
    ['en', 'Read “Decide: “I go back””', 'Read “Decide: ‘I go back’”'],
    ['fr', 'Lire « « Attendons de voir » »', 'Lire « “Attendons de voir” »'],
    [
      'fr',
      'Aller à «\u202fAvant de dire «\u00a0évacuation\u00a0»\u202f»',
      'Aller à «\u202fAvant de dire “évacuation”\u202f»',
    ],
    ['fr', '« Une » et « deux »', '« Une » et « deux »'],
    ['es', 'El artículo “36” y nada más', 'El artículo “36” y nada más'],
    ['fr', 'Un » de trop, puis « un titre »', 'Un » de trop, puis « un titre »'],
  ] as const)('in %s: %s', (locale, words, nested) => {
    expect(nestQuotes(words, locale)).toBe(nested);
  });
});
