import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '../database/database.ts';

/** $1 template, $2 addresses in small letters. */
const drop = statement(
  'mails-drop-waiting',
  `delete from mail where template = $1 and lower(to_address) = any($2) and sent_at is null`,
);

/** Mails that have not left yet. */
@Injectable()
export class WaitingMails {
  constructor(private readonly database: Database) {}

  /** In the caller's transaction: what they tell of was taken back before they left. */
  async drop(tx: EntityManager, template: string, addresses: readonly string[]): Promise<void> {
    await this.database.rowsIn(tx, drop, [template, addresses]);
  }
}
