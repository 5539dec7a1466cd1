import { type AnswerKey, type CountedAttempt, type QuestionType } from '@campus/quiz-grading';
import type { ScenarioRules, ScenarioTexts } from '@campus/scenario-engine';
import type { KitKind } from './kit/kit-kinds.ts';
import type { PlanAnnex, PlanPart } from './plan/plan-parts.ts';
import { type FieldKind, type SurveyQuestionType } from './questions/question-types.ts';
import { type Route, type RuledOutcome } from '@campus/course-rules';

/**
 * A course as the importer takes it: validated, rendered, with nothing left to look up.
 * Every text is present in every language of `locales`; all HTML is sanitised.
 */
export type Locale = string;
/** One text in every language of the course. */
export type Localised<T = string> = Record<Locale, T>;

export interface CourseBundle {
  uuid: string;
  key: string;
  source: Locale;
  locales: Locale[];
  title: Localised;
  summary: Localised;
  /** For whom it is, in a sentence; null when the course does not say. */
  audience: Localised | null;
  /** What anyone may try without an account; null when the course names nothing. */
  tryout: BundleTryout | null;
  /** Minutes; printed on the certificate. */
  effort: { core: number; extended: number };
  completion: {
    outcome: RuledOutcome;
    rule: BundleRule;
    /** Outcomes that only some routes of an edition offer; none in a course with one outcome. */
    further: BundleOutcome[];
  };
  modules: BundleModule[];
  /** What the worksheets add up to; null when the course has no `plan.yaml`. */
  plan: BundlePlan | null;
  /** What those who teach it read, in order; no learner is shown any of it. */
  kit: BundleKitPaper[];
  /** By country, then in the order of their lessons. */
  countryUnits: BundleCountryUnit[];
  glossary: BundleTerm[];
  /** Seasons before which officers serving in a country are asked again; empty without `seasons.yaml`. */
  seasons: BundleSeason[];
  /** Media by content hash, as lessons refer to them: `/media/<sha256>/<name>`. */
  media: BundleMedia[];
  /** sha256 over everything above: two imports of one folder give one hash. */
  hash: string;
}

/** The rule of `libs/course-rules`, its activity keys already replaced by uuids; `lessons` stays a word. */
export type BundleRule =
  | { all: BundleRule[] }
  | { any: BundleRule[] }
  | { done: string }
  | { passed: string; atLeast?: number }
  | { attended: { atLeast: number } }
  | { plan: 'approved' };

/** Activities of the course, by uuid, that the public page offers to try; null: none of that kind. */
export interface BundleTryout {
  lesson: string | null;
  scenario: string | null;
}

/** An outcome beside the main one, and the routes whose editions offer it. */
export interface BundleOutcome {
  outcome: RuledOutcome;
  routes: Route[];
  rule: BundleRule;
}

export interface BundleModule {
  uuid: string;
  key: string;
  title: Localised;
  summary: Localised;
  minutes: { core: number; extended: number };
  gate: boolean;
  /** Questions of earlier modules asked at its start; 0: none. */
  recall: number;
  outcomes: { key: string; text: Localised; guidelines: string[] }[];
  activities: BundleActivity[];
  /** One-page cards to print and take along, in order. */
  cards: BundleCard[];
}

/** A field card: one printed page. */
export interface BundleCard {
  uuid: string;
  key: string;
  guidelines: string[];
  texts: Localised<CardText>;
}
export interface CardText {
  title: string;
  /** Its sections are `<h2>`. */
  html: string;
  /** One small line of inline HTML; empty when it has no sources. */
  sources: string;
  words: number;
  /** True when the source has changed since this translation was read against it. */
  stale: boolean;
}

/** A time of the year in which some countries expect a hazard. */
export interface BundleSeason {
  key: string;
  /** With its article, as used in a sentence: _the Atlantic hurricane season_. */
  title: Localised;
  /** Of `hazards`. */
  hazard: string;
  /** The day it opens each year, `MM-DD`. */
  opens: string;
  /** ISO 3166 codes. */
  countries: string[];
  sources: { label: string; url: string | null }[];
}

