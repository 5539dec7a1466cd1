/**
 * The rule of who serves where: from the first day of an assignment to its last, both included. A day is that of the
 * post, or, without one, of where the person lives: an officer in Manila ends with the day in Manila. `a` is an alias
 * of `assignment` everywhere.
 */
const today = (a: string): string => todayWhere(`${a}.post_id`, `${a}.person_id`);

/** SQL expression: the day it is at a post, or where a person lives when the post is null. Expressions of their ids. */
export const todayWhere = (post: string, person: string): string =>
  `(now() at time zone coalesce((select there.time_zone from post there where there.id = ${post}),
                                (select home.time_zone from account home where home.id = ${person})))::date`;

/** SQL condition: the first day is yet to come. */
export const isComing = (a: string): string => `(${a}.from_date > ${today(a)})`;

/** SQL condition: the last day is over. What has not ended may not have begun either. */
export const hasEnded = (a: string): string => `(${a}.to_date is not null and ${a}.to_date < ${today(a)})`;

/** SQL condition: served on a day, an SQL expression. */
export const isServedOn = (a: string, day: string): string =>
  `(${a}.from_date <= ${day} and (${a}.to_date is null or ${a}.to_date >= ${day}))`;

/** SQL condition: served today. Who moves serves in both places that day; which one counts, `servedFirst` says. */
export const isServed = (a: string): string => isServedOn(a, today(a));

/**
 * SQL `order by`: of several assignments of a person the one begun last; of those begun on one day the one that goes on
 * longest, then the one recorded last.
 */
export const servedFirst = (a: string): string =>
  `${a}.from_date desc, ${a}.to_date desc nulls first, ${a}.id desc`;
