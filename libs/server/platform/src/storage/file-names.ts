import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, type Statement } from '../database/database.ts';

/** Modules whose rows name files of the storage register here: a file that no row names is removed. */
@Injectable()
export class FileNames {
  readonly #named = new Map<string, Statement<{ hash: string }>>();

  constructor(private readonly database: Database) {}

  /** `column` as `table.column`; the statement returns those of the hashes in `$1` that the column contains. */
  add(column: string, named: Statement<{ hash: string }>): void {
    this.#named.set(column, named);
  }

  get columns(): string[] {
    return [...this.#named.keys()].sort();
  }

  async unnamedIn(tx: EntityManager, hashes: readonly string[]): Promise<string[]> {
    const left = new Set(hashes);
    for (const named of this.#named.values())
      for (const { hash } of await this.database.rowsIn(tx, named, [[...left]])) left.delete(hash);
    return [...left];
  }
}
