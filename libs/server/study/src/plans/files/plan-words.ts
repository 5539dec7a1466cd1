import type { Locale } from '@campus/platform/graphql/locale.ts';
import { dateInWords, dayInWords } from '@campus/platform/words/dates.ts';
import type { NamedIn } from '@campus/platform/words/catalogue.ts';
import { countFields, type FieldCount } from '../plan-assembly.ts';
import type { PlanField, PlanSection } from '../plan.type.ts';
import type { DatedPlan } from '../plans.service.ts';
import { plansWords } from '../words/plans.words.ts';

export type PlanWord = NamedIn<typeof plansWords, 'word'>;

export const planWord = (word: PlanWord, locale: Locale): string => plansWords(locale)(`word.${word}`);

export const longDay = (day: string | Date, locale: Locale): string =>
  typeof day === 'string' ? dayInWords(day, locale) : dateInWords(day, locale, 'UTC');

/** A country has a code; one that is invented has only its name. */
const countryIn = (country: string | null, locale: Locale): string => {
  if (country === null) return planWord('unknown', locale);
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? planWord('unknown', locale);
};

/** A field's value as printed: a day in words, anything else as written. */
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
  const shareOf = (count: FieldCount) => plansWords(locale)('share', { n: count.filled, m: count.total });
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

/** A part or an annex as printed. */
export interface PrintedSection {
  section: PlanSection;
  title: string;
  /** The same in every language: `part-3`, `annex-B`. */
  id: string;
  /** A form is copied and filled in separately. */
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
