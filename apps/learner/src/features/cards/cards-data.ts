import type { DataOf, FieldCards as FieldCardsQuery } from '@campus/api-client';

/** All field cards of a course, as the server gives them. */
export type Cards = NonNullable<DataOf<typeof FieldCardsQuery>['fieldCards']>;
export type Card = Cards['modules'][number]['cards'][number];

/** The card with this id, or undefined. */
export const findCard = (cards: Cards, cardId: string): Card | undefined =>
  cards.modules.flatMap((module) => module.cards).find(({ id }) => id === cardId);

/** How tightly a card is set on paper so that it stays one page; by the words in it. */
export type Density = 'roomy' | 'close' | 'tight';

const words = (html: string): number =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;

export const densityOf = ({ html }: Pick<Card, 'html'>): Density => {
  const count = words(html);
  if (count <= 200) return 'roomy';
  return count <= 300 ? 'close' : 'tight';
};
