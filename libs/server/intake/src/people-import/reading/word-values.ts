import { type Locale } from '@campus/platform/graphql/locale.ts';
import { plainWords, type Sex } from '@campus/people';
import { wordReader } from './word-reader.ts';

const readSex = wordReader<Sex>({
  female: 'f fem femenino femenina mujer woman femme feminin feminine sra senora mme mrs ms'.split(' '),
  male: 'masc masculino masculina hombre h varon man homme masculin sr senor mr'.split(' '),
  other: ['x', 'otro', 'otra', 'autre', 'nb', 'no binario', 'no binaria', 'non binary', 'non binaire'],
});

/**
 * Reads a column of sexes. `M` is a woman next to `H` without `F` (hombre, mujer) and a man next to `F`;
 * alone it is ambiguous. Returns null for what it cannot tell.
 */
export function sexReader(column: readonly string[]): (text: string) => Sex | null {
  const words = new Set(column.map(plainWords));
  const m: Sex | null = words.has('f') ? 'male' : words.has('h') ? 'female' : null;
  return (text) => (plainWords(text) === 'm' ? m : readSex(text));
}

const LOCALES: Record<Locale, RegExp> = {
  es: /^(es|esp|spa|espanol|castellano|spanish|espagnol)( \w{2})?$/,
  en: /^(en|eng|ing|ingles|english|anglais)( \w{2})?$/,
  fr: /^(fr|fra|fre|frances|french|francais)( \w{2})?$/,
};

/** The first language that a text names, in any of the three; null: none of ours. */
export function readLocale(text: string): Locale | null {
  for (const part of text.split(/[,;/&]| y | and | et /)) {
    const word = plainWords(part);
    if (LOCALES.es.test(word)) return 'es';
    if (LOCALES.en.test(word)) return 'en';
    if (LOCALES.fr.test(word)) return 'fr';
  }
  return null;
}

export interface CountryNames {
  code: string;
  names: { es: string; en: string; fr: string };
}

/** What countries are called besides their names: abbreviations of the region, and ISO 3166-1 alpha-3 for it. */
const ALIASES: Record<string, string> = {
  'ee uu': 'US',
  eeuu: 'US',
  usa: 'US',
  'u s a': 'US',
  'estados unidos de america': 'US',
  'united states of america': 'US',
  'etats unis d amerique': 'US',
  'estados unidos mexicanos': 'MX',
  mejico: 'MX',
  mex: 'MX',
  gtm: 'GT',
  hnd: 'HN',
  slv: 'SV',
  'el salvador c a': 'SV',
  nic: 'NI',
  cri: 'CR',
  pan: 'PA',
  blz: 'BZ',
  dom: 'DO',
  'rep dominicana': 'DO',
  'r d': 'DO',
  'dominican rep': 'DO',
  'rep dominicaine': 'DO',
  hti: 'HT',
  can: 'CA',
  col: 'CO',
  ecu: 'EC',
  per: 'PE',
  jam: 'JM',
  arg: 'AR',
  esp: 'ES',
  fra: 'FR',
  bra: 'BR',
  chl: 'CL',
  cub: 'CU',
  ven: 'VE',
};

/** Reads a country by its ISO code or by its name in any of the three languages. */
export function countryReader(countries: readonly CountryNames[]): (text: string) => string | null {
  const codes = new Map<string, string>();
  for (const { code, names } of countries) {
    for (const name of [names.es, names.en, names.fr]) codes.set(plainWords(name), code);
  }
  for (const [alias, code] of Object.entries(ALIASES)) codes.set(alias, code);
  for (const { code } of countries) codes.set(code.toLowerCase(), code);
  return (text) => codes.get(plainWords(text)) ?? null;
}
