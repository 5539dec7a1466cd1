/**
 * SQL expression: where a call stands today in its zone: `draft`, `coming`, `open` or `closed`. `c` and `ed` are
 * aliases of `call` and its `edition`; a closed edition takes no nominations whatever the days of the call.
 */
export const callPhaseOf = (c: string, ed: string): string => `
  case when ${c}.state = 'draft' then 'draft'
       when ${c}.state = 'closed' or ${ed}.closed_at is not null then 'closed'
       when ${c}.opens_on > (now() at time zone ${c}.time_zone)::date then 'coming'
       when ${c}.closes_on < (now() at time zone ${c}.time_zone)::date then 'closed'
       else 'open' end`;

/** SQL expression: the moment the call's last day ends. */
export const closesAtOf = (c: string): string => `end_of_day(${c}.closes_on, ${c}.time_zone)`;

/** SQL expression: what the token of a link is worth now; `l`, `c` and `ed` are aliases. */
export const linkStateOf = (l: string, c: string, ed: string): string => `
  case when ${l}.revoked_at is not null then 'revoked'
       when ${l}.expires_at <= now() then 'expired'
       else ${callPhaseOf(c, ed)} end`;

/** SQL expression: the last day to confirm is over where the call is. */
export const isLateOf = (n: string, c: string): string =>
  `coalesce(${n}.confirm_by < (now() at time zone ${c}.time_zone)::date, false)`;

/** SQL expression: given names and surnames in one line. */
export const nameOf = (n: string): string =>
  `concat_ws(' ', ${n}.given_names, ${n}.first_surname, ${n}.second_surname)`;