/** The consular contingency plan that worksheet fields fill in. */
export interface BundlePlan {
  title: Localised;
  /** Against data of real persons: shown above the plan and printed on it. */
  warning: Localised;
  /** Nine, in order. */
  parts: { part: PlanPart; title: Localised; /** Inline HTML. */ intro: Localised }[];
  annexes: {
    annex: PlanAnnex;
    title: Localised;
    /** Inline HTML. */
    intro: Localised;
    /** A blank form as HTML; empty when the annex has none. */
    form: Localised;
  }[];
  /** By what a plan that was handed in is reviewed; null where plans are not handed in. */
  rubric: BundleRubric | null;
}
export interface BundleRubric {
  /** Points from which a plan is approved, with no criterion at 0. */
  approval: number;
  criteria: BundleCriterion[];
}
export interface BundleCriterion {
  key: string;
  title: Localised;
  /** The parts and annexes it is about. */
  parts: (PlanPart | PlanAnnex)[];
  /** The highest first; the last one has 0 points. */
  levels: { points: number; text: Localised }[];
}
/** A paper for anyone who teaches the course. */
export interface BundleKitPaper {
  uuid: string;
  key: string;
  kind: KitKind;
  /** The key of the module or simulation it is about, or the letter of its route; null: the whole course. */
  about: string | null;
  /** What a plan that is an example holds; null for any other paper. */
  model: BundlePlanModel | null;
  /** For a session plan: the lessons (uuids) that each session, a section with a table, covers. */
  sessions: string[][];
  texts: Localised<KitText>;
}
/** A model plan of an invented post: its author and the contents of its fields. */
export interface BundlePlanModel {
  /** Invented names, the same in every language. */
  post: string;
  host: string;
  sending: string;
  /** `lesson`: its uuid; plain text, a day as `2026-11-24`. */
  values: { lesson: string; field: string; value: Localised }[];
}
export interface KitText {
  title: string;
  /** Of a session plan: the titles of its sessions. */
  sessions: string[];
  /** Its sections are `<h2>`. */
  html: string;
  words: number;
  /** True when the source has changed since this translation was read against it. */
  stale: boolean;
}

/** What one sending State adds to a lesson, shown below it to the officers of that State. */
export interface BundleCountryUnit {
  uuid: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** uuid of the lesson. */
  lesson: string;
  /** The office responsible for it. */
  owner: Localised;
  /** `2026-11-24`. */
  reviewedOn: string;
  validUntil: string;
  /** Facts its owner has still to supply. */
  missing: number;
  texts: Localised<CountryUnitText>;
}
export interface CountryUnitText {
  /** Its sections are `<h3>`. */
  html: string;
  /** The list of sources, as HTML; empty when it has none. */
  sources: string;
  words: number;
  stale: boolean;
}

interface ActivityBase {
  uuid: string;
  key: string;
  title: Localised;
  minutes: number;
  required: boolean;
  tags: ActivityTags;
}
export interface ActivityTags {
  outcomes: string[];
  guidelines: string[];
  principles: string[];
  phases: string[];
  actors: string[];
  hazards: string[];
}

export type BundleActivity = BundleLesson | BundleQuiz | BundleSurvey | BundleScorm | BundleScenario;

export interface BundleLesson extends ActivityBase {
  kind: 'lesson';
  texts: Localised<LessonText>;
}
export interface LessonText {
  title: string;
  screens: LessonScreen[];
  /** *For your plan*, as HTML. */
  plan: string;
  /** The list of sources, as HTML. */
  sources: string;
  /** The extended layer, as HTML; empty when there is none. */
  extended: string;
  /** Worksheet fields in order, for the plan and for export. */
  fields: WorksheetField[];
  words: number;
  /** True when the source has changed since this translation was read against it. */
  stale: boolean;
}
export interface WorksheetField {
  id: string;
  label: string;
  kind: FieldKind;
  /** A number that is measured and may have decimals; without it, things are counted: whole numbers from 0. */
  decimals?: true;
  /** The least and the most that is taken; without them, from 0 up. */
  min?: number;
  max?: number;
  /** What is counted or measured, in the language of the text: `people`, `hours`. */
  unit?: string;
  /** The part or annex of the plan it feeds. */
  plan: PlanPart | PlanAnnex | null;
  /** Without it there is no plan. */
  core?: true;
}
export interface LessonScreen {
  /** Slug of the heading, the same in every language (taken from the source language). */
  id: string;
  title: string;
  html: string;
}

