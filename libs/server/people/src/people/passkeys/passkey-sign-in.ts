import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { type Limit, Throttle } from '@campus/platform/throttle/throttle.ts';
import { SignIn } from '../sign-in/sign-in.service.ts';
import { CHALLENGE_SECONDS, PasskeyChallenges } from './passkey-challenges.ts';
import { PasskeyCheck } from './passkey-check.ts';
import { type PasskeyAsked, type ShownPasskeyInput } from './passkey.type.ts';
import { passkeysOf } from './passkeys.statements.ts';
import { referenceOf } from './reference-of.ts';
import { relyingPartyOf } from './relying-party.ts';

const QUARTER_HOUR = 900;
/** A whole ministry behind one address opens the sign-in page at nine o’clock, and it asks anew while it stands open. */
const ASKED_OF_NETWORK = 1_200;
/** As for passwords; nobody guesses a key. */
const FAILURES_OF_NETWORK = 300;
/** How the security log says that somebody came in by a passkey. */
const BY_PASSKEY = 'PASSKEY';

/** Signing in with a passkey: it knows who somebody is, and that they unlocked it. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly database: Database,
    private readonly challenges: PasskeyChallenges,
    private readonly check: PasskeyCheck,
    private readonly sessions: Sessions,
    private readonly entrance: SignIn,
    private readonly throttle: Throttle,
    private readonly security: SecurityLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses TOO_MANY_TRIES {retryAfter}. */
  async ask(request: FastifyRequest): Promise<PasskeyAsked> {
    const key = `passkey-asked:${networkOf(request.ip)}`;
    await this.throttle.try([{ key, limit: ASKED_OF_NETWORK, seconds: QUARTER_HOUR }]);
    return this.asked(await this.challenges.give('enter', null), []);
  }

  /** For a fresh proof. Refuses TOO_MANY_TRIES {retryAfter}. */
  async askOwner({ personId }: Actor): Promise<PasskeyAsked> {
    await this.throttle.try([{ key: `passkey-asked:${personId}`, limit: 60, seconds: QUARTER_HOUR }]);
    const passkeys = await this.database.rows(passkeysOf, [personId]);
    return this.asked(await this.challenges.give('prove', personId), passkeys.map(referenceOf));
  }

  /**
   * Starts a session, which is whole, and returns the person's id. A passkey that nobody knows, one that was removed, one
   * whose account is closed and a wrong signature get the same answer. Refuses PASSKEY_REFUSED, TOO_MANY_TRIES {retryAfter}.
   */
  async signIn(shown: ShownPasskeyInput, context: CampusContext): Promise<string> {
    const { request, reply, sessionToken } = context;
    const limit = failuresOf(request);
    await this.throttle.try([limit]);
    const read = await this.check.of(shown, null, request);
    if (read.fault !== null) {
      this.security.note({ kind: SecurityKind.SIGN_IN_FAILED, personId: read.personId, code: read.fault });
      throw new Refused('PASSKEY_REFUSED');
    }
    await this.throttle.giveBack([limit.key]);
    await this.sessions.end(sessionToken, reply);
    await this.sessions.begin(read.personId, request, reply, { passkeyId: read.id });
    await this.entrance.arrived(read.personId, context, BY_PASSKEY);
    return read.personId;
  }

  private asked(challenge: string, allowed: PasskeyAsked['allowed']): PasskeyAsked {
    return { challenge, rpId: relyingPartyOf(this.config).id, allowed, seconds: CHALLENGE_SECONDS };
  }
}

const failuresOf = (request: FastifyRequest): Limit => ({
  key: `passkey:${networkOf(request.ip)}`,
  limit: FAILURES_OF_NETWORK,
  seconds: QUARTER_HOUR,
});
