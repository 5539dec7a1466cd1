import type { ReactNode } from 'react';
import type { Words } from './words.ts';

/** One state of a component, with the words it is drawn with. */
export interface State {
  name: string;
  draw: (words: Words) => ReactNode;
}

/** The states of each component, by the name it is exported under. */
export type States = Record<string, State[]>;

/** Nothing happens in the gallery. */
export const nothing = (): void => {};
