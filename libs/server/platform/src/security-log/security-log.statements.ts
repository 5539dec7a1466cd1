import { statement } from '../database/database.ts';

/**
 * $1 entries as JSON. Addresses are looked up here, once for many events; the address of a merged account
 * leads to the surviving one. Several servers count into the same row; numbers follow the order of events,
 * which within a millisecond is the order of the entries.
 */
export const writeSecurityEvents = statement(
  'security-events-write',
  `insert into security_event (digest, first_at, last_at, kind, person_id, actor_id, account, network,
                               operation, code, browser, system, is_rest, times)
   select g.digest, g."firstAt", g."lastAt", g.kind,
          coalesce((select id from account where id = g."personId"),
                   (select coalesce(o.merged_into, o.id)
                      from current_address e
                      join account o on o.id = e.person_id
                     where e.address_key = lower(g.address))),
          (select id from account where id = g."actorId"), g.account, g.network, g.operation, g.code,
          g.browser, g.system, g."isRest", g.times
     from rows from (jsonb_to_recordset($1::jsonb)
                     as (digest text, "firstAt" timestamptz, "lastAt" timestamptz, kind text, "personId" uuid,
                         "actorId" uuid, address text, account text, network text, operation text, code text,
                         browser text, system text, "isRest" boolean, times int))
          with ordinality
          as g (digest, "firstAt", "lastAt", kind, "personId", "actorId", address, account, network, operation,
                code, browser, system, "isRest", times, place)
    order by g."firstAt", g.place
   on conflict (digest)
     do update set times = security_event.times + excluded.times,
                   last_at = greatest(security_event.last_at, excluded.last_at)`,
);
