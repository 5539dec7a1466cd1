import { Injectable } from '@nestjs/common';
import { isFault, readTable, type Table } from '@campus/tabular';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { storable } from '@campus/platform/database/storable.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { ListedNominations } from '../nominations/listed/listed-nominations.ts';
import { UndoListed } from '../nominations/listed/undo-listed.ts';
import { audiences, institutionKinds, isOneOf } from '@campus/people';
import type { Decision } from '../people-import/checking/decided-row.ts';
import type { FileRow } from '../people-import/reading/read-row.ts';
import { type NomineePlan } from './decide-rows.ts';
import { missingListFields } from './list-fields.ts';
import { ListReading } from './nominee-list-reading.ts';
import { NomineeListEntity } from './nominee-list.entity.ts';
import { type NomineeListDetail, type NomineePlanInput } from './nominee-list.type.ts';
import { expireLists, lockList, openListsOf, type ListRow } from './nominee-lists.statements.ts';

/** Rows of one list; a call is for dozens, a region for hundreds. */
const MOST_ROWS = 1_000;
/** Lists of one person that were not taken yet. */
const UNFINISHED = 10;

interface Change {
  listId: string;
  idempotencyKey: string;
}

/** Lists of nominees: read when they come, decided as often as asked, taken once. */
@Injectable()
export class NomineeLists {
  constructor(
    private readonly database: Database,
    private readonly reading: ListReading,
    private readonly nominations: ListedNominations,
    private readonly undoing: UndoListed,
    private readonly audit: AuditService,
    jobs: Jobs,
  ) {
    jobs.registerCron('expire-nominee-lists', '53 2 * * *', () => this.expire());
  }

  /** Rows and results after thirty days; that there was a list stays. */
  async expire(): Promise<void> {
    await this.database.rows(expireLists);
  }

  /** Reads a file and keeps its rows, not the file. A repeat with the same key gives the same list. */
  async bring(actor: Actor, callId: string, key: string, fileName: string, bytes: Buffer): Promise<string> {
    const call = isId(callId) ? await this.nominations.call(callId) : null;
    if (!call) throw new Refused('NOT_FOUND');
    if (call.closed_at !== null) throw new Refused('EDITION_CLOSED');
    const table = await readTable(bytes, { limits: { rows: MOST_ROWS } });
    if (isFault(table)) throw new Refused('LIST_UNREADABLE', { reason: table.fault });
    return this.database.transaction((tx) =>
      once(tx, actor.personId, key, 'bringNomineeList', async () => {
        const open = await this.database.rowIn(tx, openListsOf, [actor.personId]);
        if ((open?.count ?? 0) >= UNFINISHED) throw new Refused('IMPORTS_TOO_MANY', { limit: UNFINISHED });
        const id = newId();
        await tx.insert(NomineeListEntity, {
          id,
          callId,
          ownerId: actor.personId,
          fileName: cleanFileName(fileName),
          status: 'open' as const,
          headers: table.headers.map(storable),
          rows: rowsOf(table),
          decisions: [],
        });
        await this.record(tx, actor, 'nominee-list.brought', id, { callId, rows: table.rows.length });
        return id;
      }),
    );
  }

  /** The dry run with these columns. */
  async check(actor: Actor, input: Change & { plan: NomineePlanInput }): Promise<NomineeListDetail> {
    return this.change(actor, input, 'checkNomineeList', 'open', async (tx, row) => {
      const plan = cleanPlan(input.plan);
      if (plan.fields.length !== row.headers?.length) throw new Refused('INPUT_INVALID', { field: 'fields' });
      const missing = missingListFields(plan.fields);
      if (missing.length) throw new Refused('IMPORT_FIELDS_MISSING', { fields: missing.join(',') });
      if (plan.linkId !== null && !(await this.reading.linkOf(actor, row.call_id, plan.linkId, tx)))
        throw new Refused('NOT_FOUND');
      await tx.update(NomineeListEntity, { id: row.id }, { plan });
    });
  }

  /** Says who a row is that has the address of somebody of another name; said again, the last counts. */
  async decide(
    actor: Actor,
    input: Change & { line: number; decision: Decision },
  ): Promise<NomineeListDetail> {
    return this.change(actor, input, 'decideNomineeRow', 'open', async (tx, row) => {
      const { line, decision } = input;
      const { rows } = await this.reading.decided(actor, row, tx);
      const asked = rows.find((one) => one.line === line);
      if (!asked || (asked.result !== 'decide' && !asked.decision))
        throw new Refused('INPUT_INVALID', { field: 'line' });
      const others = row.decisions.filter((one) => one.line !== line);
      const decisions = [...others, { line, address: asked.address, decision }];
      await tx.update(NomineeListEntity, { id: row.id }, { decisions });
    });
  }

