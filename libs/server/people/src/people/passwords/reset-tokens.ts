import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { hashOf, isToken, newToken } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { clientPages } from '../client-pages.ts';

const createToken = statement(
  'password-reset-create',
  `insert into password_reset (token_hash, person_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))`,
);
const useToken = statement<{ person_id: string }>(
  'password-reset-use',
  `update password_reset set used_at = now()
    where token_hash = $1 and used_at is null and expires_at > now() returning person_id`,
);
const goodToken = statement<{ person_id: string }>(
  'password-reset-good',
  `select r.person_id from password_reset r join person p on p.id = r.person_id
    where r.token_hash = $1 and r.used_at is null and r.expires_at > now() and p.disabled_at is null`,
);
const voidTokens = statement(
  'password-reset-void',
  `update password_reset set used_at = now() where person_id = $1 and used_at is null`,
);
const countRecent = statement<{ count: number }>(
  'password-reset-recent',
  `select count(*)::int as count from password_reset where person_id = $1 and created_at > now() - interval '1 hour'`,
);
const sweepTokens = statement(
  'password-reset-sweep',
  `delete from password_reset where expires_at < now() - interval '30 days'`,
);

/**
 * Links for choosing a password: used once, for a limited time. The table stores the hash, the link carries
 * the token.
 */
@Injectable()
export class ResetTokens {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerCron('sweep-password-resets', '23 3 * * *', async () => {
      await this.database.rows(sweepTokens);
    });
  }

  /** The address of the page that takes a new token. */
  async linkFor(tx: EntityManager, personId: string, hours: number): Promise<string> {
    const token = newToken();
    await this.database.rowsIn(tx, createToken, [hashOf(token), personId, hours]);
    return clientPages.reset(this.config.publicUrl, token);
  }

  /** The person of a good token, which is then used up; null for any other. A rollback gives it back. */
  async use(tx: EntityManager, token: string): Promise<string | null> {
    if (!isToken(token)) return null;
    return (await this.database.rowIn(tx, useToken, [hashOf(token)]))?.person_id ?? null;
  }

  async isGood(token: string): Promise<boolean> {
    return isToken(token) && (await this.database.row(goodToken, [hashOf(token)])) !== null;
  }

  async voidAllOf(tx: EntityManager, personId: string): Promise<void> {
    await this.database.rowsIn(tx, voidTokens, [personId]);
  }

  async countOfLastHour(tx: EntityManager, personId: string): Promise<number> {
    return (await this.database.rowIn(tx, countRecent, [personId]))?.count ?? 0;
  }
}
