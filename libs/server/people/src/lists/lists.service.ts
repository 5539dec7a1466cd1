import { writeTable } from '@campus/tabular';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, type Statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { TableRoutes } from '@campus/platform/http/table-routes.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { AuditService } from '../audit/audit.service.ts';
import {
  type ListFiles,
  type ListKind,
  type ListOpening,
  type ListWork,
  type StoredList,
} from './list-kind.ts';
import { type ListUndo, type UndoRow } from './list-undo.type.ts';

/** Lists of one person and kind that are not finished. */
const UNFINISHED = 10;

/** One act on one list, under a key that the client made. */
export interface ListAct {
  listId: string;
  idempotencyKey: string;
  /** As the key knows it. */
  operation: string;
  /** States of the list from which this act may start. */
  from: readonly string[];
}

const isUndone = ({ undo }: { undo: string }) => undo === 'UNDONE';

/**
 * The life of a list, from the file to what its rows become, and back. Each act happens once, for people who
 * see the list and while it is in a state from which the act may start. The kind (`list-kind.ts`) gives rows
 * their meaning.
 */
@Injectable()
export class Lists {
  private readonly expiries: Statement<unknown>[] = [];

  constructor(
    private readonly database: Database,
    private readonly routes: TableRoutes,
    private readonly audit: AuditService,
    jobs: Jobs,
  ) {
    jobs.registerCron('expire-lists', '52 2 * * *', () => this.expire());
  }

  /** A kind begins to work; called as the program starts. */
  open<List extends StoredList>({ empty, expire, files }: ListOpening<List>): void {
    this.expiries.push(...expire);
    this.routes.openEmpty({
      ...empty,
      give: async (format, locale) => ({
        name: empty.name,
        bytes: await writeTable({ name: empty.name, rows: [[...empty.headings(locale)]] }, format, locale),
      }),
    });
    if (files) this.openFiles(files);
  }

  /** Words of lists go after thirty days; that there was a list, and how much it brought, stays. */
  async expire(): Promise<void> {
    for (const statement of this.expiries) await this.database.rows(statement);
  }

  /** Stores a new list. `unfinished` counts those its owner has not finished. Refuses IMPORTS_TOO_MANY {limit}. */
  bring(
    actor: Actor,
    {
      key,
      operation,
      unfinished,
    }: { key: string; operation: string; unfinished: Statement<{ count: number }> | null },
    keep: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, key, operation, async () => {
        const open = unfinished && (await this.database.rowIn(tx, unfinished, [actor.personId]));
        if (open && open.count >= UNFINISHED) throw new Refused('IMPORTS_TOO_MANY', { limit: UNFINISHED });
        const id = newId();
        await keep(tx, id);
        return id;
      }),
    );
  }

  /** Refuses NOT_FOUND, IMPORT_EXPIRED, and the kind's code for late requests. */
  change<List extends StoredList>(
    kind: ListKind<List>,
    actor: Actor,
    { listId, idempotencyKey, operation, from }: ListAct,
    work: (tx: EntityManager, list: List) => Promise<void>,
  ): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        const list = isId(listId) ? await kind.lock(tx, actor, listId) : null;
        if (!list) throw new Refused('NOT_FOUND');
        if (list.expired_at) throw new Refused('IMPORT_EXPIRED');
        if (!from.includes(list.status)) throw new Refused(kind.movedOn);
        await work(tx, list);
        return list.id;
      }),
    );
  }

  /**
   * Decides every row again by the present data, and writes it. `leftIn` counts the rows that hold up the
   * whole list: if there are any, nothing is written and `left` says how many. Null: the good rows are
   * written without the rest.
   */
  async apply<Work, Plan, Undone extends { undo: string }>(
    tx: EntityManager,
    kind: ListWork<Work, Plan, Undone>,
    work: Work,
    leftIn: ((plan: Plan) => number) | null,
  ): Promise<{ plan: Plan; left: number }> {
    const plan = await kind.plan(tx, work);
    const left = leftIn?.(plan) ?? 0;
    if (left === 0) await kind.write(tx, work, plan);
    return { plan, left };
  }

  /** Undoes what nobody has built on since. Refuses UNDO_DIFFERS {count} when that is not the `expected` number. */
  async undo<Work, Plan, Undone extends { undo: string }>(
    tx: EntityManager,
    kind: ListWork<Work, Plan, Undone>,
    work: Work,
    expected: number | null,
  ): Promise<void> {
    const rows = await kind.look(tx, work);
    if (expected !== null) refuseUnlessExpected(rows, expected);
    await kind.takeBack(tx, work, rows);
  }

  private openFiles<List extends StoredList>(files: ListFiles<List>): void {
    this.routes.open({
      url: files.url,
      may: files.may,
      maxBytes: files.maxBytes,
      tooLarge: 'IMPORT_TOO_LARGE',
      take: (actor, key, word, bytes) => files.take(actor, key, word, bytes),
      give: async (actor, id, format, locale) => {
        const list = await files.find(actor, id);
        if (!list || list.expired_at) return null;
        const bytes = await files.result(actor, list, format, locale);
        await this.tookResult(actor, files.subject, id, format);
        return { bytes, name: `${list.created_at.toISOString().slice(0, 10)}-${files.resultName}` };
      },
    });
  }

  /** What people took home is written down: lists hold names and addresses. */
  private async tookResult(
    actor: Actor,
    subjectType: ListFiles<StoredList>['subject'],
    subjectId: string,
    format: string,
  ): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        actorId: actor.personId,
        action: `${subjectType}.result-taken`,
        subjectType,
        subjectId,
        detail: { format },
      }),
    );
  }
}

/** Someone who undoes a list has seen how much of it goes: less or more by now is another question. */
export function refuseUnlessExpected(rows: readonly { undo: string }[], expected: number): void {
  const count = rows.filter(isUndone).length;
  if (count === 0 || count !== expected) throw new Refused('UNDO_DIFFERS', { count });
}

/** A page of what undoing would do; rows that stay come first. */
export function undoPage<Row extends UndoRow & { undo: string }>(
  rows: readonly Row[],
  { limit, offset }: Page,
): ListUndo & { items: Row[] } {
  const kept = rows.filter((row) => !isUndone(row));
  const undone = rows.filter(isUndone);
  return {
    removedCount: undone.filter(({ isNew }) => isNew).length,
    restoredCount: undone.filter(({ isNew }) => !isNew).length,
    keptCount: kept.length,
    items: [...kept, ...undone].slice(offset, offset + limit),
    totalCount: rows.length,
  };
}
