import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { Devices } from '@campus/platform/auth/devices.ts';
import { SessionProofs } from '@campus/platform/auth/session-proofs.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { verifyPassword, hashPassword } from '@campus/platform/auth/passwords.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { SignInNeeded } from '@campus/platform/graphql/failures/failures.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle, type Limit } from '@campus/platform/throttle/throttle.ts';
import { NewDevice } from '../sessions/new-device.ts';
import { isPasswordLength } from '../passwords/password.rules.ts';
import { cleanAddress } from '../people.rules.ts';
import { credentialsByAddress, rehashPassword, type CredentialsRow } from '../person.statements.ts';
import { FactorCheck } from '../second-factor/factor-check.ts';

const QUARTER_HOUR = 900;
const HOUR = 3_600;
/** For one address from one network, or from a device its person has used: mistypings, not guesses. */
const TRIES = 10;
/** Wrong tries from one network: a whole workshop signs in behind one address of its ministry. */
const FAILURES_OF_NETWORK = 300;
/**
 * Failed tries on an account from all devices except those its person has used: nobody can keep guessing over
 * many networks, and nobody can lock a person out, who still gets in with a known device or a link by mail.
 */
const FAILURES_OF_ACCOUNT = [
  { limit: 20, seconds: HOUR },
  { limit: 60, seconds: 24 * HOUR },
];

const accountKey = (name: string, seconds: number) => `sign-in:${name}:all:${seconds}`;

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly proofs: SessionProofs,
    private readonly throttle: Throttle,
    private readonly devices: Devices,
    private readonly newDevice: NewDevice,
    private readonly check: FactorCheck,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Starts a session and returns the person's id. An unknown address, a wrong password, a person without a
   * password and a disabled one cost the same work and get the same answer. Only a right password tells that a second
   * factor is asked for: SECOND_FACTOR_NEEDED {step}, and the session lets nobody in until it was shown or set up.
   */
  async signIn(email: string, password: string, context: CampusContext): Promise<string> {
    const { request, reply, sessionToken } = context;
    const address = cleanAddress(email);
    if (!address) throw new Refused('INPUT_INVALID', { field: 'email' });
    if (!isPasswordLength(password)) throw new Refused('INPUT_INVALID', { field: 'password' });
    const limits = await this.limitsFor(address, request);
    await this.throttle.try(limits.tries);
    await this.throttle.try(limits.failures);
    const known = await this.database.row(credentialsByAddress, [address]);
    const { isRight, isOutdated } = await verifyPassword(password, known?.password_hash ?? null);
    const fault = faultOf(known, isRight);
    if (fault) this.security.note({ kind: SecurityKind.SIGN_IN_FAILED, address, code: fault });
    if (!known?.password_hash || fault) throw new Refused('SIGN_IN_FAILED');
    if (isOutdated)
      await this.database.rows(rehashPassword, [
        known.person_id,
        known.password_hash,
        await hashPassword(password),
      ]);
    for (const { key } of limits.tries) await this.throttle.forget(key);
    await this.throttle.giveBack(limits.failures.map(({ key }) => key));
    await this.sessions.end(sessionToken, reply);
    const step = await this.sessions.begin(known.person_id, request, reply);
    if (step) {
      this.security.note({ kind: SecurityKind.SIGN_IN_HALF, personId: known.person_id, code: step });
      throw new Refused('SECOND_FACTOR_NEEDED', { step });
    }
    await this.arrived(known.person_id, context);
    return known.person_id;
  }

  /** The second step. Refuses CODE_WRONG {left}, CODES_USED_UP, TOO_MANY_TRIES {retryAfter}. */
  async showFactor(code: string, context: CampusContext): Promise<string> {
    const { actor, half, sessionToken } = context;
    // The answer to an earlier request was lost: its session is whole.
    if (actor) return actor.personId;
    if (!half || !sessionToken) throw new SignInNeeded();
    await this.check.require(half.personId, code, context);
    await this.database.transaction((tx) => this.proofs.makeWhole(sessionToken, tx));
    await this.arrived(half.personId, context);
    return half.personId;
  }

  /** Somebody is in: the browser is known from now on, and staff are told of a new one. `code`: how, if not by a password. */
  async arrived(
    personId: string,
    { request, reply }: Pick<CampusContext, 'request' | 'reply'>,
    code: string | null = null,
  ): Promise<void> {
    this.security.note({ kind: SecurityKind.SIGN_IN, personId, code });
    if (!(await this.devices.remember(personId, request, reply))) return;
    this.security.note({ kind: SecurityKind.DEVICE_NEW, personId });
    await this.newDevice.tell(personId, request);
  }

  /** What one more try is counted under: tries are forgotten by a success, failures take back what was none. */
  private async limitsFor(
    address: string,
    request: FastifyRequest,
  ): Promise<{ tries: Limit[]; failures: Limit[] }> {
    const name = address.toLowerCase();
    if (await this.devices.isKnown(address, request))
      return {
        tries: [{ key: `sign-in:${name}:device`, limit: TRIES, seconds: QUARTER_HOUR }],
        failures: [],
      };
    const network = networkOf(request.ip);
    return {
      tries: [{ key: `sign-in:${name}:${network}`, limit: TRIES, seconds: QUARTER_HOUR }],
      failures: [
        { key: `sign-in:${network}`, limit: FAILURES_OF_NETWORK, seconds: QUARTER_HOUR },
        ...FAILURES_OF_ACCOUNT.map((one) => ({ key: accountKey(name, one.seconds), ...one })),
      ],
    };
  }

  /** After a new password by a mailed link: tries by others before no longer count. */
  async forgiveAccount(address: string): Promise<void> {
    for (const { seconds } of FAILURES_OF_ACCOUNT)
      await this.throttle.forget(accountKey(address.toLowerCase(), seconds));
  }

  async signOut({ sessionToken, reply }: CampusContext): Promise<void> {
    const personId = await this.sessions.end(sessionToken, reply);
    if (personId) this.security.note({ kind: SecurityKind.SIGN_OUT, personId });
  }
}

/** Why a sign-in failed: shown to administrators, never to whoever tries. */
function faultOf(known: CredentialsRow | null, isRight: boolean): string | null {
  if (!known) return 'NO_ACCOUNT';
  if (known.is_disabled) return 'ACCOUNT_CLOSED';
  if (!known.password_hash) return 'NO_PASSWORD';
  return isRight ? null : 'WRONG_PASSWORD';
}
