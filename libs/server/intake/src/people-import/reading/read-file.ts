import { Injectable } from '@nestjs/common';
import { isNoList, type ListFile, readListFile } from '@campus/people';
import { Database } from '@campus/platform/database/database.ts';
import * as rowSql from '../import-rows.statements.ts';
import * as sql from '../import.statements.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Lease } from '../steps/lease.ts';
import { clearPlan } from './clear-plan.ts';
import { type FileFacts } from '../people-import.entity.ts';

const CHUNK = 2_000;

const factsOf = ({ headers: _headers, rows, ...facts }: ListFile): FileFacts => ({
  ...facts,
  rows: rows.length,
});

/** From the file to rows, or to the reason why it is no list. Again from the beginning, when it is done again. */
@Injectable()
export class ReadFile {
  constructor(private readonly database: Database) {}

  /** With a language for letters, a list whose columns are clear goes on to its dry run. */
  async run(lease: Lease, locale: Locale | null): Promise<void> {
    const { importId } = lease;
    const file = await this.database.row(sql.contentOf, [importId]);
    const list = file?.content ? await readListFile(file.content, { sheet: file.sheet }) : null;
    if (!list || isNoList(list)) {
      const fault = list ? { code: list.fault, params: list.params } : { code: 'FILE_EMPTY', params: {} };
      return this.database.transaction((tx) => lease.end(tx, 'refused', fault));
    }
    await lease.progress(50);
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, rowSql.dropRows, [importId]);
      for (let from = 0; from < list.rows.length; from += CHUNK) {
        const rows = list.rows.slice(from, from + CHUNK);
        await this.database.rowsIn(tx, rowSql.addRows, {
          importId,
          lines: rows.map(({ line }) => line),
          cells: rows.map(({ cells }) => JSON.stringify(cells)),
          remarks: rows.map(({ remarks }) => JSON.stringify(remarks)),
        });
      }
      await this.database.rowsIn(tx, sql.setFacts, [
        importId,
        JSON.stringify(factsOf(list)),
        JSON.stringify(list.headers),
      ]);
      const plan = locale && clearPlan(list, locale, lease.step.edition_id !== null);
      if (plan) await this.database.rowsIn(tx, sql.setClearPlan, [importId, JSON.stringify(plan)]);
      await lease.end(tx, plan ? 'checking' : 'mapping');
    });
  }
}
