import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { literal } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { CheckRows } from './checking/check-rows.ts';
import { isNoSeat } from './checking/seats-left.ts';
import * as rowSql from './import-rows.statements.ts';
import * as sql from './import.statements.ts';
import { meaningsOf, unknownValues } from './meanings/meanings.statements.ts';
import { Proposals } from './meanings/proposals.ts';
import { canHandleImport, importsVisibleTo } from './people-import.access.ts';
import {
  type ImportColumn,
  type ImportPlanInput,
  type PeopleImport,
  type PeopleImportDetail,
  type PeopleImportList,
  type PeopleImportsArgs,
} from './people-import.type.ts';
import {
  type ImportPreviewRow,
  type PeopleImportRow,
  type PeopleImportRowList,
  type PeopleImportRowsArgs,
  type PeopleImportUndo,
} from './people-import-row.type.ts';
import { mendableFields, suggestFields } from './reading/import-fields.ts';
import { plainWords, rowTexts, samplesIn, undoPage } from '@campus/people';
import { untakenOf } from './results/untaken.ts';
import { remarkedOf } from './results/untaken.statements.ts';
import { TakeBackPeople } from './undoing/take-back-people.ts';

/** Rows whose cells show what a column holds. */
const SAMPLES = 8;
const SHOWN_SAMPLES = 4;

export const shownImport = (row: sql.ImportRow): PeopleImport => ({
  id: row.id,
  fileName: row.file_name,
  fileBytes: row.file_bytes,
  ownerName: row.owner_name,
  status: row.status,
  progress: row.progress,
  fault: row.fault,
  facts: row.facts,
  plan: row.plan,
  edition: row.edition_id === null ? null : { id: row.edition_id, titles: row.edition_titles ?? {} },
  mode: row.mode,
  createdAt: row.created_at,
  appliedAt: row.applied_at,
  undoneAt: row.undone_at,
  expiredAt: row.expired_at,
});

const shownRow = (
  { line, result, decided, decision, undo, ...row }: rowSql.OpenRow,
  { status, plan }: sql.ImportRow,
): PeopleImportRow => ({
  texts: status === 'checked' && plan ? rowTexts(mendableFields(plan.fields), plan.fields, row) : [],
  line,
  result: result ?? 'skip',
  reason: decided?.reason ? { code: decided.reason, params: decided.params } : null,
  remarks: decided?.remarks ?? [],
  changes: decided?.changes ?? [],
  name: decided?.name ?? '',
  address: decided?.address ?? '',
  country: decided?.country ?? null,
  enrol: decided?.enrol ?? 'none',
  decision,
  undo,
  personId: status === 'applied' ? row.person_id : null,
});

/** What is shown of lists: to their owners, and to anyone who coordinates everywhere. */
@Injectable()
export class ImportReading {
  constructor(
    private readonly database: Database,
    private readonly check: CheckRows,
    private readonly undoing: TakeBackPeople,
    private readonly proposals: Proposals,
  ) {}

  /** Null: there is none, or it is not the actor's. */
  async row(actor: Actor, id: string): Promise<sql.ImportRow | null> {
    const row = isId(id) ? await this.database.row(sql.importById, [id]) : null;
    return row && canHandleImport(actor, { ownerId: row.owner_id }) ? row : null;
  }

  async list(
    actor: Actor,
    { search, editionId, sort, isDescending }: PeopleImportsArgs,
    page: Page,
  ): Promise<PeopleImportList> {
    const edition = editionId !== null && isId(editionId) ? editionId : null;
    const values = {
      ownerId: importsVisibleTo(actor),
      words: literal(search?.trim() ?? ''),
      editionId: edition,
    };
    const statement = sql.importsOf({ sort, isDescending });
    const rows = await this.database.rows(statement, { ...values, ...page });
    const counted = await this.database.row(sql.importCountOf, values);
    return { items: rows.map(shownImport), totalCount: counted?.count ?? 0 };
  }

