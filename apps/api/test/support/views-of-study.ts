import { type ViewCase } from './views-of-people.ts';

/** The enrolment of Ana, with an activity of its version. */
const inActivity = (key: string) => `
  from enrolment e join activity a on a.version_id = e.version_id and a.key = '${key}' where e.person_id = $1`;

const quiz = (deadline: string) => `
  insert into quiz_attempt (id, enrolment_id, version_id, activity_id, number, locale, deadline_at)
  select $3, e.id, a.version_id, a.id, 1, 'es', ${deadline} ${inActivity('t2-timed')}`;
const answer = (received: string) => `
  insert into quiz_answer (attempt_id, version_id, question_id, position, response, points, device_id, sequence, received_at)
  select q.id, q.version_id, n.id, 0, '"a"', 1, $2, 7, ${received}
    from quiz_attempt q cross join lateral (select id from question where version_id = q.version_id order by id limit 1) n where q.id = $3`;
const kept = `
  insert into late_work (id, person_id, device_id, sequence, kind, payload, enrolment_id, activity_id, attempt_id, occurred_at)
  select $3, $1, $2, 7, 'ANSWER', '{}', q.enrolment_id, q.activity_id, q.id, now() from quiz_attempt q where q.id = $3`;
const receipt = (refusal: string, kind = 'ANSWER') => `
  insert into journal_receipt (person_id, device_id, sequence, kind, refusal, occurred_at) values ($1, $2, 7, '${kind}', ${refusal}, now())`;
const survey = `
  insert into survey_response (enrolment_id, version_id, activity_id, answers, occurred_at)
  select e.id, a.version_id, a.id, '{"words": "Good."}', now() ${inActivity('t3-feedback')}`;
const anonymous = `
  insert into anonymous_survey_response (id, version_id, activity_id, edition_id, answers)
  select $3, a.version_id, a.id, e.edition_id, '{"words": "Good."}' ${inActivity('t3-feedback')}`;
const reading = (from: string, words: string) => `
  insert into comment_reading (id, enrolment_id, anonymous_id, activity_id, question, themes, text_hash, read_by)
  select $3, ${from}, 'words', '{time}', ${words}, $2 from`;
const hash = (words: string) => `encode(sha256('${words}'), 'hex')`;
const ofSurvey = (words: string) =>
  `${reading('r.enrolment_id, null::uuid, r.activity_id', words)} survey_response r`;

const recall = (done: string) => `
  insert into recall (enrolment_id, occasion, begun_at, done_at) select id, 'x', now(), ${done} from enrolment where person_id = $1`;

const enquiry = (state: string) => `
  insert into enquiry (id, enrolment_id, kind, state, version_id, locale, text, asked_at, changed_at)
  select $3, id, 'question', '${state}', version_id, 'es', 'Why?', now(), now() from enrolment where person_id = $1 limit 1`;
const note = (text: string) => `
  insert into screen_note (enrolment_id, id, version_id, activity_id, text, begun_at, occurred_at)
  select e.id, $3, a.version_id, a.id, ${text}, now(), now() ${inActivity('t1-first')}`;

const handedIn = `
  insert into plan_hand_in (id, enrolment_id, round, version_id, locale, fields, handed_in_at)
  select $3, id, 1, version_id, 'es', '[]', now() from enrolment where person_id = $1 limit 1`;
const planReview = (outcome: string) => `
  insert into plan_review (hand_in_id, written_by, marks, comments, summary, begun_at, written_at, outcome, decided_at)
  values ($3, $1, '{}', '{}', '', now(), now(), ${outcome}, case when ${outcome} is not null then now() end)`;

const began = (columns: string, values: string) => `
  insert into activity_progress (enrolment_id, version_id, activity_id, started_at, ${columns})
  select e.id, a.version_id, a.id, now(), ${values} ${inActivity('t1-first')}`;

