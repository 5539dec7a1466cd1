import { Injectable } from '@nestjs/common';
import {
  type ActivityTags,
  type BundleQuestion,
  type ContentActivity,
  type CourseContent,
  type LessonText,
  type Localised,
} from '@campus/content-format';
import { type ScenarioTexts } from '@campus/scenario-engine';
import { type EntityManager } from 'typeorm';
import { Database, type Statement } from '@campus/platform/database/database.ts';
import {
  type QuizActivitySettings,
  type ScenarioActivitySettings,
  type ScormActivitySettings,
  type SurveyActivitySettings,
} from '../outline.ts';
import * as sql from './version-content.statements.ts';

/** Versions whole, with all their texts and keys: to compare them, never to show them. */
@Injectable()
export class VersionContents {
  constructor(private readonly database: Database) {}

  /** Inside a transaction with its `tx`: a version that is being written can be read there too. */
  async read(versionId: string, tx?: EntityManager): Promise<CourseContent> {
    const rows = <Row>(statement: Statement<Row>): Promise<Row[]> =>
      tx ? this.database.rowsIn(tx, statement, [versionId]) : this.database.rows(statement, [versionId]);
    const [version] = await rows(sql.contentOfVersion);
    if (!version) throw new Error(`there is no course version ${versionId}`);
    const texts: Texts = {
      lessons: byActivity(await rows(sql.lessonsOfVersion), lessonOf),
      stories: byActivity(await rows(sql.storiesOfVersion), (row) => row.texts),
      questions: new Map((await rows(sql.questionsOfVersion)).map((one) => [one.uuid, one])),
    };
    const [modules, activities, cards] = [
      await rows(sql.modulesOfVersion),
      await rows(sql.activitiesOfVersion),
      await rows(sql.cardsOfVersion),
    ];
    const { course_id: uuid, course_key: key, ...course } = version;
    return {
      uuid,
      key,
      ...course,
      countryUnits: await rows(sql.unitsOfVersion),
      modules: modules.map((module) => ({
        ...module,
        activities: activities
          .filter(({ module_id }) => module_id === module.uuid)
          .map((row) => activityOf(row, texts)),
        cards: cards
          .filter(({ module_id }) => module_id === module.uuid)
          .map(({ module_id: _, ...card }) => card),
      })),
    };
  }
}

interface Texts {
  lessons: Map<string, Localised<LessonText>>;
  stories: Map<string, Localised<ScenarioTexts>>;
  questions: Map<string, BundleQuestion>;
}

const lessonOf = ({
  activity_id: _,
  locale: __,
  ...text
}: LessonText & { activity_id: string; locale: string }) => text;

function byActivity<Row extends { activity_id: string; locale: string }, Text>(
  rows: readonly Row[],
  textOf: (row: Row) => Text,
): Map<string, Localised<Text>> {
  const found = new Map<string, Localised<Text>>();
  for (const row of rows)
    found.set(row.activity_id, { ...found.get(row.activity_id), [row.locale]: textOf(row) });
  return found;
}

const noTags: ActivityTags = {
  outcomes: [],
  guidelines: [],
  principles: [],
  phases: [],
  actors: [],
  hazards: [],
};

function activityOf(row: sql.ActivityRow, texts: Texts): ContentActivity {
  const { id, key, titles, minutes, required } = row;
  const base = { uuid: id, key, title: titles, minutes, required, tags: { ...noTags, ...row.tags } };
  switch (row.kind) {
    case 'lesson':
      return { ...base, kind: 'lesson', texts: texts.lessons.get(id) ?? {} };
    case 'quiz': {
      const { intro, pools, ...settings } = row.settings as QuizActivitySettings;
      const ids = Object.values(pools).flat();
      return {
        ...base,
        kind: 'quiz',
        intro,
        settings,
        questions: ids.flatMap((each) => texts.questions.get(each) ?? []),
      };
    }
    case 'scenario':
      return {
        ...base,
        kind: 'scenario',
        rules: (row.settings as ScenarioActivitySettings).rules,
        texts: texts.stories.get(id) ?? {},
      };
    case 'survey': {
      const settings = row.settings as SurveyActivitySettings;
      return { ...base, ...settings, kind: 'survey', monthsAfter: settings.monthsAfter ?? null };
    }
    case 'scorm': {
      const { packages, mastery } = row.settings as ScormActivitySettings;
      return { ...base, kind: 'scorm', packages, mastery };
    }
  }
}
