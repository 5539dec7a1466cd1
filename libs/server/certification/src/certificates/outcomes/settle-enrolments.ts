import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { EditionClosings } from '@campus/delivery';
import { settledAs, type Settled } from './settling.rules.ts';
import { decideStanding, standingOfEdition, type StandingRow } from './standing-rows.ts';

/** Read at once. */
const PAGE = 500;

interface SettledRow {
  id: string;
  from: string;
  to: string;
  country: string | null;
}

/** $1 enrolments, $2 what becomes of each. */
const settle = statement<SettledRow>(
  'enrolment-settle',
  `update enrolment e set settled_from = e.status, status = given.status, ended_at = now()
     from unnest($1::uuid[], $2::text[]) as given (id, status), account p
    where e.id = given.id and p.id = e.person_id and e.status in ('active', 'on_hold')
   returning e.id, e.settled_from as "from", e.status as "to", p.country_code as country`,
);

/** $1 edition. */
const putBack = statement<SettledRow>(
  'enrolment-put-back',
  `update enrolment e set status = was.settled_from, settled_from = null, ended_at = null
     from enrolment was, account p
    where was.id = e.id and p.id = e.person_id and e.edition_id = $1
      and e.settled_from is not null and e.status in ('failed', 'expired')
   returning e.id, was.status as "from", e.status as "to", p.country_code as country`,
);

/** Who has not reached an outcome when the edition is closed: told so, and put back when it is opened again. */
@Injectable()
export class SettleEnrolments {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly audit: AuditService,
    closings: EditionClosings,
  ) {
    closings.listen((tx, actor, editionId) => this.settle(tx, actor, editionId));
    closings.listenToReopening((tx, actor, editionId) => this.putBack(tx, actor, editionId));
  }

  private async settle(tx: EntityManager, actor: Actor, editionId: string): Promise<void> {
    let last: string | null = null;
    for (;;) {
      const rows: StandingRow[] = await this.database.rowsIn(tx, standingOfEdition, [
        editionId,
        null,
        last,
        PAGE,
      ]);
      const settled = await this.settledAmong(tx, rows);
      const values = [settled.map(({ id }) => id), settled.map(({ as }) => as)];
      await this.record(tx, actor, 'enrolment.settled', await this.database.rowsIn(tx, settle, values));
      last = rows.at(-1)?.enrolment_id ?? null;
      if (rows.length < PAGE) return;
    }
  }

  private async putBack(tx: EntityManager, actor: Actor, editionId: string): Promise<void> {
    const rows = await this.database.rowsIn(tx, putBack, [editionId]);
    await this.record(tx, actor, 'enrolment.put-back', rows);
  }

  private async settledAmong(
    tx: EntityManager,
    rows: readonly StandingRow[],
  ): Promise<{ id: string; as: Settled }[]> {
    const settled: { id: string; as: Settled }[] = [];
    for (const row of rows) {
      if (row.in_force.some((outcome) => outcome !== 'enrolment')) continue;
      const as = settledAs(decideStanding(row, await this.outlines.getIn(tx, row.version_id)));
      if (as) settled.push({ id: row.enrolment_id, as });
    }
    return settled;
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: 'enrolment.settled' | 'enrolment.put-back',
    rows: readonly SettledRow[],
  ): Promise<void> {
    return this.audit.recordAll(
      tx,
      rows.map(({ id, from, to, country }): AuditFact => ({
        actorId: actor.personId,
        action,
        subjectType: 'enrolment',
        subjectId: id,
        countryCode: country,
        detail: { from, to },
      })),
    );
  }
}
