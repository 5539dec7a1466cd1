import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Role } from '../people.access.ts';
import { type Sex } from '../person.type.ts';

export interface LockedPerson {
  id: string;
  country: string | null;
  roles: Role[];
  address: string;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
  sex: Sex | null;
  locale: Locale;
  extra_time_percent: number;
}

const PERSON = `
  select p.id, p.country_code as country, m.address, p.given_names, p.first_surname, p.second_surname, p.sex,
         p.locale, p.extra_time_percent,
         coalesce((select array_agg(distinct g.role)
                     from role_grant g
                    where g.person_id = p.id and g.revoked_at is null), '{}') as roles
    from person p
    join person_email m on m.person_id = p.id and m.valid_to is null
   where p.id = $1`;

/** Anyone who changes a person locks the row until it is done. */
export const lockPerson = statement<LockedPerson>(
  'person-lock',
  `${PERSON} and p.disabled_at is null for update of p`,
);
/** The same of an account that may be closed: another can still take it in. */
export const lockAccount = statement<LockedPerson>('person-lock-account', `${PERSON} for update of p`);

/** $1 person · $2 sex · $3 country. */
export const correctPerson = statement(
  'person-correct',
  `update person set sex = $2, country_code = $3 where id = $1`,
);

export const countryOfCode = statement<{ code: string }>(
  'country-of-code',
  `select code from country where code = $1`,
);

export const setExtraTime = statement(
  'person-set-extra-time',
  `update person set extra_time_percent = $2 where id = $1`,
);

/** $1 post or null · $2 institution or null: the sending country, and whether all of it is known. */
export const dutyCountry = statement<{ is_known: boolean; country: string | null }>(
  'duty-country',
  `select ($1::uuid is null or exists (select from post where id = $1))
          and ($2::uuid is null or exists (select from institution where id = $2)) as is_known,
          coalesce((select sending_country_code from post where id = $1),
                   (select country_code from institution where id = $2)) as country`,
);

export const dutyOnDay = statement<{ id: string }>(
  'duty-begun-on-or-after',
  `select id from assignment where person_id = $1 and from_date >= $2 limit 1`,
);
