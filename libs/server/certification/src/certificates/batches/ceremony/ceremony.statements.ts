import { statement } from '@campus/platform/database/database.ts';

/** $1 batch · $2 order. */
export const orderCeremony = statement<object>(
  'certificate-batch-order-ceremony',
  `update certificate_batch set ceremony_order = $2 where id = $1`,
);

/** $1 batch · $2 enrolments in order; anyone missing has no place chosen. */
export const placeItems = statement<object>(
  'certificate-batch-place-items',
  `update certificate_batch_item i set place = array_position($2::uuid[], i.enrolment_id)
    where i.batch_id = $1 and i.place is distinct from array_position($2::uuid[], i.enrolment_id)`,
);

const ceremonyName = `
  p.first_surname collate "es-x-icu", p.second_surname collate "es-x-icu" nulls first,
  p.given_names collate "es-x-icu"`;

/** $1 batch. Everybody certified has a place: those without one follow by name. */
export const numberPlaces = statement<object>(
  'certificate-batch-number-places',
  `update certificate_batch_item t set place = o.place
     from (select i.enrolment_id,
                  row_number() over (order by i.place nulls last, ${ceremonyName}, i.enrolment_id) as place
             from certificate_batch_item i
             join participant e on e.id = i.enrolment_id
             join account p on p.id = e.person_id
            where i.batch_id = $1 and i.state = 'issued') o
    where t.batch_id = $1
      and t.enrolment_id = o.enrolment_id
      and t.place is distinct from o.place`,
);

/** $1 batch · $2 enrolment · $3 its place from 1; beyond the last is last. The others move up or down; numbered before. */
export const moveToPlace = statement<{ enrolment_id: string }>(
  'certificate-batch-move-to-place',
  `with line as (select i.enrolment_id, i.place, i.enrolment_id = $2 as is_it, count(*) over () as total
                   from certificate_batch_item i where i.batch_id = $1 and i.state = 'issued'),
        it as (select least($3::int, total::int) as target from line where is_it),
        others as (select enrolment_id, row_number() over (order by place) as n from line where not is_it),
        placed as (select enrolment_id, n + (n >= target)::int as place from others, it
                   union all select $2::uuid, target from it)
   update certificate_batch_item t set place = placed.place from placed
    where t.batch_id = $1 and t.enrolment_id = placed.enrolment_id returning t.enrolment_id`,
);
