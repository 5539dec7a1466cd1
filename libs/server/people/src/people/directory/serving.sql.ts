/**
 * SQL `order by`: of several postings, `duty`, of a person the one begun last; of those begun on one day the one that goes on
 * longest, then the one recorded last. Of today's the first is the view `current_duty`.
 */
export const servedFirst = 'duty.from_date desc, duty.to_date desc nulls first, duty.id desc';
