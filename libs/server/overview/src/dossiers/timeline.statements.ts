import { statement } from '@campus/platform/database/database.ts';
import { ATTEMPTS, nameOf } from './dossier.statements.ts';
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
  total: number;
}

/** Columns of every part, in this order. */
const row = (
  part: Partial<
    Record<
      | 'day'
      | 'edition'
      | 'session'
      | 'version'
      | 'activity'
      | 'count'
      | 'score'
      | 'passed'
      | 'word'
      | 'actor'
      | 'reason',
      string
    >
  >,
) =>
  `${part.day ?? 'null::text'}, ${part.edition ?? 'null::jsonb'}, ${part.session ?? 'null::jsonb'}, ${part.version ?? 'null::uuid'},
   ${part.activity ?? 'null::uuid'}, ${part.count ?? 'null::int'}, ${part.score ?? 'null::float'}, ${part.passed ?? 'null::boolean'},
   ${part.word ?? 'null::text'}, ${part.actor ?? 'null::text'}, ${part.reason ?? 'null::text'}`;

const MINE = `participant e join offering ed on ed.id = e.edition_id and e.person_id = :personId`;

const PARTS = [
  `select e.id::text, 'enrolled', e.enrolled_at, ${row({ edition: 'ed.titles' })} from ${MINE}`,
  `select e.id::text, 'ended', e.ended_at, ${row({ edition: 'ed.titles', word: 'e.status', reason: 'e.ended_reason' })}
     from ${MINE} where e.ended_at is not null`,
  // What was refused was no work. Devices of an account that was taken in count here too.
  `select d.day::text, 'work', d.at, ${row({ day: 'd.day::text', count: 'd.pieces' })}
     from (select (j.occurred_at at time zone :timeZone)::date as day, max(j.occurred_at) as at, count(*)::int as pieces
             from taken_entry j join account o on o.id = j.person_id
            where :personId in (o.id, o.merged_into) group by 1) d`,
  `select a.id::text, 'attempt', coalesce(a."finishedAt", a."startedAt"),
          ${row({ edition: 'a."editionTitles"', version: 'a."versionId"', activity: 'a."activityId"', count: 'a.number', score: 'a.score', passed: 'a."isPassed"', word: `case when a."finishedAt" is null then 'open' else a.kind end` })}
     from (${ATTEMPTS}) a`,
  `select h.id::text || e.id::text, 'attendance', h.starts_at, ${row({ edition: 'ed.titles', session: 'h.titles', count: 'n.minutes', word: 'n.presence' })}
     from ${MINE} join recorded_attendance n on n.enrolment_id = e.id join live_half_day h on h.id = n.half_day_id`,
  `select k.id::text, 'certificate', k.issued_at, ${row({ edition: 'ed.titles', word: 'k.serial' })}
     from ${MINE} join certificate_status k on k.enrolment_id = e.id`,
  `select v.id::text, 'act', v.at, ${row({ word: 'v.action', actor: `case when b.id is not null then ${nameOf('b')} end`, reason: 'v.reason' })}
     from audited_act v left join account b on b.id = v.actor_id
    where (v.actor_id is null or v.actor_id <> :personId)
      and ((v.subject_type = 'person' and v.subject_id = :personId::text)
        or (v.subject_type = 'enrolment' and v.subject_id in (select e.id::text from participant e where e.person_id = :personId)))`,
];

export const timelineOf = statement<
  TimelineRow,
  { personId: string; timeZone: string; limit: number; offset: number }
>(
  'person-timeline',
  `select *, count(*) over ()::int as total
     from (${PARTS.join(' union all ')}) t (id, kind, at, day, edition, session, version, activity, count, score, is_passed, word, actor, reason)
    order by t.at desc, t.kind, t.id limit :limit offset :offset`,
);

/** $1 person, $2 countries or null for all. */
export const mayReadPerson = statement<{ id: string }>(
  'person-to-read',
  `select id from account where id = $1 and ($2::text[] is null or country_code = any($2))`,
);
