import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A reading is of the words that stand in some answers today, or of words that an erasure has taken. */
const asRead = (answers: string): string =>
  `(g.text_hash is null or g.text_hash = encode(sha256(convert_to(${answers}.answers ->> g.question, 'UTF8')), 'hex'))`;

const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'standing',
    'How far an enrolment is in its course: what is done of what is required, what is next, when somebody last worked.',
    'select enrolment_id, done, required, percent, next_activity_id, last_work_at from enrolment_standing',
  ],
  [
    'progress',
    'How far an enrolment is in an activity that somebody has begun.',
    `select enrolment_id, version_id, activity_id, status = 'completed' as is_completed, score, is_passed, started_at, completed_at, updated_at
       from activity_progress`,
  ],
  [
    'attempt_at_quiz',
    'Attempts at quizzes, open and finished ones.',
    'select id, enrolment_id, version_id, activity_id, number, started_at, finished_at, score, is_passed from quiz_attempt',
  ],
  [
    'drawn_question',
    'Questions that an attempt at a quiz has drawn, with the points there were for the answer.',
    'select attempt_id, version_id, question_id, points from quiz_answer',
  ],
  [
    'attempt_at_scenario',
    'Paths through simulations; one that came to an ending is finished.',
    `select id, enrolment_id, activity_id, started_at, case when ending is not null then updated_at end as finished_at
       from scenario_attempt`,
  ],
  [
    'kept_work',
    'Work that came too late and was kept, and what was decided of it.',
    'select id, enrolment_id, activity_id, attempt_id, is_accepted, decided_by from late_work',
  ],
  [
    'trusted_answer',
    'Answers that came after the end of their attempt and were believed, the way from a device left aside.',
    `select q.attempt_id, a.enrolment_id, q.question_id
       from quiz_answer q join quiz_attempt a on a.id = q.attempt_id
      where q.response is not null and q.received_at > a.deadline_at + interval '30 seconds'
        and not exists (select from late_work k where k.attempt_id = a.id and k.device_id = q.device_id and k.sequence = q.sequence)`,
  ],
  [
    'taken_entry',
    'Entries of journals that were not refused: when who worked.',
    'select person_id, occurred_at from journal_receipt where refusal is null',
  ],
  [
    'answered_survey',
    'Surveys that were answered with a name.',
    'select enrolment_id, version_id, activity_id, answers, occurred_at from survey_response',
  ],
  [
    'read_comment',
    'Comments in answers with a name that somebody has read, and their themes.',
    `select g.enrolment_id, g.themes, r.occurred_at
       from comment_reading g join survey_response r on r.enrolment_id = g.enrolment_id and r.activity_id = g.activity_id
      where ${asRead('r')}`,
  ],
  [
    'read_anonymous_comment',
    'Comments in answers without a name that somebody has read, and their themes.',
    `select r.id as author_id, r.edition_id, g.themes, r.received_on
       from comment_reading g join anonymous_survey_response r on r.id = g.anonymous_id
      where ${asRead('r')}`,
  ],
  [
    'written_field',
    'Fields of a plan that somebody has written in, without the words.',
    `select enrolment_id, activity_id, field_id, value <> '' as has_words from worksheet_value`,
  ],
];

/** How far everybody is, and what of their work others count, without its words. */
export class PublishWhatWasWorked1795965050998 implements MigrationInterface {
  name = 'PublishWhatWasWorked1795965050998';

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
