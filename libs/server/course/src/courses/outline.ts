import {
  type BundlePlan,
  type BundleRule,
  type BundleSeason,
  type BundleTryout,
  type QuizSettings,
  type SurveyQuestion,
} from '@campus/content-format';
import { type OutcomeRule, type RuledOutcome, routes } from '@campus/course-rules';
import { type ScenarioRules } from '@campus/scenario-engine';
import { type AttemptPolicy } from '@campus/scorm-format';
import { type Locale } from '@campus/platform/graphql/locale.ts';

/** One text in every language of the course. */
export type Localised<Text = string> = Record<string, Text>;

/** The rule of libs/course-rules, activities named by uuid. */
export type CompletionRule = BundleRule;

export interface OutlineOutcome {
  key: string;
  text: Localised;
  guidelines: string[];
}

export interface OutlineTerm {
  key: string;
  term: Localised;
  /** HTML. */
  definition: Localised;
}

/** The structure of the plan, without anything an officer wrote. */
export type OutlinePlan = BundlePlan;

/** A time of the year in which some countries expect a hazard. */
export type OutlineSeason = BundleSeason;

/** What of a course anyone may try, by the ids of its activities. */
export type OutlineTryout = BundleTryout;

export interface LessonSettings {
  /** Ids of the core screens, in order; the lesson is completed when all have been seen. */
  screens: string[];
  /** Ids of the worksheet fields. */
  fields: string[];
}

export interface QuizActivitySettings extends QuizSettings {
  /** HTML. */
  intro: Localised;
  /** Pool → ids of its questions, in the order of the pool. */
  pools: Record<string, string[]>;
}

export interface SurveyActivitySettings {
  /** HTML. */
  intro: Localised;
  anonymous: boolean;
  questions: SurveyQuestion[];
  /** Opens that many months after the certificate; null or left out: at once. */
  monthsAfter?: number | null;
}

export interface ScormActivitySettings {
  /** Language → id of the package. Empty until the scorm module has imported it. */
  packages: Localised;
  /** Per cent, or null. */
  mastery: number | null;
  /** Missing: the default, or the policy of the library package. */
  policy?: AttemptPolicy;
  /** Id of the library package: new attempts begin on the version that is on the shelf then. */
  library?: string;
}

export interface ScenarioActivitySettings {
  /** What a path is played by. */
  rules: ScenarioRules;
}

export type ActivitySettings =
  | LessonSettings
  | QuizActivitySettings
  | SurveyActivitySettings
  | ScormActivitySettings
  | ScenarioActivitySettings;

interface ActivityBase {
  id: string;
  moduleId: string;
  key: string;
  titles: Localised;
  minutes: number;
  isRequired: boolean;
  /** Keys of the learning outcomes it teaches or tests. */
  outcomes: string[];
  /** Sending countries that add a unit to it; only lessons have any. */
  unitCountries: string[];
}

export type LessonActivity = ActivityBase & { kind: 'lesson'; settings: LessonSettings };
export type QuizActivity = ActivityBase & { kind: 'quiz'; settings: QuizActivitySettings };
export type SurveyActivity = ActivityBase & { kind: 'survey'; settings: SurveyActivitySettings };
export type ScormActivity = ActivityBase & { kind: 'scorm'; settings: ScormActivitySettings };
export type ScenarioActivity = ActivityBase & { kind: 'scenario'; settings: ScenarioActivitySettings };
export type OutlineActivity =
  | LessonActivity
  | QuizActivity
  | SurveyActivity
  | ScormActivity
  | ScenarioActivity;

/** Per cent; null: nothing is passed there. */
export const passMarkOf = (activity: OutlineActivity): number | null =>
  activity.kind === 'quiz'
    ? activity.settings.pass
    : activity.kind === 'scorm'
      ? activity.settings.mastery
      : null;

/** A field card by its title; the text is in the memory of `FieldCardCache`. */
export interface OutlineCard {
  id: string;
  key: string;
  titles: Localised;
}

/** Months after the certificate at which an activity opens; null: it opens with its module. */
export const monthsAfterOf = (activity: OutlineActivity): number | null =>
  activity.kind === 'survey' ? (activity.settings.monthsAfter ?? null) : null;

export interface OutlineModule {
  id: string;
  key: string;
  titles: Localised;
  summaries: Localised;
  minutesCore: number;
  minutesExtended: number;
  isGate: boolean;
  /** Questions of earlier modules asked at its start; 0: none. */
  recall: number;
  outcomes: OutlineOutcome[];
  cards: OutlineCard[];
  activities: OutlineActivity[];
}

