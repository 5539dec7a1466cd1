import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  audiences,
  fileNameIn,
  type ListFile,
  isOneOf,
  listFileIn,
  Lists,
  type ListMode,
  plainWords,
  putMends,
  rowsLeft,
  type Decision,
} from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { storable } from '@campus/platform/database/storable.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { ListedNominations } from '../nominations/listed/listed-nominations.ts';
import { Meanings, type Answer } from '../people-import/meanings/meanings.ts';
import { type MappedValue } from '../people-import/people-import.entity.ts';
import { peopleImportWords } from '../people-import/words/people-import.words.ts';
import { type NomineePlan } from './decide-rows.ts';
import { mendableListFields, missingListFields, type ListField } from './list-fields.ts';
import { NomineeListKind } from './nominee-list-kind.ts';
import { ListReading } from './nominee-list-reading.ts';
import { NomineeListEntity } from './nominee-list.entity.ts';
import { type NomineeListDetail, type NomineePlanInput } from './nominee-list.type.ts';
import { listById, openListsOf, type ListRow } from './nominee-lists.statements.ts';

/** Rows of one list; a call is for dozens, a region for hundreds. */
const MOST_ROWS = 1_000;

/** People another program may name at once. */
export const MOST_NAMED = MOST_ROWS;

/** Somebody whom another program names. */
export interface NamedNominee {
  given: string;
  family: string;
  email: string;
}

const namedFields = ['given_names', 'surnames', 'email'] as const;

/** Most texts a list may have meanings for. */
const MAX_VALUES = 500;
/** Most fields of a row that are mended at once. */
const MAX_MENDS = 20;

interface Change {
  listId: string;
  idempotencyKey: string;
}

/** Lists of nominees: read when they come, decided as often as asked, taken once. */
@Injectable()
export class NomineeLists {
  constructor(
    private readonly database: Database,
    private readonly engine: Lists,
    private readonly kind: NomineeListKind,
    private readonly reading: ListReading,
    private readonly nominations: ListedNominations,
    private readonly meanings: Meanings,
  ) {}

  /** Reads a file and keeps its rows, not the file. A repeat with the same key gives the same list. */
  async bring(actor: Actor, callId: string, key: string, fileName: string, bytes: Buffer): Promise<string> {
    await this.openCall(callId);
    return this.keep(actor, { callId, key, fileName, from: {} }, await listFileIn(bytes, MOST_ROWS));
  }

  /**
   * The same of people whom another program names, `MOST_NAMED` at the most: they are decided, mended and taken like the
   * rows of a file. `from`: where they are named; the audit says it.
   */
  async bringNamed(
    actor: Actor,
    callId: string,
    key: string,
    { name, placeId }: { name: string; placeId: string },
    people: readonly NamedNominee[],
  ): Promise<string> {
    await this.openCall(callId);
    const say = peopleImportWords(isLocale(actor.locale) ? actor.locale : 'es');
    const headers = namedFields.map((field) => say(`field.${field}`));
    const rows = people.map(({ given, family, email }, at) => ({
      line: at + 2,
      cells: [given, family, email].map(storable),
      remarks: [],
    }));
    return this.keep(actor, { callId, key, fileName: name, from: { placeId } }, { headers, rows });
  }

  private async openCall(callId: string): Promise<void> {
    const call = isId(callId) ? await this.nominations.call(callId) : null;
    if (!call) throw new Refused('NOT_FOUND');
    if (call.closed_at !== null) throw new Refused('EDITION_CLOSED');
  }

