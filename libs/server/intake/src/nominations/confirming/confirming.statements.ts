import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { isLate } from '../calls/calls.sql.ts';
import { type NominationState } from '../nomination-form.type.ts';
import { type Sex } from '@campus/people';
import { type SamePersonAnswer } from '../nomination.entity.ts';

export interface ConfirmationRow {
  id: string;
  edition_id: string;
  state: NominationState;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
  address: string;
  locale: Locale;
  position: string;
  post: string;
  country: string | null;
  institution_name: string;
  institution_kind: string;
  person_id: string | null;
  same_person: SamePersonAnswer | null;
  sex: Sex | null;
  edition_titles: Record<string, string>;
  starts_on: string;
  ends_on: string | null;
  locales: string[];
  time_zone: string;
  confirm_by: string | null;
  /** The last day to confirm is over where the call is. */
  is_late: boolean;
  contact_name: string;
  contact_address: string;
}

const columns = `
  n.id, n.edition_id, n.state, n.given_names, n.first_surname, n.second_surname, n.address, n.locale,
  n.position, n.post, n.country_code as country, n.institution_name, n.institution_kind, n.person_id,
  n.same_person, n.sex, ed.titles as edition_titles, ed.starts_on::text, ed.ends_on::text, ed.locales,
  ed.time_zone, n.confirm_by::text, ${isLate} as is_late,
  c.contact_name, c.contact_address`;
const around = `nomination n join call c on c.id = n.call_id join offering ed on ed.id = n.edition_id`;

/** $1 hash of the token. */
export const confirmationByToken = statement<ConfirmationRow>(
  'confirmation-by-token',
  `select ${columns} from ${around} where n.confirm_hash = $1`,
);

/** $1 nomination. Its edition is locked before. */
export const lockConfirmation = statement<ConfirmationRow>(
  'confirmation-lock',
  `select ${columns} from ${around} where n.id = $1 for no key update of n`,
);

/** Who has or had an address; the present holder first. */
export const personOfAddress = statement<{
  person_id: string;
  is_disabled: boolean;
  /** False: they had it once. */
  is_current: boolean;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
}>(
  'nominee-person-of-address',
  `select e.person_id, p.disabled_at is not null as is_disabled, e.valid_to is null as is_current,
          p.given_names, p.first_surname, p.second_surname
     from known_address e
     join account p on p.id = e.person_id
    where e.address_key = lower($1)
    order by e.valid_to is null desc, e.valid_from desc limit 1`,
);

/** A person with the same names and country. */
export const personLike = statement<{ id: string }>(
  'nominee-person-like',
  `select id from account where lower(first_surname) = lower($1) and lower(given_names) = lower($2)
      and country_code is not distinct from $3 and disabled_at is null order by id limit 1`,
);

export const institutionLike = statement<{ id: string }>(
  'nominee-institution',
  `select id
     from known_institution
    where lower(name) = lower($1) and country_code is not distinct from $2
    order by id limit 1`,
);

/** Serves somewhere today, or will. */
export const servesSomewhere = statement<{ id: string }>(
  'nominee-serves',
  `select a.id from posting a where a.person_id = $1 and not a.has_ended limit 1`,
);
