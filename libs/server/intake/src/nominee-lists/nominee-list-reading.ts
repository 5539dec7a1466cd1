import { foundRows, samplesIn, undoPage, rowResults } from '@campus/people';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { ListedNominations } from '../nominations/listed/listed-nominations.ts';
import { mayDecide } from '../nominations/nominations.access.ts';
import { UndoListed } from '../nominations/listed/undo-listed.ts';
import type { ListLink } from '../nominations/listed/listed.statements.ts';
import { GatherWorld } from '../people-import/checking/gather-world.ts';
import { Proposals } from '../people-import/meanings/proposals.ts';
import { countryReader } from '../people-import/reading/word-values.ts';
import { isOfPlace } from '../people-import/people-import.entity.ts';
import { meantCountries } from '../people-import/meanings/meant-countries.ts';
import { noSeatFor } from '../people-import/checking/seats-left.ts';
import { decideRows, type DecidedRow, type GoodRow } from './decide-rows.ts';
import { suggestListFields } from './list-fields.ts';
import { countriesIn, isNoSeatNote, mendedList, reasonOf, reasonsOf, saidOf, textsOf } from './list-facts.ts';
import {
  type NomineeList,
  type NomineeListDetail,
  type NomineeListPage,
  type NomineeListRowsArgs,
  type NomineeListsArgs,
  type NomineeListUndo,
  type NomineeRowList,
} from './nominee-list.type.ts';
import { listsVisibleTo } from './nominee-lists.access.ts';
import {
  listById,
  listCount,
  listCountries,
  listPage,
  type ListRow,
  type ListSummaryRow,
} from './nominee-lists.statements.ts';
import { undoneLines } from './undone-lines.ts';

const SAMPLES = 3;

/** Lists as coordinators see them. The effect of an open list is worked out anew at each request. */
@Injectable()
export class ListReading {
  constructor(
    private readonly database: Database,
    private readonly nominations: ListedNominations,
    private readonly undoing: UndoListed,
    private readonly directory: GatherWorld,
    private readonly proposals: Proposals,
  ) {}

  async list(actor: Actor, callId: string, filter: NomineeListsArgs, page: Page): Promise<NomineeListPage> {
    if (!isId(callId)) return { items: [], totalCount: 0 };
    const values = { callId, ownerId: listsVisibleTo(actor), pattern: containingPlain(filter.search) };
    const [rows, counted] = await Promise.all([
      this.database.rows(listPage(filter), { ...values, limit: page.limit, offset: page.offset }),
      this.database.row(listCount, values),
    ]);
    return { items: rows.map((row) => summaryOf(row, row.row_count)), totalCount: counted?.count ?? 0 };
  }

  /** Null: no such list, or it is somebody else's. */
  async row(actor: Actor, id: string): Promise<ListRow | null> {
    const row = isId(id) ? await this.database.row(listById, [id, listsVisibleTo(actor)]) : null;
    return row?.status === 'discarded' ? null : row;
  }

  async find(actor: Actor, id: string): Promise<NomineeListDetail | null> {
    const row = await this.row(actor, id);
    return row && this.detail(actor, row);
  }

  async detail(actor: Actor, row: ListRow): Promise<NomineeListDetail> {
    const { rows } = await this.decided(actor, row);
    const suggested = suggestListFields(row.headers ?? []);
    return {
      list: summaryOf(row, row.rows?.length ?? 0),
      columns: (row.headers ?? []).map((header, at) => ({
        header,
        samples: samplesIn(row.rows ?? [], at, SAMPLES),
        suggestion: suggested[at] ?? 'none',
      })),
      plan: row.plan,
      counts: rowResults.map((result) => ({
        result,
        count: rows.filter((one) => one.result === result).length,
      })),
      reasons: reasonsOf(rows),
      waiting: {
        rows: row.status === 'open' ? rows.filter(({ notes }) => notes.some(isNoSeatNote)).length : 0,
        callId: row.call_id,
        isTaken: row.plan?.isWaiting ?? false,
      },
      ...(await this.said(row.status === 'open' ? rows : [])),
    };
  }

