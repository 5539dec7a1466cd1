import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type WatchedFor } from '../config/security-settings.ts';
import { Database, statement } from '../database/database.ts';
import { newId } from '../database/uuid.ts';

/** More of something than people usually do. */
export interface SeenBurst {
  rule: WatchedFor;
  subject: string;
  personId: string | null;
  times: number;
  begunAt: Date;
  lastAt: Date;
}

/** A burst that continues is the same alert. */
const note = statement<
  object,
  {
    id: string;
    rule: string;
    subject: string;
    personId: string | null;
    times: number;
    begunAt: Date;
    lastAt: Date;
  }
>(
  'security-alert-note',
  `insert into security_alert (id, rule, subject, person_id, times, begun_at, last_at)
   values (:id, :rule, :subject, :personId, :times, :begunAt, :lastAt)
   on conflict (rule, subject) where ended_at is null
     do update set last_at = greatest(security_alert.last_at, excluded.last_at),
                   times = greatest(security_alert.times, excluded.times)`,
);
const endQuiet = statement(
  'security-alerts-end',
  `update security_alert set ended_at = now() where ended_at is null and last_at < $1`,
);
const lastTold = statement<{ at: Date | null }>(
  'security-alerts-last-told',
  `select max(told_at) as at from security_alert`,
);
const markTold = statement(
  'security-alerts-told',
  `update security_alert set told_at = now() where id = any($1)`,
);

/** Bursts that administrators are alerted to: one row each, from its beginning until nothing more of it is seen. */
@Injectable()
export class SecurityAlerts {
  constructor(private readonly database: Database) {}

  async note(tx: EntityManager, burst: SeenBurst): Promise<void> {
    const { rule, subject, personId, times, begunAt, lastAt } = burst;
    await this.database.rowsIn(tx, note, { id: newId(), rule, subject, personId, times, begunAt, lastAt });
  }

  /** Those are over of which nothing was seen since that moment. */
  async endQuiet(tx: EntityManager, since: Date): Promise<void> {
    await this.database.rowsIn(tx, endQuiet, [since]);
  }

  async lastTold(tx: EntityManager): Promise<Date | null> {
    return (await this.database.rowIn(tx, lastTold))?.at ?? null;
  }

  async markTold(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await this.database.rowsIn(tx, markTold, [ids]);
  }
}
