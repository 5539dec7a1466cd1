import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { EditionClosings, SettledEnrolments, type SettledRow, type Settled } from '@campus/delivery';
import { settledAs } from './settling.rules.ts';
import { decideStanding, standingOfEdition, type StandingRow } from '../standing-rows.ts';

/** Read at once. */
const PAGE = 500;

/**
 * Settles enrolments without an outcome when the edition is closed: tells the people, and reverses it when
 * the edition is reopened.
 */
@Injectable()
export class SettleEnrolments {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly audit: AuditService,
    private readonly enrolments: SettledEnrolments,
    closings: EditionClosings,
  ) {
    closings.listen((tx, actor, editionId) => this.settle(tx, actor, editionId));
    closings.listenToReopening((tx, actor, editionId) => this.putBack(tx, actor, editionId));
  }

  private async settle(tx: EntityManager, actor: Actor, editionId: string): Promise<void> {
    let last: string | null = null;
    for (;;) {
      const rows: StandingRow[] = await this.database.rowsIn(tx, standingOfEdition, {
        editionId,
        countries: null,
        afterEnrolmentId: last,
        limit: PAGE,
      });
      const settled = await this.settledAmong(tx, rows);
      await this.record(tx, actor, 'enrolment.settled', await this.enrolments.settle(tx, settled));
      last = rows.at(-1)?.enrolment_id ?? null;
      if (rows.length < PAGE) return;
    }
  }

  private async putBack(tx: EntityManager, actor: Actor, editionId: string): Promise<void> {
    await this.record(tx, actor, 'enrolment.put-back', await this.enrolments.putBack(tx, editionId));
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
