import { isServedOn, servedFirst } from '@campus/people';
import { isWithin } from './facts.sql.ts';

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
        select a.post_id, a.institution_id from posting a
         where a.person_id = f.person_id and ${isServedOn('a', 'f.completed_on')}
         order by ${servedFirst('a')} limit 1) d)`;

/** SQL day: so many months after the completion. */
const afterwards = (months: number) => `(p.completed_on + interval '${months} months')::date`;

/** Those of `places` whose so-and-so-many-th month ends in the period and is over, and whether they have left. */
export const afterMonths = (months: 6 | 12): string => `
  select p.id, ${months} as months, p.completed_on,
         not exists (
           select from posting a
            where a.person_id = p.person_id and ${isServedOn('a', afterwards(months))}
              and a.post_id is not distinct from p.post_id
              and (p.post_id is not null or a.institution_id = p.institution_id)) as has_moved
    from places p where ${isWithin(afterwards(months))} and ${afterwards(months)} <= current_date`;