/** A published course version as one row. */
export interface OutlineRow {
  version_id: string;
  course_id: string;
  course_key: string;
  number: number;
  published_at: Date;
  content_hash: string;
  locales: Locale[];
  source_locale: Locale;
  titles: Localised;
  summaries: Localised;
  effort_core_minutes: number;
  effort_extended_minutes: number;
  outcome: RuledOutcome;
  completion_rule: CompletionRule;
  further_outcomes: OutcomeRule[];
  glossary: OutlineTerm[];
  plan: OutlinePlan | null;
  seasons: OutlineSeason[];
  audience: Localised | null;
  tryout: OutlineTryout | null;
  modules: Omit<OutlineModule, 'activities'>[];
  activities: OutlineActivity[];
}

/** The content of a published version. Shared by all requests, so it must not be changed. */
export class Outline {
  readonly versionId: string;
  readonly courseId: string;
  readonly courseKey: string;
  /** 1, 2, 3 … within the course. */
  readonly number: number;
  readonly publishedAt: Date;
  readonly contentHash: string;
  readonly locales: readonly Locale[];
  readonly sourceLocale: Locale;
  readonly titles: Localised;
  readonly summaries: Localised;
  readonly effort: { core: number; extended: number };
  readonly outcome: OutlineRow['outcome'];
  /** Every outcome, the main one first; it is offered by editions of every route. */
  readonly outcomeRules: readonly OutcomeRule[];
  readonly glossary: readonly OutlineTerm[];
  readonly plan: OutlinePlan | null;
  readonly seasons: readonly OutlineSeason[];
  /** For whom it is, in a sentence; null: it does not say. */
  readonly audience: Localised | null;
  /** What may be tried without an account; null: nothing. */
  readonly tryout: OutlineTryout | null;
  readonly modules: readonly OutlineModule[];
  /** All of them, in teaching order. */
  readonly activities: readonly OutlineActivity[];
  private readonly activitiesById: ReadonlyMap<
    string,
    { activity: OutlineActivity; index: number; module: OutlineModule }
  >;

  constructor(row: OutlineRow) {
    this.versionId = row.version_id;
    this.courseId = row.course_id;
    this.courseKey = row.course_key;
    this.number = row.number;
    this.publishedAt = row.published_at;
    this.contentHash = row.content_hash;
    this.locales = row.locales;
    this.sourceLocale = row.source_locale;
    this.titles = row.titles;
    this.summaries = row.summaries;
    this.effort = { core: row.effort_core_minutes, extended: row.effort_extended_minutes };
    this.outcome = row.outcome;
    this.outcomeRules = [
      { outcome: row.outcome, routes, rule: row.completion_rule },
      ...row.further_outcomes,
    ];
    this.glossary = row.glossary;
    this.plan = row.plan;
    this.seasons = row.seasons;
    this.audience = row.audience;
    this.tryout = row.tryout;
    this.modules = row.modules.map((module) => ({
      ...module,
      activities: row.activities.filter((activity) => activity.moduleId === module.id),
    }));
    this.activities = this.modules.flatMap((module) => module.activities);
    const places = this.modules.flatMap((module) =>
      module.activities.map((activity) => ({ activity, module })),
    );
    this.activitiesById = new Map(places.map((place, index) => [place.activity.id, { ...place, index }]));
  }

  /** The activity, its module and its place in teaching order. */
  find(activityId: string): { activity: OutlineActivity; module: OutlineModule; index: number } | null {
    return this.activitiesById.get(activityId) ?? null;
  }

  /**
   * Required activities of the gates before an activity's module: it is open when all of them are completed.
   * Empty when no gate is in the way.
   */
  requiredBefore(activityId: string): string[] {
    const place = this.find(activityId);
    if (!place) return [];
    const gates = this.modules.slice(0, this.modules.indexOf(place.module)).filter((module) => module.isGate);
    return gates.flatMap(({ activities }) =>
      activities.filter(({ isRequired }) => isRequired).map(({ id }) => id),
    );
  }

  /** The language to show: the one asked for, else Spanish, else English, else the one it was written in. */
  localeFor(asked: Locale): Locale {
    return (
      [asked, 'es' as const, 'en' as const].find((locale) => this.locales.includes(locale)) ??
      this.sourceLocale
    );
  }
}
