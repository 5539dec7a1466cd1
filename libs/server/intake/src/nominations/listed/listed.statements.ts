import { statement } from '@campus/platform/database/database.ts';
import { type NominationState } from '../nomination-states.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Sex } from '@campus/people';
import { type CallState } from '../calls/call.entity.ts';

export interface ListCall {
  id: string;
  edition_id: string;
  state: CallState;
  closed_at: Date | null;
}

const call = `
  select c.id, c.edition_id, c.state, ed.closed_at
    from call c
    join offering ed on ed.id = c.edition_id
   where c.id = $1`;

export const callOfList = statement<ListCall>('list-call', call);

/** Lists of a call are applied one after another: the second sees what the first one wrote. */
export const lockCallOfList = statement<ListCall>('list-call-lock', `${call} for no key update of c`);

export interface ListLink {
  id: string;
  country: string | null;
  institution_name: string;
  institution_kind: string;
  nominator_name: string;
  max_nominations: number;
  /** Nominations made by it, drafts among them. */
  made: number;
}

export const linkOfList = statement<ListLink>(
  'list-link',
  `select l.id, l.country_code as country, l.institution_name, l.institution_kind, l.nominator_name, l.max_nominations,
          (select count(*)::int from nomination n where n.link_id = l.id) as made
     from call_link l where l.id = $1 and l.call_id = $2`,
);

export const lockLinkOfList = statement<{ id: string }>(
  'list-link-lock',
  `select id from call_link where id = $1 for no key update`,
);

export interface KnownNominee {
  id: string;
  link_id: string | null;
  state: NominationState;
  country: string | null;
  address_key: string;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
  sex: Sex | null;
  institution_name: string;
  institution_kind: string;
  position: string;
  post: string;
  audience: string;
  locale: Locale;
  access_needs: string;
  nominator_name: string;
  nominator_title: string;
  has_consent: boolean;
  priority: number | null;
}

/** Drafts are their institution's own. $1 call · $2 addresses in small letters. */
export const knownNominees = statement<KnownNominee>(
  'list-known-nominees',
  `select id, link_id, state, country_code as country, address_key, given_names, first_surname, second_surname, sex,
          institution_name, institution_kind, position, post, audience, locale, access_needs, nominator_name,
          nominator_title, has_consent, priority
     from nomination where call_id = $1 and address_key = any($2) and state <> 'draft' order by id`,
);
