import { Inject, Injectable } from '@nestjs/common';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { type FastifyRequest } from 'fastify';
import { deviceWords } from '@campus/platform/auth/device-words.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { PasskeyChallenges } from './passkey-challenges.ts';
import { PasskeyLetters } from './passkey-letters.ts';
import { challengeIn, credentialIn, partIn, userHandleOf } from './passkey-parts.ts';
import { type ShownPasskeyInput } from './passkey.type.ts';
import { type KnownPasskey, passkeyByCredential, usePasskey } from './passkeys.statements.ts';
import { type RelyingParty, relyingPartyOf } from './relying-party.ts';

const DAY = 86_400;

/** Why a passkey was not accepted: for administrators, never for whoever shows it. */
export type PasskeyFault =
  | 'CHALLENGE_UNKNOWN'
  | 'PASSKEY_UNKNOWN'
  | 'PASSKEY_OTHER'
  | 'PASSKEY_WRONG'
  | 'PASSKEY_COPIED'
  | 'ACCOUNT_CLOSED';

/** `personId`: whose passkey it says it is; null: nobody's. */
export type ShownPasskey =
  | { fault: null; id: string; personId: string }
  | { fault: PasskeyFault; personId: string | null };

/** Whether what a browser shows is a passkey of somebody, and the only use of its challenge. */
@Injectable()
export class PasskeyCheck {
  readonly #party: RelyingParty;

  constructor(
    private readonly database: Database,
    private readonly challenges: PasskeyChallenges,
    private readonly throttle: Throttle,
    private readonly letters: PasskeyLetters,
    @Inject(CONFIG) config: Config,
  ) {
    this.#party = relyingPartyOf(config);
  }

  /** `owner`: whose it must be; null: somebody who signs in, by any passkey of the campus. */
  async of(shown: ShownPasskeyInput, owner: string | null, request: FastifyRequest): Promise<ShownPasskey> {
    const challenge = challengeIn(shown.clientData);
    const purpose = owner === null ? 'enter' : 'prove';
    if (challenge === null || !(await this.challenges.spend(challenge, purpose, owner)))
      return { fault: 'CHALLENGE_UNKNOWN', personId: owner };
    const credentialId = credentialIn(shown.credentialId);
    const known = credentialId && (await this.database.row(passkeyByCredential, [credentialId]));
    if (!known) return { fault: 'PASSKEY_UNKNOWN', personId: owner };
    const { id, person_id: personId } = known;
    if (owner !== null && personId !== owner) return { fault: 'PASSKEY_OTHER', personId: owner };
    const signCount = isMeantFor(personId, shown, owner)
      ? await this.signCountOf(shown, challenge, known)
      : null;
    if (signCount === null) return { fault: 'PASSKEY_WRONG', personId };
    if (known.is_closed) return { fault: 'ACCOUNT_CLOSED', personId };
    const { browser, system } = deviceWords(request.headers['user-agent']);
    if (await this.database.row(usePasskey, { id, signCount, browser, system }))
      return { fault: null, id, personId };
    await this.tellOfCopy(known);
    return { fault: 'PASSKEY_COPIED', personId };
  }

  /** How often it says that it was used, nought where it does not count; null: its signature or what it signed is wrong. */
  private async signCountOf(
    shown: ShownPasskeyInput,
    expectedChallenge: string,
    known: KnownPasskey,
  ): Promise<number | null> {
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: {
          id: shown.credentialId,
          rawId: shown.credentialId,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: shown.clientData,
            authenticatorData: shown.authenticatorData,
            signature: shown.signature,
          },
        },
        expectedChallenge,
        expectedOrigin: this.#party.origin,
        expectedRPID: this.#party.id,
        requireUserVerification: true,
        // The library compares the count before it knows the signature: here, nobody without the key tells of a copy.
        credential: { id: shown.credentialId, publicKey: new Uint8Array(known.public_key), counter: 0 },
      });
      const isSynced = authenticationInfo.credentialDeviceType === 'multiDevice';
      // What it is never changes (Web Authentication, 7.2).
      return verified && isSynced === known.is_synced ? authenticationInfo.newCounter : null;
    } catch {
      return null;
    }
  }

  private async tellOfCopy({ id, person_id: personId, name }: KnownPasskey): Promise<void> {
    if (await this.throttle.count([{ key: `passkey-copied:${id}`, limit: 1, seconds: DAY }])) return;
    await this.database.transaction((tx) => this.letters.tell(tx, personId, 'copied', name));
  }
}

/** Who signs in is named by the passkey, too; whoever is in already need not be (Web Authentication, 7.2). */
function isMeantFor(personId: string, { userHandle }: ShownPasskeyInput, owner: string | null): boolean {
  if (userHandle === null || userHandle === undefined) return owner !== null;
  return partIn(userHandle)?.equals(userHandleOf(personId)) ?? false;
}
