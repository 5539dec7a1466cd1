import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrderAndLocale } from '@campus/platform/database/order.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { lateOfEnrolment, type LateCountsRow } from '@campus/study';
import { isInForce } from '../in-force.sql.ts';
import { openDecisions, type DecisionRow } from '../outcomes/deciding/decision-rows.ts';
import { type Blocker, type OutcomeLines } from '../outcomes/blockers.ts';
import { movedTo, type Affiliation } from './item-affiliation.sql.ts';
import { blockersOfItem, isRenamed, stateOfItem } from './item-names.sql.ts';
import { type CertificateBatchItem } from './batch-item.type.ts';
import { type BatchItemSort } from './batch-vocabulary.ts';

/** A row as shown, except for what depends on the language and the reader. */
export interface BatchItemRow extends Omit<
  CertificateBatchItem,
  'affiliation' | 'movedTo' | 'explanations' | 'blockers' | 'decisions' | 'late'
> {
  versionId: string;
  affiliation: Affiliation | null;
  /** The account's, where it is another. */
  movedTo: Affiliation | null;
  /** The account has another name than the one proposed. */
  isRenamed: boolean;
  explanations: OutcomeLines[];
  blockers: Blocker[];
  late: LateCountsRow;
  /** Decisions about the person that are still in force. */
  decisions: DecisionRow[];
}

const from = `
    from certificate_batch_item i join participant e on e.id = i.enrolment_id join account p on p.id = e.person_id
    join cohort g on g.id = e.group_id`;

const wanted = `
   where i.batch_id = :batchId
     and (:countries::text[] is null or p.country_code = any(:countries))
     and (:pattern::text is null or p.full_name ilike :pattern)
     and (:state::text is null or ${stateOfItem} = :state)
     and (:blocker::text is null or :blocker = any(${blockersOfItem}))
     and (:differs::boolean is null or i.differs = :differs)
     and (:isByDecision::boolean is null or (coalesce(i.basis, 'earned') <> 'earned') = :isByDecision)`;

/** The certificate of the batch, or the newest in force. */
const certificate = `
  (select jsonb_build_object('id', c.id, 'serial', c.serial, 'outcome', c.outcome, 'printedName', c.snapshot ->> 'name',
            'verifyUrl', c.snapshot ->> 'verifyUrl',
            'status', c.status, 'basis', c.basis)
     from certificate_status c where c.enrolment_id = e.id and c.outcome <> 'enrolment'
    order by c.id = i.certificate_id desc nulls last, ${isInForce} desc, c.issued_at desc, c.id limit 1)`;

const orders = (locale: Locale): Record<BatchItemSort, string> => ({
  name: `
    p.first_surname collate "es-x-icu" $dir, p.second_surname collate "es-x-icu" $dir nulls first,
    p.given_names collate "es-x-icu" $dir`,
  country: `
    (select k.names ->> '${locale}' from known_country k where k.code = p.country_code)
      collate "${locale}-x-icu" $dir nulls last,
    p.first_surname collate "es-x-icu", p.given_names collate "es-x-icu"`,
  state: `
    array_position(array['failed','waiting','ready','blocked','already','issued'],
                   ${stateOfItem}) $dir,
    p.first_surname collate "es-x-icu"`,
  place: `
    i.place $dir nulls last, p.first_surname collate "es-x-icu",
    p.second_surname collate "es-x-icu" nulls first, p.given_names collate "es-x-icu"`,
  blockers: `cardinality(i.blocker_codes) $dir, p.first_surname collate "es-x-icu"`,
});

const columns = `
  select i.enrolment_id as "enrolmentId", p.id as "personId", e.version_id as "versionId",
         p.full_name as "fullName", p.country_code as "countryCode", i.name as "proposedName",
         ${isRenamed} as "isRenamed", i.affiliation, ${movedTo} as "movedTo",
         ${stateOfItem} as state, i.outcome, i.basis, i.explanations, i.blockers, i.differs,
         i.problem, i.mailed_at as "mailedAt", i.place, ${certificate} as certificate,
         exists (select from current_address m where m.person_id = p.id) as "hasAddress",
         ${lateOfEnrolment} as late,
         ${openDecisions} as decisions`;

