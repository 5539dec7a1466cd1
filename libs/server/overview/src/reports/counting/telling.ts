import { isSmall, publishedShare, rounded, shareOf } from '@campus/figures';
import { type FigureData, type FigureState } from './figures-data.ts';

/** How numbers are shown: exact to those who know the people, without small groups to everybody else. */
export interface Telling {
  isTooFew: (people: number) => boolean;
  share: (part: number, whole: number) => number | null;
  money: (amount: number) => number;
}

export const asCounted: Telling = {
  isTooFew: () => false,
  share: (part, whole) => shareOf(part, whole),
  money: (amount) => rounded(amount, 2),
};
export const asPublished: Telling = {
  isTooFew: (people) => isSmall(people),
  share: publishedShare,
  money: (amount) => rounded(amount, 0),
};

export type Told = Omit<FigureData, 'indicator'>;

export const known = (value: number, of: number | null = null, note: string | null = null): Told => ({
  state: 'known',
  value,
  of,
  note,
});

export const without = (state: Exclude<FigureState, 'known'>): Told => ({
  state,
  value: null,
  of: null,
  note: null,
});
