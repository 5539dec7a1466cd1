import { Injectable } from '@nestjs/common';
import { isFault, readTable, type Table } from '@campus/tabular';
import { Database } from '@campus/platform/database/database.ts';
import { storable } from '@campus/platform/database/storable.ts';
import * as sql from '../import.statements.ts';
import { type Lease } from '../lease.ts';
import { type FileFacts } from '../people-import.entity.ts';

const CHUNK = 2_000;

const factsOf = (table: Table): FileFacts => ({
  format: table.format,
  encoding: table.encoding,
  delimiter: table.delimiter,
  sheet: table.sheet,
  otherSheets: table.otherSheets,
  hasMacros: table.hasMacros,
  rows: table.rows.length,
  formulas: table.remarks.length,
});

/** From the file to rows, or to the reason why it is no list. Again from the beginning, when it is done again. */
@Injectable()
export class ReadFile {
  constructor(private readonly database: Database) {}

  async run(lease: Lease): Promise<void> {
    const { importId } = lease;
    const file = await this.database.row(sql.contentOf, [importId]);
    const table = file?.content ? await readTable(file.content, { sheet: file.sheet }) : null;
    if (!table || isFault(table)) {
      const fault = table ? { code: table.fault, params: table.params } : { code: 'FILE_EMPTY', params: {} };
      return this.database.transaction((tx) => lease.end(tx, 'refused', fault));
    }
    await lease.progress(50);
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, sql.dropRows, [importId]);
      const remarks = remarksByLine(table);
      for (let from = 0; from < table.rows.length; from += CHUNK) {
        const rows = table.rows.slice(from, from + CHUNK);
        await this.database.rowsIn(tx, sql.addRows, [
          importId,
          rows.map(({ line }) => line),
          rows.map(({ cells }) => JSON.stringify(cells.map(storable))),
          rows.map(({ line }) => JSON.stringify(remarks.get(line) ?? [])),
        ]);
      }
      await this.database.rowsIn(tx, sql.setFacts, [
        importId,
        JSON.stringify(factsOf(table)),
        JSON.stringify(table.headers),
      ]);
      await lease.end(tx, 'mapping');
    });
  }
}

function remarksByLine({ remarks }: Table): Map<number, { column: number; code: string }[]> {
  const byLine = new Map<number, { column: number; code: string }[]>();
  for (const { line, column, code } of remarks) {
    const found = byLine.get(line) ?? [];
    found.push({ column, code });
    byLine.set(line, found);
  }
  return byLine;
}