export const itemPage = inEveryOrderAndLocale(orders, ({ suffix, text }, locale) =>
  statement<
    BatchItemRow,
    {
      batchId: string;
      countries: readonly string[] | null;
      pattern: string | null;
      state: string | null;
      blocker: string | null;
      differs: boolean | null;
      isByDecision: boolean | null;
      limit: number;
      offset: number;
    }
  >(
    `certificate-batch-items-${suffix}-${locale}`,
    `${columns} ${from} ${wanted} order by ${text}, i.enrolment_id limit :limit offset :offset`,
  ),
);

export const itemCount = statement<
  { count: number },
  {
    batchId: string;
    countries: readonly string[] | null;
    pattern: string | null;
    state: string | null;
    blocker: string | null;
    differs: boolean | null;
    isByDecision: boolean | null;
  }
>('certificate-batch-item-count', `select count(*)::int as count ${from} ${wanted}`);

export interface SessionNotOverRow {
  session_id: string;
  titles: Record<string, string>;
  group_name: string | null;
  ends_at: Date;
}

/** What those who approve should know: attendance of these sessions is in no certificate that is issued now. */
export const sessionsNotOver = statement<
  SessionNotOverRow,
  { batchId: string; countries: readonly string[] | null }
>(
  'certificate-batch-sessions-not-over',
  `select h.session_id, h.titles, g.name as group_name, max(h.ends_at) as ends_at
     from certificate_batch b
     join live_half_day h on h.edition_id = b.edition_id
     left join cohort g on g.id = h.group_id
    where b.id = :batchId
      and b.status = 'proposed'
      and not h.is_cancelled
      and not h.is_over
      and exists (select
                    from certificate_batch_item i
                    join participant e on e.id = i.enrolment_id
                    join account p on p.id = e.person_id
                   where i.batch_id = b.id
                     and (h.group_id is null or e.group_id = h.group_id)
                     and (:countries::text[] is null or p.country_code = any(:countries)))
    group by h.session_id, h.titles, g.name
    order by ends_at, h.session_id limit 20`,
);

export interface SessionUnrecordedRow extends SessionNotOverRow {
  missing: number;
}

/** Sessions that are over and of which some people of the batch have no entry: for them it counts as absence. */
export const sessionsUnrecorded = statement<
  SessionUnrecordedRow,
  { batchId: string; countries: readonly string[] | null }
>(
  'certificate-batch-sessions-unrecorded',
  `select h.session_id, h.titles, g.name as group_name, max(h.ends_at) as ends_at,
          count(distinct e.id)::int as missing
     from certificate_batch b
     join live_half_day h on h.edition_id = b.edition_id
     left join cohort g on g.id = h.group_id
     join certificate_batch_item i on i.batch_id = b.id
     join participant e on e.id = i.enrolment_id and (h.group_id is null or e.group_id = h.group_id)
     join account p on p.id = e.person_id
    where b.id = :batchId
      and b.status = 'proposed'
      and not h.is_cancelled
      and h.is_over
      and (:countries::text[] is null or p.country_code = any(:countries))
      and not exists (select
                        from recorded_attendance r
                       where r.enrolment_id = e.id and r.half_day_id = h.id)
    group by h.session_id, h.titles, g.name
    order by ends_at, h.session_id limit 20`,
);

/** $1 batch · $2 countries, or null. How many people each blocker holds. */
export const blockerCounts = statement<{ code: string; count: number }>(
  'certificate-batch-blockers',
  `select code, count(*)::int as count ${from}, unnest(${blockersOfItem}) code
    where i.batch_id = $1 and ($2::text[] is null or p.country_code = any($2)) and ${stateOfItem} = 'blocked'
    group by code order by count desc, code`,
);
