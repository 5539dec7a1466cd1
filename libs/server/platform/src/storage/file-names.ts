import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, type Statement } from '../database/database.ts';

/** Who names files of the storage in rows says so here: a file that nobody names is removed. */
@Injectable()
export class FileNames {
  readonly #named = new Map<string, Statement<{ hash: string }>>();

  constructor(private readonly database: Database) {}

  /** `column` as `table.column`; the statement gives those of the hashes in `$1` that stand in it. */
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
