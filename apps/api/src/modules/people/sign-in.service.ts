import { Injectable } from '@nestjs/common';
import { Sessions } from '../../platform/auth/sessions.ts';
import { verifyPassword, hashPassword } from '../../platform/auth/passwords.ts';
import { Database } from '../../platform/database/database.ts';
import { type CampusContext } from '../../platform/graphql/context.ts';
import { Refused } from '../../platform/graphql/refused.ts';
import { networkOf } from '../../platform/throttle/network.ts';
import { Throttle } from '../../platform/throttle/throttle.ts';
import { isPasswordLength } from './passwords/password.rules.ts';
import { cleanAddress } from './people.rules.ts';
import { credentialsByAddress, rehashPassword } from './person.statements.ts';

const QUARTER_HOUR = 900;
/** For one address from one network: mistypings, not guesses. */
const TRIES = 10;
/** From one network: a whole workshop signs in behind one address of its ministry. */
const TRIES_OF_NETWORK = 300;

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Begins a session and gives the person's id. An address nobody has, a wrong password, a person without
   * password and one who is disabled cost the same work and get the same answer.
   */
  async signIn(
    email: string,
    password: string,
    { request, reply, sessionToken }: CampusContext,
  ): Promise<string> {
    const address = cleanAddress(email);
    if (!address) throw new Refused('INPUT_INVALID', { field: 'email' });
    if (!isPasswordLength(password)) throw new Refused('INPUT_INVALID', { field: 'password' });
    const network = networkOf(request.ip);
    const own = `sign-in:${address.toLowerCase()}:${network}`;
    await this.throttle.try([
      { key: own, limit: TRIES, seconds: QUARTER_HOUR },
      { key: `sign-in:${network}`, limit: TRIES_OF_NETWORK, seconds: QUARTER_HOUR },
    ]);
    const known = await this.database.row(credentialsByAddress, [address]);
    const { isRight, isOutdated } = await verifyPassword(password, known?.password_hash ?? null);
    if (!known?.password_hash || !isRight || known.is_disabled) throw new Refused('SIGN_IN_FAILED');
    if (isOutdated)
      await this.database.rows(rehashPassword, [
        known.person_id,
        known.password_hash,
        await hashPassword(password),
      ]);
    await this.throttle.forget(own);
    await this.sessions.end(sessionToken, reply);
    await this.sessions.begin(known.person_id, reply);
    return known.person_id;
  }

  async signOut({ sessionToken, reply }: CampusContext): Promise<void> {
    await this.sessions.end(sessionToken, reply);
  }
}
