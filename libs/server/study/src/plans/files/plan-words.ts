import type { Locale } from '@campus/platform/graphql/locale.ts';
import { dateInWords, dayInWords, zoneInWords } from '@campus/platform/words/dates.ts';
import type { NamedIn } from '@campus/platform/words/catalogue.ts';
import { countryIn } from '@campus/content-format/names';
import { regionOf } from '@campus/content-format/numbers';
import { numberInWords } from '@campus/course-rules/number-words';
import type { PlanField, PlanSection } from '../plan.type.ts';
import { plansWords } from '../words/plans.words.ts';
import type { PlanPrint } from './plan-print.ts';

export type PlanWord = NamedIn<typeof plansWords, 'word'>;

export const planWord = (word: PlanWord, locale: Locale): string => plansWords(locale)(`word.${word}`);

export const longDay = (day: string, locale: Locale): string => dayInWords(day, locale);

/** A country has a code; one that is invented has only its name. */
const countryName = (country: string | null, locale: Locale): string | null =>
  country !== null && /^[A-Z]{2}$/.test(country) ? countryIn(country, locale) : country;

/** What a field says on paper: a day in words, a number with what it counts, anything else as it was written. */
export function printedValue(field: PlanField, locale: Locale): string {
  const text = field.value.trim();
  if (field.kind === 'number') return numberInWords(text, field, regionOf[locale]);
  const isDay = field.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? longDay(text, locale) : text;
}

/** What its author wrote on another device, each under a line that says so; nothing where they have decided. */
export const printedOthers = (
  field: PlanField,
  { locale, timeZone }: Pick<PlanPrint, 'locale' | 'timeZone'>,
): { about: string; text: string }[] =>
  field.otherTexts.map(({ value, occurredAt }) => ({
    about: plansWords(locale)('word.otherText', { date: dateInWords(occurredAt, locale, timeZone) }),
    text: printedValue({ ...field, value }, locale),
  }));

/** `Parte 3. Riesgos del país y de la circunscripción`. */
const sectionTitle = (
  word: 'part' | 'annex',
  section: { key: string; title: string },
  locale: Locale,
): string => `${planWord(word, locale)} ${section.key}. ${section.title}`;

/** Whose plan it is, for the cover: the State, and the post with its country. */
export function coverOf({ place, locale }: PlanPrint): { state: string; post: string } {
  const host = countryName(place.hostCountry, locale);
  return {
    state: countryName(place.sendingCountry, locale) ?? '',
    post: [place.post, host].filter(Boolean).join(', '),
  };
}

/** The table of the cover: what, and what it is. Its days are those of one zone, the author's, which it names. */
export function coverFacts(plan: PlanPrint): [string, string][] {
  const { locale, timeZone, counts, changedAt } = plan;
  const say = plansWords(locale);
  const { filled, total, core } = counts;
  const madeOn = longDay(plan.madeOn, locale);
  const done =
    core.total > 0
      ? say('shareOfCore', { n: core.filled, m: core.total, a: filled, b: total })
      : say('share', { n: filled, m: total });
  const facts: [PlanWord, string | null][] = [
    ['author', plan.author],
    ['changedAt', changedAt && dateInWords(changedAt, locale, timeZone)],
    ['madeOn', plan.author ? `${madeOn} (${zoneInWords(new Date(plan.madeOn), timeZone)})` : madeOn],
    ['done', done],
    [
      'basedOn',
      say('version', {
        course: plan.courseTitle,
        n: plan.versionNumber,
        date: longDay(plan.publishedOn, locale),
      }),
    ],
  ];
  return facts.flatMap(([word, fact]) => (fact ? [[planWord(word, locale), fact]] : []));
}

/** A part or an annex as printed. */
export interface PrintedSection {
  section: PlanSection;
  title: string;
  /** The same in every language: `part-3`, `annex-B`. */
  id: string;
  /** A form is copied and filled in separately. */
  isOnNewPage: boolean;
  /** Nobody has written into it, and it has no form. */
  isBlank: boolean;
}

/** Parts and annexes, in order. */
export function sectionsOf(plan: PlanPrint): PrintedSection[] {
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
      isBlank: section.fields.length === 0 && section.formHtml === '',
    })),
  );
}

/** A field as it is printed. */
export interface PrintedField {
  field: PlanField;
  /** The core or the rest begins here; null: it does not, or the plan knows no core. */
  half: string | null;
}

/** The fields of a section, in order. What can wait is told apart only where there is something left to fill in. */
export function printedFields(fields: readonly PlanField[], { locale, isWhole }: PlanPrint): PrintedField[] {
  const knowsCore = isWhole && fields.some(({ isCore }) => isCore);
  return fields.map((field, index) => {
    const isNewHalf = field.isCore !== fields[index - 1]?.isCore;
    return { field, half: knowsCore && isNewHalf ? planWord(field.isCore ? 'core' : 'rest', locale) : null };
  });
}
