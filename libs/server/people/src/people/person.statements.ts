import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { coordinatesAll, type Role } from './people.access.ts';

export interface MeRow {
  id: string;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
  email: string;
  locale: Locale;
  time_zone: string;
  country_code: string | null;
  country_names: { es: string; en: string; fr: string } | null;
  roles: Role[];
  is_regional: boolean;
}

/** Everything the client shows of the signed-in person. */
export const meById = statement<MeRow>(
  'me-by-id',
  `select p.id, p.given_names, p.first_surname, p.second_surname, coalesce(e.address, '') as email,
          p.locale, p.time_zone, c.code as country_code, c.names as country_names,
          coalesce((select array_agg(distinct g.role order by g.role) from role_grant g
                     where g.person_id = p.id and g.revoked_at is null), '{}') as roles,
          exists (select from role_grant r where r.person_id = p.id and r.revoked_at is null
                     and ${coordinatesAll}) as is_regional
     from person p
     left join person_email e on e.person_id = p.id and e.valid_to is null
     left join country c on c.code = p.country_code
    where p.id = $1`,
);

export interface CredentialsRow {
  person_id: string;
  password_hash: string | null;
  is_disabled: boolean;
}

/**
 * By the current address only: a former one may belong to somebody else now. The address of a merged account
 * leads to the surviving one.
 */
export const credentialsByAddress = statement<CredentialsRow>(
  'credentials-by-address',
  `select p.id as person_id, s.password_hash, p.disabled_at is not null as is_disabled
     from person_email e join person o on o.id = e.person_id join person p on p.id = coalesce(o.merged_into, o.id)
       left join person_secret s on s.person_id = p.id
    where e.address_key = lower($1) and e.valid_to is null`,
);

export interface ContactRow {
  person_id: string;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
  address: string;
  locale: Locale;
  country_code: string | null;
  is_disabled: boolean;
}

const CONTACT = `
  select p.id as person_id, p.given_names, p.first_surname, p.second_surname, e.address, p.locale,
         p.country_code, p.disabled_at is not null as is_disabled
    from person p
    join person_email e on e.person_id = p.id and e.valid_to is null`;

export const contactById = statement<ContactRow>('contact-by-id', `${CONTACT} where p.id = $1`);
export const contactByAddress = statement<ContactRow>(
  'contact-by-address',
  `${CONTACT} where p.id = (select coalesce(o.merged_into, o.id) from person_email k join person o on o.id = k.person_id
                             where k.address_key = lower($1) and k.valid_to is null)`,
);

/** Whose current address it is; that of a closed account stays its own. */
export const holderOfAddress = statement<{ person_id: string }>(
  'holder-of-address',
  `select person_id from person_email where address_key = lower($1) and valid_to is null`,
);

export const passwordHashOf = statement<{ password_hash: string }>(
  'password-hash-of',
  `select password_hash from person_secret where person_id = $1`,
);

export const setPassword = statement(
  'password-set',
  `insert into person_secret (person_id, password_hash) values ($1, $2)
   on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now()`,
);

/** Only if nobody has changed it meanwhile. */
export const rehashPassword = statement(
  'password-rehash',
  `update person_secret set password_hash = $3 where person_id = $1 and password_hash = $2`,
);
