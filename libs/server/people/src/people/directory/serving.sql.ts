/**
 * SQL expression: the day it is at a post, or where a person lives when the post is null. Expressions of their ids. The
 * view `posting` counts days so; this is for what is not written yet.
 */
export const todayWhere = (post: string, person: string): string =>
  `(now() at time zone coalesce((select there.time_zone from post there where there.id = ${post}),
                                (select home.time_zone from account home where home.id = ${person})))::date`;

/** SQL condition: a posting, `p`, is served on a day, an SQL expression. Today: its column `is_served`. */
export const isServedOn = (p: string, day: string): string =>
  `(${p}.from_date <= ${day} and (${p}.to_date is null or ${p}.to_date >= ${day}))`;

/**
 * SQL `order by`: of several postings of a person the one begun last; of those begun on one day the one that goes on
 * longest, then the one recorded last. Of today's the first is the view `current_duty`.
 */
export const servedFirst = (p: string): string =>
  `${p}.from_date desc, ${p}.to_date desc nulls first, ${p}.id desc`;
