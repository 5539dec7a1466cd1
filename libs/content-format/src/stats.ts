import type { BundleModule, Locale } from './bundle.ts';
import type { CountryUnit } from './lessons/country-units.ts';
import type { CourseContext } from './course-context.ts';
import type { GuessStats } from './guessing/guessing.ts';
import type { ModuleSource } from './module-source.ts';
import type { PoolStats } from './questions/pool-balance.ts';
import type { StaleText } from './problems.ts';

/** One module in one language, as `content check` prints it. */
export interface ModuleStats {
  module: string;
  /** Where its files are. */
  folder: string;
  locale: Locale;
  lessons: number;
  screens: number;
  /** Of the lessons. */
  words: number;
  /** Of all activities. */
  minutes: number;
  /** Questions its quizzes may draw. */
  items: number;
  scenarios: number;
  cards: number;
  /** Country units of its lessons. */
  units: number;
  /** Translations to read against their source. */
  stale: number;
  /** Lessons, cards, country units and other activities without a text in this language. */
  missing: number;
}

/** What a country has written for a lesson. */
export interface CountryStats {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Key of the lesson. */
  lesson: string;
  /** In the source language. */
  owner: string;
  reviewedOn: string;
  validUntil: string;
  /** Facts still to be supplied. */
  missing: number;
}

export interface CourseStats {
  modules: ModuleStats[];
  pools: PoolStats[];
  guessing: GuessStats[];
  countries: CountryStats[];
}

interface Counted {
  modules: readonly { source: ModuleSource; module: BundleModule }[];
  units: readonly CountryUnit[];
  stale: readonly StaleText[];
}

export function statsOf(counted: Counted, course: CourseContext): Omit<CourseStats, 'pools' | 'guessing'> {
  const keys = new Map([...course.lessons].map(([key, uuid]) => [uuid, key]));
  return {
    modules: counted.modules.flatMap((one) => course.locales.map((locale) => row(one, locale, counted))),
    countries: counted.units.map(({ unit }) => ({
      country: unit.country,
      lesson: keys.get(unit.lesson) ?? '',
      owner: unit.owner[course.source] ?? '',
      reviewedOn: unit.reviewedOn,
      validUntil: unit.validUntil,
      missing: unit.missing,
    })),
  };
}

function row(
  { source, module }: Counted['modules'][number],
  locale: Locale,
  { units, stale }: Counted,
): ModuleStats {
  const { activities, cards } = module;
  const texts = activities.flatMap((each) => (each.kind === 'lesson' ? (each.texts[locale] ?? []) : []));
  const quizzes = activities.flatMap((each) => (each.kind === 'quiz' ? each.questions : []));
  const others = activities.filter((each) => each.kind !== 'lesson');
  const lessons = source.activities.flatMap((each) => (each.kind === 'lesson' ? each.languages : []));
  const own = units.filter(({ unit }) => activities.some(({ uuid }) => uuid === unit.lesson));
  const isHere = (file: string): boolean =>
    file.startsWith(`${source.folder}/`) || own.some((each) => file.startsWith(each.files));
  return {
    module: module.key,
    folder: source.folder,
    locale,
    lessons: texts.length,
    screens: texts.reduce((sum, text) => sum + text.screens.length, 0),
    words: texts.reduce((sum, text) => sum + text.words, 0),
    minutes: activities.reduce((sum, activity) => sum + activity.minutes, 0),
    items: new Set(quizzes.map((question) => question.uuid)).size,
    scenarios: others.filter((each) => each.kind === 'scenario' && each.title[locale]).length,
    cards: cards.filter((card) => card.texts[locale]).length,
    units: own.filter(({ unit }) => unit.texts[locale]).length,
    stale: stale.filter((each) => each.why !== 'expired' && each.locale === locale && isHere(each.file))
      .length,
    missing:
      [...lessons, ...source.cards].filter((languages) => !languages.has(locale)).length +
      own.filter(({ unit }) => !unit.texts[locale]).length +
      others.filter((each) => !each.title[locale]).length,
  };
}
