import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import {
  AuditService,
  fileNameIn,
  Lists,
  putMends,
  refuseUnlessExpected,
  type ListMode,
  type Decision,
} from '@campus/people';
import { ImportJob } from './steps/import.job.ts';
import { ImportReading, shownImport } from './import-reading.ts';
import * as rowSql from './import-rows.statements.ts';
import * as sql from './import.statements.ts';
import * as stepSql from './steps/import-steps.statements.ts';
import { type PeopleImport, type ImportPlanInput } from './people-import.type.ts';
import { Meanings, type Answer, type TakenAnswer } from './meanings/meanings.ts';
import { mapValue } from './meanings/meanings.statements.ts';
import { mendableFields, missingFields, type ImportField } from './reading/import-fields.ts';
import { PeopleListKind } from './people-list-kind.ts';
import { editionState } from './checking/world.statements.ts';
import { type ImportStatus } from './people-import-vocabulary.ts';

const MAX_LINES = 100;
/** Most texts a list may have meanings for, and how many are answered at once. */
const MAX_VALUES = 500;
const MAX_ANSWERS = 100;

const CHECKED: readonly ImportStatus[] = ['checked'];
const BEFORE_WRITING: readonly ImportStatus[] = ['mapping', 'checked'];
const UNWRITTEN: readonly ImportStatus[] = ['mapping', 'checked', 'refused', 'failed'];

/** Most fields of a row that are mended at once. */
const MAX_MENDS = 20;

/** Who a row is was said of this address and these names. */
const WHO_SAYS: readonly ImportField[] = [
  'email',
  'full_name',
  'given_names',
  'surnames',
  'first_surname',
  'second_surname',
];

interface Change {
  importId: string;
  idempotencyKey: string;
}

/** What is done with a list. Whatever takes longer than a moment is a step of the job. */
@Injectable()
export class PeopleImports {
  constructor(
    private readonly database: Database,
    private readonly reading: ImportReading,
    private readonly job: ImportJob,
    private readonly engine: Lists,
    private readonly kind: PeopleListKind,
    private readonly meanings: Meanings,
    private readonly audit: AuditService,
  ) {}

  /**
   * The file is here: it is kept and examined. A repeat with the same key gives the same list. With a language for
   * letters, a list whose columns are clear goes on to its dry run.
   */
  async bring(
    actor: Actor,
    key: string,
    { fileName, editionId, locale }: { fileName: string; editionId: string; locale: Locale | null },
    bytes: Buffer,
  ): Promise<string> {
    const isKnown = isId(editionId) && (await this.database.row(editionState, [editionId]));
    if (editionId && !isKnown) throw new Refused('NOT_FOUND');
    const coming = { key, operation: 'bringPeopleImport', unfinished: sql.unfinishedOf };
    return this.engine.bring(actor, coming, async (tx, id) => {
      await this.database.rowsIn(tx, sql.addImport, {
        id,
        ownerId: actor.personId,
        fileName: fileNameIn(fileName),
        content: bytes,
        editionId: editionId || null,
      });
      await this.job.queue(tx, id, locale);
    });
  }

  async readSheet(actor: Actor, input: Change & { sheet: string }): Promise<PeopleImport> {
    return this.change(actor, input, 'readImportSheet', BEFORE_WRITING, async (tx, row) => {
      if (!row.facts?.otherSheets.includes(input.sheet))
        throw new Refused('INPUT_INVALID', { field: 'sheet' });
      await this.database.rowsIn(tx, sql.setSheet, [row.id, input.sheet]);
      await this.begin(tx, actor, row.id, 'reading');
    });
  }

  /** The dry run. Again, when the plan was changed or the directory got an institution more. */
  async check(actor: Actor, input: Change & { plan: ImportPlanInput }): Promise<PeopleImport> {
    return this.change(actor, input, 'checkPeopleImport', BEFORE_WRITING, async (tx, row) => {
      const { editionId, ...plan } = input.plan;
      if (plan.fields.length !== row.headers?.length) throw new Refused('INPUT_INVALID', { field: 'fields' });
      const missing = missingFields(plan.fields);
      if (missing.length) throw new Refused('IMPORT_FIELDS_MISSING', { fields: missing.join(',') });
      const isKnown =
        editionId === null || (isId(editionId) && (await this.database.rowIn(tx, editionState, [editionId])));
      if (!isKnown) throw new Refused('NOT_FOUND');
      await this.database.rowsIn(tx, sql.setPlan, [row.id, JSON.stringify(plan), editionId]);
      await this.begin(tx, actor, row.id, 'checking');
    });
  }

  /** Decides rows again, using the given answers. */
  async decide(
    actor: Actor,
    input: Change & { lines: number[] | null; decision: Decision },
  ): Promise<PeopleImport> {
    return this.change(actor, input, 'decideImportRows', CHECKED, async (tx, row) => {
      const { lines, decision } = input;
      if (lines && lines.length > MAX_LINES) throw new Refused('INPUT_INVALID', { field: 'lines' });
      await this.begin(tx, actor, row.id, 'checking');
      await this.database.rowsIn(tx, rowSql.setDecisions, [row.id, lines, decision]);
    });
  }

  /** Once for all rows: every row is decided again with them. Kept, later lists of the country know them too. */
  async mapValues(actor: Actor, input: Change & { answers: Answer[] }): Promise<PeopleImport> {
    return this.change(actor, input, 'mapImportValues', CHECKED, async (tx, row) => {
      const { answers } = input;
      const known = row.plan?.values?.length ?? 0;
      if (answers.length === 0 || answers.length > MAX_ANSWERS || known + answers.length > MAX_VALUES)
        throw new Refused('INPUT_INVALID', { field: 'answers' });
      const values: TakenAnswer[] = [];
      for (const answer of answers) values.push(await this.meanings.take(tx, actor, answer));
      await this.begin(tx, actor, row.id, 'checking');
      for (const { field, country, text, placeId, isLeftOut } of values)
        await this.database.rowsIn(tx, mapValue, { id: row.id, field, country, text, placeId, isLeftOut });
    });
  }

