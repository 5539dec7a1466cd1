import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder, inEveryOrderAndLocale } from '@campus/platform/database/order.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type CallLinkSort } from './call-link.type.ts';
import { type CallPhase, type CallSort } from './call.type.ts';
import { callPhase } from './calls.sql.ts';
import { type Letters } from '../letters/letter-texts.ts';
import { type NominationState } from '../nomination-states.ts';

type Texts = Record<string, string>;

export interface CallSummaryRow {
  id: string;
  edition_id: string;
  titles: Texts;
  edition_titles: Texts;
  phase: CallPhase;
  opens_on: string;
  closes_on: string;
  links: number;
  has_links: boolean;
  counts: { state: NominationState; count: number }[];
}

/** How many nominations of a call are in each state. `:countries`: those the actor may see, null for all. */
const counts = `
  (select coalesce(jsonb_agg(jsonb_build_object('state', s.state, 'count', s.count) order by s.state), '[]')
     from (select n.state, count(*)::int as count
             from nomination n
            where n.call_id = c.id
              and n.state <> 'draft'
              and (:countries::text[] is null or n.country_code = any(:countries))
            group by n.state) s) as counts`;

const found = `
  (:editionId::uuid is null or c.edition_id = :editionId)
  and (:pattern::text is null or exists (select from jsonb_each_text(c.titles || ed.titles) as title
                                          where title.value ilike :pattern))
  and (:phase::text is null or ${callPhase} = :phase)`;

const callOrders = (locale: Locale): Record<CallSort, string> => ({
  closes: 'c.closes_on $dir',
  title: `text_in(c.titles, '${locale}') collate "${locale}-x-icu" $dir`,
});

export const callPage = inEveryOrderAndLocale(callOrders, ({ suffix, text }, locale) =>
  statement<
    CallSummaryRow,
    {
      editionId: string | null;
      pattern: string | null;
      phase: string | null;
      countries: readonly string[] | null;
      limit: number;
      offset: number;
    }
  >(
    `call-page-${locale}-${suffix}`,
    `select c.id, c.edition_id, c.titles, ed.titles as edition_titles, ${callPhase} as phase,
            c.opens_on::text, c.closes_on::text,
            (select count(*)::int
               from call_link l
              where l.call_id = c.id
                and (:countries::text[] is null or l.country_code = any(:countries))) as links,
            exists (select from call_link l where l.call_id = c.id) as has_links, ${counts}
       from call c
       join offering ed on ed.id = c.edition_id
      where ${found}
      order by ${text}, c.id limit :limit offset :offset`,
  ),
);

export const callCount = statement<
  { count: number },
  { editionId: string | null; pattern: string | null; phase: string | null }
>(
  'call-count',
  `select count(*)::int as count from call c join offering ed on ed.id = c.edition_id where ${found}`,
);

export interface CallRow {
  id: string;
  edition_id: string;
  edition_titles: Texts;
  phase: CallPhase;
  state: string;
  titles: Texts;
  texts: Texts;
  letters: Letters;
  opens_on: string;
  closes_on: string;
  confirm_days: number;
  time_zone: string;
  audiences: string[];
  institution_kinds: string[];
  countries: string[];
  needs_letter: boolean;
  contact_name: string;
  contact_address: string;
  revision: number;
  has_links: boolean;
  counts: { state: NominationState; count: number }[];
}

export const callDetail = statement<CallRow, { callId: string; countries: readonly string[] | null }>(
  'call-detail',
  `select c.id, c.edition_id, ed.titles as edition_titles, ${callPhase} as phase, c.state,
          c.titles, c.texts, c.letters, c.opens_on::text, c.closes_on::text, c.confirm_days, c.time_zone,
          c.audiences, c.institution_kinds, c.countries, c.needs_letter, c.contact_name, c.contact_address,
          c.revision, exists (select from call_link l where l.call_id = c.id) as has_links, ${counts}
     from call c
     join offering ed on ed.id = c.edition_id
    where c.id = :callId`,
);

export const lockCall = statement<{ state: string; revision: number; phase: CallPhase }>(
  'call-lock',
  `select c.state, c.revision, ${callPhase} as phase
     from call c join offering ed on ed.id = c.edition_id where c.id = $1 for no key update of c`,
);

export const zoneOfEdition = statement<{ time_zone: string; closed_at: Date | null }>(
  'call-zone-of-edition',
  `select time_zone, closed_at from offering where id = $1`,
);

export const knownCountries = statement<{ code: string }>(
  'call-known-countries',
  `select code from known_country where code = any($1)`,
);

export interface LinkRow {
  id: string;
  call_id: string;
  generation: number;
  token_hash: Buffer;
  label: string;
  country: string | null;
  institution_name: string;
  institution_kind: string;
  nominator_name: string;
  address: string | null;
  locale: Locale;
  max_nominations: number;
  nominations: number;
  expires_at: Date | null;
  revoked_at: Date | null;
  sent_at: Date | null;
  opened_at: Date | null;
  last_used_at: Date | null;
}

const linkColumns = `
  l.id, l.call_id, l.generation, l.token_hash, l.label, l.country_code as country, l.institution_name,
  l.institution_kind, l.nominator_name, l.address, l.locale, l.max_nominations, l.expires_at, l.revoked_at,
  l.sent_at, l.opened_at, l.last_used_at,
  (select count(*)::int from nomination n where n.link_id = l.id) as nominations`;

const foundLinks = `
  l.call_id = :callId
  and (:countries::text[] is null or l.country_code = any(:countries))
  and (:pattern::text is null
       or concat_ws(' ', l.label, l.institution_name, l.nominator_name, l.address) ilike :pattern)`;

const linkOrders: Record<CallLinkSort, string> = {
  country: 'l.country_code $dir nulls first, lower(l.institution_name)',
  institution: `l.institution_name collate "es-x-icu" $dir`,
  nominator: `l.nominator_name collate "es-x-icu" $dir`,
  used: 'nominations $dir, lower(l.institution_name)',
  touched: 'coalesce(l.revoked_at, l.last_used_at, l.opened_at, l.sent_at) $dir nulls last',
};

export const linkPage = inEveryOrder(linkOrders, ({ suffix, text }) =>
  statement<
    LinkRow,
    {
      callId: string;
      countries: readonly string[] | null;
      pattern: string | null;
      limit: number;
      offset: number;
    }
  >(
    `call-link-page-${suffix}`,
    `select ${linkColumns} from call_link l where ${foundLinks} order by ${text}, l.id limit :limit offset :offset`,
  ),
);

export const linkCount = statement<
  { count: number },
  { callId: string; countries: readonly string[] | null; pattern: string | null }
>('call-link-count', `select count(*)::int as count from call_link l where ${foundLinks}`);

/** Some links of one call, to be changed. */
export const lockLinks = statement<LinkRow>(
  'call-links-lock',
  `select ${linkColumns} from call_link l where l.id = any($1) order by l.id for no key update`,
);
