/**
 * SQL expression: how a certificate, `c`, stands now. Which ones are in force is the view `certificate_in_force`; what
 * was issued and is not in it has expired, before the job writes that down.
 */
export const statusOf = (c: string): string => `
  case when ${c}.status = 'issued' and not exists (select from certificate_in_force f where f.id = ${c}.id)
       then 'expired' else ${c}.status end`;

/** SQL condition: a certificate, `c`, is in force. */
export const isInForce = (c: string): string =>
  `exists (select from certificate_in_force f where f.id = ${c}.id)`;

/** SQL condition: a certificate, `c`, was issued, and its last day is over. */
export const hasExpired = (c: string): string =>
  `(${c}.status = 'issued' and ${c}.expires_on is not null and not ${isInForce(c)})`;
