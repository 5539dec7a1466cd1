/**
 * SQL `order by` for several assignments, `duty`, of a person: the one begun last first; of those begun on
 * one day the one that lasts longest, then the one recorded last. The first of today's is the view
 * `current_duty`.
 */
export const servedFirst = 'duty.from_date desc, duty.to_date desc nulls first, duty.id desc';
