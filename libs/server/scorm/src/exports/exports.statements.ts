import {
  type BundleQuestion,
  type CardText,
  type LessonText,
  type Localised,
  type QuestionBody,
} from '@campus/content-format';
import { type AnswerKey } from '@campus/quiz-grading';
import { type ScenarioTexts } from '@campus/scenario-engine';
import { statement } from '@campus/platform/database/database.ts';

/** The version on offer of each course, or of one. */
export const currentVersions = statement<{ version_id: string }>(
  'export-current-versions',
  `select v.id as version_id
     from version_on_offer v
    where $1::uuid is null or v.course_id = $1
    order by v.course_id
    limit 100`,
);

/** The version on offer that holds a module, a scenario or a course of this id. */
export const versionHolding = statement<{ version_id: string }>(
  'export-version-holding',
  `select v.id as version_id
     from version_on_offer v
    where v.course_id = $1
       or exists (select from version_module m where m.version_id = v.id and m.id = $1)
       or exists (select from version_activity a where a.version_id = v.id and a.id = $1)
    order by v.course_id limit 1`,
);

export const lessonTexts = statement<
  { activity_id: string; locale: string } & Pick<
    LessonText,
    'title' | 'screens' | 'plan' | 'sources' | 'extended' | 'fields' | 'words' | 'stale'
  >
>(
  'export-lesson-texts',
  `select activity_id, locale, title, screens, plan_html as plan, sources_html as sources, extended_html as extended,
          fields, words, is_stale as stale
     from version_lesson where version_id = $1 order by activity_id, locale`,
);

export interface QuestionRow {
  id: string;
  pool: string;
  type: BundleQuestion['type'];
  outcome: string;
  guidelines: string[];
  tags: string[];
  difficulty: BundleQuestion['difficulty'];
  points: number;
  bodies: Localised<QuestionBody>;
  answer_key: AnswerKey;
  feedbacks: Localised<Record<string, string>>;
  rationales: Localised;
  sources: BundleQuestion['sources'];
}
export const questions = statement<QuestionRow>(
  'export-questions',
  `select id, pool, type, outcome, guidelines, tags, difficulty, points::float8 as points, bodies, answer_key,
          feedbacks, rationales, sources
     from version_question
    where version_id = $1
    order by pool, id`,
);

export const scenarioTexts = statement<{ activity_id: string; locale: string; texts: ScenarioTexts }>(
  'export-scenario-texts',
  `select activity_id, locale, texts from version_scenario where version_id = $1 order by activity_id, locale`,
);

export const cardTexts = statement<{
  id: string;
  key: string;
  module_id: string;
  guidelines: string[];
  texts: Localised<CardText>;
}>(
  'export-card-texts',
  `select id, key, module_id, guidelines, texts from version_card where version_id = $1 order by module_id, position`,
);
