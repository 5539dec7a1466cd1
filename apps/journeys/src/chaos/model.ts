import type { Step } from '@campus/scenario-engine';
import type { Pool } from 'pg';
import type { Ground } from './ground.ts';

type Kind =
  | 'screenSeen'
  | 'fieldWritten'
  | 'questionAnswered'
  | 'quizFinished'
  | 'scormCommitted'
  | 'surveyAnswered'
  | 'scenarioPlayed';

export interface Act {
  kind: Kind;
  payload: Record<string, unknown>;
}

/** What a campus should hold of a learner's work: nothing lost, nothing twice, of the same thing the last. */
export interface Standing {
  screens: Record<string, string[]>;
  fields: Record<string, string>;
  answers: Record<string, { response: unknown; isFlagged: boolean }>;
  isFinished: boolean;
  scorm: { commitNumber: number; seconds: number; suspendData: string | null; isFinished: boolean };
  survey: unknown;
  /** Of the scenario, by id. */
  attempts: Record<string, Attempt>;
}

export interface Attempt {
  path: Step[];
  isRead: boolean;
  forkedFrom: string | null;
  forkedAt: number;
}

/** How often each kind of work was done. */
export type Counts = Partial<Record<Kind, number>>;

/** The truth to hold the database against, kept act by act. */
export class Model {
  readonly standing: Standing = {
    screens: {},
    fields: {},
    answers: {},
    isFinished: false,
    scorm: { commitNumber: 0, seconds: 0, suspendData: null, isFinished: false },
    survey: null,
    attempts: {},
  };
  readonly counts: Counts = {};

  take({ kind, payload }: Act): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    const { standing } = this;
    const text = (name: string) => String(payload[name]);
    if (kind === 'screenSeen') {
      const seen = (standing.screens[text('activityId')] ??= []);
      if (!seen.includes(text('screenId'))) seen.push(text('screenId'));
      seen.sort();
    } else if (kind === 'fieldWritten') {
      standing.fields[`${text('activityId')} ${text('fieldId')}`] = text('value');
    } else if (kind === 'questionAnswered') {
      const { response, isFlagged } = payload;
      standing.answers[text('questionId')] = { response, isFlagged: isFlagged === true };
    } else if (kind === 'quizFinished') standing.isFinished = true;
    else if (kind === 'surveyAnswered') standing.survey = payload['answers'];
    else if (kind === 'scenarioPlayed') standing.attempts[text('attemptId')] = played(payload);
    else standing.scorm = committed(payload);
  }
}

const committed = ({ commitNumber, cmi, isFinish }: Record<string, unknown>): Standing['scorm'] => {
  const values = cmi as Record<string, string>;
  const [, minutes = '0', seconds = '0'] = (values['cmi.core.session_time'] ?? '').split(':');
  return {
    commitNumber: Number(commitNumber),
    seconds: Number(minutes) * 60 + Number(seconds),
    suspendData: values['cmi.suspend_data'] ?? null,
    isFinished: isFinish === true,
  };
};

const played = ({ path, isDebriefRead, forkedFrom, forkedAt }: Record<string, unknown>): Attempt => ({
  path: path as Step[],
  isRead: isDebriefRead === true,
  forkedFrom: forkedFrom as string | null,
  forkedAt: Number(forkedAt),
});

const standingOf = `
  select
    coalesce((select jsonb_object_agg(activity_id, screens) from activity_progress
       where enrolment_id = $1 and cardinality(screens) > 0), '{}') as screens,
    coalesce((select jsonb_object_agg(activity_id || ' ' || field_id, value) from worksheet_value
       where enrolment_id = $1), '{}') as fields,
    coalesce((select jsonb_object_agg(question_id, jsonb_build_object('response', response, 'isFlagged', is_flagged))
       from quiz_answer where attempt_id = $2 and occurred_at is not null), '{}') as answers,
    (select finished_at is not null from quiz_attempt where id = $2) as "isFinished",
    (select jsonb_build_object('commitNumber', s.commit_number, 'seconds', s.seconds, 'isFinished', s.is_finished,
        'suspendData', i.cmi ->> 'cmi.suspend_data')
       from scorm_session s left join scorm_item_state i on i.session_id = s.id where s.id = $3) as scorm,
    (select answers from survey_response where enrolment_id = $1) as survey,
    coalesce((select jsonb_object_agg(a.id, jsonb_build_object('isRead', a.debrief_read_at is not null,
        'forkedFrom', a.forked_from, 'forkedAt', a.forked_at,
        'path', (select jsonb_agg(jsonb_build_object('node', node, 'choice', choice) order by step)
                   from scenario_decision where attempt_id = a.id)))
       from scenario_attempt a where a.enrolment_id = $1), '{}') as attempts`;

/** What the database has of it. */
export async function readStanding(database: Pool, ground: Ground): Promise<Standing> {
  const { rows } = await database.query<Standing>(standingOf, [
    ground.learner.enrolmentId,
    ground.attemptId,
    ground.scorm.sessionId,
  ]);
  const [standing] = rows;
  if (!standing) throw new Error('The database has no such enrolment.');
  for (const seen of Object.values(standing.screens)) seen.sort();
  return standing;
}

const replaceable: Kind[] = ['fieldWritten', 'scenarioPlayed', 'questionAnswered'];

/** Faults in the receipts: each act has one, none was refused, and only fields, scenarios and typed answers may skip some. */
export async function receiptIssues(database: Pool, personId: string, done: Counts): Promise<string[]> {
  const { rows } = await database.query<{ kind: Kind; count: number; refused: number }>(
    `select kind, count(*)::int as count, count(refusal)::int as refused
       from journal_receipt where person_id = $1 group by kind`,
    [personId],
  );
  const issues: string[] = [];
  const kinds = new Set([...rows.map(({ kind }) => kind), ...(Object.keys(done) as Kind[])]);
  for (const kind of kinds) {
    const { count, refused } = rows.find((row) => row.kind === kind) ?? { count: 0, refused: 0 };
    const acts = done[kind] ?? 0;
    // A field that is written again, a scenario played on and an answer typed on before the first was sent is sent once.
    const isRight = replaceable.includes(kind) ? count <= acts && count > 0 : count === acts;
    if (!isRight) issues.push(`${acts} × ${kind} done, ${count} receipts`);
    if (refused > 0) issues.push(`${refused} × ${kind} refused`);
  }
  return issues;
}
