import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type Texts } from '../certificate-snapshot.ts';
import { type CertificateStatus, type Outcome, type OutcomeBasis } from '../certificate.type.ts';
import { basisOfCertificate } from '../certificates.statements.ts';
import { statusOf } from '../in-force.sql.ts';
import { type CertificateSort } from './register.type.ts';

export interface RegisterRow {
  id: string;
  serial: string;
  person_id: string;
  name: string;
  country: string | null;
  edition_id: string;
  titles: Texts;
  outcome: Outcome;
  status: CertificateStatus;
  basis: OutcomeBasis;
  issued_at: Date;
  expires_on: string | null;
  verify_url: string;
}

/**
 * $1 countries, or null · $2 words of a name, or null · $3 of a serial, or null · $4 state, or null ·
 * $5 edition, or null · $6 country, or null.
 */
const wanted = `
    from certificate c join participant e on e.id = c.enrolment_id join account p on p.id = e.person_id
    join offering ed on ed.id = e.edition_id
   where c.outcome <> 'enrolment' and ($1::text[] is null or p.country_code = any($1))
     and ($2::text is null or p.search_key like $2 or c.serial ilike $3)
     and ($4::text is null or ${statusOf('c')} = $4) and ($5::uuid is null or e.edition_id = $5)
     and ($6::text is null or p.country_code = $6)`;

const orders: Record<CertificateSort, string> = {
  issued: 'c.issued_at $dir',
  serial: 'c.serial $dir',
  name: 'p.first_surname collate "es-x-icu" $dir, p.given_names collate "es-x-icu" $dir',
  country: 'p.country_code $dir nulls last, p.first_surname collate "es-x-icu"',
  expires: 'c.expires_on $dir nulls last',
};

/** $7 limit · $8 offset. */
export const registerPage = inEveryOrder(orders, ({ suffix, text, direction }) =>
  filteredStatement<RegisterRow>(
    `certificate-register-${suffix}`,
    `select c.id, c.serial, p.id as person_id, concat_ws(' ', p.given_names, p.first_surname, p.second_surname) as name,
            p.country_code as country, ed.id as edition_id, ed.titles, c.outcome, ${statusOf('c')} as status, ${basisOfCertificate('c')} as basis, c.issued_at,
            c.expires_on::text as expires_on, c.snapshot ->> 'verifyUrl' as verify_url
       ${wanted} order by ${text}, c.id ${direction} limit $7 offset $8`,
  ),
);

export const registerCount = filteredStatement<{ count: number }>(
  'certificate-register-count',
  `select count(*)::int as count ${wanted}`,
);

/** $1 countries, or null. Of all people with a certificate. */
export const registerCountries = statement<{ code: string }>(
  'certificate-register-countries',
  `select distinct p.country_code as code
     from certificate c join participant e on e.id = c.enrolment_id join account p on p.id = e.person_id
    where c.outcome <> 'enrolment' and p.country_code is not null and ($1::text[] is null or p.country_code = any($1))
    order by code`,
);
