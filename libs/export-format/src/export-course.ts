import type { QuestionType, QuizSettings } from '@campus/quiz-grading';
import type { ScenarioRules, ScenarioTexts } from '@campus/scenario-engine';

/** One text in every language of the package. */
type Localised = Record<string, string>;

/** The structure of an exported package, without its texts. Stored in `course.js`. */
export interface ExportCourse {
  format: 1;
  /** Unique to what was exported: work of one is never taken for work of another. */
  id: string;
  title: Localised;
  /** In display order; the first is used unless the platform names another. */
  locales: string[];
  modules: ExportModule[];
  /** Path of the text file, by `<module key>.<locale>`. */
  texts: Record<string, string>;
}

export interface ExportModule {
  id: string;
  key: string;
  title: Localised;
  summary: Localised;
  /** Minutes of the core layer. */
  minutes: number;
  outcomes: { key: string; text: Localised }[];
  activities: ExportActivity[];
  cards: { id: string; title: Localised }[];
}

interface ActivityBase {
  id: string;
  key: string;
  title: Localised;
  minutes: number;
  /** Whether the module is done only when this is. */
  isRequired: boolean;
}

export type ExportActivity = ExportLesson | ExportQuiz | ExportScenario;

export interface ExportLesson extends ActivityBase {
  kind: 'lesson';
  /** Ids of its screens, in order. */
  screens: string[];
}

export interface ExportQuiz extends ActivityBase {
  kind: 'quiz';
  settings: QuizSettings;
  questions: ExportQuestion[];
}

/** One question without its words. Lists of keys are in one fixed order: saved answers count along them. */
export interface ExportQuestion {
  id: string;
  pool: string;
  type: QuestionType;
  outcome: string;
  tags: string[];
  points: number;
  options: string[];
  targets: string[];
  blanks: { key: string; /** Null: typed. */ options: string[] | null }[];
  /** Options stay in the order they are written. */
  isFixed: boolean;
  /** It is asked only where its pool has not enough others. */
  isSuspended: boolean;
  /** The `AnswerKey` of libs/quiz-grading as JSON, veiled with the question's id. */
  key: string;
}

export interface ExportScenario extends ActivityBase {
  kind: 'scenario';
  rules: ScenarioRules;
}

/** The texts of one module in one language; all HTML is sanitised. */
export interface ExportTexts {
  lessons: Record<string, ExportLessonText>;
  quizzes: Record<string, ExportQuizText>;
  scenarios: Record<string, ScenarioTexts>;
  cards: Record<string, { title: string; html: string; sources: string }>;
  terms: Record<string, { term: string; definition: string }>;
}
export interface ExportLessonText {
  title: string;
  screens: { id: string; title: string; html: string }[];
  /** *For your plan*; empty when there is none. */
  plan: string;
  sources: string;
  /** Empty when there is none. */
  extended: string;
}
export interface ExportQuizText {
  intro: string;
  questions: Record<string, ExportQuestionText>;
  /** `ExportExplanation` by question id as JSON, veiled with the quiz's id. */
  explanations: string;
}
/** The words of one question, without its key; all HTML. */
export interface ExportQuestionText {
  prompt: string;
  options: { key: string; text: string }[];
  targets: { key: string; text: string }[];
  /** The text cut at its blanks; `options` null: typed. */
  cloze: (string | { blank: string; options: { key: string; text: string }[] | null; numeric: boolean })[];
  unit: string | null;
}
export interface ExportExplanation {
  feedback: Record<string, string>;
  rationale: string;
  sources: { label: string; url: string | null }[];
}
