import { Injectable } from '@nestjs/common';
import { outcomes, reachedOutcome } from '@campus/course-rules';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { OutlineCache } from '@campus/course';
import { countriesOf } from '../../batches/batches.access.ts';
import { canIssue } from '../../certificates.access.ts';
import { linesOf } from '../standing.ts';
import { decisionRow, decisionView, openDecisions, type DecisionRow } from './decision-rows.ts';
import { type GrantStanding, type OutcomeGrantPage } from './grant.type.ts';
import { decideStanding, standingOfEnrolment } from '../standing-rows.ts';

interface NamedRow {
  name: string;
  decisions: DecisionRow[];
}

/** $1 enrolment. */
const decisionsOfEnrolment = statement<NamedRow>(
  'outcome-decisions-of-enrolment',
  `select p.full_name as name,
          ${openDecisions} as decisions
     from participant e
     join account p on p.id = e.person_id
    where e.id = $1`,
);

interface GrantOfEditionRow {
  enrolment_id: string;
  version_id: string;
  name: string;
  country: string | null;
  decision: DecisionRow;
}

const ofEdition = `
  from outcome_override o
  join participant e on e.id = o.enrolment_id
  join account p on p.id = e.person_id
 where e.edition_id = :editionId
   and o.kind = 'outcome'
   and o.withdrawn_at is null
   and (:countries::text[] is null or p.country_code = any(:countries))`;

const grantsOfEdition = statement<
  GrantOfEditionRow,
  { editionId: string; countries: readonly string[] | null; limit: number; offset: number }
>(
  'outcome-grants-of-edition',
  `select e.id as enrolment_id, e.version_id,
          p.full_name as name, p.country_code as country,
          ${decisionRow} as decision ${ofEdition}
    order by (o.confirmed_at is null and not o.is_by_one) desc, o.decided_at desc, o.id limit :limit
    offset :offset`,
);

const countGrants = statement<{ count: number }, { editionId: string; countries: readonly string[] | null }>(
  'outcome-grants-of-edition-count',
  `select count(*)::int as count ${ofEdition}`,
);

/** What is missing before an outcome is granted, and what was granted. */
@Injectable()
export class GrantReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  /** Null: there is no such enrolment, or none that the person asking could decide about. */
  async standing(actor: Actor, enrolmentId: string, locale: Locale): Promise<GrantStanding | null> {
    if (!isId(enrolmentId)) return null;
    const row = await this.database.row(standingOfEnrolment, [enrolmentId]);
    const named = await this.database.row(decisionsOfEnrolment, [enrolmentId]);
    if (!row || !named || !canIssue(actor, { personId: row.person_id, country: row.country })) return null;
    const outline = await this.outlines.get(row.version_id);
    const decided = decideStanding(row, outline);
    const reached = reachedOutcome(decided);
    const above = reached ? outcomes.indexOf(reached.outcome) : -1;
    return {
      enrolmentId,
      personId: row.person_id,
      fullName: named.name,
      countryCode: row.country,
      grantable: decided
        .filter(({ outcome }) => outcomes.indexOf(outcome) > above)
        .map(({ outcome, explanation }) => {
          const lines = linesOf(explanation, outline, outline.localeFor(locale));
          return { outcome, missing: lines.filter(({ isMet }) => !isMet), parts: lines.length };
        }),
      decisions: named.decisions.map((decision) => decisionView(actor, decision, outline, locale)),
    };
  }

  async ofEdition(actor: Actor, editionId: string, locale: Locale, page: Page): Promise<OutcomeGrantPage> {
    if (!isId(editionId)) return { items: [], totalCount: 0 };
    const wanted = { editionId, countries: countriesOf(actor) };
    const [rows, counted] = await Promise.all([
      this.database.rows(grantsOfEdition, { ...wanted, limit: page.limit, offset: page.offset }),
      this.database.row(countGrants, wanted),
    ]);
    return {
      items: await Promise.all(
        rows.map(async (row) => ({
          enrolmentId: row.enrolment_id,
          fullName: row.name,
          countryCode: row.country,
          decision: decisionView(actor, row.decision, await this.outlines.get(row.version_id), locale),
        })),
      ),
      totalCount: counted?.count ?? 0,
    };
  }
}
