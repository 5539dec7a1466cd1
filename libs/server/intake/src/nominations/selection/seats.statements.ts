import { statement } from '@campus/platform/database/database.ts';
import { countsInQuota, seatHolders, wouldFindSeat } from '@campus/delivery';

export interface QuotaRow {
  id: string;
  country: string | null;
  country_names: { es: string; en: string; fr: string } | null;
  kind: string | null;
  seats: number;
  women_percent: number | null;
  taken: number;
  women: number;
  sex_known: number;
  waiting: number;
  undecided: number;
}

interface SeatValues {
  editionId: string;
  /** Null: all. */
  countries: readonly string[] | null;
}

export const quotaBoard = statement<QuotaRow, SeatValues>(
  'nomination-quota-board',
  `with holder as (${seatHolders})
   select q.id, q.country_code as country, k.names as country_names, q.institution_kind as kind, q.seats,
          q.women_percent, held.taken, held.women, held.sex_known, asking.waiting, asking.undecided
     from seat_quota q
     left join known_country k on k.code = q.country_code
     cross join lateral (select count(*)::int as taken,
                                count(*) filter (where h.sex = 'female')::int as women,
                                count(h.sex)::int as sex_known
                           from holder h
                          where ${countsInQuota}) held
     cross join lateral (select count(*) filter (where n.state = 'waitlisted')::int as waiting,
                                count(*) filter (where n.state
                                                         in ('submitted', 'under_review'))::int as undecided
                           from nomination n
                          where n.edition_id = q.edition_id
                            and (q.country_code is null or n.country_code = q.country_code)
                            and (q.institution_kind is null
                                 or n.institution_kind = q.institution_kind)) asking
    where q.edition_id = :editionId and (:countries::text[] is null or q.country_code = any(:countries))
    order by q.country_code nulls first, q.institution_kind nulls first, q.id`,
);

/**
 * How many of those waiting would find a seat now, in their group and in every quota they count in. A
 * coordinator must offer it: a declined seat is never passed on automatically.
 */
export const waitingWithSeat = statement<{ count: number }, SeatValues>(
  'nomination-waiting-with-seat',
  `with holder as materialized (${seatHolders})
   select count(*)::int as count
     from nomination n
    where n.edition_id = :editionId
      and n.state = 'waitlisted'
      and (:countries::text[] is null or n.country_code = any(:countries))
      and ${wouldFindSeat}`,
);
