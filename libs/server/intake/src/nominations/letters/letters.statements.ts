import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { isLate } from '../calls/calls.sql.ts';
import { type Letters } from './letter-texts.ts';
import { type NominationState } from '../nomination-states.ts';

export interface LetterRow {
  id: string;
  state: NominationState;
  name: string;
  given_names: string;
  address: string;
  locale: Locale;
  country: string | null;
  country_names: Record<Locale, string> | null;
  institution_name: string;
  /** The reason the letter gives; null: nothing. */
  letter_reason: string | null;
  confirm_by: string | null;
  confirm_generation: number;
  confirm_hash: Buffer | null;
  /** How many days the call gives. */
  confirm_days: number;
  /** Accepted, and the day to confirm is over: a link would only say so. */
  is_late: boolean;
  told_state: string | null;
  letters: Letters;
  contact_name: string;
  contact_address: string;
  edition_titles: Record<string, string>;
  starts_on: string;
  ends_on: string | null;
  time_zone: string;
}

const columns = `
  n.id, n.state, full_name(n.given_names, n.first_surname, n.second_surname) as name, n.given_names,
  n.address, n.locale, n.country_code as country, k.names as country_names, n.institution_name,
  n.letter_reason, n.confirm_by::text, n.confirm_generation, n.confirm_hash, c.confirm_days, n.told_state,
  n.state = 'accepted' and ${isLate} as is_late, c.letters, c.contact_name, c.contact_address,
  ed.titles as edition_titles, ed.starts_on::text, ed.ends_on::text, c.time_zone`;
const around = `nomination n join call c on c.id = n.call_id join offering ed on ed.id = n.edition_id
  left join known_country k on k.code = n.country_code`;

export const lettersToLock = statement<LetterRow>(
  'letters-lock',
  `select ${columns} from ${around} where n.id = any($1) and n.state <> 'draft' order by n.id for no key update of n`,
);

/** The same rows, without the lock, for a preview. */
export const lettersByIds = statement<LetterRow>(
  'letters-by-ids',
  `select ${columns} from ${around} where n.id = any($1) and n.state <> 'draft' order by n.id`,
);

/** $1 nomination. */
export const letterFacts = statement<LetterRow>(
  'letter-facts',
  `select ${columns} from ${around} where n.id = $1 and n.state <> 'draft'`,
);

/** Nominations of a link whose decision may be told. $1 link. */
export const lettersOfLink = statement<LetterRow>(
  'letters-of-link',
  `select ${columns} from ${around} where n.link_id = $1
      and n.state in ('accepted', 'confirmed', 'enrolled', 'waitlisted', 'rejected', 'substituted')
    order by n.priority, n.id`,
);

export const linkCountry = statement<{ country: string | null; institution_name: string; locale: Locale }>(
  'letters-link',
  `select country_code as country, institution_name, locale from call_link where id = $1`,
);

export const letterFile = statement<{ file_hash: string; media_type: string; country: string | null }>(
  'nomination-letter-file',
  `select f.file_hash, f.media_type, n.country_code as country
     from nomination n join nomination_letter f on f.id = n.letter_id where n.id = $1 and n.state <> 'draft'`,
);