  /** Rows that find no seat go on the waiting list of the edition, or are left out. Refuses INPUT_INVALID {field}. */
  async waitlist(actor: Actor, input: Change & { isWaiting: boolean }): Promise<PeopleImport> {
    return this.change(actor, input, 'waitlistImportRows', CHECKED, async (tx, row) => {
      const call = row.edition_id && (await this.database.rowIn(tx, sql.waitingCallOf, [row.edition_id]));
      if (!call) throw new Refused('INPUT_INVALID', { field: 'importId' });
      await this.database.rowsIn(tx, sql.setWaiting, [row.id, input.isWaiting]);
      await this.begin(tx, actor, row.id, 'checking');
    });
  }

  /** What somebody corrects in a row, in the place of what the file says; every row is decided again. */
  async mend(
    actor: Actor,
    input: Change & { line: number; texts: { field: ImportField; text: string }[] },
  ): Promise<PeopleImport> {
    return this.change(actor, input, 'mendImportRow', CHECKED, async (tx, row) => {
      const { line, texts } = input;
      const possible: readonly ImportField[] = mendableFields(row.plan?.fields ?? []);
      const isWrong = texts.some(({ field }) => !possible.includes(field));
      if (isWrong || texts.length === 0 || texts.length > MAX_MENDS)
        throw new Refused('INPUT_INVALID', { field: 'texts' });
      const known = await this.database.rowIn(tx, rowSql.lockRow, [row.id, line]);
      if (!known) throw new Refused('INPUT_INVALID', { field: 'line' });
      await this.begin(tx, actor, row.id, 'checking');
      await this.database.rowsIn(tx, rowSql.mendRow, {
        id: row.id,
        line,
        mended: JSON.stringify(putMends(known.mended, texts)),
        isAnswerKept: !texts.some(({ field }) => WHO_SAYS.includes(field)),
      });
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'people-import.row-mended',
        subjectType: 'people-import',
        subjectId: row.id,
        detail: { line, fields: texts.map(({ field }) => field) },
      });
    });
  }

  async apply(
    actor: Actor,
    input: Change & { mode: ListMode; sendWelcome: boolean | null },
  ): Promise<PeopleImport> {
    return this.change(actor, input, 'applyPeopleImport', CHECKED, async (tx, row) => {
      const counts = await this.database.rowsIn(tx, rowSql.countsOf, [row.id]);
      const left = counts
        .filter(({ result }) => result === 'skip' || result === 'decide')
        .reduce((sum, { count }) => sum + count, 0);
      if (input.mode === 'all' && left > 0) throw new Refused('IMPORT_ROWS_LEFT', { count: left });
      await this.begin(tx, actor, row.id, 'applying');
      await this.database.rowsIn(tx, sql.setMode, [row.id, input.mode, input.sendWelcome ?? null]);
    });
  }

  /** What is used between the request and the job stays as well, with a remark. Refuses UNDO_DIFFERS {count}. */
  async undo(actor: Actor, input: Change & { expectedCount: number }): Promise<PeopleImport> {
    return this.change(actor, input, 'undoPeopleImport', ['applied'], async (tx, row) => {
      await this.begin(tx, actor, row.id, 'undoing');
      refuseUnlessExpected(await this.kind.look(tx, { importId: row.id }), input.expectedCount);
    });
  }

  /** Back to the columns. */
  async reopen(actor: Actor, input: Change): Promise<PeopleImport> {
    return this.change(actor, input, 'changePeopleImport', CHECKED, async (tx, row) => {
      await this.database.rowsIn(tx, stepSql.beginStep, {
        id: row.id,
        step: 'mapping',
        actingId: actor.personId,
      });
    });
  }

  async retry(actor: Actor, input: Change): Promise<PeopleImport> {
    return this.change(actor, input, 'retryPeopleImport', ['failed'], (tx, row) =>
      this.begin(tx, actor, row.id, row.failed_step ?? 'reading'),
    );
  }

  /** Deletes the content of the list; a trace that it existed stays. */
  async discard(actor: Actor, input: Change): Promise<PeopleImport> {
    return this.change(actor, input, 'discardPeopleImport', UNWRITTEN, async (tx, row) => {
      await this.database.rowsIn(tx, stepSql.beginStep, {
        id: row.id,
        step: 'discarded',
        actingId: actor.personId,
      });
      await this.database.rowsIn(tx, rowSql.dropRows, [row.id]);
      await this.database.rowsIn(tx, sql.discard, [row.id]);
    });
  }

  private async begin(tx: EntityManager, actor: Actor, importId: string, step: ImportStatus): Promise<void> {
    await this.database.rowsIn(tx, stepSql.beginStep, { id: importId, step, actingId: actor.personId });
    await this.job.queue(tx, importId);
  }

  private async change(
    actor: Actor,
    { importId: listId, idempotencyKey }: Change,
    operation: string,
    from: readonly ImportStatus[],
    work: (tx: EntityManager, row: sql.ImportRow) => Promise<void>,
  ): Promise<PeopleImport> {
    const act = { listId, idempotencyKey, operation, from };
    const id = await this.engine.change(this.kind, actor, act, work);
    const changed = await this.reading.row(actor, id);
    if (!changed) throw new Refused('NOT_FOUND');
    return shownImport(changed);
  }
}
