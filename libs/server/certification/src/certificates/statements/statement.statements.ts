import { statement } from '@campus/platform/database/database.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { type CertificateRow } from '../certificates.statements.ts';
import { isInForce } from '../in-force.sql.ts';

/** $1 enrolment. The statement in force. */
export const statementInForce = statement<{ id: string; serial: string; snapshot: CertificateSnapshot }>(
  'statement-in-force',
  `select c.id, c.serial, c.snapshot
     from certificate_status c
    where c.enrolment_id = $1 and c.outcome = 'enrolment' and ${isInForce}`,
);

const byName = `
  select c.id, c.snapshot, c.issued_at, c.credential_id, s.qr_text, e.person_id, p.country_code as country, c.status,
         c.basis
    from certificate_status c
    join participant e on e.id = c.enrolment_id
    join account p on p.id = e.person_id
    left join certificate_seal s on s.certificate_id = c.id
   where c.outcome = 'enrolment' and ${isInForce}`;
const order = `order by p.first_surname collate "es-x-icu", p.given_names collate "es-x-icu", c.id`;

export interface StatementRow extends CertificateRow {
  qr_text: string | null;
}

/** $1 enrolments. */
export const statementsOfEnrolments = statement<StatementRow>(
  'statements-of-enrolments',
  `${byName} and e.id = any($1::uuid[]) ${order}`,
);

/** $1 certificates. */
export const statementsById = statement<StatementRow>(
  'statements-by-id',
  `${byName} and c.id = any($1::uuid[]) ${order}`,
);