export interface BundleQuiz extends ActivityBase {
  kind: 'quiz';
  intro: Localised;
  settings: QuizSettings;
  /** Every item a draw may take. */
  questions: BundleQuestion[];
}
export interface QuizSettings {
  graded: boolean;
  /** Per cent, or null when nothing is passed. */
  pass: number | null;
  attempts: { max: number | null; /** Minutes. */ cooldown: number; counts: CountedAttempt };
  /** Minutes, or null. */
  timeLimit: number | null;
  shuffle: { questions: boolean; options: boolean };
  draw: { pool: string; count: number; tags: string[] }[];
  review: {
    when: 'finished' | 'passed' | 'last-attempt' | 'never';
    show: ('responses' | 'keys' | 'feedback' | 'rationale')[];
  };
}
export interface BundleQuestion {
  uuid: string;
  pool: string;
  type: QuestionType;
  outcome: string;
  guidelines: string[];
  tags: string[];
  difficulty: 1 | 2 | 3;
  points: number;
  /** What a learner may see before the policy opens the keys, per language. */
  body: Localised<QuestionBody>;
  /** What grading needs; never leaves the server before the review policy allows. See libs/quiz-grading. */
  answerKey: AnswerKey;
  /** Feedback per option (HTML), per language, and why the right answer is right. */
  feedback: Localised<Record<string, string>>;
  rationale: Localised;
  sources: { label: string; url: string | null }[];
}
/** One question in one language, without its key. All texts are HTML fragments. */
export interface QuestionBody {
  prompt: string;
  /** single, multiple: the options. order: the items. match: the left sides. */
  options: { key: string; text: string }[];
  /** match: the right-hand sides and distractors, under neutral keys that reveal nothing. */
  targets: { key: string; text: string }[];
  /** cloze: the text cut at its blanks; strings are HTML, objects are blanks. */
  cloze: (string | { blank: string; options: { key: string; text: string }[] | null; numeric: boolean })[];
  unit: string | null;
  optionsFixed: boolean;
}

export interface BundleSurvey extends ActivityBase {
  kind: 'survey';
  intro: Localised;
  anonymous: boolean;
  /** Opens that many months after the certificate was issued; null: at once. */
  monthsAfter: number | null;
  questions: SurveyQuestion[];
}
export interface SurveyQuestion {
  key: string;
  type: SurveyQuestionType;
  label: Localised;
  required: boolean;
  low?: Localised;
  high?: Localised;
  options?: { key: string; text: Localised }[];
  multiple?: boolean;
  rows?: number;
}

export interface BundleScorm extends ActivityBase {
  kind: 'scorm';
  /** One package per language; the same bytes may serve several. Made by libs/scorm-format at import. */
  packages: Localised<ScormSource>;
}
export type ScormSource =
  | {
      /** `path` is the path inside the package; `hash` the sha256 of the bytes. */
      files: { path: string; absolute: string; hash: string }[];
      texts: unknown;
      standard: '1.2' | '2004-3' | '2004-4';
      entry: string;
      mastery: number | null;
    }
  /** A ready-made package: where it is, and the sha256 of its bytes. */
  | { zip: string; hash: string };

export interface BundleScenario extends ActivityBase {
  kind: 'scenario';
  /** What `playPath` of libs/scenario-engine takes; proved: no dead end, nothing unreachable, gauges in 0–100. */
  rules: ScenarioRules;
  texts: Localised<ScenarioTexts>;
}

export interface BundleTerm {
  key: string;
  term: Localised;
  definition: Localised;
}
export interface BundleMedia {
  hash: string;
  name: string;
  absolute: string;
  bytes: number;
  type: string;
}
