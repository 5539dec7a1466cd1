import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { hashOf, isToken, newToken } from './secret-token.ts';

/** As long as browsers keep a cookie at all (RFC 6265bis, 5.5). */
const SECONDS = 400 * 86_400;

const rememberDevice = statement<{ is_new: boolean }>(
  'device-remember',
  `insert into known_device (token_hash, person_id) values ($1, $2)
   on conflict (person_id, token_hash) do update set last_seen_at = now() returning (xmax = 0) as is_new`,
);
const knowsDevice = statement<{ is_known: boolean }>(
  'device-known-by-address',
  `select exists (select from known_device d join current_address e on e.person_id = d.person_id
                   where d.token_hash = $1 and e.address_key = lower($2)) as is_known`,
);
const isDeviceOf = statement<{ is_known: boolean }>(
  'device-known-by-person',
  `select exists (select from known_device where token_hash = $1 and person_id = $2) as is_known`,
);
const forgetDevices = statement('devices-forget', `delete from known_device where person_id = $1`);

/**
 * Browsers a person has signed in with before: a cookie holds a random token, the table only its hash. They
 * may still try when unknown devices are locked out (OWASP, Device Cookies), and the person is told when a
 * new one signs in.
 */
@Injectable()
export class Devices {
  readonly #isSecure: boolean;
  readonly #cookie: string;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.#isSecure = config.publicUrl.startsWith('https:');
    this.#cookie = this.#isSecure ? '__Host-campus_device' : 'campus_device';
  }

  /**
   * Whether somebody has signed in to the account of this address from this browser. Costs one statement,
   * whatever the answer.
   */
  async isKnown(address: string, request: FastifyRequest): Promise<boolean> {
    const token = request.cookies[this.#cookie];
    const row = await this.database.row(knowsDevice, [hashOf(isToken(token) ? token : ''), address]);
    return row?.is_known ?? false;
  }

  /** Whether this person has signed in from this browser. */
  async isOf(personId: string, request: FastifyRequest): Promise<boolean> {
    const token = request.cookies[this.#cookie];
    const row = await this.database.row(isDeviceOf, [hashOf(isToken(token) ? token : ''), personId]);
    return row?.is_known ?? false;
  }

  /** True when the person has not signed in from here before. */
  async remember(personId: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const given = request.cookies[this.#cookie];
    const token = isToken(given) ? given : newToken();
    const row = await this.database.row(rememberDevice, [hashOf(token), personId]);
    reply.setCookie(this.#cookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#isSecure,
      maxAge: SECONDS,
    });
    return row?.is_new ?? false;
  }

  /** After a new password: every earlier session has ended. */
  async forgetAllOf(personId: string, tx: EntityManager): Promise<void> {
    await this.database.rowsIn(tx, forgetDevices, [personId]);
  }
}
