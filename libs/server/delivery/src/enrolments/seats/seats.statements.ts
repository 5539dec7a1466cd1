import { statement } from '@campus/platform/database/database.ts';
import { type QuotaTaken, type SeatAsked } from './seat.rules.ts';
import { countsInQuota, seatAsked, seatHoldersBefore } from './seats.sql.ts';

/**
 * Seats are given one decision after another: the transaction that holds the edition's row counts and takes, the others wait.
 * Not against those who only refer to the edition.
 */
export const lockEditions = statement<{ id: string; closed_at: Date | null }>(
  'seats-editions-lock',
  `select id, closed_at from edition where id = any($1) order by id for no key update`,
);

/** The same, of the edition of an enrolment. */
export const lockEditionOf = statement(
  'seats-edition-of-enrolment-lock',
  `select id from edition where id = (select edition_id from enrolment where id = $1) for no key update`,
);

/** The same, of the editions of many enrolments. */
export const lockEditionsOf = statement(
  'seats-editions-of-enrolments-lock',
  `select id from edition
    where id in (select edition_id from enrolment where id = any($1::uuid[]))
    order by id for no key update`,
);

/**
 * Every quota of an edition, including the seats of its groups, with how many are taken. `personId`: the
 * person asking, or null.
 */
export const seatsOfEdition = statement<QuotaTaken, { editionId: string; personId: string | null }>(
  'seats-of-edition',
  `with holder as (${seatHoldersBefore})
   select g.country_code as country, null as kind, g.seats, true as "isGroup",
          (select count(*)::int from holder h where h.group_id = g.id) as taken
     from edition_group g where g.edition_id = :editionId and g.seats is not null
   union all
   select q.country_code, q.institution_kind, q.seats, false,
          (select count(*)::int from holder h where ${countsInQuota})
     from edition_quota q where q.edition_id = :editionId`,
);

export const seatOfPerson = statement<SeatAsked, { editionId: string; personId: string; groupId: string }>(
  'seat-of-person',
  `select asked.*, (select g.country_code from edition_group g where g.id = :groupId) as "groupCountry"
     from (${seatAsked}) asked`,
);
