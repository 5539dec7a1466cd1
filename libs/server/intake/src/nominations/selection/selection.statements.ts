import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { inEveryOrderAndLocale } from '@campus/platform/database/order.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { groupCountry, nomineeIsEnrolled } from '@campus/delivery';
import { isLate } from '../calls/calls.sql.ts';
import { type CheckFacts } from './nomination-checks.ts';
import { type NominationSort, type Nomination, type NominationSummary } from '../nomination.type.ts';
import { nominationStates, type NominationState } from '../nomination-states.ts';

/** SQL condition: `p`, a person or another nomination, has the name of the nomination `n`, as names are compared. */
const sameName = `
  lower(p.first_surname) = lower(n.first_surname)
  and lower(p.given_names) = lower(n.given_names)
  and p.country_code is not distinct from n.country_code`;

/** Other nominations, as `p`, to the edition of `n`. */
const others = `
  nomination p
   where p.edition_id = n.edition_id
     and p.id <> n.id
     and p.state not in ('draft', 'rejected', 'substituted', 'declined')`;

/** `who`: an alias with a column `id`, the person who has the address. */
const facts = `
  jsonb_build_object(
    'country', n.country_code, 'audience', n.audience, 'institutionKind', n.institution_kind,
    'locale', n.locale, 'hasConsent', n.has_consent, 'hasLetter', n.letter_id is not null,
    'isAddressTwice', exists (select from ${others} and p.address_key = n.address_key),
    'isNameTwice', exists (select from ${others} and ${sameName} and p.address_key <> n.address_key),
    'named', jsonb_build_object('givenNames', n.given_names, 'firstSurname', n.first_surname,
                                'secondSurname', n.second_surname),
    'isPerson', who.id is not null,
    'holder', (select jsonb_build_object('givenNames', p.given_names, 'firstSurname', p.first_surname,
                                         'secondSurname', p.second_surname)
                 from account p
                where p.id = who.id and n.same_person is distinct from 'same'),
    'personCountry', (select p.country_code from account p where p.id = who.id),
    'isEnrolled', exists (select from participant e
                           where e.person_id = who.id
                             and e.edition_id = n.edition_id
                             and e.id is distinct from n.enrolment_id),
    'isCertified',
      exists (select from participant e
                join offering o on o.id = e.edition_id
                join certificate_in_force k on k.enrolment_id = e.id
               where e.person_id = who.id and o.course_id = ed.course_id and k.outcome <> 'enrolment'),
    'looksLikePerson', n.same_person is null
                       and n.person_id is null
                       and exists (select from account p where ${sameName}),
    'call', jsonb_build_object('countries', c.countries, 'audiences', c.audiences,
                               'institutionKinds', c.institution_kinds, 'needsLetter', c.needs_letter),
    'editionLocales', ed.locales)`;

const around = `nomination n join call c on c.id = n.call_id join offering ed on ed.id = n.edition_id
  left join known_country k on k.code = n.country_code
  left join lateral (select (select e.person_id
                               from known_address e
                              where e.address_key = n.address_key
                              order by e.valid_to is null desc, e.valid_from desc limit 1) as id) who on true`;

/** A row as shown, except for what depends on the language and the reader. */
export interface NominationRow extends Omit<
  NominationSummary,
  'countryName' | 'personId' | 'checks' | 'decisions'
> {
  countryNames: { es: string; en: string; fr: string } | null;
  /** Who it turned out to be. */
  person: { id: string; country: string | null } | null;
  facts: CheckFacts;
}

const columns = `
  n.id, full_name(n.given_names, n.first_surname, n.second_surname) as name, n.state,
  n.country_code as country, k.names as "countryNames",
  (select count(*)::int
     from audited_act v
    where v.subject_type = 'nomination' and v.subject_id = n.id::text) as version,
  n.institution_name as "institutionName", n.institution_kind as "institutionKind", n.priority,
  case when n.state = 'waitlisted' then n.waiting_rank end as "waitingRank",
  coalesce(n.told_state = n.state, false) as "isTold", n.submitted_at as "submittedAt",
  n.state = 'accepted' and ${isLate} as "isLate",
  (select jsonb_build_object('id', known.id, 'country', known.country_code)
     from account known
    where known.id = n.person_id) as person,
  ${facts} as facts`;

