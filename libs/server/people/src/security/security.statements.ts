import { type WatchedFor } from '@campus/platform/config/security-settings.ts';
import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { administers } from '../people/people.access.ts';
import { type WatchedEvent } from './bursts.rules.ts';

export interface SecurityEventRow {
  id: string;
  kind: SecurityKind;
  firstAt: Date;
  lastAt: Date;
  times: number;
  isRest: boolean;
  personId: string | null;
  personName: string | null;
  actorName: string | null;
  account: string | null;
  network: string | null;
  operation: string | null;
  code: string | null;
  browser: string | null;
  system: string | null;
}

/** The newest first. */
export const securityEvents = filteredStatement<
  SecurityEventRow,
  {
    before: string | null;
    kind: string | null;
    personId: string | null;
    pattern: string | null;
    network: string | null;
    from: Date | null;
    until: Date | null;
    limit: number;
  }
>(
  'security-events',
  `select v.id::text as id, v.kind, v.first_at as "firstAt", v.last_at as "lastAt", v.times,
          v.is_rest as "isRest", v.person_id as "personId", nullif(p.full_name, '') as "personName",
          nullif(a.full_name, '') as "actorName", v.account, v.network, v.operation, v.code, v.browser, v.system
     from security_log v
     left join account p on p.id = v.person_id
     left join account a on a.id = v.actor_id
    where (:before::bigint is null or v.id < :before)
      and (:kind::text is null or v.kind = :kind)
      and (:personId::uuid is null or v.person_id = :personId or v.actor_id = :personId)
      and (:pattern::text is null
           or p.search_key like :pattern
           or a.search_key like :pattern
           or v.person_id in (select e.person_id from person_email e where lower(e.address) like :pattern))
      and (:network::text is null or starts_with(v.network, :network))
      and (:from::timestamptz is null or v.first_at >= :from)
      and (:until::timestamptz is null or v.first_at < :until)
    order by v.id desc limit :limit`,
);

export interface SecurityAlertRow {
  id: string;
  rule: WatchedFor;
  subject: string;
  personId: string | null;
  personName: string | null;
  times: number;
  begunAt: Date;
  lastAt: Date;
  isOver: boolean;
}

const ALERT = `
  select t.id, t.rule, t.subject, t.person_id as "personId", nullif(p.full_name, '') as "personName", t.times,
         t.begun_at as "begunAt", t.last_at as "lastAt", t.ended_at is not null as "isOver"
    from security_burst t
    left join account p on p.id = t.person_id`;

export const latestAlerts = statement<SecurityAlertRow>(
  'security-alerts',
  `${ALERT} order by t.ended_at is not null, t.last_at desc, t.id limit $1`,
);

/** One server watches at a time. */
export const watchAlone = statement(
  'security-watch-alone',
  `select pg_advisory_xact_lock(hashtext('security-watch'))`,
);

/** $1 kinds, $2 since. */
export const recentEvents = statement<WatchedEvent>(
  'security-events-recent',
  `select kind, last_at as at, person_id as "personId", account, network, times from security_log
    where first_at >= $2 and kind = any($1) order by id desc limit 50000`,
);

export const untoldAlerts = statement<SecurityAlertRow>(
  'security-alerts-untold',
  `${ALERT} where t.told_at is null order by t.begun_at, t.id limit 100`,
);

export interface Administrator {
  address: string;
  locale: Locale;
  name: string;
}

export const administrators = statement<Administrator>(
  'security-administrators',
  `select e.address, p.locale, p.given_names as name
     from person p
     join person_email e on e.person_id = p.id and e.valid_to is null
    where p.disabled_at is null
      and exists (select from role_grant g
                   where g.person_id = p.id and g.revoked_at is null and ${administers})
    order by e.address limit 50`,
);
