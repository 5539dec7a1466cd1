import { describe, expect, it } from '@jest/globals';
import { inOwnLanguage } from './own-language.ts';

const message = (lang: string, title: string, text: string) =>
  `<section class="message" lang="${lang}" aria-label="${title} > 1"><p class="message-title">${title}</p><p>${text}</p><ul><li>1</li></ul></section>`;

describe('the words of a card that are searched', () => {
  const es = message('es', 'Salida', 'Antes de salir');
  const en = message('en', 'Way out', 'Before you leave');

  it.each([
    ['es', `<p>Lea esto.</p>${es}<p>Fin.</p>`],
    ['en', `<p>Lea esto.</p>${en}<p>Fin.</p>`],
    ['fr', '<p>Lea esto.</p><p>Fin.</p>'],
  ])('have the messages in %s and no others', (locale, own) => {
    expect(inOwnLanguage(`<p>Lea esto.</p>${es}${en}<p>Fin.</p>`, locale)).toBe(own);
  });
});
