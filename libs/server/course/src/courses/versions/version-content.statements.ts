import {
  type BundleCountryUnit,
  type BundlePlan,
  type BundleQuestion,
  type BundleTerm,
  type CardText,
  type CourseContent,
  type LessonText,
  type Localised,
} from '@campus/content-format';
import { type ScenarioTexts } from '@campus/scenario-engine';
import { statement } from '@campus/platform/database/database.ts';
import { type ActivityEntity } from '../activity.entity.ts';

export interface VersionRow {
  course_id: string;
  course_key: string;
  source: string;
  locales: string[];
  title: Localised;
  summary: Localised;
  effort: CourseContent['effort'];
  completion: CourseContent['completion'];
  glossary: BundleTerm[];
  plan: BundlePlan | null;
}

export const contentOfVersion = statement<VersionRow>(
  'version-content',
  `select v.course_id, c.key as course_key, v.source_locale as source, v.locales, v.titles as title,
          v.summaries as summary,
          json_build_object('core', v.effort_core_minutes, 'extended', v.effort_extended_minutes) as effort,
          json_build_object('outcome', v.outcome, 'rule', v.completion_rule,
                            'further', v.further_outcomes) as completion,
          v.glossary, v.plan
     from course_version v
     join course c on c.id = v.course_id
    where v.id = $1`,
);

export interface ModuleRow {
  uuid: string;
  key: string;
  title: Localised;
  summary: Localised;
  minutes: { core: number; extended: number };
  gate: boolean;
  recall: number;
  outcomes: { key: string; text: Localised; guidelines: string[] }[];
}
export const modulesOfVersion = statement<ModuleRow>(
  'version-content-modules',
  `select id as uuid, key, titles as title, summaries as summary,
          json_build_object('core', minutes_core, 'extended', minutes_extended) as minutes, is_gate as gate,
          recall, outcomes
     from module
    where version_id = $1
    order by position`,
);

export type ActivityRow = Pick<ActivityEntity, 'id' | 'kind' | 'key' | 'titles' | 'minutes' | 'settings'> & {
  module_id: string;
  required: boolean;
  tags: Record<string, string[]>;
};
export const activitiesOfVersion = statement<ActivityRow>(
  'version-content-activities',
  `select id, module_id, kind, key, titles, minutes, is_required as required, tags, settings
     from activity where version_id = $1 order by module_id, position`,
);

export const lessonsOfVersion = statement<LessonText & { activity_id: string; locale: string }>(
  'version-content-lessons',
  `select activity_id, locale, title, screens, plan_html as plan, sources_html as sources, extended_html as extended,
          fields, words, is_stale as stale
     from lesson_text where version_id = $1 order by activity_id, locale`,
);

export const questionsOfVersion = statement<BundleQuestion>(
  'version-content-questions',
  `select id as uuid, pool, type, outcome, guidelines, tags, difficulty, points::float8 as points, bodies as body,
          answer_key as "answerKey", feedbacks as feedback, rationales as rationale, sources
     from question where version_id = $1 order by pool, id`,
);

export const storiesOfVersion = statement<{ activity_id: string; locale: string; texts: ScenarioTexts }>(
  'version-content-stories',
  `select activity_id, locale, texts from scenario_text where version_id = $1 order by activity_id, locale`,
);

export const cardsOfVersion = statement<{
  module_id: string;
  uuid: string;
  key: string;
  guidelines: string[];
  texts: Localised<CardText>;
}>(
  'version-content-cards',
  `select module_id, id as uuid, key, guidelines, texts
     from field_card
    where version_id = $1
    order by module_id, position`,
);

export const unitsOfVersion = statement<BundleCountryUnit>(
  'version-content-units',
  `select id as uuid, country_code as country, activity_id as lesson, owners as owner,
          reviewed_on::text as "reviewedOn", valid_until::text as "validUntil", missing, texts
     from country_unit
    where version_id = $1
    order by country_code, activity_id`,
);
