import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { inEveryOrderAndLocale } from '@campus/platform/database/order.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Texts } from '../certificate-snapshot.ts';
import { type CertificateSort, type RegisteredCertificate } from './register.type.ts';

/** A row as shown, except for what depends on the reader. */
export type RegisterRow = Omit<RegisteredCertificate, 'editionTitle' | 'mayChange'> & { titles: Texts };

const wanted = `
    from certificate c
    join certificate_status k on k.id = c.id
    join participant e on e.id = c.enrolment_id
    join account p on p.id = e.person_id
    join offering ed on ed.id = e.edition_id
   where c.outcome <> 'enrolment'
     and (:countries::text[] is null or p.country_code = any(:countries))
     and (:namePattern::text is null or p.search_key like :namePattern or c.serial ilike :serialPattern)
     and (:status::text is null or k.status = :status)
     and (:editionId::uuid is null or e.edition_id = :editionId)
     and (:country::text is null or p.country_code = :country)`;

const orders = (locale: Locale): Record<CertificateSort, string> => ({
  issued: 'c.issued_at $dir',
  serial: 'c.serial $dir',
  name: 'p.first_surname collate "es-x-icu" $dir, p.given_names collate "es-x-icu" $dir',
  country: `
    (select k.names ->> '${locale}' from known_country k where k.code = p.country_code)
      collate "${locale}-x-icu" $dir nulls last, p.first_surname collate "es-x-icu"`,
  expires: 'c.expires_on $dir nulls last',
});

export const registerPage = inEveryOrderAndLocale(orders, ({ suffix, text, direction }, locale) =>
  filteredStatement<
    RegisterRow,
    {
      countries: readonly string[] | null;
      namePattern: string | null;
      serialPattern: string | null;
      status: string | null;
      editionId: string | null;
      country: string | null;
      limit: number;
      offset: number;
    }
  >(
    `certificate-register-${suffix}-${locale}`,
    `select c.id, c.serial, p.id as "personId",
            p.full_name as "fullName",
            p.country_code as "countryCode", ed.id as "editionId", ed.titles, c.outcome,
            k.status, k.basis, c.issued_at as "issuedAt",
            c.expires_on::text as "expiresOn", c.snapshot ->> 'verifyUrl' as "verifyUrl"
       ${wanted} order by ${text}, c.id ${direction} limit :limit offset :offset`,
  ),
);

export const registerCount = filteredStatement<
  { count: number },
  {
    countries: readonly string[] | null;
    namePattern: string | null;
    serialPattern: string | null;
    status: string | null;
    editionId: string | null;
    country: string | null;
  }
>('certificate-register-count', `select count(*)::int as count ${wanted}`);

/** $1 countries, or null. Of all people with a certificate. */
export const registerCountries = statement<{ code: string }>(
  'certificate-register-countries',
  `select distinct p.country_code as code
     from certificate c join participant e on e.id = c.enrolment_id join account p on p.id = e.person_id
    where c.outcome <> 'enrolment' and p.country_code is not null and ($1::text[] is null or p.country_code = any($1))
    order by code`,
);
