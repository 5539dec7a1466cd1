import { statement } from '@campus/platform/database/database.ts';
import { type Step } from '@campus/scenario-engine';
import { type Viewer } from '@campus/delivery';
import { attempts, type AttemptRow } from '../quizzes/quizzes.statements.ts';
import { path } from '../scenarios/scenarios.statements.ts';
import { answersVisible } from './answers.access.ts';

/** An officer whose answers the person asking may read. */
export interface LearnerRow {
  id: string;
  person_id: string;
  full_name: string;
  country: string | null;
  version_id: string;
  edition_titles: Record<string, string>;
  group_id: string;
  group_name: string;
  is_facilitated: boolean;
}

const LEARNER = `
  e.id, e.person_id, p.full_name, p.country_code as country, e.version_id, e.edition_titles, e.group_id, e.group_name,
  exists (select from current_facilitator c
           where c.group_id = e.group_id and c.person_id = :viewerId) as is_facilitated`;

export const learnerOfEnrolment = statement<LearnerRow, Viewer & { enrolmentId: string }>(
  'answers-learner-of-enrolment',
  `select ${LEARNER}
     from enrolment_window e
     join account p on p.id = e.person_id
    where e.id = :enrolmentId and ${answersVisible}`,
);

export const learnerOfAttempt = statement<LearnerRow, Viewer & { attemptId: string }>(
  'answers-learner-of-attempt',
  `select ${LEARNER}
     from quiz_attempt a
     join enrolment_window e on e.id = a.enrolment_id
     join account p on p.id = e.person_id
    where a.id = :attemptId and ${answersVisible}`,
);

export const learnerOfPath = statement<LearnerRow, Viewer & { attemptId: string }>(
  'answers-learner-of-path',
  `select ${LEARNER}
     from scenario_attempt a
     join enrolment_window e on e.id = a.enrolment_id
     join account p on p.id = e.person_id
    where a.id = :attemptId and ${answersVisible}`,
);

export interface QuizAttemptRow {
  id: string;
  version_id: string;
  activity_id: string;
  number: number;
  started_at: Date;
  finished_at: Date | null;
  score: number | null;
  is_passed: boolean | null;
  /** All at the same quiz. */
  attempts: AttemptRow[];
  answers: { question_id: string; points: number | null }[];
}

/** $1 enrolment. Of each quiz the twenty last attempts, the last first. */
export const attemptsOfLearner = statement<QuizAttemptRow>(
  'answers-attempts-of-learner',
  `select a.id, a.version_id, a.activity_id, a.number, a.started_at, a.finished_at, a.score::float8 as score,
          a.is_passed, ${attempts} as attempts,
          (select coalesce(jsonb_agg(jsonb_build_object('question_id', q.question_id, 'points', q.points)
                                     order by q.position), '[]')
             from quiz_answer q
            where q.attempt_id = a.id) as answers
     from (values ($1::uuid)) e (id)
     join (select t.*, row_number() over (partition by t.activity_id order by t.number desc) as place
             from quiz_attempt t
            where t.enrolment_id = $1::uuid) a on a.place <= 20
    order by a.activity_id, a.number desc limit 400`,
);

export interface PathRow {
  id: string;
  version_id: string;
  activity_id: string;
  started_at: Date;
  updated_at: Date;
  forked_at: number;
  path: Step[];
}

const PATH = `a.id, a.version_id, a.activity_id, a.started_at, a.updated_at, a.forked_at, ${path} as path`;

/** $1 enrolment. Of each simulation the twenty last paths, the last first. */
export const pathsOfLearner = statement<PathRow>(
  'answers-paths-of-learner',
  `select ${PATH}
     from (select t.*, row_number() over (partition by t.activity_id order by t.updated_at desc, t.id desc) as place
             from scenario_attempt t
            where t.enrolment_id = $1::uuid) a
    where a.place <= 20
    order by a.activity_id, a.updated_at desc, a.id desc limit 400`,
);

/** $1 attempt, of an officer whose answers may be read. */
export const pathOfLearner = statement<PathRow>(
  'answers-path-of-learner',
  `select ${PATH} from scenario_attempt a where a.id = $1`,
);

/** $1 enrolment, $2 person who reads: a reading on record that still goes on. */
export const openReading = statement<{ id: string }>(
  'answers-open-reading',
  `select v.id
     from audited_act v
    where v.subject_type = 'enrolment'
      and v.subject_id = $1::text
      and v.action = 'answers.read'
      and v.actor_id = $2
      and v.at > now() - interval '1 hour' limit 1`,
);

export interface ReadingRow {
  id: string;
  reader: string;
  edition_titles: Record<string, string>;
  at: Date;
}

/** $1 person. */
export const readingsOfPerson = statement<ReadingRow>(
  'answers-readings-of-person',
  `select v.id, w.short_name as reader, e.edition_titles, v.at
     from enrolment_window e
     join audited_act v on v.subject_type = 'enrolment' and v.subject_id = e.id::text and v.action = 'answers.read'
     join account w on w.id = v.actor_id
    where e.person_id = $1
    order by v.at desc, v.id limit 100`,
);
