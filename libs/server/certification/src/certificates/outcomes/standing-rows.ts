import { decideOutcomes, type DecidedOutcome } from '@campus/course-rules';
import { statement } from '@campus/platform/database/database.ts';
import { attendancePercentOf } from '@campus/delivery';
import { type Outline } from '@campus/course';
import { certificateRows, progressFactsOf, type CertificateRow } from '../certificates.statements.ts';
import { isInForce } from '../in-force.sql.ts';
import { decidedFacts, decisionsOf, factsOf, type DecisionFact, type ProgressFact } from './standing.ts';
import { type Hold } from './blockers.ts';

/** Who may have a certificate: also those with whom the closing of the edition settled, when a decision earns it. */
export const certifiedStates: readonly string[] = ['active', 'completed', 'failed', 'expired'];

/** All that decides what somebody may be certified for. */
export interface StandingRow {
  enrolment_id: string;
  version_id: string;
  status: string;
  person_id: string;
  country: string | null;
  route: string;
  progress: ProgressFact[];
  overrides: DecisionFact[];
  /** Per cent of the planned minutes; null: none is planned. */
  attendance: number | null;
  /** Outcomes of certificates in force. */
  in_force: string[];
  differs: boolean;
}

const columns = `
         n.id as enrolment_id, n.version_id, n.status, p.id as person_id, p.country_code as country, n.route,
         ${progressFactsOf('n.id')} as progress, ${decisionsOf('n.id')} as overrides,
         ${attendancePercentOf('n.id')} as attendance,
         array(select c.outcome from certificate_in_force c where c.enrolment_id = n.id) as in_force,
         coalesce(n.group_country <> p.country_code, false) as differs`;

const from = `
    from enrolment_window n join account p on p.id = n.person_id`;

const standing = `select ${columns} ${from}`;

export const standingOfEdition = statement<
  StandingRow,
  { editionId: string; countries: readonly string[] | null; afterEnrolmentId: string | null; limit: number }
>(
  'certificate-standing-of-edition',
  `${standing} where n.edition_id = :editionId and (:countries::text[] is null or p.country_code = any(:countries))
     and (:afterEnrolmentId::uuid is null or n.id > :afterEnrolmentId) order by n.id limit :limit`,
);

/** $1 enrolment. */
export const standingOfEnrolment = statement<StandingRow>(
  'certificate-standing-of-enrolment',
  `${standing} where n.id = $1`,
);

/** Somebody a coordinator may certify, with the certificate in force. */
export interface CandidateRow extends StandingRow {
  name: string;
  certificate: (Omit<CertificateRow, 'issued_at'> & { issued_at: string }) | null;
  total: number;
}

const CANDIDATES = `
  n.edition_id = :editionId
  and (:countries::text[] is null or p.country_code = any(:countries))
  and n.status in (${certifiedStates.map((state) => `'${state}'`).join()})`;

export const candidatesOfEdition = statement<
  CandidateRow,
  { editionId: string; countries: readonly string[] | null; limit: number; offset: number }
>(
  'certificate-candidates',
  `select ${columns}, concat_ws(' ', p.given_names, p.first_surname, p.second_surname) as name,
          (select to_jsonb(x)
             from (${certificateRows}
                   where c.enrolment_id = n.id and c.outcome <> 'enrolment' and ${isInForce('c')}
                   order by c.issued_at desc
                   limit 1) x) as certificate,
          count(*) over ()::int as total ${from}
    where ${CANDIDATES}
    order by p.first_surname collate "es-x-icu", p.given_names collate "es-x-icu", n.id
    limit :limit offset :offset`,
);

/** How many there are when a page is beyond the last. */
export const countCandidates = statement<
  { total: number },
  { editionId: string; countries: readonly string[] | null }
>(
  'certificate-candidates-count',
  `select count(*)::int as total from participant n join account p on p.id = n.person_id where ${CANDIDATES}`,
);

/** What the rules look at of one person, with what people decided above them. */
export function decidedFactsOf(row: StandingRow, outline: Outline): ReturnType<typeof decidedFacts> {
  const progress = new Map(row.progress.map((fact) => [fact.activityId, fact]));
  return decidedFacts(factsOf(outline, progress, row.attendance), row.overrides);
}

/** Every outcome of the person's edition, decided. */
export function decideStanding(row: StandingRow, outline: Outline): DecidedOutcome[] {
  const { facts, granted } = decidedFactsOf(row, outline);
  return decideOutcomes(outline.outcomeRules, row.route, facts, granted);
}

export const holdOf = (row: StandingRow): Hold | null => {
  const hold = row.overrides.find(({ kind }) => kind === 'hold');
  return hold ? { id: hold.id, reason: hold.reason } : null;
};
