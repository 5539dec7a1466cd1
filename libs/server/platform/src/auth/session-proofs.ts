import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { hashOf, newToken } from './secret-token.ts';
import { cookieName, DAYS, giveSession } from './session-cookies.ts';
import { LEFT_SECONDS } from './session-terms.sql.ts';

/** $1 hash of the token. Two at once are told different numbers. */
const countCode = statement<{ tried: number }>(
  'session-count-code',
  `update session set codes_tried = codes_tried + 1 where token_hash = $1 returning codes_tried as tried`,
);
const wholeSession = statement(
  'session-whole',
  `update session set factor_shown_at = now(), proved_at = now(), codes_tried = 0 where token_hash = $1`,
);
/** $1 hash of the token that asks · $2 of the one that takes its place. When the session is over stays as it was. */
const proveSession = statement<{ is_done: boolean }>(
  'session-prove',
  `with renewed as (
     update session
        set token_hash = $2, expires_at = created_at + interval '${DAYS} days', proved_at = now(), codes_tried = 0
      where token_hash = $1
      returning person_id, created_at, browser, system, network, factor_shown_at, is_vouched, passkey_id)
   insert into session (token_hash, person_id, created_at, expires_at, browser, system, network,
                        factor_shown_at, is_vouched, passkey_id, proved_at)
   select $1, person_id, created_at, now() + interval '${LEFT_SECONDS} seconds', browser, system, network,
          factor_shown_at, is_vouched, passkey_id, null
     from renewed
   returning true as is_done`,
);

/** What a password, a code or a passkey that is shown later does to a session that has begun. */
@Injectable()
export class SessionProofs {
  readonly #isSecure: boolean;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.#isSecure = config.publicUrl.startsWith('https:');
  }

  /** Counts one more code tried in this session; returns how many there were. */
  async countCode(token: string): Promise<number> {
    return (await this.database.row(countCode, [hashOf(token)]))?.tried ?? Infinity;
  }

  /** A second factor was shown: the session lets its person in. */
  async makeWhole(token: string, tx: EntityManager): Promise<void> {
    await this.database.rowsIn(tx, wholeSession, [hashOf(token)]);
  }

  /**
   * A password, a code or a passkey was shown again: the session goes on under another token. Whoever has only the former
   * one gains nothing by the proof, and is out in half a minute.
   */
  async prove(token: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const next = newToken();
    if (!(await this.database.row(proveSession, [hashOf(token), hashOf(next)]))) return;
    const isFramed = request.cookies[cookieName(this.#isSecure)] !== token;
    giveSession(reply, next, { isSecure: this.#isSecure, isFramed });
  }
}
