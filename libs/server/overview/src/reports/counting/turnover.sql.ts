import { servedFirst } from '@campus/people';

/**
 * CTEs that end in `places`: the first completion of each person among `outcomes`, with the post, or failing that the
 * institution, the person was assigned to on that day. Anyone who was assigned nowhere is not in it.
 */
export const placesOf = `
  firsts as (
    select distinct on (c.person_id) c.id, c.person_id, (o.completed_at at time zone c.tz)::date as completed_on
      from chosen c join outcomes o on o.id = c.id where o.completed_at is not null
     order by c.person_id, o.completed_at, c.id),
  places as (
    select f.*, d.post_id, d.institution_id
      from firsts f cross join lateral (
        select duty.post_id, duty.institution_id
          from posting duty
         where duty.person_id = f.person_id and is_served_on(duty.from_date, duty.to_date, f.completed_on)
         order by ${servedFirst} limit 1) d)`;

/** Those of `places` whose so-and-so-many-th month ends in the period and is over, and whether they have left. */
export const afterMonths = (months: 6 | 12): string => `
  select p.id, ${months} as months, p.completed_on,
         not exists (
           select from posting a
            where a.person_id = p.person_id
              and is_served_on(a.from_date, a.to_date, later.day)
              and a.post_id is not distinct from p.post_id
              and (p.post_id is not null or a.institution_id = p.institution_id)) as has_moved
    from places p
   cross join lateral (select (p.completed_on + interval '${months} months')::date as day) later
   where is_within(later.day, :from, :to) and later.day <= current_date`;
