/** SQL condition: the certificate `c` is in force. The view with the status of each is `certificate_status`. */
export const isInForce = `exists (select from certificate_in_force f where f.id = c.id)`;

/** SQL condition: the certificate `c` was issued and its last day is over, and nobody has written that down. */
export const hasExpired = `(c.status = 'issued' and c.expires_on is not null and not ${isInForce})`;
