import { servedFirst } from '@campus/people';

/** Nominations in these states hold a seat, until an enrolment holds it. */
export const SEATED_NOMINATIONS = ['accepted', 'confirmed', 'enrolled'] as const;

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** SQL condition: the nomination `n` is of `:personId`, by what was decided or by any address they ever had. */
const isOfPerson = `
  (n.person_id = :personId::uuid
   or exists (select from known_address m
               where m.person_id = :personId::uuid and m.address_key = n.address_key))`;

/** SQL condition: the nominee of `n` is enrolled in its edition, however it happened. */
export const nomineeIsEnrolled = `
  exists (select from participant x
           where x.edition_id = n.edition_id
             and x.holds_seat
             and (x.person_id = n.person_id
                  or x.person_id
                       in (select m.person_id from known_address m where m.address_key = n.address_key)))`;

/** SQL condition: the nomination `n` itself holds a seat, not an enrolment of the same person. */
export const nominationHolds = `
  (n.state in (${listed(SEATED_NOMINATIONS)}) and n.enrolment_id is null and not ${nomineeIsEnrolled})`;

/** SQL expression: the country of the group that the person of a nomination `n` would be in; null: the general group. */
export const groupCountry = `
  (select g.country_code from cohort g where g.edition_id = n.edition_id and g.country_code = n.country_code)`;

/** SQL expression: the kind of institution where the account `p` serves. */
const kindServed = `
  (select duty.institution_kind
     from posting duty
    where duty.person_id = p.id and duty.is_served and duty.institution_id is not null
    order by ${servedFirst} limit 1)`;

/**
 * SQL query: everybody who holds a seat of `:editionId`, each once: `group_id`, `country`, `kind`, `sex`.
 * These are the people enrolled in any way, except no-shows, and those accepted and not enrolled yet. A
 * nomination determines the country and the kind of institution its person came for.
 */
export const seatHolders = `
  select e.group_id, coalesce(n.country_code, p.country_code) as country,
         coalesce(n.institution_kind, ${kindServed}) as kind, coalesce(n.sex, p.sex) as sex
    from participant e
    join account p on p.id = e.person_id
    left join (select distinct on (enrolment_id) enrolment_id, state, country_code, institution_kind, sex
                 from seat_claim
                where edition_id = :editionId and enrolment_id is not null
                order by enrolment_id, state = 'no_show', id) n on n.enrolment_id = e.id
   where e.edition_id = :editionId and e.holds_seat and n.state is distinct from 'no_show'
  union all
  select g.id, n.country_code, n.institution_kind, n.sex
    from seat_claim n
    left join cohort g
      on g.edition_id = n.edition_id
     and g.country_code is not distinct from ${groupCountry}
   where n.edition_id = :editionId and ${nominationHolds}`;

/**
 * The same for `:personId`, who asks for a seat, or null: if a nomination holds a seat for them, only
 * enrolled people come before them.
 */
export const seatHoldersBefore = `${seatHolders}
     and not exists (select from seat_claim n
                      where n.edition_id = :editionId and ${nominationHolds} and ${isOfPerson})`;

/** SQL condition: the holder `h` counts in the quota `q`. */
export const countsInQuota = `
  (q.country_code is null or h.country = q.country_code)
  and (q.institution_kind is null or h.kind = q.institution_kind)`;

/**
 * SQL condition: the nominee `n` of `:editionId` would find a seat now, in their group and in every quota they count in;
 * `holder` are those of `seatHolders`.
 */
export const wouldFindSeat = `
  (not exists (select from seat_quota q
                where q.edition_id = :editionId
                  and (q.country_code is null or n.country_code = q.country_code)
                  and (q.institution_kind is null or n.institution_kind = q.institution_kind)
                  and (select count(*) from holder h where ${countsInQuota}) >= q.seats)
   and not exists (select from cohort g
                    where g.edition_id = :editionId
                      and g.country_code is not distinct from ${groupCountry}
                      and g.seats is not null
                      and (select count(*) from holder h where h.group_id = g.id) >= g.seats))`;

/** SQL query, one row: the country and kind for which `:personId` asks for a seat: those of their nomination, else their own. */
export const seatAsked = `
  select coalesce(n.country_code, p.country_code) as country,
         coalesce(n.institution_kind, ${kindServed}) as kind
    from account p
    left join lateral (select n.country_code, n.institution_kind
                         from seat_claim n
                        where n.edition_id = :editionId
                          and n.state in (${listed(SEATED_NOMINATIONS)})
                          and ${isOfPerson}
                        order by n.enrolment_id nulls last, n.id limit 1) n on true
   where p.id = :personId`;
