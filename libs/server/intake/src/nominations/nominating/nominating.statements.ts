import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { linkState } from '../calls/calls.sql.ts';
import { type NominationState, type NomineeSex, type PersonalLinkState } from '../nomination-form.type.ts';

type Texts = Record<string, string>;

export interface WrittenRow {
  id: string;
  key: string;
  state: NominationState;
  priority: number | null;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  address: string;
  sex: NomineeSex | null;
  country: string | null;
  position: string;
  post: string;
  audience: string;
  locale: Locale;
  accessNeeds: string;
  device: string;
  connection: string;
  nominatorName: string;
  nominatorTitle: string;
  hasConsent: boolean;
  letterId: string | null;
}

export interface FormRow {
  link_id: string;
  is_opened: boolean;
  call_id: string;
  edition_id: string;
  state: PersonalLinkState | 'draft';
  institution_name: string;
  institution_kind: string;
  nominator_name: string;
  country: string | null;
  max_nominations: number;
  titles: Texts;
  texts: Texts;
  edition_titles: Texts;
  starts_on: string;
  ends_on: string | null;
  locales: string[];
  opens_on: string;
  closes_at: Date;
  time_zone: string;
  needs_letter: boolean;
  audiences: string[];
  contact_name: string;
  contact_address: string;
  nominations: WrittenRow[];
}

/** A decision shows once its letter was sent. */
const shownState = `
  case when n.state in ('draft', 'submitted') then n.state else coalesce(n.told_state, 'submitted') end`;

const written = `
  jsonb_build_object('id', n.id, 'key', n.client_key, 'state', ${shownState}, 'priority', n.priority,
                     'givenNames', n.given_names, 'firstSurname', n.first_surname,
                     'secondSurname', n.second_surname, 'address', n.address, 'sex', n.sex,
                     'country', n.country_code, 'position', n.position, 'post', n.post,
                     'audience', n.audience, 'locale', n.locale, 'accessNeeds', n.access_needs,
                     'device', n.device, 'connection', n.connection, 'nominatorName', n.nominator_name,
                     'nominatorTitle', n.nominator_title, 'hasConsent', n.has_consent,
                     'letterId', n.letter_id)`;

const linkWithCall = `call_link l join call c on c.id = l.call_id join offering ed on ed.id = c.edition_id`;

/** $1 hash of the token. */
export const formByToken = statement<FormRow>(
  'nomination-form',
  `select l.id as link_id, l.opened_at is not null as is_opened, c.id as call_id, c.edition_id,
          ${linkState} as state, l.institution_name,
          l.institution_kind, l.nominator_name, l.country_code as country, l.max_nominations, c.titles,
          c.texts, ed.titles as edition_titles, ed.starts_on::text, ed.ends_on::text, ed.locales,
          c.opens_on::text, end_of_day(c.closes_on, c.time_zone) as closes_at, c.time_zone, c.needs_letter, c.audiences,
          c.contact_name, c.contact_address,
          (select coalesce(jsonb_agg(${written} order by n.priority, n.id), '[]')
             from nomination n
            where n.link_id = l.id) as nominations
     from ${linkWithCall}
    where l.token_hash = $1`,
);

export interface LinkLockRow {
  link_id: string;
  call_id: string;
  edition_id: string;
  state: PersonalLinkState | 'draft';
  country: string | null;
  institution_name: string;
  institution_kind: string;
  max_nominations: number;
  needs_letter: boolean;
}

/** Anyone who holds the link's row counts and adds its next nomination; a second click waits. */
export const lockLinkByToken = statement<LinkLockRow>(
  'nomination-link-lock',
  `select l.id as link_id, c.id as call_id, c.edition_id, ${linkState} as state,
          l.country_code as country, l.institution_name, l.institution_kind, l.max_nominations, c.needs_letter
     from ${linkWithCall}
    where l.token_hash = $1 for no key update of l`,
);

/** A separate statement after the lock, so that rows added while waiting are counted too. */
export const madeByLink = statement<{ count: number }>(
  'nominations-made-by-link',
  `select count(*)::int as count from nomination where link_id = $1`,
);

export const noteUse = statement(
  'nomination-link-noted',
  `update call_link set last_used_at = now() where id = $1`,
);

/** The first look at the form; later ones write nothing. */
export const noteOpening = statement(
  'nomination-link-opened',
  `update call_link set opened_at = now() where id = $1 and opened_at is null`,
);

export const addressTaken = statement<{ id: string }>(
  'nomination-address-taken',
  `select id
     from nomination
    where link_id = $1 and client_key <> $2 and address_key = lower($3) and state <> 'draft' limit 1`,
);

export const letterOfLink = statement<{ id: string }>(
  'nomination-letter-of-link',
  `select id from nomination_letter where id = $1 and link_id = $2`,
);

/** $1 link · $2 hash of the bytes: the same letter twice is one row. */
export const sameLetter = statement<{ id: string }>(
  'nomination-letter-same',
  `select id from nomination_letter where link_id = $1 and file_hash = $2 order by created_at limit 1`,
);
export const lettersOfDay = statement<{ count: number }>(
  'nomination-letters-of-day',
  `select count(*)::int as count from nomination_letter where link_id = $1 and created_at > now() - interval '1 day'`,
);
