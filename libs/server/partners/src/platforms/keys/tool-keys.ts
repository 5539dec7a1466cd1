import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { openSecret, sealSecret } from '@campus/platform/auth/sealed-secret.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { log } from '@campus/platform/http/log.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { turnsOf } from './key-turns.ts';
import {
  addToolKey,
  dropToolKeys,
  lockToolKeys,
  sealToolKeyAnew,
  toolKeys,
  type ToolKeyRow,
} from './tool-keys.statements.ts';

const PURPOSE = 'tool keys';
const BITS = 2_048;

const makePair = promisify(generateKeyPair);

/** Signs what the campus asks platforms with. */
export interface ToolSigner {
  kid: string;
  key: KeyObject;
}

/** The keys of the campus as a tool of platforms. The first is made when it is needed; they take turns by themselves. */
@Injectable()
export class ToolKeys {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerCron('turn-tool-keys', '29 3 * * *', () => this.turn());
  }

  /** Whose turn it is. */
  async signer(): Promise<ToolSigner> {
    const rows = await this.database.rows(toolKeys);
    return this.signerAmong(rows) ?? this.signerAmong(await this.make(rows)) ?? this.noSigner();
  }

  /** As platforms read them (RFC 7517). */
  async published(): Promise<{ keys: Record<string, string>[] }> {
    const rows = await this.database.rows(toolKeys);
    const known = rows.length ? rows : await this.make(rows);
    return { keys: turnsOf(known, new Date()).published.map(({ publicJwk }) => publicJwk) };
  }

  /** Makes the next key where one is due, and drops those by which nothing is checked any more. */
  async turn(): Promise<void> {
    const rows = await this.database.rows(toolKeys);
    if (rows.length === 0) return;
    const { isDue, over } = turnsOf(rows, new Date());
    if (isDue) await this.make(rows);
    if (over.length) await this.database.rows(dropToolKeys, [over.map(({ id }) => id)]);
  }

  /** Before the server answers anyone: what the campus secret of before opens is sealed again, and that one may go. */
  async sealAnew(): Promise<void> {
    for (const row of await this.database.rows(toolKeys)) {
      if (openSecret(this.config.secret, PURPOSE, row.id, row.sealedSecret)) continue;
      const secret = this.opened(row);
      if (!secret) continue;
      const sealed = sealSecret(this.config.secret, PURPOSE, row.id, secret);
      await this.database.rows(sealToolKeyAnew, [row.id, row.sealedSecret, sealed]);
    }
  }

  /** Null: there is none, or all were sealed under a campus secret that nobody knows here any more. */
  private signerAmong(rows: readonly ToolKeyRow[]): ToolSigner | null {
    const open = rows.flatMap((row) => {
      const secret = this.opened(row);
      return secret ? [{ ...row, secret }] : [];
    });
    const { signing } = turnsOf(open, new Date());
    if (!signing) return null;
    const key = createPrivateKey({ key: signing.secret, format: 'der', type: 'pkcs8' });
    return { kid: signing.id, key };
  }

  private opened({ id, sealedSecret }: ToolKeyRow): Buffer | null {
    return byEitherSecret(this.config, (campus) => openSecret(campus, PURPOSE, id, sealedSecret));
  }

  /** Another one, unless another server was quicker than `known`; all there are then. */
  private async make(known: readonly ToolKeyRow[]): Promise<ToolKeyRow[]> {
    const { privateKey, publicKey } = await makePair('rsa', { modulusLength: BITS });
    const id = newId();
    const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: id, alg: 'RS256', use: 'sig' };
    const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
    const sealedSecret = sealSecret(this.config.secret, PURPOSE, id, secret);
    return this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, lockToolKeys);
      const now = await this.database.rowsIn(tx, toolKeys);
      if (now.some((row) => !known.some((before) => before.id === row.id))) return now;
      if (known.length && !this.signerAmong(known))
        log.warn('the keys for platforms were kept under another campus secret: a new one takes their place');
      await this.database.rowsIn(tx, addToolKey, { id, publicJwk: JSON.stringify(publicJwk), sealedSecret });
      return this.database.rowsIn(tx, toolKeys);
    });
  }

  private noSigner(): never {
    throw new Error('no key for platforms can be opened');
  }
}
