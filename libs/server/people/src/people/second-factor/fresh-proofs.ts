import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { SessionProofs } from '@campus/platform/auth/session-proofs.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Passwords } from '../passwords/passwords.service.ts';
import { FactorCheck } from './factor-check.ts';
import type { ProveAgainInput } from './second-factor.type.ts';

/** A person shows once more, in an open session, that it is they who sit there. */
@Injectable()
export class FreshProofs {
  constructor(
    private readonly sessions: SessionProofs,
    private readonly passwords: Passwords,
    private readonly check: FactorCheck,
  ) {}

  /** Refuses PASSWORD_WRONG, and what `FactorCheck.require` refuses. */
  async prove(actor: Actor, { password, code }: ProveAgainInput, context: CampusContext): Promise<void> {
    if (password) await this.passwords.requireRight(actor.personId, password);
    else if (code) await this.check.require(actor.personId, code, context);
    else throw new Refused('INPUT_INVALID', { field: 'code' });
    const { sessionToken, request, reply } = context;
    if (sessionToken) await this.sessions.prove(sessionToken, request, reply);
  }
}