  async detail(actor: Actor, id: string): Promise<PeopleImportDetail | null> {
    const row = await this.row(actor, id);
    if (!row) return null;
    const counts = await this.database.rows(rowSql.countsOf, [id]);
    const untaken = untakenOf(await this.database.rows(remarkedOf, [id]));
    const sample = await this.database.rows(rowSql.sampleOf, [id, SAMPLES]);
    const unknown = row.status === 'checked' ? await this.database.rows(unknownValues, [id]) : [];
    const meanings = row.status === 'checked' ? await this.database.rows(meaningsOf, [id]) : [];
    const noSeat = counts.filter(({ reason }) => reason !== null && isNoSeat(reason));
    const waitingRows = noSeat.reduce((sum, { count }) => sum + count, 0);
    const call =
      waitingRows && row.edition_id ? await this.database.row(sql.waitingCallOf, [row.edition_id]) : null;
    return {
      list: shownImport(row),
      waiting: { rows: waitingRows, callId: call?.id ?? null, isTaken: row.plan?.isWaiting ?? false },
      unknown: await this.proposals.beside(unknown),
      meanings: meanings.map(({ is_earlier: isEarlier, is_left_out: isLeftOut, ...meaning }) => ({
        ...meaning,
        isEarlier,
        isLeftOut,
      })),
      columns: columnsOf(row.headers ?? [], sample),
      untaken,
      counts: counts.flatMap(({ result, reason, enrol, undo, count }) =>
        result === null ? [] : [{ result, reason, enrol: enrol ?? 'none', undo, count }],
      ),
    };
  }

  async rows(
    actor: Actor,
    id: string,
    filter: PeopleImportRowsArgs,
    page: Page,
  ): Promise<PeopleImportRowList | null> {
    const list = await this.row(actor, id);
    if (!list) return null;
    const values = {
      importId: id,
      results: filter.results,
      words: literal(wordsOf(filter.search ?? '')),
      reason: filter.reason,
    };
    const statement = rowSql.rowsOf(filter);
    const rows = await this.database.rows(statement, { ...values, ...page });
    const counted = await this.database.row(rowSql.rowCountOf, values);
    return { items: rows.map((row) => shownRow(row, list)), totalCount: counted?.count ?? 0 };
  }

  /** What taking an imported list back would do; null: there is none to take back. */
  async undo(actor: Actor, id: string, page: Page): Promise<PeopleImportUndo | null> {
    const row = await this.row(actor, id);
    if (row?.status !== 'applied' || row.expired_at) return null;
    return undoPage(await this.database.transaction((tx) => this.undoing.look(tx, id)), page);
  }

  /** The effect of a plan on the first rows. */
  async preview(actor: Actor, id: string, plan: ImportPlanInput): Promise<ImportPreviewRow[]> {
    if (!(await this.row(actor, id))) return [];
    const sample = await this.database.rows(rowSql.sampleOf, [id, SAMPLES]);
    const readings = await this.check.read(plan, sample);
    return readings.map((reading) => {
      if ('refusal' in reading) {
        const { line, address, name, refusal } = reading;
        const empty = { givenNames: name, firstSurname: '', secondSurname: null, country: null, remarks: [] };
        return { ...empty, line, address, refusal };
      }
      const { givenNames, firstSurname, secondSurname, address, country } = reading.person;
      return {
        line: reading.line,
        givenNames,
        firstSurname,
        secondSurname,
        address,
        country,
        refusal: null,
        remarks: reading.remarks,
      };
    });
  }
}

/** Addresses are searched as they are, names without accents. */
const wordsOf = (search: string): string =>
  search.includes('@') || search.includes('.') ? search.trim().toLowerCase() : plainWords(search);

function columnsOf(headers: readonly string[], sample: readonly { cells: string[] }[]): ImportColumn[] {
  const suggestions = suggestFields(headers);
  return headers.map((header, index) => ({
    index,
    header,
    samples: samplesIn(sample, index, SHOWN_SAMPLES),
    suggestion: suggestions[index] ?? null,
  }));
}
