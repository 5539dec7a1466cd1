import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { listedFieldsOf } from './listed-nominations.ts';
import { NominationEntity } from '../nomination.entity.ts';
import { undoOf, type UndoneNominee, type WrittenNominee } from './undo-listed.rules.ts';

/** $1 nominations: those whose seat another took, or who took another's. */
const replacedAmong = statement<{ id: string }>(
  'listed-replaced',
  `select n.id from nomination n where n.id = any($1)
      and (n.replaces_id is not null or exists (select from nomination o where o.replaces_id = n.id))`,
);

/** Undoes what a list of nominees wrote, unless somebody has built on it since. */
@Injectable()
export class UndoListed {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** What would happen to each; nothing is changed. With `tx` they are held until it ends. */
  async look(written: readonly WrittenNominee[], tx?: EntityManager): Promise<UndoneNominee[]> {
    if (tx) return this.decide(tx, written, true);
    return this.database.transaction((reading) => this.decide(reading, written, false));
  }

  /** Undoes those that `look` marked UNDONE: deletes what the list made and restores what it corrected. */
  async take(
    tx: EntityManager,
    actorId: string,
    listId: string,
    undone: readonly WrittenNominee[],
  ): Promise<void> {
    const made = undone.filter(({ before }) => before === null).map(({ nominationId }) => nominationId);
    if (made.length) await tx.delete(NominationEntity, { id: In(made) });
    const now = new Date();
    for (const { nominationId, before } of undone)
      if (before) await tx.update(NominationEntity, { id: nominationId }, { ...before, updatedAt: now });
    await this.audit.recordAll(
      tx,
      undone.map(({ nominationId, before, after }): AuditFact => ({
        actorId,
        action: 'nomination.unlisted',
        subjectType: 'nomination',
        subjectId: nominationId,
        countryCode: (before ?? after).countryCode,
        detail: { listId, isRemoved: before === null },
      })),
    );
  }

  private async decide(
    tx: EntityManager,
    written: readonly WrittenNominee[],
    isHeld: boolean,
  ): Promise<UndoneNominee[]> {
    const ids = written.map(({ nominationId }) => nominationId);
    const rows = await tx.find(NominationEntity, {
      where: { id: In(ids) },
      order: { id: 'asc' },
      ...(isHeld ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    const replaced = new Set((await this.database.rowsIn(tx, replacedAmong, [ids])).map(({ id }) => id));
    const known = new Map(rows.map((row) => [row.id, row]));
    return written.map((one) => {
      const row = known.get(one.nominationId);
      return undoOf(
        row
          ? {
              state: row.state,
              fields: listedFieldsOf(row),
              isUsed:
                row.letterId !== null ||
                row.toldAt !== null ||
                row.personId !== (one.personId ?? null) ||
                replaced.has(row.id),
            }
          : null,
        one,
      );
    });
  }
}
