import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { EnrolMany } from '@campus/delivery';
import { type ListKind, type ListWork } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { WritePeople } from './applying/write-people.ts';
import { CheckRows } from './checking/check-rows.ts';
import { type DecidedRow } from './checking/decided-row.ts';
import { lockImport, type ImportRow } from './import.statements.ts';
import { type Lease } from './steps/lease.ts';
import { canHandleImport } from './people-import.access.ts';
import { TakeBackPeople, type UndoneRow } from './undoing/take-back-people.ts';

/** Rows become people: written with the seats of the edition locked, undone while nobody has used them. */
@Injectable()
export class PeopleListKind implements ListKind<ImportRow>, ListWork<Lease, DecidedRow[], UndoneRow> {
  readonly movedOn = 'IMPORT_MOVED_ON';

  constructor(
    private readonly database: Database,
    private readonly check: CheckRows,
    private readonly enrolMany: EnrolMany,
    private readonly writing: WritePeople,
    private readonly undoing: TakeBackPeople,
  ) {}

  async lock(tx: EntityManager, actor: Actor, id: string): Promise<ImportRow | null> {
    const list = await this.database.rowIn(tx, lockImport, [id]);
    return list && canHandleImport(actor, { ownerId: list.owner_id }) ? list : null;
  }

  async plan(tx: EntityManager, { importId, step }: Lease): Promise<DecidedRow[]> {
    if (step.edition_id) await this.enrolMany.holdSeats(tx, step.edition_id);
    return this.check.decide(importId, step, tx);
  }

  write(tx: EntityManager, lease: Lease, rows: readonly DecidedRow[]): Promise<void> {
    return this.writing.write(tx, lease, rows);
  }

  look(tx: EntityManager, { importId }: Pick<Lease, 'importId'>): Promise<UndoneRow[]> {
    return this.undoing.look(tx, importId);
  }

  takeBack(tx: EntityManager, lease: Lease, rows: readonly UndoneRow[]): Promise<void> {
    return this.undoing.takeBack(tx, lease, rows);
  }
}
