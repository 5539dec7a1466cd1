import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { ImportJob } from './import.job.ts';
import { ImportReading, shownImport } from './import-reading.ts';
import * as sql from './import.statements.ts';
import { type ImportStatus, type MappedValue } from './people-import.entity.ts';
import { type PeopleImport, type ImportPlanInput } from './people-import.type.ts';
import { missingFields, type ImportField } from './reading/import-fields.ts';
import { UndoImport } from './undoing/undo-import.ts';
import { editionState } from './checking/world.statements.ts';

/** Lists of one person that are not finished. */
const UNFINISHED = 10;
const MAX_NAME = 200;
const MAX_LINES = 100;
/** Texts whose meaning a list is told, and how long one is. */
const MAX_VALUES = 500;
const MAX_TEXT = 300;

/** A name for people; it never becomes a path. */
const cleanFileName = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim()
    .slice(0, MAX_NAME) || 'lista';

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
    private readonly audit: AuditService,
    private readonly undoing: UndoImport,
  ) {}

  /** The file is here: it is kept and looked into. A repeat with the same key gives the same list. */
  async bring(actor: Actor, key: string, fileName: string, bytes: Buffer): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, key, 'bringPeopleImport', async () => {
        const under = await this.database.rowIn(tx, sql.unfinishedOf, [actor.personId]);
        if ((under?.count ?? 0) >= UNFINISHED) throw new Refused('IMPORTS_TOO_MANY', { limit: UNFINISHED });
        const id = newId();
        await this.database.rowsIn(tx, sql.addImport, [id, actor.personId, cleanFileName(fileName), bytes]);
        await this.job.queue(tx, id);
        return id;
      }),
    );
  }

  async readSheet(actor: Actor, input: Change & { sheet: string }): Promise<PeopleImport> {
    return this.change(actor, input, 'readImportSheet', async (tx, row) => {
      if (!row.facts?.otherSheets.includes(input.sheet))
        throw new Refused('INPUT_INVALID', { field: 'sheet' });
      await this.database.rowsIn(tx, sql.setSheet, [row.id, input.sheet]);
      await this.begin(tx, actor, row.id, 'reading', ['mapping', 'checked']);
    });
  }

  /** The dry run. Again, when the plan was changed or the directory got an institution more. */
  async check(actor: Actor, input: Change & { plan: ImportPlanInput }): Promise<PeopleImport> {
    return this.change(actor, input, 'checkPeopleImport', async (tx, row) => {
      const { editionId, ...plan } = input.plan;
      if (plan.fields.length !== row.headers?.length) throw new Refused('INPUT_INVALID', { field: 'fields' });
      const missing = missingFields(plan.fields);
      if (missing.length) throw new Refused('IMPORT_FIELDS_MISSING', { fields: missing.join(',') });
      const isKnown =
        editionId === null || (isId(editionId) && (await this.database.rowIn(tx, editionState, [editionId])));
      if (!isKnown) throw new Refused('NOT_FOUND');
      await this.database.rowsIn(tx, sql.setPlan, [row.id, JSON.stringify(plan), editionId]);
      await this.begin(tx, actor, row.id, 'checking', ['mapping', 'checked']);
    });
  }

  /** Rows are decided again with what was said of them. */
  async decide(
    actor: Actor,
    input: Change & { lines: number[] | null; decision: 'same' | 'new' | 'skip' },
  ): Promise<PeopleImport> {
    return this.change(actor, input, 'decideImportRows', async (tx, row) => {
      const { lines, decision } = input;
      if (lines && lines.length > MAX_LINES) throw new Refused('INPUT_INVALID', { field: 'lines' });
      await this.begin(tx, actor, row.id, 'checking', ['checked']);
      await this.database.rowsIn(tx, sql.setDecisions, [row.id, lines, decision]);
    });
  }

  /** Once for all rows: every row is decided again with it. */
  async mapValue(
    actor: Actor,
    input: Omit<MappedValue, 'field'> & { field: ImportField } & Change,
  ): Promise<PeopleImport> {
    return this.change(actor, input, 'mapImportValue', async (tx, row) => {
      const { field, country, text, placeId } = input;
      if (field !== 'institution' && field !== 'post') throw new Refused('INPUT_INVALID', { field: 'field' });
      if ((row.plan?.values?.length ?? 0) >= MAX_VALUES)
        throw new Refused('INPUT_INVALID', { field: 'text' });
      if (placeId !== null) await this.isPlace(tx, field, placeId, country);
      await this.begin(tx, actor, row.id, 'checking', ['checked']);
      await this.database.rowsIn(tx, sql.mapValue, [
        row.id,
        field,
        country,
        text.slice(0, MAX_TEXT),
        placeId,
      ]);
    });
  }

  private async isPlace(tx: EntityManager, field: string, placeId: string, country: string): Promise<void> {
    const place =
      isId(placeId) && (await this.database.rowIn(tx, sql.placeOfCountry, [field, placeId, country]));
    if (!place) throw new Refused('NOT_FOUND');
  }

  async apply(actor: Actor, input: Change & { mode: 'all' | 'good_rows' }): Promise<PeopleImport> {
    return this.change(actor, input, 'applyPeopleImport', async (tx, row) => {
      const counts = await this.database.rowsIn(tx, sql.countsOf, [row.id]);
      const left = counts
        .filter(({ result }) => result === 'skip' || result === 'decide')
        .reduce((sum, { count }) => sum + count, 0);
      if (input.mode === 'all' && left > 0) throw new Refused('IMPORT_ROWS_LEFT', { count: left });
      await this.begin(tx, actor, row.id, 'applying', ['checked']);
      await this.database.rowsIn(tx, sql.setMode, [row.id, input.mode]);
    });
  }

  /** What was used between this and the job stays as well, and says so. Refuses UNDO_DIFFERS {count}. */
  async undo(actor: Actor, input: Change & { expectedCount: number }): Promise<PeopleImport> {
    return this.change(actor, input, 'undoPeopleImport', async (tx, row) => {
      await this.begin(tx, actor, row.id, 'undoing', ['applied']);
      const rows = await this.undoing.look(tx, row.id);
      const count = rows.filter(({ undo }) => undo === 'UNDONE').length;
      if (count === 0 || count !== input.expectedCount) throw new Refused('UNDO_DIFFERS', { count });
    });
  }

  /** Back to the columns. */
  async reopen(actor: Actor, input: Change): Promise<PeopleImport> {
    return this.change(actor, input, 'changePeopleImport', async (tx, row) => {
      const began = await this.database.rowIn(tx, sql.beginStep, [
        row.id,
        'mapping',
        ['checked'],
        actor.personId,
      ]);
      if (!began) throw new Refused('IMPORT_MOVED_ON');
    });
  }

  async retry(actor: Actor, input: Change): Promise<PeopleImport> {
    return this.change(actor, input, 'retryPeopleImport', (tx, row) =>
      this.begin(tx, actor, row.id, row.failed_step ?? 'reading', ['failed']),
    );
  }

  /** Nothing of the list stays, but that it was there. */
  async discard(actor: Actor, input: Change): Promise<PeopleImport> {
    return this.change(actor, input, 'discardPeopleImport', async (tx, row) => {
      const states = ['mapping', 'checked', 'refused', 'failed'];
      if (!(await this.database.rowIn(tx, sql.beginStep, [row.id, 'discarded', states, actor.personId]))) {
        throw new Refused('IMPORT_MOVED_ON');
      }
      await this.database.rowsIn(tx, sql.dropRows, [row.id]);
      await this.database.rowsIn(tx, sql.discard, [row.id]);
    });
  }

  /** What people took home is written down: lists hold names and addresses. */
  async tookResult(actor: Actor, importId: string, format: string): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        actorId: actor.personId,
        action: 'people-import.result-taken',
        subjectType: 'people-import',
        subjectId: importId,
        detail: { format },
      }),
    );
  }

  private async begin(
    tx: EntityManager,
    actor: Actor,
    importId: string,
    step: ImportStatus,
    from: readonly ImportStatus[],
  ): Promise<void> {
    const began = await this.database.rowIn(tx, sql.beginStep, [importId, step, from, actor.personId]);
    if (!began) throw new Refused('IMPORT_MOVED_ON');
    await this.job.queue(tx, importId);
  }

  private async change(
    actor: Actor,
    { importId, idempotencyKey }: Change,
    operation: string,
    work: (tx: EntityManager, row: sql.ImportRow) => Promise<void>,
  ): Promise<PeopleImport> {
    const row = await this.reading.row(actor, importId);
    if (!row) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        if (row.expired_at) throw new Refused('IMPORT_EXPIRED');
        await work(tx, row);
        return importId;
      }),
    );
    const changed = await this.reading.row(actor, importId);
    if (!changed) throw new Refused('NOT_FOUND');
    return shownImport(changed);
  }
}
