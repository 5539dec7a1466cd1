import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { Database } from '@campus/platform/database/database.ts';
import { addCode, dropCodes, useCode } from '../launches.statements.ts';

/** Nothing that can be read as something else. */
const SIGNS = 'BCDFGHJKMNPQRTVWXY346789';
const LENGTH = 8;

const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * Codes that join an account here with a person of a platform. One is shown to somebody who is signed in, and typed where
 * the platform has brought them: whoever does both is both.
 */
@Injectable()
export class JoinCodes {
  constructor(private readonly database: Database) {}

  /** `ABCD-EFGH`; those before it are void. */
  async make(personId: string): Promise<string> {
    const code = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join('');
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, dropCodes, [personId]);
      await this.database.rowsIn(tx, addCode, [hashOf(code), personId]);
    });
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  }

  /** Whose it is, which is then used up; null: nobody's. A rollback gives it back. */
  async use(tx: EntityManager, code: string): Promise<string | null> {
    const row = await this.database.rowIn(tx, useCode, [hashOf(plain(code))]);
    return row?.person_id ?? null;
  }
}
