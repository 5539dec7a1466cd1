import { Injectable } from '@nestjs/common';
import { hashOf, isToken } from '@campus/platform/auth/secret-token.ts';
import { Database } from '@campus/platform/database/database.ts';
import { storageOfLogin } from '../launches.statements.ts';

/** Something that a platform keeps for a tool: in which of its frames, on which site, by which name. */
export interface KeptThere {
  target: string;
  site: string;
  key: string;
}

/** Of one login: several may be under way in a browser. */
export const keyOf = (state: string): string => `campus_lti_${state}`;

/** What browsers are known by that keep nothing here, kept by the platform around them (LTI Client Side postMessages). */
@Injectable()
export class PlatformStorage {
  constructor(private readonly database: Database) {}

  /** Where it is kept for the login of this state; null: the browser keeps it itself, or there is no such login. */
  async of(state: string | undefined): Promise<KeptThere | null> {
    const kept = isToken(state) ? await this.database.row(storageOfLogin, [hashOf(state)]) : null;
    if (!kept || state === undefined) return null;
    return { target: kept.target, site: new URL(kept.auth_url).origin, key: keyOf(state) };
  }
}
