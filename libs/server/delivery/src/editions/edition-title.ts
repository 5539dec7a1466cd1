import { type Locale } from '@campus/platform/graphql/locale.ts';

/** A title in the language asked for, else Spanish, else English, else any: an edition has titles in its languages only. */
export const titleIn = (titles: Record<string, string>, asked: Locale): string =>
  titles[asked] ?? titles['es'] ?? titles['en'] ?? Object.values(titles)[0] ?? '';
