import type { Locale } from '@campus/platform/graphql/locale.ts';
import { dateInWords, dayInWords } from '@campus/platform/words/dates.ts';
import { countFields, type FieldCount } from '../plan-assembly.ts';
import type { PlanField, PlanSection } from '../plan.type.ts';
import type { DatedPlan } from '../plans.service.ts';

type Texts = Record<Locale, string>;

/** The fixed words of the printed plan. A template, one per language. */
const words = {
  part: { es: 'Parte', en: 'Part', fr: 'Partie' },
  annex: { es: 'Anexo', en: 'Annex', fr: 'Annexe' },
  contents: { es: 'Contenido', en: 'Contents', fr: 'Sommaire' },
  toFillIn: { es: 'Por completar', en: 'To be filled in', fr: 'À compléter' },
  noFields: {
    es: 'Ninguna hoja de trabajo alimenta esta parte.',
    en: 'No worksheet feeds this part.',
    fr: 'Aucune fiche de travail n’alimente cette partie.',
  },
  post: { es: 'Representación', en: 'Post', fr: 'Poste' },
  host: { es: 'País sede', en: 'Host country', fr: 'Pays d’accueil' },
  sending: { es: 'País que representa', en: 'Country represented', fr: 'Pays représenté' },
  madeOn: { es: 'Fecha de esta copia', en: 'Date of this copy', fr: 'Date de cette copie' },
  filled: { es: 'Campos completados', en: 'Fields filled in', fr: 'Champs remplis' },
  coreFilled: {
    es: 'Del núcleo, completados',
    en: 'Of the core, filled in',
    fr: 'Du socle, remplis',
  },
  core: { es: 'Núcleo', en: 'Core', fr: 'Socle' },
  rest: { es: 'Cuando tenga tiempo', en: 'When you have time', fr: 'Quand vous aurez le temps' },
  version: { es: 'Versión del curso', en: 'Course version', fr: 'Version du cours' },
  unknown: { es: 'Sin indicar', en: 'Not stated', fr: 'Non indiqué' },
  lesson: { es: 'Hoja de trabajo', en: 'Worksheet', fr: 'Fiche de travail' },
} satisfies Record<string, Texts>;

export type PlanWord = keyof typeof words;

export const planWord = (word: PlanWord, locale: Locale): string => words[word][locale];

const share: Texts = { es: '{n} de {m}', en: '{n} of {m}', fr: '{n} sur {m}' };
const page: Texts = { es: 'Página {n} de {m}', en: 'Page {n} of {m}', fr: 'Page {n} sur {m}' };

const filledIn = (text: string, n: string | number, m: string | number) =>
  text.replace('{n}', String(n)).replace('{m}', String(m));

/** `Página 3 de 12`. */
export const pageOf = (number: number, total: number, locale: Locale): string =>
  filledIn(page[locale], number, total);

/** The words around the two numbers of a page, for a program that fills them in itself. */
export const pageWords = (locale: Locale): string[] => page[locale].split(/\{[nm]\}/);

export const longDay = (day: string | Date, locale: Locale): string =>
  typeof day === 'string' ? dayInWords(day, locale) : dateInWords(day, locale, 'UTC');

/** A country has a code; one that is invented has only its name. */
const countryIn = (country: string | null, locale: Locale): string => {
  if (country === null) return planWord('unknown', locale);
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? planWord('unknown', locale);
};

/** What a field says on paper: a day in words, anything else as it was written. */
export function printedValue({ kind, value }: { kind: string; value: string }, locale: Locale): string {
  const text = value.trim();
  const isDay = kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? longDay(text, locale) : text;
}

/** `Parte 3. Riesgos del país y de la circunscripción`. */
const sectionTitle = (
  word: 'part' | 'annex',
  section: { key: string; title: string },
  locale: Locale,
): string => `${planWord(word, locale)} ${section.key}. ${section.title}`;

/** The table of the title page: what, and what it is. */
export function titleFacts(plan: DatedPlan): [string, string][] {
  const { locale, place } = plan;
  const { filled, total, core } = countFields(plan);
  const shareOf = (count: FieldCount) => filledIn(share[locale], count.filled, count.total);
  const coreFact: [string, string][] =
    core.total > 0 ? [[planWord('coreFilled', locale), shareOf(core)]] : [];
  return [
    [planWord('post', locale), place.post ?? planWord('unknown', locale)],
    [planWord('host', locale), countryIn(place.hostCountry, locale)],
    [planWord('sending', locale), countryIn(place.sendingCountry, locale)],
    [planWord('madeOn', locale), longDay(plan.madeOn, locale)],
    ...coreFact,
    [planWord('filled', locale), shareOf({ filled, total })],
    [planWord('version', locale), `${plan.versionNumber} · ${longDay(plan.publishedOn, locale)}`],
  ];
}

/** A part or an annex as it is printed. */
export interface PrintedSection {
  section: PlanSection;
  title: string;
  /** The same in every language: `part-3`, `annex-B`. */
  id: string;
  /** A form is copied and filled in by itself. */
  isOnNewPage: boolean;
  isPartWithoutFields: boolean;
}

/** Parts and annexes, in order. */
export function sectionsOf(plan: DatedPlan): PrintedSection[] {
  const kinds = (['part', 'annex'] as const).map((kind) => ({
    kind,
    sections: kind === 'part' ? plan.parts : plan.annexes,
  }));
  return kinds.flatMap(({ kind, sections }) =>
    sections.map((section, index) => ({
      section,
      title: sectionTitle(kind, section, plan.locale),
      id: `${kind}-${section.key}`,
      isOnNewPage: index === 0 || section.formHtml !== '' || sections[index - 1]?.formHtml !== '',
      isPartWithoutFields: kind === 'part' && section.fields.length === 0,
    })),
  );
}

/** Fields of a section that are printed together, under the name of their lesson and of their half where these change. */
export interface PrintedField {
  field: PlanField;
  /** The core or the rest begins here; null: it does not, or the plan knows no core. */
  half: string | null;
  /** The name of the lesson, where another one begins. */
  lesson: string | null;
}

export function printedFields(fields: readonly PlanField[], { locale }: DatedPlan): PrintedField[] {
  const knowsCore = fields.some(({ isCore }) => isCore);
  return fields.map((field, index) => {
    const before = fields[index - 1];
    const isNewHalf = field.isCore !== before?.isCore;
    const isNewLesson = isNewHalf || field.activityId !== before?.activityId;
    return {
      field,
      half: knowsCore && isNewHalf ? planWord(field.isCore ? 'core' : 'rest', locale) : null,
      lesson: isNewLesson ? `${planWord('lesson', locale)}: ${field.lessonTitle}` : null,
    };
  });
}
