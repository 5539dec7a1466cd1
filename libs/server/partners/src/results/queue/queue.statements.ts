import { type ActivityState, type GradingState } from '@campus/lti';
import { statement } from '@campus/platform/database/database.ts';
import { type LineKind } from '../lines/line-kind.ts';
import { TO_FURNISH } from '../lines/lines.statements.ts';

/** $1 place, $2 account. Many come at once: a row is written once a minute. */
export const noteGuest = statement(
  'partner-guest-note',
  `insert into partner_guest as g (place_id, account_id, came_at)
   values ($1, $2, date_trunc('minute', now(), 'UTC'))
   on conflict (place_id, account_id) do update set came_at = excluded.came_at
    where g.came_at < excluded.came_at`,
);

/**
 * What scores follow from, in one text: when it is another one, they are worked out again. The day is part of it, so
 * that what changed in another way, such as a waiver, is seen the next day.
 */
const STANDING = `
  md5(concat_ws('/', current_date, s.last_work_at, s.percent, e.status, p.edition_id, lines.known))`;

export interface GuestToLookAt {
  place_id: string;
  account_id: string;
  enrolment_id: string;
  version_id: string;
  /** The enrolment takes no work any more. */
  is_over: boolean;
  is_completed: boolean;
  standing: string;
}

/** People whose work is another than when their scores were worked out; $1: so many. */
export const guestsToLookAt = statement<GuestToLookAt>(
  'partner-guests-to-look-at',
  `select g.place_id, g.account_id, e.id as enrolment_id, e.version_id, e.status in ('failed', 'expired') as is_over,
          e.status = 'completed' as is_completed, ${STANDING} as standing
     from partner_guest g
     join partner_place p on p.id = g.place_id
     join partner_platform m on m.id = p.platform_id and m.is_open and m.token_url is not null
     join partner_account k on k.id = g.account_id
     join account own on own.id = k.person_id
     join participant e on e.person_id = coalesce(own.merged_into, own.id) and e.edition_id = p.edition_id
     join standing s on s.enrolment_id = e.id
    cross join lateral (select string_agg(concat(l.id, l.kind, l.subject_id), ',' order by l.id) as known
                          from partner_line l where l.place_id = p.id and l.url is not null) lines
    where e.status in ('active', 'on_hold', 'completed', 'failed', 'expired') and lines.known is not null
      and g.looked_at_as is distinct from ${STANDING}
    order by g.place_id, g.account_id limit $1`,
);

export interface WorkedRow {
  enrolment_id: string;
  progress: { activityId: string; isCompleted: boolean; score: number | null; isPassed: boolean | null }[];
  waived: string[];
}

/** $1 enrolments. */
export const workedIn = statement<WorkedRow>(
  'partner-worked-in',
  `select e.id as enrolment_id,
          coalesce((select jsonb_agg(jsonb_build_object('activityId', w.activity_id, 'isCompleted', w.is_completed,
                                                        'score', w.score, 'isPassed', w.is_passed))
                      from progress w where w.enrolment_id = e.id), '[]') as progress,
          array(select v.activity_id from waived_activity v where v.enrolment_id = e.id) as waived
     from participant e where e.id = any($1::uuid[])`,
);

export interface OpenLine {
  id: string;
  place_id: string;
  kind: LineKind;
  subject_id: string | null;
}

/** $1 places. */
export const openLines = statement<OpenLine>(
  'partner-lines-open',
  `select id, place_id, kind, subject_id from partner_line
    where place_id = any($1::uuid[]) and url is not null order by id limit 5000`,
);

/** A score to queue. */
export interface NewScore {
  id: string;
  lineId: string;
  accountId: string;
  given: number | null;
  activity: ActivityState;
  grading: GradingState;
}

/** To the millisecond, as it is sent: it is compared with what came back. */
export const NOW = `date_trunc('milliseconds', clock_timestamp())`;

/**
 * Of somebody in a line item the newest state is the one to send; one that was sent, refused or dropped, and is still the
 * same, stays as it is. Its time is later than that of any state before it.
 */
export const queueScores = statement<{ id: string }, { scores: string }>(
  'partner-scores-queue',
  `insert into partner_score as s (id, line_id, account_id, given, activity, grading, reached_at, state, next_try_at)
   select n.id, n."lineId", n."accountId", n.given, n.activity, n.grading, ${NOW}, 'waiting', now()
     from jsonb_to_recordset(:scores::jsonb)
            as n (id uuid, "lineId" uuid, "accountId" uuid, given numeric(5,2), activity text, grading text)
     join partner_line l on l.id = n."lineId"
     join partner_account k on k.id = n."accountId"
    order by n."lineId", n."accountId"
   on conflict (line_id, account_id) do update
      set given = excluded.given, activity = excluded.activity, grading = excluded.grading, state = 'waiting',
          reached_at = greatest(excluded.reached_at, s.reached_at + interval '1 millisecond'),
          tries = 0, next_try_at = excluded.next_try_at, trouble = null, dropped_because = null
    where (s.given, s.activity, s.grading) is distinct from (excluded.given, excluded.activity, excluded.grading)
   returning id`,
);

/** Scores of these people were worked out as their work stood. */
export const lookedAt = statement<object, { guests: string }>(
  'partner-guests-looked-at',
  `update partner_guest g set looked_at_as = n.standing
     from jsonb_to_recordset(:guests::jsonb) as n (place_id uuid, account_id uuid, standing text)
    where g.place_id = n.place_id and g.account_id = n.account_id`,
);

/** $1: so many; $2: the scope that allows line items. Open platforms with scores that are due, or line items to make. */
export const platformsWaiting = statement<{ id: string }>(
  'partner-platforms-waiting',
  `select m.id
     from partner_platform m
     left join partner_service v on v.platform_id = m.id
    where m.is_open and m.token_url is not null and coalesce(v.next_call_at <= now(), true)
      and (exists (select from partner_score s
                     join partner_line l on l.id = s.line_id and l.url is not null
                     join partner_place p on p.id = l.place_id
                    where p.platform_id = m.id and s.state = 'waiting' and s.next_try_at <= now()
                      and coalesce(s.taken_until < now(), true))
           or exists (select from partner_place p where p.platform_id = m.id and ${TO_FURNISH}))
    order by m.id limit $1`,
);
