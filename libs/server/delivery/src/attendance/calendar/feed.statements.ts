import { type Actor } from '@campus/platform/auth/actor.ts';
import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { leftStatuses } from '../../enrolments/enrolment.type.ts';
import { type Viewer } from '../../enrolments/enrolments.access.ts';
import { groupVisible } from '../attendance.access.ts';
import { type CalendarKind } from './feed.type.ts';
import { type CalendarSession } from './session-calendar.ts';

export interface FeedRow {
  id: string;
  token_hash: Buffer;
  created_at: Date;
  last_used_at: Date | null;
}

/** What a feed is of, and whose. */
export interface FeedOf {
  kind: CalendarKind;
  of: string;
  personId: string;
}

const IS_OF = `person_id = :personId
  and case when :kind = 'group' then group_id else enrolment_id end = :of`;

export const feedOf = statement<FeedRow, FeedOf>(
  'calendar-feed-of',
  `select id, token_hash, created_at, last_used_at from calendar_feed where ${IS_OF}`,
);

export const dropFeed = statement<{ id: string }, FeedOf>(
  'calendar-feed-drop',
  `delete from calendar_feed where ${IS_OF} returning id`,
);

/** Of two who make one at once the second waits, and takes the place of the first. */
export const lockFeeds = statement<object, FeedOf>(
  'calendar-feeds-lock',
  `select pg_advisory_xact_lock(hashtext(:kind || :of), hashtext(:personId))`,
);

export const addFeed = statement<object, FeedOf & { id: string; tokenHash: Buffer }>(
  'calendar-feed-add',
  `insert into calendar_feed (id, person_id, enrolment_id, group_id, token_hash, created_at)
   values (:id, :personId, case when :kind = 'group' then null else :of::uuid end,
           case when :kind = 'group' then :of::uuid end, :tokenHash, now())`,
);

/** $1 enrolment, $2 person: it is theirs, and they have not left. */
export const ownPlace = statement<{ id: string }>(
  'calendar-feed-own-place',
  `select id from enrolment
    where id = $1 and person_id = $2
      and status not in (${leftStatuses.map((status) => `'${status}'`).join(',')})`,
);

/** A group that the viewer accompanies. */
export const seenGroup = statement<{ id: string }, Viewer & { groupId: string }>(
  'calendar-feed-seen-group',
  `select g.id from edition_group g where g.id = :groupId and ${groupVisible}`,
);

export interface AskedFeed {
  id: string;
  person_id: string;
  enrolment_id: string | null;
  group_id: string | null;
  locale: Locale;
  time_zone: string;
  grants: Actor['grants'];
  /** Nobody asked within the hour. */
  is_due: boolean;
}

/** $1 hash of a secret. Nobody whose account is closed has one. */
export const feedBySecret = statement<AskedFeed>(
  'calendar-feed-by-secret',
  `select f.id, f.person_id, f.enrolment_id, f.group_id, p.locale, p.time_zone,
          coalesce(f.last_used_at < now() - interval '1 hour', true) as is_due,
          coalesce((select json_agg(json_build_object('role', g.role, 'country', g.country_code))
                      from role_in_force g where g.person_id = p.id), '[]') as grants
     from calendar_feed f join account p on p.id = f.person_id
    where f.token_hash = $1 and p.disabled_at is null`,
);

/** $1 feed. */
export const touchFeed = statement(
  'calendar-feed-touch',
  `update calendar_feed set last_used_at = date_trunc('hour', now()) where id = $1`,
);

export interface GroupSessionsRow {
  name: string;
  edition_titles: Record<string, string>;
  time_zone: string;
  sessions: CalendarSession[];
}

/** $1 group. The link is left out: what a calendar is told goes through the machines of others. */
export const groupSessions = statement<GroupSessionsRow>(
  'calendar-feed-group-sessions',
  `select g.name, ed.titles as edition_titles, coalesce(g.time_zone, ed.time_zone) as time_zone,
          (select coalesce(jsonb_agg(jsonb_build_object(
                                       'id', s.id, 'titles', s.titles, 'mode', s.mode, 'place', s.place, 'url', null,
                                       'timeZone', coalesce(own.time_zone, ed.time_zone),
                                       'isCancelled', s.cancelled_at is not null, 'revision', s.revision,
                                       'changedAt', s.changed_at, 'dropped', s.dropped,
                                       'halfDays', d.half_days)
                                     order by d.begins, s.id), '[]')
             from live_session s
             left join edition_group own on own.id = s.group_id, lateral (
               select min(h.starts_at) as begins,
                      jsonb_agg(jsonb_build_object('id', h.id, 'startsAt', h.starts_at,
                                                   'plannedMinutes', h.planned_minutes)
                                order by h.starts_at) as half_days
                 from session_half_day h where h.session_id = s.id) d
            where s.edition_id = g.edition_id
              and (s.group_id is null or s.group_id = g.id)
              and d.half_days is not null) as sessions
     from edition_group g join edition ed on ed.id = g.edition_id
    where g.id = $1`,
);
