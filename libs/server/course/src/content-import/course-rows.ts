import {
  type BundleActivity,
  type BundleCountryUnit,
  type BundleModule,
  type BundleQuestion,
  type CourseBundle,
} from '@campus/content-format';
import { type AnswerKey } from '@campus/quiz-grading';
import type { ActivityEntity } from '../courses/activity.entity.ts';
import type { ActivitySettings, Localised } from '../courses/outline.ts';
import type { CountryUnitEntity } from '../courses/lessons/country-unit.entity.ts';
import type { CourseVersionEntity } from '../courses/versions/course-version.entity.ts';
import type { FieldCardEntity } from '../courses/field-cards/field-card.entity.ts';
import type { LessonTextEntity } from '../courses/lessons/lesson-text.entity.ts';
import type { ModuleEntity } from '../courses/module.entity.ts';
import type { QuestionEntity } from '../courses/question.entity.ts';
import type { ScenarioTextEntity } from '../courses/scenarios/scenario-text.entity.ts';

/** Activity uuid → language → id of the SCORM package made for it. */
export type PackageIds = ReadonlyMap<string, Localised>;

type NewVersion = Omit<CourseVersionEntity, 'createdAt' | 'publishedAt' | 'structureHash'>;

/** The rows of one course version, made from the bundle. */
export interface CourseRows {
  version: NewVersion;
  modules: ModuleEntity[];
  activities: ActivityEntity[];
  texts: LessonTextEntity[];
  questions: QuestionEntity[];
  scenarioTexts: ScenarioTextEntity[];
  cards: FieldCardEntity[];
  units: CountryUnitEntity[];
}

export function courseRows(
  bundle: CourseBundle,
  versionId: string,
  number: number,
  packages: PackageIds,
): CourseRows {
  const activities = bundle.modules.flatMap((module) => activitiesOf(module, versionId, packages));
  const written = bundle.modules.flatMap((module) => module.activities);
  const questions = new Map(
    written.flatMap((one) => (one.kind === 'quiz' ? one.questions : [])).map((one) => [one.uuid, one]),
  );
  return {
    version: versionOf(bundle, versionId, number),
    modules: bundle.modules.map((module, position) => moduleOf(module, versionId, position)),
    activities,
    texts: written.flatMap((activity) => textsOf(activity, versionId)),
    questions: [...questions.values()].map((question) => questionOf(question, versionId)),
    scenarioTexts: written.flatMap((activity) => scenarioTextsOf(activity, versionId)),
    cards: bundle.modules.flatMap((module) => cardsOf(module, versionId)),
    units: bundle.countryUnits.map((unit) => unitOf(unit, versionId)),
  };
}

const versionOf = (bundle: CourseBundle, versionId: string, number: number): NewVersion => ({
  id: versionId,
  courseId: bundle.uuid,
  number,
  status: 'draft',
  contentHash: bundle.hash,
  sourceLocale: bundle.source,
  locales: bundle.locales,
  titles: bundle.title,
  summaries: bundle.summary,
  effortCoreMinutes: bundle.effort.core,
  effortExtendedMinutes: bundle.effort.extended,
  outcome: bundle.completion.outcome,
  completionRule: bundle.completion.rule,
  furtherOutcomes: bundle.completion.further,
  glossary: bundle.glossary,
  plan: bundle.plan,
  seasons: bundle.seasons,
  audience: bundle.audience,
  tryout: bundle.tryout,
  kit: bundle.kit,
});

const moduleOf = (module: BundleModule, versionId: string, position: number): ModuleEntity => ({
  versionId,
  id: module.uuid,
  position,
  key: module.key,
  titles: module.title,
  summaries: module.summary,
  minutesCore: module.minutes.core,
  minutesExtended: module.minutes.extended,
  isGate: module.gate,
  recall: module.recall,
  outcomes: module.outcomes,
});

const activitiesOf = (module: BundleModule, versionId: string, packages: PackageIds): ActivityEntity[] =>
  module.activities.map((activity, position) => ({
    versionId,
    id: activity.uuid,
    moduleId: module.uuid,
    position,
    kind: activity.kind,
    key: activity.key,
    titles: activity.title,
    minutes: activity.minutes,
    isRequired: activity.required,
    tags: { ...activity.tags },
    settings: settingsOf(activity, packages),
  }));

function settingsOf(activity: BundleActivity, packages: PackageIds): ActivitySettings {
  switch (activity.kind) {
    case 'lesson': {
      const [text] = Object.values(activity.texts);
      return {
        screens: text?.screens.map(({ id }) => id) ?? [],
        fields: text?.fields.map(({ id }) => id) ?? [],
      };
    }
    case 'quiz': {
      const pools: Record<string, string[]> = {};
      for (const { pool, uuid } of activity.questions) (pools[pool] ??= []).push(uuid);
      return { ...activity.settings, intro: activity.intro, pools };
    }
    case 'survey':
      return {
        intro: activity.intro,
        anonymous: activity.anonymous,
        questions: activity.questions,
        monthsAfter: activity.monthsAfter,
      };
    case 'scorm': {
      const [source] = Object.values(activity.packages);
      return {
        packages: packages.get(activity.uuid) ?? {},
        mastery: source && 'mastery' in source ? source.mastery : null,
      };
    }
    case 'scenario':
      return { rules: activity.rules };
  }
}

const textsOf = (activity: BundleActivity, versionId: string): LessonTextEntity[] =>
  activity.kind !== 'lesson'
    ? []
    : Object.entries(activity.texts).map(([locale, text]) => ({
        versionId,
        activityId: activity.uuid,
        locale,
        title: text.title,
        screens: text.screens,
        planHtml: text.plan,
        sourcesHtml: text.sources,
        extendedHtml: text.extended,
        fields: text.fields,
        words: text.words,
        isStale: text.stale,
      }));

const scenarioTextsOf = (activity: BundleActivity, versionId: string): ScenarioTextEntity[] =>
  activity.kind !== 'scenario'
    ? []
    : Object.entries(activity.texts).map(([locale, texts]) => ({
        versionId,
        activityId: activity.uuid,
        locale,
        texts,
      }));

const questionOf = (question: BundleQuestion, versionId: string): QuestionEntity => ({
  versionId,
  id: question.uuid,
  pool: question.pool,
  type: question.type,
  outcome: question.outcome,
  guidelines: question.guidelines,
  tags: question.tags,
  difficulty: question.difficulty,
  points: String(question.points),
  bodies: question.body,
  answerKey: question.answerKey as AnswerKey,
  feedbacks: question.feedback,
  rationales: question.rationale,
  sources: question.sources,
});

const cardsOf = (module: BundleModule, versionId: string): FieldCardEntity[] =>
  module.cards.map((card, position) => ({
    versionId,
    id: card.uuid,
    moduleId: module.uuid,
    position,
    key: card.key,
    guidelines: card.guidelines,
    texts: card.texts,
  }));

const unitOf = (unit: BundleCountryUnit, versionId: string): CountryUnitEntity => ({
  versionId,
  id: unit.uuid,
  activityId: unit.lesson,
  countryCode: unit.country,
  owners: unit.owner,
  reviewedOn: unit.reviewedOn,
  validUntil: unit.validUntil,
  missing: unit.missing,
  texts: unit.texts,
});
