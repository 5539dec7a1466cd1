/** SQL condition: the certificate `c` is in force. The view with the status of each is `certificate_status`. */
export const isInForce = `exists (select from certificate_in_force f where f.id = c.id)`;

/** SQL condition: the last day of the issued certificate `c` is over, and its status has not been updated. */
export const hasExpired = `(c.status = 'issued' and c.expires_on is not null and not ${isInForce})`;
