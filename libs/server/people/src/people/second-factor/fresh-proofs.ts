import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { SessionProofs } from '@campus/platform/auth/session-proofs.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { PasskeyCheck } from '../passkeys/passkey-check.ts';
import { Passwords } from '../passwords/passwords.service.ts';
import { FactorCheck } from './factor-check.ts';
import type { ShownPasskeyInput } from '../passkeys/passkey.type.ts';
import type { ProveAgainInput } from './second-factor.type.ts';

const QUARTER_HOUR = 900;

/** A person shows once more, in an open session, that it is they who sit there. */
@Injectable()
export class FreshProofs {
  constructor(
    private readonly sessions: SessionProofs,
    private readonly passwords: Passwords,
    private readonly check: FactorCheck,
    private readonly passkeys: PasskeyCheck,
    private readonly throttle: Throttle,
    private readonly security: SecurityLog,
  ) {}

  /** Refuses PASSWORD_WRONG, PASSKEY_REFUSED, and what `FactorCheck.require` refuses. */
  async prove(
    actor: Actor,
    { password, code, passkey }: ProveAgainInput,
    context: CampusContext,
  ): Promise<void> {
    if (password) await this.passwords.requireRight(actor.personId, password);
    else if (code) await this.check.require(actor.personId, code, context);
    else if (passkey) await this.requirePasskey(actor.personId, passkey, context);
    else throw new Refused('INPUT_INVALID', { field: 'code' });
    const { sessionToken, request, reply } = context;
    if (sessionToken) await this.sessions.prove(sessionToken, request, reply);
  }

  private async requirePasskey(
    personId: string,
    shown: ShownPasskeyInput,
    { request }: CampusContext,
  ): Promise<void> {
    await this.throttle.try([{ key: `passkey-proof:${personId}`, limit: 30, seconds: QUARTER_HOUR }]);
    const { fault } = await this.passkeys.of(shown, personId, request);
    if (fault === null) return;
    this.security.note({ kind: SecurityKind.REFUSED, personId, operation: 'proveAgain', code: fault });
    throw new Refused('PASSKEY_REFUSED');
  }
}
