import { type MigrationInterface, type QueryRunner } from 'typeorm';

const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'published_version',
    'Versions of courses, with what they correct, if they are corrections.',
    `select v.id, v.course_id, v.number, v.titles, v.locales, v.structure_hash, v.published_at, k.corrects_id, k.notes
       from course_version v left join course_correction k on k.version_id = v.id
      where v.status <> 'draft'`,
  ],
  [
    'version_on_offer',
    'The version of each course that new editions are offered.',
    `select c.id as course_id, c.key as course_key, v.id, v.number, v.titles, v.locales
       from course c join course_version v on v.id = c.current_version_id and v.status = 'published'`,
  ],
  ['version_module', 'Modules of versions.', 'select version_id, id, position, titles, is_gate from module'],
  [
    'version_activity',
    'Activities of versions, with the place of their module. A survey with months after opens so long after the certificate.',
    `select a.version_id, a.id, a.module_id, m.position as module_position, a.position, a.kind, a.key, a.is_required,
            case when a.kind = 'survey' then (a.settings ->> 'monthsAfter')::int end as months_after,
            a.settings -> 'questions' as questions, a.settings -> 'packages' as packages, a.settings ->> 'library' as library_id
       from activity a left join module m on m.version_id = a.version_id and m.id = a.module_id`,
  ],
  [
    'version_question',
    'Questions of versions, with their keys.',
    `select version_id, id, pool, type, outcome, guidelines, tags, difficulty, points, bodies, answer_key, feedbacks, rationales, sources
       from question`,
  ],
  [
    'version_lesson',
    'Lessons of versions as they are written, in each language.',
    `select version_id, activity_id, locale, title, screens, plan_html, sources_html, extended_html, fields, words, is_stale
       from lesson_text`,
  ],
  [
    'version_scenario',
    'Simulations of versions as they are written, in each language.',
    'select version_id, activity_id, locale, texts from scenario_text',
  ],
  [
    'version_card',
    'Field cards of versions.',
    'select version_id, id, key, module_id, position, guidelines, texts from field_card',
  ],
];

/** Others read what is published, and which version a course is offered in, without knowing how that is kept. */
export class PublishVersionsAndTheirParts1795964516286 implements MigrationInterface {
  name = 'PublishVersionsAndTheirParts1795964516286';

  async up(db: QueryRunner): Promise<void> {
    for (const [name, meaning, text] of VIEWS) {
      await db.query(`create view ${name} as ${text}`);
      await db.query(`comment on view ${name} is '${meaning}'`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view ${VIEWS.map(([name]) => name).join(', ')}`);
  }
}
