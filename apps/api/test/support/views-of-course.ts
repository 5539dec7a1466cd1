import { type ViewCase } from './views-of-people.ts';

/** A second version of the course of the tests, `$3`. */
const second = (status: 'draft' | 'published') => `
  insert into course_version
  select (jsonb_populate_record(null::course_version, to_jsonb(v)
            || jsonb_build_object('id', $3, 'number', 2, 'content_hash', 'another', 'status', '${status}'))).* from course_version v`;
const corrects = `
  insert into course_correction (version_id, corrects_id, notes)
  select $3, id, '{"en": "A date was wrong."}' from course_version where number = 1`;

export const viewsOfCourse: Record<string, ViewCase[]> = {
  published_version: [
    [
      'is one that was published',
      [],
      'select number, notes from published_version',
      { number: 1, notes: null },
    ],
    ['is no draft', [second('draft')], 'select id from published_version where id = $3', null],
    [
      'says what it corrects',
      [second('published'), corrects],
      `select o.number as corrects, v.notes ->> 'en' as note
         from published_version v join published_version o on o.id = v.corrects_id where v.id = $3`,
      { corrects: 1, note: 'A date was wrong.' },
    ],
  ],
  version_on_offer: [
    [
      'is the one published last',
      [second('published')],
      'select course_key, number from version_on_offer',
      { course_key: 'test-course', number: 2 },
    ],
    ['is no draft', [second('draft')], 'select number from version_on_offer', { number: 1 }],
    [
      'is the one that somebody went back to',
      [
        second('published'),
        'update course set current_version_id = (select id from course_version where number = 1)',
      ],
      'select number from version_on_offer',
      { number: 1 },
    ],
  ],
  version_module: [
    [
      'has a place',
      [],
      `select position from version_module where titles is not null order by position desc limit 1`,
      { position: 2 },
    ],
  ],
  version_activity: [
    [
      'has its place, and that of its module',
      [],
      `select module_position, position, kind, is_required from version_activity where key = 't2-quiz'`,
      { module_position: 1, position: 2, kind: 'quiz', is_required: true },
    ],
    [
      'opens months after the certificate, if it is a follow-up',
      [],
      `select array_agg(key) as keys, min(months_after) as months from version_activity where months_after is not null`,
      { keys: ['t3-follow-up'], months: 3 },
    ],
    [
      'has the questions of a survey',
      [],
      `select jsonb_typeof(questions) as kind from version_activity where key = 't3-feedback'`,
      { kind: 'array' },
    ],
  ],
  version_question: [
    [
      'has its key',
      [],
      `select type, answer_key is not null as has_key from version_question order by id limit 1`,
      { type: 'single', has_key: true },
    ],
  ],
  version_lesson: [
    [
      'is there in each language',
      [],
      'select count(*)::int as texts, count(distinct locale)::int as languages from version_lesson',
      { texts: 9, languages: 3 },
    ],
  ],
  version_scenario: [
    [
      'is there in each language',
      [],
      'select count(distinct locale)::int as languages from version_scenario',
      { languages: 3 },
    ],
  ],
  version_card: [
    ['belongs to a module', [], `select key from version_card order by key limit 1`, { key: 't1-minutes' }],
  ],
};
