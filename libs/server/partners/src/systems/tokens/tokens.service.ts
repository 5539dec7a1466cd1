import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { hashOf, isToken, newToken } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { INTERFACE_PATH } from '../reading/interface-path.ts';
import {
  type MakeSystemTokenInput,
  type SystemTokenMade,
  type SystemTokens,
  type SystemTokenWithdrawn,
  type WithdrawSystemTokenInput,
} from './token.type.ts';
import {
  addToken,
  allTokens,
  countryKnown,
  type HeldToken,
  tokenByHash,
  touchToken,
  withdrawToken,
} from './tokens.statements.ts';

/** By its first letters a token is found where it should not be: in a repository, in a log. */
const PREFIX = 'micic_';
const MOST_DAYS = 365;

/** Tokens by which other programs read. */
@Injectable()
export class SystemTokenKeeping {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(): Promise<SystemTokens> {
    const items = await this.database.rows(allTokens);
    return { items, address: `${this.config.publicUrl}${INTERFACE_PATH}` };
  }

  /** Shown once: a repeat makes none, and has none to show. Refuses INPUT_INVALID {field}. */
  async make(actor: Actor, input: MakeSystemTokenInput): Promise<SystemTokenMade> {
    const { days, country } = input;
    const name = lineIn(input.name, 'name', 80);
    const scopes = [...new Set(input.scopes)];
    if (scopes.length === 0) return refuseInput('scopes');
    if (days < 1 || days > MOST_DAYS) return refuseInput('days');
    const madeNow: { token: string | null } = { token: null };
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'makeSystemToken', async () => {
        if (country !== null && !(await this.database.rowIn(tx, countryKnown, [country])))
          return refuseInput('country');
        const made = newId();
        const token = newToken();
        const row = { id: made, name, scopes, country, tokenHash: hashOf(token), days };
        await this.database.rowsIn(tx, addToken, { ...row, madeBy: actor.personId });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'system-token.made',
          subjectType: 'system_token',
          subjectId: made,
          detail: { name, scopes, country, days },
        });
        madeNow.token = `${PREFIX}${token}`;
        return made;
      }),
    );
    return { id, token: madeNow.token };
  }

  /** It holds no more from here on. Refuses NOT_FOUND. */
  async withdraw(
    actor: Actor,
    { id, idempotencyKey }: WithdrawSystemTokenInput,
  ): Promise<SystemTokenWithdrawn> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'withdrawSystemToken', async () => {
        const withdrawn = await this.database.rowIn(tx, withdrawToken, [id]);
        if (!withdrawn) throw new Refused('NOT_FOUND');
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'system-token.withdrawn',
          subjectType: 'system_token',
          subjectId: id,
          detail: { name: withdrawn.name },
        });
        return id;
      }),
    );
    return { id };
  }

  /** The token of an `Authorization` header (RFC 6750), while it holds; null: none that does. */
  async held(header: string | undefined): Promise<HeldToken | null> {
    const [, given] = /^Bearer micic_(\S+)$/i.exec(header ?? '') ?? [];
    const token = isToken(given) ? await this.database.row(tokenByHash, [hashOf(given)]) : null;
    if (token?.is_due) await this.database.rows(touchToken, [token.id]);
    return token;
  }
}
