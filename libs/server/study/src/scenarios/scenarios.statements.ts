import { type Step } from '@campus/scenario-engine';
import { statement } from '@campus/platform/database/database.ts';
import { standingText } from '../progress/lessons/activity-links.ts';
import { type ProgressStatus } from '../progress/activity-progress.entity.ts';

/** Attempts a screen is given; older ones stay stored. */
const LATEST = 50;

/** SQL expression: the decisions of an attempt in their order, as JSON. */
export const path = `
  coalesce((select json_agg(json_build_object('node', d.node, 'choice', d.choice) order by d.step)
              from scenario_decision d where d.attempt_id = a.id), '[]')`;

export interface ScenarioStateRow {
  status: ProgressStatus | null;
  standing: string | null;
  attempts: {
    id: string;
    forkedFrom: string | null;
    forkedAt: number;
    startedAt: string;
    updatedAt: string;
    path: Step[];
    ending: string | null;
    isDebriefRead: boolean;
  }[];
}

/** $1 enrolment, $2 activity. */
export const scenarioState = statement<ScenarioStateRow>(
  'scenario-state',
  `select p.status, ${standingText} as standing,
          coalesce((select json_agg(json_build_object('id', a.id, 'forkedFrom', a.forked_from,
                                                      'forkedAt', a.forked_at, 'startedAt', a.started_at,
                                                      'updatedAt', a.updated_at, 'ending', a.ending,
                                                      'isDebriefRead', a.debrief_read_at is not null,
                                                      'path', ${path})
                                    order by a.updated_at desc, a.id desc)
                      from (select *
                              from scenario_attempt s
                             where s.enrolment_id = e.id and s.activity_id = e.activity_id
                             order by s.updated_at desc, s.id desc limit ${LATEST}) as a), '[]') as attempts
     from (values ($1::uuid, $2::uuid)) as e (id, activity_id)
     left join activity_progress p on p.enrolment_id = e.id and p.activity_id = e.activity_id`,
);

export interface StoredAttemptRow {
  id: string;
  enrolment_id: string;
  activity_id: string;
  is_debrief_read: boolean;
  path: Step[];
}

/** $1 attempt. */
export const storedAttempt = statement<StoredAttemptRow>(
  'scenario-attempt-stored',
  `select a.id, a.enrolment_id, a.activity_id, a.debrief_read_at is not null as is_debrief_read,
          ${path} as path
     from scenario_attempt a
    where a.id = $1`,
);

/**
 * Starts an attempt or continues it with new decisions. No row: the id belongs to somebody else's attempt,
 * and nothing was written.
 */
export const keepAttempt = statement<
  { id: string },
  {
    attemptId: string;
    enrolmentId: string;
    versionId: string;
    activityId: string;
    locale: string;
    forkedFrom: string | null;
    forkedAt: number;
    ending: string | null;
    isDebriefRead: boolean;
    at: Date;
    decisions: string;
  }
>(
  'scenario-attempt-keep',
  `with attempt as (insert into scenario_attempt as a (id, enrolment_id, version_id, activity_id, locale,
                                                       forked_from, forked_at, ending, debrief_read_at,
                                                       started_at, updated_at)
                    values (:attemptId, :enrolmentId, :versionId, :activityId, :locale, :forkedFrom,
                            :forkedAt, :ending, case when :isDebriefRead::boolean then :at::timestamptz end,
                            :at, :at)
                    on conflict (id)
                      do update set ending = coalesce(a.ending, excluded.ending),
                                    debrief_read_at = least(a.debrief_read_at, excluded.debrief_read_at),
                                    started_at = least(a.started_at, excluded.started_at),
                                    updated_at = greatest(a.updated_at, excluded.updated_at)
                       where a.enrolment_id = excluded.enrolment_id and a.activity_id = excluded.activity_id
                    returning a.id),
        decided as (insert into scenario_decision (attempt_id, step, node, choice, occurred_at)
                    select attempt.id, made.step, made.node, made.choice, :at
                      from attempt,
                           jsonb_to_recordset(:decisions::jsonb) as made (step int, node text, choice text))
   select id from attempt`,
);

/** How often one choice was made in one edition, and by how many. */
export interface ChoiceShare {
  node: string;
  choice: string;
  decisions: number;
  people: number;
  /** Of the decisions made at its node, in per cent. */
  percent: number;
}

/**
 * $1 version, $2 activity, $3 edition. Decisions taken over from another attempt count there, not here. A
 * choice nobody made has no row.
 */
export const sharesOfChoices = statement<ChoiceShare>(
  'scenario-shares-of-choices',
  `select d.node, d.choice, count(*)::int as decisions, count(distinct a.enrolment_id)::int as people,
          round(100.0 * count(*) / sum(count(*)) over (partition by d.node), 1)::float8 as percent
     from participant e
     join scenario_attempt a on a.enrolment_id = e.id and a.activity_id = $2
      and (a.version_id = $1 or is_correction_of($1, a.version_id))
     join scenario_decision d on d.attempt_id = a.id and d.step > a.forked_at
    where e.edition_id = $3
    group by d.node, d.choice order by d.node, d.choice`,
);