  /** Institutions and countries without an answer, each with what it may be, and those that have one. */
  private async said(rows: readonly DecidedRow[]): Promise<Pick<NomineeListDetail, 'unknown' | 'meanings'>> {
    const { unknown, meanings } = saidOf(rows);
    return { unknown: await this.proposals.beside(unknown), meanings };
  }

  async rows(actor: Actor, id: string, filter: NomineeListRowsArgs, page: Page): Promise<NomineeRowList> {
    const row = await this.row(actor, id);
    if (!row) return { items: [], totalCount: 0 };
    const { rows } = await this.decided(actor, row);
    const found = foundRows(
      filter.reason === null ? rows : rows.filter((one) => reasonOf(one) === filter.reason),
      filter,
      rowResults,
      (one) => [one.name, one.address, one.institution],
      page,
    );
    const items = found.items.map((one) => ({
      ...one,
      changes: one.changes ?? [],
      texts: textsOf(row, one.line),
    }));
    return { ...found, items };
  }

  /** What taking an applied list back would do; null: there is none to take back. */
  async undo(actor: Actor, id: string, page: Page): Promise<NomineeListUndo | null> {
    const row = await this.row(actor, id);
    if (row?.status !== 'applied' || !row.written) return null;
    return undoPage(undoneLines(row, await this.undoing.look(row.written)), page);
  }

  /** What happened to the rows, or, of an open list, what would. */
  async decided(
    actor: Actor,
    row: ListRow,
    tx?: EntityManager,
  ): Promise<{ rows: DecidedRow[]; good: GoodRow[] }> {
    if (row.results) return { rows: row.results, good: [] };
    const read = mendedList(row);
    if (!read) return { rows: [], good: [] };
    const { plan, rows } = read;
    const column = plan.fields.indexOf('email');
    const addresses = rows.map(({ cells }) => plainAddress(cells[column] ?? ''));
    const named = countryReader(
      tx ? await this.database.rowsIn(tx, listCountries) : await this.database.rows(listCountries),
    );
    const meant = meantCountries(row.meanings);
    const countryOf = (text: string) => named(text) ?? meant.of(text);
    const known = await this.nominations.known(row.call_id, addresses, tx);
    const link = await this.linkOf(actor, row.call_id, plan.linkId, tx);
    if (plan.linkId !== null && !link) return { rows: [], good: [] };
    const call = await this.nominations.call(row.call_id, tx);
    const seats = call ? await this.directory.seats(call.edition_id, tx) : { groups: [], quotas: [] };
    return decideRows(rows, {
      plan,
      link,
      known,
      decisions: row.decisions,
      ...(await this.directory.places(
        link ? [] : countriesIn(read, countryOf),
        row.meanings.filter(isOfPlace),
        tx,
      )),
      countryOf,
      noSeatFor: (country, kind) => noSeatFor(seats, country, kind),
      remarked: meant.remarked,
      mayBring: (country) => mayDecide(actor, { country }),
    });
  }

  /** Null also when the actor may not see the institution's link. */
  async linkOf(
    actor: Actor,
    callId: string,
    linkId: string | null,
    tx?: EntityManager,
  ): Promise<ListLink | null> {
    const link = linkId !== null && isId(linkId) ? await this.nominations.link(callId, linkId, tx) : null;
    return link && mayDecide(actor, link) ? link : null;
  }
}

/** As the reader of rows will find it: without what mail programs put around it. */
const plainAddress = (text: string): string =>
  text
    .trim()
    .replace(/[;,.]+$/, '')
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .trim()
    .toLowerCase();

const summaryOf = (row: Omit<ListSummaryRow, 'row_count'>, rows: number): NomineeList => ({
  id: row.id,
  callId: row.call_id,
  fileName: row.file_name,
  ownerName: row.owner_name,
  status: row.status,
  rows,
  createdAt: row.created_at,
  appliedAt: row.applied_at,
  undoneAt: row.undone_at,
  expiredAt: row.expired_at,
});
