import {
  type BundleActivity,
  type BundleQuestion,
  type LessonText,
  type Localised,
} from '@campus/content-format';
import { type ScenarioTexts } from '@campus/scenario-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { type Outline, type OutlineActivity, OutlineCache } from '@campus/course';
import {
  cardTexts,
  lessonTexts,
  currentVersions,
  questions,
  scenarioTexts,
  versionHolding,
  type QuestionRow,
} from './exports.statements.ts';
import { type ExportableCourse } from './writing/exportable-course.ts';

const noTags = { outcomes: [], guidelines: [], principles: [], phases: [], actors: [], hazards: [] };

const questionOf = (row: QuestionRow): BundleQuestion => ({
  uuid: row.id,
  pool: row.pool,
  type: row.type,
  outcome: row.outcome,
  guidelines: row.guidelines,
  tags: row.tags,
  difficulty: row.difficulty,
  points: row.points,
  body: row.bodies,
  answerKey: row.answer_key,
  feedback: row.feedbacks,
  rationale: row.rationales,
  sources: row.sources,
});

/** Rows of one kind by activity, then by language. */
function byActivity<Row extends { activity_id: string; locale: string }, Text>(
  rows: readonly Row[],
  textOf: (row: Row) => Text,
): Map<string, Localised<Text>> {
  const found = new Map<string, Localised<Text>>();
  for (const row of rows) {
    const texts = found.get(row.activity_id) ?? {};
    texts[row.locale] = textOf(row);
    found.set(row.activity_id, texts);
  }
  return found;
}

interface Texts {
  lessons: Map<string, Localised<LessonText>>;
  scenarios: Map<string, Localised<ScenarioTexts>>;
  questions: Map<string, BundleQuestion>;
}

function activityOf(activity: OutlineActivity, texts: Texts): BundleActivity[] {
  const { id, key, titles, minutes, isRequired } = activity;
  const base = { uuid: id, key, title: titles, minutes, required: isRequired, tags: noTags };
  switch (activity.kind) {
    case 'lesson':
      return [{ ...base, kind: 'lesson', texts: texts.lessons.get(id) ?? {} }];
    case 'quiz': {
      const { intro, pools, ...settings } = activity.settings;
      const drawn = Object.values(pools).flatMap((ids) =>
        ids.flatMap((each) => texts.questions.get(each) ?? []),
      );
      return [{ ...base, kind: 'quiz', intro, settings, questions: drawn }];
    }
    case 'scenario':
      return [
        { ...base, kind: 'scenario', rules: activity.settings.rules, texts: texts.scenarios.get(id) ?? {} },
      ];
    case 'survey':
      return [{ ...base, ...activity.settings, kind: 'survey', monthsAfter: null }];
    case 'scorm':
      return [{ ...base, kind: 'scorm', packages: {} }];
  }
}

/** Published course versions in the form that is exported. */
@Injectable()
export class PublishedCourses {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly storage: Storage,
  ) {}

  /** The version on offer of each course, or of one. */
  async newest(courseId: string | null): Promise<Outline[]> {
    const rows = await this.database.rows(currentVersions, [courseId]);
    return Promise.all(rows.map(({ version_id }) => this.outlines.get(version_id)));
  }

  /** The version on offer of the course that has this module, scenario or course id. */
  async holding(targetId: string): Promise<Outline | null> {
    const row = await this.database.row(versionHolding, [targetId]);
    return row ? this.outlines.get(row.version_id) : null;
  }

  version(versionId: string): Promise<Outline | null> {
    return this.outlines.of(versionId);
  }

  async exportable(versionId: string): Promise<ExportableCourse> {
    const [outline, lessons, asked, scenarios, cards] = await Promise.all([
      this.outlines.get(versionId),
      this.database.rows(lessonTexts, [versionId]),
      this.database.rows(questions, [versionId]),
      this.database.rows(scenarioTexts, [versionId]),
      this.database.rows(cardTexts, [versionId]),
    ]);
    const texts: Texts = {
      lessons: byActivity(lessons, (row) => row),
      scenarios: byActivity(scenarios, (row) => row.texts),
      questions: new Map(asked.map((row) => [row.id, questionOf(row)])),
    };
    return {
      uuid: outline.courseId,
      key: outline.courseKey,
      title: outline.titles,
      summary: outline.summaries,
      locales: [...outline.locales],
      glossary: [...outline.glossary],
      modules: outline.modules.map((module) => ({
        uuid: module.id,
        key: module.key,
        title: module.titles,
        summary: module.summaries,
        minutes: { core: module.minutesCore, extended: module.minutesExtended },
        outcomes: module.outcomes,
        activities: module.activities.flatMap((activity) => activityOf(activity, texts)),
        cards: cards
          .filter((card) => card.module_id === module.id)
          .map((card) => ({
            uuid: card.id,
            key: card.key,
            guidelines: card.guidelines,
            texts: card.texts,
          })),
      })),
      media: async (hash) =>
        (await this.storage.has(hash)) ? { read: () => this.storage.read(hash) } : null,
    };
  }
}
