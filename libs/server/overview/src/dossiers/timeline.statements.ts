import { statement } from '@campus/platform/database/database.ts';
import { ATTEMPTS } from './dossier.statements.ts';
import { type TimelineKind } from './timeline.type.ts';

export interface TimelineRow {
  id: string;
  kind: TimelineKind;
  at: Date;
  day: string | null;
  edition: Record<string, string> | null;
  session: Record<string, string> | null;
  version: string | null;
  activity: string | null;
  count: number | null;
  score: number | null;
  is_passed: boolean | null;
  word: string | null;
  actor: string | null;
  reason: string | null;
  value_before: string | null;
  value_after: string | null;
  total: number;
}

const MINE = `participant e join offering ed on ed.id = e.edition_id and e.person_id = :personId`;

/** What was refused was no work. Devices of an account that was taken in count here too. */
const WORK_OF_DAYS = `
  select (j.occurred_at at time zone :timeZone)::date as day, max(j.occurred_at) as at,
         count(*)::int as pieces
    from taken_entry j
    join account o on o.id = j.person_id
   where :personId in (o.id, o.merged_into)
   group by 1`;

/** SQL condition: what `v` of `audited_act` changed, it says in words of a person: a day, or per cent. */
const TELLS_VALUES = `v.action in ('enrolment.extended', 'person.extra-time-set')`;

/** SQL expression: the name of the group in which `e` began; a transfer since then says where it came from. */
const FIRST_GROUP = `
  (select g.name from cohort g
    where g.id::text = coalesce((select t.detail ->> 'fromGroup'
                                   from audited_act t
                                  where t.action = 'enrolment.transferred' and t.subject_type = 'enrolment'
                                    and t.subject_id = e.id::text
                                  order by t.at, t.id limit 1), e.group_id::text))`;

const PARTS = `
  select e.id::text as id, 'enrolled' as kind, e.enrolled_at as at, null::text as day, ed.titles as edition,
         null::jsonb as session, null::uuid as version, null::uuid as activity, null::int as count,
         null::float as score, null::boolean as is_passed, ${FIRST_GROUP} as word, null::text as actor,
         null::text as reason, null::text as value_before, null::text as value_after
    from ${MINE}
  union all
  select e.id::text, 'ended', e.ended_at, null, ed.titles, null, null, null, null, null, null, e.status, null,
         e.ended_reason, null, null
    from ${MINE}
   where e.ended_at is not null
  union all
  select d.day::text, 'work', d.at, d.day::text, null, null, null, null, d.pieces, null, null, null, null, null, null,
         null
    from (${WORK_OF_DAYS}) d
  union all
  select a.id::text, 'attempt', coalesce(a."finishedAt", a."startedAt"), null, a."editionTitles", null,
         a."versionId", a."activityId", a.number, a.score, a."isPassed",
         case when a."finishedAt" is null then 'open' else a.kind end, null, null, null, null
    from (${ATTEMPTS}) a
  union all
  select h.id::text || e.id::text, 'attendance', h.starts_at, null, ed.titles, h.titles, null, null, n.minutes,
         null, null, n.presence, null, null, null, null
    from ${MINE}
    join recorded_attendance n on n.enrolment_id = e.id
    join live_half_day h on h.id = n.half_day_id
  union all
  select k.id::text, 'certificate', k.issued_at, null, ed.titles, null, null, null, null, null, null, k.serial,
         null, null, null, null
    from ${MINE}
    join certificate_status k on k.enrolment_id = e.id
  union all
  select v.id::text, 'act', v.at, null, null, null, null, null, null, null, null, v.action,
         b.full_name, v.reason,
         case when ${TELLS_VALUES} then v.detail ->> 'from' else came.name end,
         case when ${TELLS_VALUES} then v.detail ->> 'to' else went.name end
    from audited_act v
    left join account b on b.id = v.actor_id
    left join cohort came on v.action = 'enrolment.transferred' and came.id::text = v.detail ->> 'fromGroup'
    left join cohort went on v.action = 'enrolment.transferred' and went.id::text = v.detail ->> 'toGroup'
   where (v.actor_id is null or v.actor_id <> :personId)
     and ((v.subject_type = 'person' and v.subject_id = :personId::text)
          or (v.subject_type = 'enrolment'
              and v.subject_id in (select e.id::text from participant e where e.person_id = :personId))
          or (v.subject_type = 'nomination'
              and v.subject_id in (select n.id::text
                                     from nominated_person n
                                    where n.person_id = :personId
                                      and n.is_submitted
                                      and (:countries::text[] is null or n.country_code = any(:countries)))))`;

export const timelineOf = statement<
  TimelineRow,
  { personId: string; countries: string[] | null; timeZone: string; limit: number; offset: number }
>(
  'person-timeline',
  `select *, count(*) over ()::int as total
     from (${PARTS}) t
    order by t.at desc, t.kind, t.id limit :limit offset :offset`,
);

/** $1 person, $2 countries or null for all. */
export const mayReadPerson = statement<{ id: string }>(
  'person-to-read',
  `select id from account where id = $1 and ($2::text[] is null or country_code = any($2))`,
);
