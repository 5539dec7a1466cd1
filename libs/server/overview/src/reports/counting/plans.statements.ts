import { statement, type Statement } from '@campus/platform/database/database.ts';
import { chosenEnrolments, type FigureValues, type Scope } from './facts.sql.ts';

/** Plans by the enrolments they belong to. */
export interface PlansRow {
  /** Whenever: where nobody ever handed a plan in, there is no number to tell. */
  ever: number;
  /** Handed in for the first time, and approved, in the period. */
  submitted: number;
  approved: number;
  /** Different posts where the authors of those served on the day of the approval. */
  posts: number;
}

const plansOf = (scope: Scope): Statement<PlansRow, FigureValues> =>
  statement<PlansRow, FigureValues>(
    `figures-plans-${scope}`,
    `with ${chosenEnrolments(scope)},
          given as (select c.id, c.person_id, (min(h.handed_in_at) at time zone c.tz)::date as first_on,
                           (max(h.decided_at) filter (where h.state = 'approved')
                            at time zone c.tz)::date as approved_on
                      from chosen c
                      join handed_in_plan h on h.enrolment_id = c.id
                     group by c.id, c.person_id, c.tz)
     select count(*)::int as ever, count(*) filter (where is_within(first_on, :from, :to))::int as submitted,
            count(*) filter (where is_within(approved_on, :from, :to))::int as approved,
            (select count(distinct duty.post_id)::int
               from given g
               join posting duty on duty.person_id = g.person_id
              where is_within(g.approved_on, :from, :to)
                and is_served_on(duty.from_date, duty.to_date, g.approved_on)) as posts
       from given`,
  );

export const figurePlans: Record<Scope, Statement<PlansRow, FigureValues>> = {
  edition: plansOf('edition'),
  country: plansOf('country'),
  programme: plansOf('programme'),
};
