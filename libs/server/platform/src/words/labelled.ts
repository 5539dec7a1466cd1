import { type Locale } from '../graphql/locale.ts';

/** `Grupo: 2`, `Groupe : 2`: a label and what it says, with the narrow space that French sets before a colon. */
export const labelled = (label: string, value: string, locale: Locale): string =>
  `${label}${locale === 'fr' ? '\u202f' : ''}: ${value}`;
