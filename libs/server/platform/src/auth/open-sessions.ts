import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '../database/database.ts';
import { isId } from '../database/uuid.ts';
import { hashOf } from './secret-token.ts';
import { IS_OPEN, LACKS_CODE, LEFT_SECONDS, LIFETIME } from './session-terms.sql.ts';

/** A session as its owner sees it. */
export interface OpenSession {
  id: string;
  browser: string | null;
  system: string | null;
  /** Coarse; null: from before it was kept. */
  network: string | null;
  startedAt: Date;
  lastUsedAt: Date;
  endsAt: Date;
  isCurrent: boolean;
}

/** $1 person · $2 hash of the token that asks. Not those whose place another token has taken: they are as good as over. */
const sessionsOf = statement<OpenSession>(
  'sessions-of-person',
  `select s.id, s.browser, s.system, s.network, s.created_at as "startedAt", s.last_seen_at as "lastUsedAt",
          least(s.expires_at, s.created_at + ${LIFETIME}) as "endsAt", s.token_hash = $2 as "isCurrent"
     from session s where s.person_id = $1 and ${IS_OPEN} and not ${LACKS_CODE}
      and s.expires_at > now() + interval '${LEFT_SECONDS} seconds'
    order by s.token_hash = $2 desc, s.last_seen_at desc, s.id limit 100`,
);
const endSessionOf = statement<{ id: string }>(
  'session-end-of-person',
  `delete from session where person_id = $1 and id = $2 returning id`,
);
const endOtherSessions = statement<{ id: string }>(
  'sessions-end-others',
  `delete from session where person_id = $1 and token_hash <> $2 returning id`,
);
const endBegunBy = statement(
  'sessions-end-begun-by',
  `delete from session where passkey_id = $1 and token_hash <> $2`,
);
const endSessionsOf = statement('sessions-end-of-person', `delete from session where person_id = $1`);

/** Where somebody is signed in, as a list: shown, and ended one by one or together. */
@Injectable()
export class OpenSessions {
  constructor(private readonly database: Database) {}

  /** The open ones of a person, the one that asks first. */
  openOf(personId: string, token: string | null): Promise<OpenSession[]> {
    return this.database.rows(sessionsOf, [personId, hashOf(token ?? '')]);
  }

  /** False: the person has no such session. */
  async endOne(personId: string, id: string): Promise<boolean> {
    return isId(id) && (await this.database.row(endSessionOf, [personId, id])) !== null;
  }

  /** The same as part of a transaction. */
  async endOneIn(tx: EntityManager, personId: string, id: string): Promise<boolean> {
    return isId(id) && (await this.database.rowIn(tx, endSessionOf, [personId, id])) !== null;
  }

  /** All but the one that asks; returns how many. */
  async endOthers(personId: string, token: string | null): Promise<number> {
    return (await this.database.rows(endOtherSessions, [personId, hashOf(token ?? '')])).length;
  }

  /** The same as part of a transaction. */
  async endOthersIn(tx: EntityManager, personId: string, token: string): Promise<void> {
    await this.database.rowsIn(tx, endOtherSessions, [personId, hashOf(token)]);
  }

  /** Those that began with a passkey that is no more, but not the one that asks. */
  async endOthersBegunBy(tx: EntityManager, passkeyId: string, token: string | null): Promise<void> {
    await this.database.rowsIn(tx, endBegunBy, [passkeyId, hashOf(token ?? '')]);
  }

  /** After a new password: every device signs in again. */
  async endAllOf(personId: string, tx: EntityManager): Promise<void> {
    await this.database.rowsIn(tx, endSessionsOf, [personId]);
  }
}