export const viewsOfStudy: Record<string, ViewCase[]> = {
  standing: [
    [
      'begins with nothing done',
      [],
      'select done, percent, last_work_at from standing s join enrolment e on e.id = s.enrolment_id where e.person_id = $1',
      { done: 0, percent: 0, last_work_at: null },
    ],
    [
      'follows what is completed',
      [began('status, completed_at', `'completed', now()`)],
      `select done, next.key as next, last_work_at is not null as has_worked
         from standing s join enrolment e on e.id = s.enrolment_id
         join activity next on next.version_id = e.version_id and next.id = s.next_activity_id where e.person_id = $1`,
      { done: 1, next: 't1-second', has_worked: true },
    ],
  ],
  progress: [
    [
      'is not completed when it has only begun',
      [began('status', `'started'`)],
      'select is_completed, completed_at from progress p join enrolment e on e.id = p.enrolment_id where e.person_id = $1',
      { is_completed: false, completed_at: null },
    ],
    [
      'says when it is completed',
      [began('status, completed_at, score', `'completed', now(), 80`)],
      `select is_completed, score::int as score, completed_at is not null as has_day
         from progress p join enrolment e on e.id = p.enrolment_id where e.person_id = $1`,
      { is_completed: true, score: 80, has_day: true },
    ],
  ],
  attempt_at_quiz: [
    [
      'is one that is open, too',
      [quiz('null')],
      'select number, finished_at, is_passed from attempt_at_quiz where id = $3',
      { number: 1, finished_at: null, is_passed: null },
    ],
  ],
  drawn_question: [
    [
      'has points once it was answered',
      [quiz('null'), answer('now()')],
      'select points::int as points from drawn_question where attempt_id = $3',
      { points: 1 },
    ],
  ],
  trusted_answer: [
    [
      'came after the end of its attempt',
      [quiz(`now() - interval '1 hour'`), answer('now()')],
      'select attempt_id = $3 as is_it from trusted_answer where attempt_id = $3',
      { is_it: true },
    ],
    [
      'is none that was only on its way',
      [quiz(`now() - interval '20 seconds'`), answer('now()')],
      'select attempt_id from trusted_answer where attempt_id = $3',
      null,
    ],
    [
      'is none where there is no end',
      [quiz('null'), answer('now()')],
      'select attempt_id from trusted_answer where attempt_id = $3',
      null,
    ],
    [
      'is none that was kept, whatever was decided',
      [quiz(`now() - interval '1 hour'`), answer('now()'), kept],
      'select attempt_id from trusted_answer where attempt_id = $3',
      null,
    ],
  ],
  kept_work: [
    [
      'waits for a decision',
      [quiz(`now() - interval '1 hour'`), kept],
      'select is_accepted, decided_by from kept_work where attempt_id = $3',
      { is_accepted: null, decided_by: null },
    ],
  ],
  device_contact: [
    [
      'says when a device last brought work, and when it had no more',
      [
        `insert into journal_device (person_id, device_id, last_at, heard_at) values ($1, $2, now(), now() - interval '1 hour')`,
      ],
      'select last_at > heard_at as has_brought_work_since from device_contact where person_id = $1 and device_id = $2',
      { has_brought_work_since: true },
    ],
  ],
  noted_entry: [
    [
      'is one that was refused, too',
      [receipt(`'EDITION_CLOSED'`)],
      'select sequence::int as sequence from noted_entry where person_id = $1 and device_id = $2',
      { sequence: 7 },
    ],
  ],
  attempt_at_scenario: [
    [
      'is finished at its ending',
      [
        `insert into scenario_attempt (id, enrolment_id, version_id, activity_id, locale, ending, started_at, updated_at)
         select $3, e.id, a.version_id, a.id, 'es', 'calm', now() - interval '1 hour', now() ${inActivity('t2-river')}`,
      ],
      `select finished_at > started_at as is_finished from attempt_at_scenario where id = $3`,
      { is_finished: true },
    ],
  ],
  taken_entry: [
    [
      'is one that was taken',
      [receipt('null')],
      'select count(*)::int as entries from taken_entry where person_id = $1',
      { entries: 1 },
    ],
    [
      'is none that was refused',
      [receipt(`'EDITION_CLOSED'`)],
      'select person_id from taken_entry where person_id = $1',
      null,
    ],
    [
      'is no mark of somebody who stood at a door',
      [receipt('null', 'attendanceTaken')],
      'select person_id from taken_entry where person_id = $1',
      null,
    ],
    [
      'is no question to the people who accompany',
      [receipt('null', 'enquiryMade')],
      'select person_id from taken_entry where person_id = $1',
      null,
    ],
  ],
  handed_in_plan: [
    [
      'waits until somebody has begun to review it',
      [handedIn],
      'select round, state, decided_at from handed_in_plan where id = $3',
      { round: 1, state: 'waiting', decided_at: null },
    ],
    [
      'is being read while there is a draft',
      [handedIn, planReview('null')],
      'select state from handed_in_plan where id = $3',
      { state: 'reading' },
    ],
    [
      'has the outcome of its review',
      [handedIn, planReview(`'approved'`)],
      'select state, decided_at is not null as is_decided from handed_in_plan where id = $3',
      { state: 'approved', is_decided: true },
    ],
  ],
  waiting_enquiry: [
    [
      'is one that nobody has answered',
      [enquiry('waiting')],
      'select kind, assigned_to from waiting_enquiry where id = $3',
      { kind: 'question', assigned_to: null },
    ],
    [
      'is none that was answered',
      [enquiry('answered')],
      'select id from waiting_enquiry where id = $3',
      null,
    ],
  ],
  answered_survey: [
    [
      'has the answers',
      [survey],
      `select answers ->> 'words' as words from answered_survey`,
      { words: 'Good.' },
    ],
  ],
  read_comment: [
    [
      'has themes',
      [survey, ofSurvey(hash('Good.'))],
      'select themes from read_comment',
      { themes: ['time'] },
    ],
    [
      'counts on when an erasure has taken the words',
      [survey, ofSurvey('null')],
      'select themes from read_comment',
      { themes: ['time'] },
    ],
    [
      'is none whose words are others now',
      [survey, ofSurvey(hash('Better.'))],
      'select themes from read_comment',
      null,
    ],
  ],
  read_anonymous_comment: [
    [
      'belongs to an edition',
      [anonymous, `${reading('null::uuid, r.id, r.activity_id', hash('Good.'))} anonymous_survey_response r`],
      'select themes, author_id = $3 as is_it from read_anonymous_comment',
      { themes: ['time'], is_it: true },
    ],
  ],
  taken_recall: [
    [
      'is not done with its first answer',
      [recall('null')],
      'select occasion, done_at from taken_recall t join enrolment e on e.id = t.enrolment_id where e.person_id = $1',
      { occasion: 'x', done_at: null },
    ],
    [
      'says when it was done',
      [recall('now()')],
      'select done_at >= begun_at as is_done from taken_recall t join enrolment e on e.id = t.enrolment_id where e.person_id = $1',
      { is_done: true },
    ],
  ],
  written_field: [
    [
      'has words, or none any more',
      [
        `insert into worksheet_value (enrolment_id, version_id, activity_id, field_id, value, occurred_at)
         select e.id, a.version_id, a.id, $3::text, '', now() ${inActivity('t1-first')}`,
      ],
      'select has_words from written_field where field_id = $3::text',
      { has_words: false },
    ],
  ],
  written_note: [
    [
      'is a bookmark too',
      [note(`''`)],
      'select count(*)::int as notes from written_note n join enrolment e on e.id = n.enrolment_id where e.person_id = $1',
      { notes: 1 },
    ],
    [
      'is none that was deleted',
      [note('null')],
      'select n.id from written_note n join enrolment e on e.id = n.enrolment_id where e.person_id = $1',
      null,
    ],
  ],
};