  /** Rows are decided again, with the call locked; all of them are written or, when asked so, the good ones. */
  async apply(actor: Actor, input: Change & { mode: 'all' | 'good_rows' }): Promise<NomineeListDetail> {
    return this.change(actor, input, 'applyNomineeList', 'open', async (tx, row) => {
      if (!row.plan) throw new Refused('IMPORT_FIELDS_MISSING', { fields: 'email' });
      const call = await this.nominations.lock(tx, row.call_id, row.plan.linkId);
      const { rows, good } = await this.reading.decided(actor, row, tx);
      const left = rows.filter(({ result }) => result === 'skip' || result === 'decide').length;
      if (input.mode === 'all' && left > 0) throw new Refused('IMPORT_ROWS_LEFT', { count: left });
      const list = { id: row.id, callId: row.call_id, editionId: call.edition_id };
      const target = { ...list, linkId: row.plan.linkId };
      const written = await this.nominations.write(tx, actor.personId, target, good);
      const lines = written.map((one, at) => ({ ...one, line: good[at]?.line ?? 0 }));
      await tx.update(
        NomineeListEntity,
        { id: row.id },
        { status: 'applied', mode: input.mode, results: rows, written: lines, appliedAt: new Date() },
      );
      await this.record(tx, actor, 'nominee-list.taken', row.id, { callId: row.call_id, rows: good.length });
    });
  }

  /** What nobody has gone on with is taken back; the rest stays, with why. Refuses UNDO_DIFFERS {count}. */
  async undo(actor: Actor, input: Change & { expectedCount: number }): Promise<NomineeListDetail> {
    return this.change(actor, input, 'undoNomineeList', 'applied', async (tx, row) => {
      await this.nominations.lock(tx, row.call_id, row.plan?.linkId ?? null);
      const written = row.written ?? [];
      const codes = await this.undoing.look(written, tx);
      const undone = written.filter((_one, at) => codes[at] === 'UNDONE');
      if (undone.length === 0 || undone.length !== input.expectedCount)
        throw new Refused('UNDO_DIFFERS', { count: undone.length });
      await this.undoing.take(tx, actor.personId, row.id, undone);
      const byLine = new Map(written.map(({ line }, at) => [line, codes[at]]));
      const results = (row.results ?? []).map((one) => ({ ...one, undo: byLine.get(one.line) }));
      await tx.update(NomineeListEntity, { id: row.id }, { status: 'undone', results, undoneAt: new Date() });
      await this.record(tx, actor, 'nominee-list.undone', row.id, {
        callId: row.call_id,
        undone: undone.length,
        kept: written.length - undone.length,
      });
    });
  }

  /** Nothing of the list stays, but that it was there. */
  async discard(actor: Actor, input: Change): Promise<NomineeListDetail> {
    return this.change(actor, input, 'discardNomineeList', 'open', async (tx, row) => {
      await tx.update(
        NomineeListEntity,
        { id: row.id },
        { status: 'discarded', headers: null, rows: null, plan: null, decisions: [] },
      );
      await this.record(tx, actor, 'nominee-list.discarded', row.id, { callId: row.call_id });
    });
  }

  /** What people took home is written down: lists hold names and addresses. */
  async tookResult(actor: Actor, listId: string, format: string): Promise<void> {
    await this.database.transaction((tx) =>
      this.record(tx, actor, 'nominee-list.result-taken', listId, { format }),
    );
  }

  private async change(
    actor: Actor,
    { listId, idempotencyKey }: Change,
    operation: string,
    from: ListRow['status'],
    work: (tx: EntityManager, row: ListRow) => Promise<void>,
  ): Promise<NomineeListDetail> {
    if (!(await this.reading.row(actor, listId))) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        const row = await this.database.rowIn(tx, lockList, [listId]);
        if (!row) throw new Refused('NOT_FOUND');
        if (row.expired_at) throw new Refused('IMPORT_EXPIRED');
        if (row.status !== from) throw new Refused('IMPORT_MOVED_ON');
        await work(tx, row);
        return listId;
      }),
    );
    const changed = await this.database.row(lockList, [listId]);
    if (!changed) throw new Refused('NOT_FOUND');
    return this.reading.detail(actor, changed);
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: AuditFact['action'],
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action,
      subjectType: 'nominee-list',
      subjectId,
      detail,
    });
  }
}

/** A name for people; it never becomes a path. */
const cleanFileName = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim()
    .slice(0, 200) || 'lista';

function rowsOf({ rows, remarks }: Table): FileRow[] {
  const byLine = Map.groupBy(remarks, ({ line }) => line);
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.map(storable),
    remarks: (byLine.get(line) ?? []).map(({ column, code }) => ({ column, code })),
  }));
}

function cleanPlan({ linkId = null, country = null, ...plan }: NomineePlanInput): NomineePlan {
  if (!isOneOf(institutionKinds, plan.institutionKind))
    throw new Refused('INPUT_INVALID', { field: 'institutionKind', reason: 'UNKNOWN' });
  if (plan.audience !== '' && !isOneOf(audiences, plan.audience))
    throw new Refused('INPUT_INVALID', { field: 'audience', reason: 'UNKNOWN' });
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    throw new Refused('INPUT_INVALID', { field: 'country', reason: 'UNKNOWN' });
  if (linkId !== null && !isId(linkId)) throw new Refused('NOT_FOUND');
  const line = (text: string) => storable(text).replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  return {
    ...plan,
    linkId,
    country,
    institutionName: line(plan.institutionName),
    nominatorName: line(plan.nominatorName),
  };
}