/** Filters of nominations; null: any. */
export interface NominationValues {
  editionId: string | null;
  callId: string | null;
  countries: readonly string[] | null;
  pattern: string | null;
  state: string | null;
  country: string | null;
  institutionKind: string | null;
  isTold: boolean | null;
  isEnrolled: boolean | null;
}

const found = `
  n.state <> 'draft'
  and (:editionId::uuid is null or n.edition_id = :editionId)
  and (:callId::uuid is null or n.call_id = :callId)
  and (:countries::text[] is null or n.country_code = any(:countries))
  and (:pattern::text is null or concat_ws(' ', n.given_names, n.first_surname, n.second_surname, n.address,
                                           n.institution_name) ilike :pattern)
  and (:state::text is null or n.state = :state)
  and (:country::text is null or n.country_code = :country)
  and (:institutionKind::text is null or n.institution_kind = :institutionKind)
  and (:isTold::boolean is null or coalesce(n.told_state = n.state, false) = :isTold)
  and (:isEnrolled::boolean is null or ${nomineeIsEnrolled} = :isEnrolled)`;

const byInstitution = 'n.institution_name collate "es-x-icu"';
const orders = (locale: Locale): Record<NominationSort, string> => ({
  country: `k.names ->> '${locale}' collate "${locale}-x-icu" $dir nulls last, ${byInstitution}, n.priority`,
  institution: `${byInstitution} $dir, n.priority`,
  name: 'n.first_surname collate "es-x-icu" $dir, n.given_names collate "es-x-icu" $dir',
  state: `array_position(array['${nominationStates.join(`','`)}'], n.state) $dir, n.waiting_rank nulls last`,
  submitted: 'n.submitted_at $dir',
});

export const nominationPage = inEveryOrderAndLocale(orders, ({ suffix, text }, locale) =>
  filteredStatement<NominationRow, NominationValues & Page>(
    `nomination-page-${locale}-${suffix}`,
    `select ${columns} from ${around} where ${found} order by ${text}, n.id limit :limit offset :offset`,
  ),
);

export const nominationCount = filteredStatement<{ count: number }, NominationValues>(
  'nomination-count',
  `select count(*)::int as count from nomination n where ${found}`,
);

export const nominationsByIds = statement<NominationRow>(
  'nominations-by-ids',
  `select ${columns} from ${around} where n.id = any($1) and n.state <> 'draft' order by n.id`,
);

interface BriefNomination {
  id: string;
  name: string;
  country: string | null;
}

/** Everything about one of them. */
export interface DetailRow
  extends
    NominationRow,
    Omit<
      Nomination,
      'summary' | 'editionTitle' | 'personId' | 'replaces' | 'replacedBy' | 'lookAlikes' | 'history'
    > {
  editionTitles: Record<string, string>;
  replaces: BriefNomination | null;
  replacedBy: BriefNomination | null;
  lookAlikes: { personId: string; name: string; country: string | null; address: string | null }[];
  history: { at: string; action: string; actor: string | null; by: string | null; reason: string | null }[];
}

const history = `
  select coalesce(jsonb_agg(jsonb_build_object('at', h.at, 'action', h.action, 'reason', h.reason,
                                               'actor', case when w.id is not null then concat_ws(
                                                               ' ', w.given_names, w.first_surname) end,
                                               'by', h.detail ->> 'by')
                            order by h.at, h.id), '[]')
    from (select *
            from audited_act a
           where a.subject_type = 'nomination' and a.subject_id = n.id::text
           order by a.at desc, a.id desc limit 100) h
    left join account w on w.id = h.actor_id`;

const lookAlikes = `
  select coalesce(jsonb_agg(jsonb_build_object('personId', s.id, 'name', s.name, 'country', s.country_code,
                                               'address', s.address)
                            order by s.id), '[]')
    from (select p.id, p.full_name as name,
                 p.country_code, (select e.address from current_address e where e.person_id = p.id) as address
            from account p
           where (${sameName} or p.id = who.id) and p.disabled_at is null
           order by p.id limit 10) s`;

