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

const OF_ATTEMPT = 't.attempt_id in (select id from scorm_attempt where enrolment_id = any(who.enrolments))';

/** What this domain holds of people, in an order in which rows can go. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({ name: 'scorm_calls', area: 'packages', rows: OF_ATTEMPT, without: [], fate: gone }),
  personTable({ name: 'scorm_learner_value', area: 'packages', rows: OWN, without: [], fate: gone }),
  personTable({
    name: 'scorm_item_state',
    area: 'packages',
    rows: OF_ATTEMPT,
    without: [],
    fate: reduced(`cmi = '{}'`),
  }),
  personTable({
    name: 'scorm_course_state',
    area: 'packages',
    rows: OF_ATTEMPT,
    without: [],
    fate: reduced(
      `shared_data = case jsonb_typeof(t.shared_data) when 'array' then '[]'::jsonb else '{}'::jsonb end`,
    ),
  }),
  personTable({
    name: 'scorm_session',
    area: 'packages',
    rows: OF_ATTEMPT,
    without: [],
    fate: kept('FIGURES'),
  }),
  personTable({
    name: 'scorm_allowance',
    area: 'packages',
    rows: ENROLLED,
    without: ['granted_by'],
    fate: reduced(`reason = ${WORDS}`),
  }),
  personTable({
    name: 'attempt_move',
    area: 'packages',
    rows: OF_ATTEMPT,
    without: ['moved_by'],
    fate: reduced(`reason = ${WORDS}`),
  }),
  personTable({
    name: 'scorm_attempt',
    area: 'packages',
    rows: ENROLLED,
    without: [],
    subjects: ENROLLED,
    fate: kept('FIGURES'),
  }),
];
