import { decideOutcomes, type DecidedOutcome, type PlanFact } from '@campus/course-rules';
import { statement } from '@campus/platform/database/database.ts';
import { attendancePercent } from '@campus/delivery';
import { type Outline } from '@campus/course';
import { planStanding } from '@campus/study';
import { isInForce } from '../in-force.sql.ts';
import { certificateRows, progressFacts, type CertificateRow } from '../certificates.statements.ts';
import { decidedFacts, decisionsInForce, factsOf, type DecisionFact, type ProgressFact } from './standing.ts';
import { type Hold } from './blockers.ts';

/** Who may have a certificate: also people whose enrolment the closing of the edition settled, if a decision earns it. */
export const certifiedStates: readonly string[] = ['active', 'completed', 'failed', 'expired'];

/** Everything that decides what somebody may be certified for. */
export interface StandingRow {
  enrolment_id: string;
  version_id: string;
  status: string;
  person_id: string;
  name: string;
  country: string | null;
  route: string;
  progress: ProgressFact[];
  overrides: DecisionFact[];
  /** Per cent of the planned minutes; null: none is planned. */
  attendance: number | null;
  plan: PlanFact | null;
  /** Outcomes of certificates in force. */
  in_force: string[];
  differs: boolean;
}

const columns = `
         e.id as enrolment_id, e.version_id, e.status, p.id as person_id, p.full_name as name,
         p.country_code as country, e.route,
         ${progressFacts} as progress, ${decisionsInForce} as overrides,
         ${attendancePercent} as attendance, ${planStanding} as plan,
         array(select c.outcome from certificate_in_force c where c.enrolment_id = e.id) as in_force,
         coalesce(e.group_country <> p.country_code, false) as differs`;

const from = `
    from enrolment_window e join account p on p.id = e.person_id`;

const standing = `select ${columns} ${from}`;

export const standingOfEdition = statement<
  StandingRow,
  { editionId: string; countries: readonly string[] | null; afterEnrolmentId: string | null; limit: number }
>(
  'certificate-standing-of-edition',
  `${standing} where e.edition_id = :editionId and (:countries::text[] is null or p.country_code = any(:countries))
     and (:afterEnrolmentId::uuid is null or e.id > :afterEnrolmentId) order by e.id limit :limit`,
);

/** $1 enrolment. */
export const standingOfEnrolment = statement<StandingRow>(
  'certificate-standing-of-enrolment',
  `${standing} where e.id = $1`,
);

/** Somebody a coordinator may certify, with the certificate in force. */
export interface CandidateRow extends StandingRow {
  certificate: (Omit<CertificateRow, 'issued_at'> & { issued_at: string }) | null;
  total: number;
}

const CANDIDATES = `
  e.edition_id = :editionId
  and (:countries::text[] is null or p.country_code = any(:countries))
  and e.status in (${certifiedStates.map((state) => `'${state}'`).join()})`;

export const candidatesOfEdition = statement<
  CandidateRow,
  { editionId: string; countries: readonly string[] | null; limit: number; offset: number }
>(
  'certificate-candidates',
  `select ${columns},
          (select to_jsonb(x)
             from (${certificateRows}
                   where c.enrolment_id = e.id and c.outcome <> 'enrolment' and ${isInForce}
                   order by c.issued_at desc
                   limit 1) x) as certificate,
          count(*) over ()::int as total ${from}
    where ${CANDIDATES}
    order by p.first_surname collate "es-x-icu", p.given_names collate "es-x-icu", e.id
    limit :limit offset :offset`,
);

/** How many there are when a page is beyond the last. */
export const countCandidates = statement<
  { total: number },
  { editionId: string; countries: readonly string[] | null }
>(
  'certificate-candidates-count',
  `select count(*)::int as total from participant e join account p on p.id = e.person_id where ${CANDIDATES}`,
);

/** What the rules look at of one person, with what people decided above them. */
export function decidedFactsOf(row: StandingRow, outline: Outline): ReturnType<typeof decidedFacts> {
  const progress = new Map(row.progress.map((fact) => [fact.activityId, fact]));
  return decidedFacts(factsOf(outline, progress, row.attendance, { plan: row.plan }), row.overrides);
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
