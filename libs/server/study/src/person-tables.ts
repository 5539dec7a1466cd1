import {
  ENROLLED,
  gone,
  kept,
  OWN,
  personTable,
  reduced,
  WORDS,
  type DeclaredPersonTable,
} from '@campus/platform/database/person-table.ts';

const ofAttempt = (table: 'quiz_attempt' | 'scenario_attempt') =>
  `t.attempt_id in (select id from ${table} where enrolment_id = any(who.enrolments))`;

/** Answers that are one of the options stay for the figures, words go. */
const CLOSED_ANSWERS = `
  answers = coalesce((select jsonb_object_agg(given.key, given.value)
                        from jsonb_each(t.answers) given
                       where exists (select from version_activity a, jsonb_array_elements(a.questions) q
                                      where a.version_id = t.version_id
                                        and a.id = t.activity_id
                                        and q ->> 'key' = given.key
                                        and q ->> 'type' <> 'text')), '{}')`;

/** What this domain holds of people, in an order in which rows can go. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({ name: 'journal_receipt', area: 'signIn', rows: OWN, without: [], fate: gone }),
  personTable({ name: 'journal_device', area: 'signIn', rows: OWN, without: [], fate: gone }),
  personTable({
    name: 'late_work',
    area: 'answers',
    rows: ENROLLED,
    without: ['person_id', 'decided_by'],
    isPrivate: true,
    fate: reduced(`payload = '{}', reason = case when reason is not null then ${WORDS} end`),
  }),
  personTable({
    name: 'other_text',
    area: 'plan',
    rows: ENROLLED,
    without: [],
    isPrivate: true,
    fate: gone,
  }),
  personTable({
    name: 'worksheet_value',
    area: 'plan',
    rows: ENROLLED,
    without: [],
    isPrivate: true,
    fate: gone,
  }),
  personTable({
    name: 'screen_note',
    area: 'plan',
    rows: ENROLLED,
    without: [],
    isPrivate: true,
    fate: gone,
  }),
  personTable({
    name: 'plan_review',
    area: 'plan',
    rows: 't.hand_in_id in (select id from plan_hand_in where enrolment_id = any(who.enrolments))',
    without: ['written_by'],
    isPrivate: true,
    fate: reduced(`comments = '{}', summary = ''`),
  }),
  personTable({
    name: 'plan_hand_in',
    area: 'plan',
    rows: ENROLLED,
    without: [],
    isPrivate: true,
    fate: reduced(`fields = '[]'`),
  }),
  personTable({
    name: 'comment_reading',
    area: 'answers',
    rows: ENROLLED,
    without: ['read_by', 'text_hash'],
    isPrivate: true,
    fate: reduced('text_hash = null'),
  }),
  personTable({
    name: 'survey_response',
    area: 'answers',
    rows: ENROLLED,
    without: ['comments_key'],
    isPrivate: true,
    fate: reduced(CLOSED_ANSWERS),
  }),
  personTable({
    name: 'answer_sheet',
    area: 'answers',
    rows: ofAttempt('quiz_attempt'),
    without: [],
    fate: gone,
  }),
  personTable({
    name: 'quiz_answer',
    area: 'answers',
    rows: ofAttempt('quiz_attempt'),
    without: [],
    fate: reduced('response = null, device_id = null, sequence = null'),
  }),
  personTable({
    name: 'quiz_attempt',
    area: 'answers',
    rows: ENROLLED,
    without: [],
    subjects: ENROLLED,
    fate: kept('FIGURES'),
  }),
  personTable({
    name: 'enquiry_reply',
    area: 'messages',
    rows: 't.enquiry_id in (select id from enquiry where enrolment_id = any(who.enrolments))',
    without: ['written_by'],
    fate: gone,
  }),
  personTable({
    name: 'enquiry',
    area: 'messages',
    rows: ENROLLED,
    without: ['assigned_to'],
    fate: gone,
  }),
  personTable({ name: 'recalled_answer', area: 'answers', rows: ENROLLED, without: [], fate: gone }),
  personTable({ name: 'recall', area: 'answers', rows: ENROLLED, without: [], fate: gone }),
  personTable({
    name: 'scenario_decision',
    area: 'answers',
    rows: ofAttempt('scenario_attempt'),
    without: [],
    fate: kept('FIGURES'),
  }),
  personTable({
    name: 'scenario_attempt',
    area: 'answers',
    rows: ENROLLED,
    without: [],
    fate: kept('FIGURES'),
  }),
  personTable({
    name: 'activity_progress',
    area: 'learning',
    rows: ENROLLED,
    without: [],
    fate: kept('FIGURES'),
  }),
  personTable({
    name: 'enrolment_standing',
    area: 'learning',
    rows: ENROLLED,
    without: [],
    fate: kept('FIGURES'),
  }),
];
