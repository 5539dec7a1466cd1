import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '../database/database.ts';

const find = statement<{ status: string }>(
  'bounce-find',
  `select status from mail_bounce where address_key = lower($1)`,
);
const keep = statement(
  'bounce-keep',
  `insert into mail_bounce (address_key, status, reported_by)
   values (lower($1), $2, $3)
   on conflict (address_key)
     do update set status = excluded.status, reported_by = excluded.reported_by, bounced_at = now()`,
);
const forget = statement<{ address_key: string }>(
  'bounce-forget',
  `delete from mail_bounce where address_key = lower($1) returning address_key`,
);

/** Addresses that do not exist or take nothing any more. Mails to them are held back: senders who go on are blocked. */
@Injectable()
export class Bounces {
  constructor(private readonly database: Database) {}

  async isBouncing(tx: EntityManager, address: string): Promise<boolean> {
    return (await this.database.rowIn(tx, find, [address])) !== null;
  }

  async record(tx: EntityManager, address: string, status: string, by: 'smtp' | 'report'): Promise<void> {
    await this.database.rowsIn(tx, keep, [address, status, by]);
  }

  /** Marks an address as working again, on a person's word. False: it was not bouncing. */
  async forget(tx: EntityManager, address: string): Promise<boolean> {
    return (await this.database.rowIn(tx, forget, [address])) !== null;
  }
}
