import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { EnrolmentChanges, lockedEdition } from '@campus/delivery';
import { judge } from '../outcomes/proposed-item.ts';
import { standingOfEdition, standingOfEnrolment, type StandingRow } from '../outcomes/standing-rows.ts';
import { dropItems, openBatch, proposalsOf, readyInBatch, writeItems } from './batch.statements.ts';
import { type ProposeCertificatesInput } from './batch.type.ts';
import { countriesOf } from './batches.access.ts';

/** People decided at a time: their progress is in memory together. */
const CHUNK = 500;

/** Decides on everybody of an edition and stores the results, to be reviewed before anything is issued. */
@Injectable()
export class ProposeCertificates {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly audit: AuditService,
    changes: EnrolmentChanges,
  ) {
    changes.follow((tx, enrolmentId) => this.decideAgain(tx, enrolmentId));
  }

  /**
   * Returns the batch: a new one, or the open proposal of the same countries, looked at again. A new one in which
   * nobody is ready cannot be approved by anybody; it is made only for those who ask for the list of what is missing.
   */
  async propose(actor: Actor, input: ProposeCertificatesInput): Promise<string> {
    if (!isId(input.editionId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'proposeCertificates', async () => {
        const edition = await lockedEdition(this.database, tx, input.editionId);
        const countries = countriesOf(actor)?.toSorted() ?? null;
        const batch = await this.database.rowIn(tx, openBatch, {
          id: newId(),
          editionId: edition.id,
          countries,
          proposedBy: actor.personId,
        });
        if (!batch) throw new Error('a proposal was neither made nor found');
        const people = await this.decide(tx, batch.id, edition.id, countries);
        if (
          batch.is_new &&
          !input.evenIfNobodyIsReady &&
          !(await this.database.rowIn(tx, readyInBatch, [batch.id]))
        )
          throw new Refused('NOBODY_READY', { people });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'certificates.proposed',
          subjectType: 'certificate_batch',
          subjectId: batch.id,
          countryCode: countries?.length === 1 ? (countries[0] ?? null) : null,
          detail: { editionId: edition.id, people },
        });
        return batch.id;
      }),
    );
  }

  /** Runs in the transaction that changed something about one person, so that open proposals show it at once. */
  async decideAgain(tx: EntityManager, enrolmentId: string): Promise<void> {
    const row = await this.database.rowIn(tx, standingOfEnrolment, [enrolmentId]);
    if (!row) return;
    for (const { id } of await this.database.rowsIn(tx, proposalsOf, [enrolmentId]))
      await this.keep(tx, id, [row], false);
  }

  private async decide(
    tx: EntityManager,
    batchId: string,
    editionId: string,
    countries: string[] | null,
  ): Promise<number> {
    const seen: string[] = [];
    for (;;) {
      const rows = await this.database.rowsIn(tx, standingOfEdition, {
        editionId,
        countries,
        afterEnrolmentId: seen.at(-1) ?? null,
        limit: CHUNK,
      });
      seen.push(...rows.map((row) => row.enrolment_id));
      if (rows.length) await this.keep(tx, batchId, rows, true);
      if (rows.length < CHUNK) break;
    }
    await this.database.rowsIn(tx, dropItems, [batchId, seen]);
    return seen.length;
  }

  private async keep(
    tx: EntityManager,
    batchId: string,
    rows: readonly StandingRow[],
    arePinned: boolean,
  ): Promise<void> {
    const items = [];
    for (const row of rows) items.push(judge(row, await this.outlines.getIn(tx, row.version_id)).item);
    await this.database.rowsIn(tx, writeItems, [batchId, JSON.stringify(items), arePinned]);
  }
}
