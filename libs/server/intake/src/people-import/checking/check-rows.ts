import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { decideRows } from './decide-rows.ts';
import { type DecidedRow } from './decided-row.ts';
import { GatherWorld } from './gather-world.ts';
import * as rowSql from '../import-rows.statements.ts';
import * as stepSql from '../steps/import-steps.statements.ts';
import { type Lease } from '../steps/lease.ts';
import { isOfPlace, type ImportPlan } from '../people-import.entity.ts';
import { KnownElsewhere, mendedRows, plainWords, textsIn, type Decision } from '@campus/people';
import { meantCountries } from '../meanings/meant-countries.ts';
import { readerContext, readRow } from '../reading/read-row.ts';
import { countryReader } from '../reading/word-values.ts';
import { grantsOf } from './world.statements.ts';

const CHUNK = 2_000;

/** The remark about an address of somebody the reader does not coordinate. */
const ASK_REGIONAL = 'ASK_REGIONAL';

/** The dry run: what would happen to every row, now. Nothing but the list itself is written. */
@Injectable()
export class CheckRows {
  constructor(
    private readonly database: Database,
    private readonly world: GatherWorld,
    private readonly security: SecurityLog,
    private readonly elsewhere: KnownElsewhere,
  ) {}

  async run(lease: Lease): Promise<void> {
    const { importId, step } = lease;
    if (await this.elsewhere.count(step.acting_id, 0)) return this.refuse(lease);
    const decided = await this.decide(importId, step);
    const elsewhere = decided.filter(({ reason }) => reason === ASK_REGIONAL).length;
    this.tell(step.acting_id, elsewhere);
    if (elsewhere && (await this.elsewhere.count(step.acting_id, elsewhere))) return this.refuse(lease);
    await lease.progress(40);
    for (let from = 0; from < decided.length; from += CHUNK) {
      await this.keep(importId, decided.slice(from, from + CHUNK));
      await lease.progress(40 + Math.floor((60 * from) / decided.length));
    }
    await this.database.transaction((tx) => lease.end(tx, 'checked'));
  }

  /** A list that tries many addresses of other countries is seen: each of them counts as a refusal. */
  private tell(personId: string, rows: number): void {
    for (let row = 0; row < rows; row++)
      this.security.note({
        kind: SecurityKind.REFUSED,
        personId,
        operation: 'checkPeopleImport',
        code: ASK_REGIONAL,
      });
  }

  /** The whole list, and any other of that day, whatever is in it: a refusal must not be an answer. */
  private refuse(lease: Lease): Promise<void> {
    const fault = { code: 'TOO_MANY_ELSEWHERE', params: {} };
    return this.database.transaction((tx) => lease.end(tx, 'refused', fault));
  }

  /** Reads and decides all rows; with `tx`, by what that transaction sees. */
  async decide(importId: string, step: stepSql.TakenStep, tx?: EntityManager): Promise<DecidedRow[]> {
    const { plan } = step;
    if (!plan) return [];
    const rows = await (tx
      ? this.database.rowsIn(tx, rowSql.allRowsOf, [importId])
      : this.database.rows(rowSql.allRowsOf, [importId]));
    const readings = await this.read(plan, rows, tx);
    const actor = await this.actorOf(step.acting_id, tx);
    const decisions = new Map<number, Decision>(
      rows.flatMap(({ line, decision }) => (decision ? [[line, decision]] : [])),
    );
    return decideRows(
      readings,
      await this.world.of(
        actor,
        readings,
        (plan.values ?? []).filter(isOfPlace),
        { editionId: step.edition_id, isWaiting: plan.isWaiting ?? false },
        tx,
      ),
      decisions,
    );
  }

  async read(plan: ImportPlan, rows: readonly rowSql.ReadableRow[], tx?: EntityManager) {
    const given = mendedRows(
      plan.fields,
      rows.map(({ line, cells, cell_remarks: remarks, mended = [] }) => ({ line, cells, remarks, mended })),
    );
    const named = countryReader(await this.world.countries(tx));
    const meant = meantCountries(plan.values ?? []);
    const countryOf = (text: string) => named(text) ?? meant.of(text);
    const context = readerContext({ ...plan, fields: given.fields }, given.rows, countryOf);
    return given.rows.map((row) =>
      meant.remarked(readRow(row, context), textsIn(row, context.columns).country),
    );
  }

  async keep(importId: string, rows: readonly DecidedRow[], tx?: EntityManager): Promise<void> {
    const values = {
      importId,
      lines: rows.map(({ line }) => line),
      results: rows.map(({ result }) => result),
      decided: rows.map(({ line: _line, result: _result, ...decided }) => JSON.stringify(decided)),
      words: rows.map(({ name, address }) => `${plainWords(name)} ${address.toLowerCase()}`),
    };
    if (tx) await this.database.rowsIn(tx, rowSql.decideAll, values);
    else await this.database.rows(rowSql.decideAll, values);
  }

  /** With present roles: anyone who has lost them since cannot bring anybody in. */
  private async actorOf(personId: string, tx?: EntityManager): Promise<Actor> {
    const row = await (tx
      ? this.database.rowIn(tx, grantsOf, [personId])
      : this.database.row(grantsOf, [personId]));
    return {
      personId,
      locale: row?.locale ?? 'es',
      timeZone: row?.time_zone ?? 'UTC',
      grants: row?.grants ?? [],
    };
  }
}
