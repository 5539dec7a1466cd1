import { type Locale } from '../graphql/locale.ts';
import { configWords } from './words/config.words.ts';

const nameIn = (locale: Locale): string => configWords(locale)('campus.name');

/** What the campus is called, by the language of the reader: in mails and on pages, and as the author of a file. */
export const campusName: Readonly<Record<Locale, string>> = {
  en: nameIn('en'),
  es: nameIn('es'),
  fr: nameIn('fr'),
};

/**
 * The name for programs, whatever the language. It is fixed because it is compared: credentials that were issued are
 * signed with it as their issuer, an application for codes files the account of a person under it, and a calendar knows
 * by it who wrote a file. It stays when the campus is called otherwise.
 */
export const CAMPUS_ISSUER = 'MICIC Campus';
