import { type ActivityState, type GradingState } from '@campus/lti';
import { statement } from '@campus/platform/database/database.ts';
import { type ResultTrouble } from '../troubles.ts';

/** Seconds for which a server has taken scores: longer than it goes on with them, and than the last answer may take. */
export const TAKEN_SECONDS = 90;

/** $1 platform. `wait`: seconds until it may be asked; 0: now. */
export const serviceOf = statement<{ failures: number; wait: number }>(
  'partner-service-of',
  `select failures, greatest(0, extract(epoch from next_call_at - now()))::float8 as wait
     from partner_service where platform_id = $1`,
);

export interface TakenScore {
  id: string;
  given: number | null;
  activity: ActivityState;
  grading: GradingState;
  reached_at: Date;
  tries: number;
  url: string;
  subject: string;
  /** This very state was sent before, and what came of it is not known. */
  was_tried: boolean;
}

/** Those that wait longest; nobody else has them for a while. */
export const takeScores = statement<TakenScore, { platformId: string; limit: number }>(
  'partner-scores-take',
  `with due as (
     select s.id, coalesce(s.tried_of = s.reached_at, false) as was_tried
       from partner_score s
       join partner_line l on l.id = s.line_id and l.url is not null
       join partner_place p on p.id = l.place_id
      where p.platform_id = :platformId and s.state = 'waiting' and s.next_try_at <= now()
        and coalesce(s.taken_until < now(), true)
      order by s.next_try_at, s.id limit :limit
        for update of s skip locked)
   update partner_score s
      set taken_until = now() + interval '${TAKEN_SECONDS} seconds', tried_of = s.reached_at, tries = s.tries + 1
     from due, partner_line l, partner_account k
    where s.id = due.id and l.id = s.line_id and k.id = s.account_id
   returning s.id, s.given::float8, s.activity, s.grading, s.reached_at, s.tries, coalesce(l.url, '') as url, k.subject,
             due.was_tried`,
);

/** What was sent is what the platform has; where it was overtaken meanwhile, the newer state waits on. */
export const scoreSent = statement<object, { id: string; reachedAt: Date; given: number | null }>(
  'partner-score-sent',
  `update partner_score
      set taken_until = null, sent_at = now(), sent_given = :given, read_at = null, held = null,
          state = case when state = 'waiting' and reached_at = :reachedAt then 'sent' else state end,
          trouble = case when state = 'waiting' and reached_at = :reachedAt then null else trouble end
    where id = :id`,
);

export const scoreRefused = statement<object, { id: string; reachedAt: Date; trouble: ResultTrouble }>(
  'partner-score-refused',
  `update partner_score
      set taken_until = null,
          state = case when reached_at = :reachedAt then 'refused' else state end,
          trouble = case when reached_at = :reachedAt then :trouble else trouble end
    where id = :id and state = 'waiting'`,
);

/** It is tried again after so many seconds. */
export const scoreLater = statement<object, { id: string; trouble: ResultTrouble; seconds: number }>(
  'partner-score-later',
  `update partner_score
      set taken_until = null, trouble = :trouble, next_try_at = now() + make_interval(secs => :seconds)
    where id = :id and state = 'waiting'`,
);

/** $1 scores, which were not the cause; $2 those among them that were never sent, neither now nor before. */
export const giveBack = statement<object>(
  'partner-scores-give-back',
  `update partner_score
      set taken_until = null, tries = greatest(0, tries - 1),
          tried_of = case when id = any($2::uuid[]) then null else tried_of end
    where id = any($1::uuid[]) and state = 'waiting'`,
);

/** The platform answers. `hasSent`: it has taken a score. */
export const serviceAnswers = statement<object, { platformId: string; hasSent: boolean }>(
  'partner-service-answers',
  `insert into partner_service as v (platform_id, last_sent_at)
   values (:platformId, case when :hasSent::boolean then now() end)
   on conflict (platform_id) do update
      set failures = 0, trouble = null, away_since = null, next_call_at = null,
          last_sent_at = coalesce(excluded.last_sent_at, v.last_sent_at)`,
);

/** $1 platform, which works again: what broke there is tried at once. */
export const tryBroken = statement(
  'partner-scores-try-broken',
  `update partner_score s set next_try_at = now()
     from partner_line l
     join partner_place p on p.id = l.place_id
    where l.id = s.line_id and p.platform_id = $1 and s.state = 'waiting' and s.trouble = 'BROKEN'`,
);

/** The platform does not, and is left alone for so many seconds. */
export const serviceFails = statement<
  { at: Date },
  { platformId: string; trouble: ResultTrouble; seconds: number }
>(
  'partner-service-fails',
  `insert into partner_service as v (platform_id, failures, trouble, away_since, next_call_at)
   values (:platformId, 1, :trouble, now(), now() + make_interval(secs => :seconds))
   on conflict (platform_id) do update
      set failures = v.failures + 1, trouble = excluded.trouble,
          away_since = coalesce(v.away_since, excluded.away_since), next_call_at = excluded.next_call_at
   returning coalesce(next_call_at, now()) as at`,
);

/** $1 platform. When the next score may be tried; null: none waits. */
export const nextScoreAt = statement<{ at: Date | null }>(
  'partner-scores-next',
  `select min(greatest(s.next_try_at, coalesce(s.taken_until, s.next_try_at))) as at
     from partner_score s
     join partner_line l on l.id = s.line_id and l.url is not null
     join partner_place p on p.id = l.place_id
    where p.platform_id = $1 and s.state = 'waiting'`,
);
