import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { OpenSessions } from '@campus/platform/auth/open-sessions.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { ResetTokens } from '../passwords/reset-tokens.ts';

/** What an account was before another took it in. */
export interface ClosedAccount {
  disabledAt: string | null;
  /** Accounts that led to it and lead to the other now. */
  led: string[];
}

/** $1 accounts; in the order of their ids, so that two never wait in a ring. */
const lock = statement('accounts-lock', `select id from person where id = any($1) order by id for update`);
const close = statement<{ was: string | null }>(
  'account-close',
  `update person p set disabled_at = coalesce(p.disabled_at, now()), merged_into = $2
     from (select id, disabled_at::text as was from person where id = $1) before
    where p.id = before.id returning before.was`,
);
const leadOn = statement<{ id: string }>(
  'account-lead-on',
  `update person set merged_into = $2 where merged_into = $1 returning id`,
);
const open = statement(
  'account-open',
  `update person set disabled_at = $2::timestamptz, merged_into = null where id = $1`,
);
const leadBack = statement(
  'account-lead-back',
  `update person set merged_into = $2 where merged_into = $3 and id = any($1)`,
);

/** A placeholder account that nobody can sign in to; the transaction that creates it also deletes it. */
const makePlace = statement(
  'merge-make-place',
  `insert into person (id, given_names, first_surname, locale, time_zone, disabled_at)
   values ($1, '-', '-', 'es', 'UTC', now())`,
);
const removePlace = statement('merge-remove-place', `delete from person where id = $1`);

/** Accounts that are taken in by others, and let go again. The caller decides and records. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly sessions: OpenSessions,
    private readonly tokens: ResetTokens,
  ) {}

  /** They stay locked until the transaction ends. */
  async lock(tx: EntityManager, people: readonly string[]): Promise<void> {
    await this.database.rowsIn(tx, lock, [people]);
  }

  /** Signs in no more, on any device; its addresses lead to the other account, whose sessions end as well. */
  async takeIn(tx: EntityManager, personId: string, into: string): Promise<ClosedAccount> {
    const led = await this.database.rowsIn(tx, leadOn, [personId, into]);
    const closed = await this.database.rowIn(tx, close, [personId, into]);
    await this.sessions.endAllOf(personId, tx);
    await this.sessions.endAllOf(into, tx);
    await this.tokens.voidAllOf(tx, personId);
    return { disabledAt: closed?.was ?? null, led: led.map(({ id }) => id) };
  }

  /** Restores everything except the sessions, which were ended. */
  async letGo(tx: EntityManager, personId: string, from: string, before: ClosedAccount): Promise<void> {
    await this.database.rowsIn(tx, open, [personId, before.disabledAt]);
    await this.database.rowsIn(tx, leadBack, [before.led, personId, from]);
  }

  /** Within the transaction, a person who holds rows on their way from one account to another. */
  async makePlace(tx: EntityManager, id: string): Promise<void> {
    await this.database.rowsIn(tx, makePlace, [id]);
  }

  async removePlace(tx: EntityManager, id: string): Promise<void> {
    await this.database.rowsIn(tx, removePlace, [id]);
  }
}
