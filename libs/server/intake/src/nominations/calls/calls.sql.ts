/**
 * SQL expression: the phase of the call `c`, to the edition `ed`, today in its zone: `draft`, `coming`,
 * `open` or `closed`. A closed edition takes no nominations, whatever the days of the call.
 */
export const callPhase = `
  case when c.state = 'draft' then 'draft'
       when c.state = 'closed' or ed.closed_at is not null then 'closed'
       when c.opens_on > (now() at time zone c.time_zone)::date then 'coming'
       when c.closes_on < (now() at time zone c.time_zone)::date then 'closed'
       else 'open' end`;

/** SQL expression: what the token of the link `l`, to the call `c`, is worth now. */
export const linkState = `
  case when l.revoked_at is not null then 'revoked'
       when l.expires_at <= now() then 'expired'
       else ${callPhase} end`;

/** SQL expression: the last day to confirm the nomination `n` is over where the call `c` is. */
export const isLate = `coalesce(n.confirm_by < (now() at time zone c.time_zone)::date, false)`;
