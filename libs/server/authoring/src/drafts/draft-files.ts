import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type FaultyFile, type Tree } from '../trees/tree.rules.ts';
import {
  addChanges,
  bytesOf,
  countChanges,
  draftTree,
  lockDraft,
  putFiles,
  removeFiles,
  type FileRow,
  type LockedDraftRow,
} from './drafts.statements.ts';
import { changedTree, faultsOfChanges, weighChanges, type WantedFile } from './tree-changes.rules.ts';

/** Refusals name some of many. */
const NAMED = 20;

export const refuseFiles = (faults: readonly FaultyFile[]): never => {
  const rows = faults.slice(0, NAMED).map(({ path, fault }) => ({ path, fault }));
  throw new Refused('FILES_NOT_TAKEN', { count: faults.length, rows });
};

export const refuseMoved = (paths: readonly string[]): never => {
  throw new Refused('FILES_CHANGED', {
    count: paths.length,
    rows: paths.slice(0, NAMED).map((path) => ({ path })),
  });
};

const treeOf = (rows: readonly FileRow[]): Tree => new Map(rows.map(({ path, hash }) => [path, hash]));

/** The files of drafts: read, and changed with a row in the history each. */
@Injectable()
export class DraftFiles {
  constructor(private readonly database: Database) {}

  /** With the draft locked: nobody changes it before the end of the transaction. Refuses NOT_FOUND, DRAFT_CLOSED {state}. */
  async lockOpen(tx: EntityManager, draftId: string): Promise<LockedDraftRow> {
    const draft = await this.database.rowIn(tx, lockDraft, [draftId]);
    if (!draft) throw new Refused('NOT_FOUND');
    if (draft.state !== 'open') throw new Refused('DRAFT_CLOSED', { state: draft.state });
    return draft;
  }

  async tree(draftId: string): Promise<Tree> {
    return treeOf(await this.database.rows(draftTree, [draftId]));
  }

  async treeIn(tx: EntityManager, draftId: string): Promise<Tree> {
    return treeOf(await this.database.rowsIn(tx, draftTree, [draftId]));
  }

  /**
   * Writes and removes files of a locked draft, all or none; their contents are kept already. Returns how many
   * changed. Refuses FILES_CHANGED {count, rows}, FILES_NOT_TAKEN {count, rows}.
   */
  async change(
    tx: EntityManager,
    draft: LockedDraftRow,
    changedBy: string | null,
    wanted: readonly WantedFile[],
  ): Promise<number> {
    const rows = await this.database.rowsIn(tx, draftTree, [draft.id]);
    const tree = treeOf(rows);
    const { changes, moved } = weighChanges(wanted, tree);
    if (moved.length) return refuseMoved(moved);
    if (!changes.length) return 0;
    const bytes = new Map(rows.map((row) => [row.hash, row.bytes]));
    const added = [...changedTree(tree, changes).values()].filter((hash) => !bytes.has(hash));
    for (const row of await this.database.rowsIn(tx, bytesOf, [added])) bytes.set(row.hash, row.bytes);
    const faults = faultsOfChanges(tree, changes, bytes);
    if (faults.length) return refuseFiles(faults);
    await this.write(tx, draft, changedBy, changes);
    return changes.length;
  }

  private async write(
    tx: EntityManager,
    { id: draftId, changes: count }: LockedDraftRow,
    changedBy: string | null,
    changes: readonly WantedFile[],
  ): Promise<void> {
    const rows = changes.map(({ path, seen, becomes }, at) => ({
      number: count + at + 1,
      path,
      beforeHash: seen,
      hash: becomes,
    }));
    const removed = rows.filter(({ hash }) => hash === null).map(({ path }) => path);
    await this.database.rowsIn(tx, addChanges, { draftId, changedBy, changes: JSON.stringify(rows) });
    await this.database.rowsIn(tx, removeFiles, [draftId, removed]);
    await this.database.rowsIn(tx, putFiles, [draftId, JSON.stringify(rows)]);
    await this.database.rowsIn(tx, countChanges, [draftId, count + changes.length]);
  }
}
