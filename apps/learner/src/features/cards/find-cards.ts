import { fold } from '@campus/content-format/fold';
import { inOwnLanguage } from '@campus/content-format/own-language';
import { wordsOf } from '@campus/players';
import type { Card, Cards } from './cards-data.ts';

/** What of a card is searched, with spaces where its HTML has borders of blocks. */
const textOf = ({ title, guidelines, html }: Card, locale: string): string =>
  fold(`${title} ${guidelines.join(' ')} ${wordsOf(inOwnLanguage(html, locale).replaceAll('<', ' <'))}`);

/** The cards that have every word, whatever its accents and capitals, in the order of the course. */
export const findCards = (cards: Cards, words: string): Cards['modules'] => {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return cards.modules;
  return cards.modules
    .map((module) => ({
      ...module,
      cards: module.cards.filter((card) => {
        const text = textOf(card, cards.locale);
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter((module) => module.cards.length > 0);
};