  private keep(
    actor: Actor,
    { callId, key, fileName, from }: { callId: string; key: string; fileName: string; from: object },
    { headers, rows }: Pick<ListFile, 'headers' | 'rows'>,
  ): Promise<string> {
    const coming = { key, operation: 'bringNomineeList', unfinished: openListsOf };
    return this.engine.bring(actor, coming, async (tx, id) => {
      await tx.insert(NomineeListEntity, {
        id,
        callId,
        ownerId: actor.personId,
        fileName: fileNameIn(fileName),
        status: 'open' as const,
        headers,
        rows,
        decisions: [],
        mended: [],
        meanings: [],
      });
      await this.kind.record(tx, actor, 'nominee-list.brought', id, { callId, rows: rows.length, ...from });
    });
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

  /** Answers who a row is whose address somebody with another name has; the last answer counts. */
  async decide(
    actor: Actor,
    input: Change & { line: number; decision: Decision },
  ): Promise<NomineeListDetail> {
    return this.change(actor, input, 'decideNomineeRow', 'open', async (tx, row) => {
      const { line, decision } = input;
      const { rows } = await this.reading.decided(actor, row, tx);
      const asked = rows.find((one) => one.line === line);
      const isAboutWho = asked?.notes.some(({ code }) => code === 'ADDRESS_OTHER_NAME') ?? false;
      const mayAnswer = isAboutWho || asked?.decision || (asked?.result === 'decide' && decision === 'skip');
      if (!asked || !mayAnswer) throw new Refused('INPUT_INVALID', { field: 'line' });
      const others = row.decisions.filter((one) => one.line !== line);
      const decisions = [...others, { line, address: asked.address, decision }];
      await tx.update(NomineeListEntity, { id: row.id }, { decisions });
    });
  }

  /**
   * Says once what an institution or a country means, for all rows that name it. An institution can be kept for
   * later lists of the country.
   */
  async mapValue(actor: Actor, input: Change & Omit<Answer, 'isLeftOut'>): Promise<NomineeListDetail> {
    return this.change(actor, input, 'mapNomineeValue', 'open', async (tx, row) => {
      const { field, country, text, placeId, isKept } = input;
      if (field !== 'institution' && field !== 'country')
        throw new Refused('INPUT_INVALID', { field: 'field' });
      const isLeftOut = field === 'institution' && placeId === null;
      const said = await this.meanings.take(tx, actor, { field, country, text, placeId, isKept, isLeftOut });
      const others = row.meanings.filter((one) => !isAbout(one, said));
      if (others.length >= MAX_VALUES || !plainWords(said.text))
        throw new Refused('INPUT_INVALID', { field: 'text' });
      await tx.update(NomineeListEntity, { id: row.id }, { meanings: [...others, said] });
    });
  }

  /** Nominees for whom there is no seat go on the waiting list when the list is taken, or are nominated as the others. */
  async waitlist(actor: Actor, input: Change & { isWaiting: boolean }): Promise<NomineeListDetail> {
    return this.change(actor, input, 'waitlistNomineeRows', 'open', async (tx, row) => {
      if (!row.plan) throw new Refused('IMPORT_FIELDS_MISSING', { fields: 'email' });
      const plan = { ...row.plan, isWaiting: input.isWaiting };
      await tx.update(NomineeListEntity, { id: row.id }, { plan });
    });
  }

  /** What somebody corrects in a row, in the place of what the file says. */
  async mend(
    actor: Actor,
    input: Change & { line: number; texts: { field: ListField; text: string }[] },
  ): Promise<NomineeListDetail> {
    return this.change(actor, input, 'mendNomineeRow', 'open', async (tx, row) => {
      const { line, texts } = input;
      const possible: readonly ListField[] = row.plan ? mendableListFields(row.plan.fields) : [];
      const isWrong = texts.some(({ field }) => !possible.includes(field));
      if (isWrong || texts.length === 0 || texts.length > MAX_MENDS)
        throw new Refused('INPUT_INVALID', { field: 'texts' });
      if (!row.rows?.some((one) => one.line === line)) throw new Refused('INPUT_INVALID', { field: 'line' });
      const known = row.mended.filter((one) => one.line === line);
      const others = row.mended.filter((one) => one.line !== line);
      const mended = [...others, ...putMends(known, texts).map((mend) => ({ ...mend, line }))];
      await tx.update(NomineeListEntity, { id: row.id }, { mended });
      const fields = texts.map(({ field }) => field);
      await this.kind.record(tx, actor, 'nominee-list.row-mended', row.id, { line, fields });
    });
  }

  /** Rows are decided again, with the call locked; all of them are written or, when asked so, the good ones. */
  async apply(actor: Actor, input: Change & { mode: ListMode }): Promise<NomineeListDetail> {
    return this.change(actor, input, 'applyNomineeList', 'open', async (tx, list) => {
      if (!list.plan) throw new Refused('IMPORT_FIELDS_MISSING', { fields: 'email' });
      const { mode } = input;
      const { left } = await this.engine.apply(
        tx,
        this.kind,
        { actor, list, mode },
        mode === 'all' ? ({ rows }) => rowsLeft(rows) : null,
      );
      if (left > 0) throw new Refused('IMPORT_ROWS_LEFT', { count: left });
    });
  }

  /** Undoes what nobody has built on; the rest stays, with the reason. Refuses UNDO_DIFFERS {count}. */
  async undo(actor: Actor, input: Change & { expectedCount: number }): Promise<NomineeListDetail> {
    return this.change(actor, input, 'undoNomineeList', 'applied', (tx, list) =>
      this.engine.undo(tx, this.kind, { actor, list, mode: null }, input.expectedCount),
    );
  }

  /** Deletes the content of the list; a trace that it existed stays. */
  async discard(actor: Actor, input: Change): Promise<NomineeListDetail> {
    return this.change(actor, input, 'discardNomineeList', 'open', async (tx, row) => {
      await tx.update(
        NomineeListEntity,
        { id: row.id },
        {
          status: 'discarded',
          headers: null,
          rows: null,
          plan: null,
          decisions: [],
          mended: [],
          meanings: [],
        },
      );
      await this.kind.record(tx, actor, 'nominee-list.discarded', row.id, { callId: row.call_id });
    });
  }

  private async change(
    actor: Actor,
    { listId, idempotencyKey }: Change,
    operation: string,
    from: ListRow['status'],
    work: (tx: EntityManager, row: ListRow) => Promise<void>,
  ): Promise<NomineeListDetail> {
    const act = { listId, idempotencyKey, operation, from: [from] };
    const id = await this.engine.change(this.kind, actor, act, work);
    const changed = await this.database.row(listById, [id, null]);
    if (!changed) throw new Refused('NOT_FOUND');
    return this.reading.detail(actor, changed);
  }
}

/** Whether two answers are about one text: a country is one in all countries. */
const isAbout = (one: MappedValue, other: Pick<MappedValue, 'field' | 'country' | 'text'>): boolean =>
  one.field === other.field &&
  (one.field === 'country' || one.country === other.country) &&
  plainWords(one.text) === plainWords(other.text);

function cleanPlan({ linkId = null, country = null, ...plan }: NomineePlanInput): NomineePlan {
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