/** The nomination `o`, where it is shown beside another one. */
const briefly = `
  jsonb_build_object('id', o.id, 'name', full_name(o.given_names, o.first_surname, o.second_surname),
                     'country', o.country_code)`;

/** $1 nomination. */
export const nominationDetail = statement<DetailRow>(
  'nomination-detail',
  `select ${columns}, n.call_id as "callId", n.edition_id as "editionId", ed.titles as "editionTitles", n.address,
          n.sex, n.position, n.post, n.audience, n.locale, n.access_needs as "accessNeeds", n.device,
          n.connection, n.nominator_name as "nominatorName", n.nominator_title as "nominatorTitle",
          n.has_consent as "hasConsent", n.letter_id is not null as "hasLetter", n.reason,
          n.letter_reason as "letterReason", n.confirm_by::text as "confirmBy", n.told_at as "toldAt",
          n.confirmed_at as "confirmedAt", n.declined_at as "declinedAt",
          (select ${briefly} from nomination o where o.id = n.replaces_id limit 1) as replaces,
          (select ${briefly} from nomination o where o.replaces_id = n.id limit 1) as "replacedBy",
          case when n.state = 'confirmed' then (${lookAlikes}) else '[]' end as "lookAlikes",
          (${history}) as history
     from ${around}
    where n.id = $1 and n.state <> 'draft'`,
);

export const nominationPlaces = statement<{ id: string; edition_id: string }>(
  'nomination-editions',
  `select id, edition_id from nomination where id = any($1) and state <> 'draft'`,
);

export interface LockedRow {
  id: string;
  edition_id: string;
  call_id: string;
  state: NominationState;
  country: string | null;
  kind: string;
  group_country: string | null;
  /** By another way: accepting them takes no further seat. */
  is_enrolled: boolean;
  confirm_generation: number;
  confirm_days: number;
  time_zone: string;
}

const lockedColumns = `
  select n.id, n.edition_id, n.call_id, n.state, n.country_code as country, n.institution_kind as kind,
         ${groupCountry} as group_country,
         n.state <> 'no_show' and ${nomineeIsEnrolled} as is_enrolled, n.confirm_generation,
         c.confirm_days, c.time_zone
    from nomination n
    join call c on c.id = n.call_id
   where n.id = any($1) and n.state <> 'draft'
   order by n.id`;

/** After the editions: decisions on the same nominations wait for each other in one order. */
export const lockNominations = statement<LockedRow>(
  'nominations-lock',
  `${lockedColumns} for no key update of n`,
);

/** The same rows, without the lock, for a preview. */
export const lockedLike = statement<LockedRow>('nominations-unlocked', lockedColumns);

/** Those of $1 that were only submitted before the last decision, which no letter has told. */
export const submittedBefore = statement<{ id: string }>(
  'nominations-submitted-before',
  `select n.id
     from nomination n
    where n.id = any($1)
      and n.told_state is distinct from n.state
      and (select a.detail ->> 'from'
             from audited_act a
            where a.subject_type = 'nomination' and a.subject_id = n.id::text and a.detail ->> 'from' is not null
            order by a.at desc, a.id desc limit 1) = 'submitted'`,
);

/** The seat that one would take; null: a person already enrolled has one. */
export const seatAskedBy = ({ is_enrolled, country, kind, group_country }: LockedRow) =>
  is_enrolled ? null : { country, kind, groupCountry: group_country };

/** Seats that these would take. */
export const seatsAsked = (rows: readonly LockedRow[]) => rows.flatMap((row) => seatAskedBy(row) ?? []);

export const lastRank = statement<{ rank: number }>(
  'nomination-last-rank',
  `select coalesce(max(waiting_rank), 0)::int as rank from nomination where edition_id = $1 and state = 'waitlisted'`,
);

/** Everybody who waits in an edition and in these countries, in order; locked. */
export const waitingOf = statement<{ id: string; waiting_rank: number | null }>(
  'nomination-waiting',
  `select id, waiting_rank
     from nomination
    where edition_id = $1 and state = 'waitlisted' and country_code is not distinct from $2
    order by waiting_rank nulls last, id for no key update`,
);
