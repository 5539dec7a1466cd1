import { Inject, Injectable } from '@nestjs/common';
import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { challengeIn, credentialIn, partIn, transportsIn } from './passkey-parts.ts';
import { type AddPasskeyInput } from './passkey.type.ts';
import { type RelyingParty, relyingPartyOf } from './relying-party.ts';

/** EdDSA, ES256, RS256: what the authenticators there are can do. */
export const PASSKEY_ALGORITHMS = [-8, -7, -257] as const;

/** What a browser has made, with the challenge that it answers. */
export interface MadePasskey {
  challenge: string;
  credentialId: Buffer;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
  isSynced: boolean;
}

/** Reads what a browser answers to `PasskeyBegun`. */
@Injectable()
export class ReadPasskey {
  readonly #party: RelyingParty;

  constructor(@Inject(CONFIG) config: Config) {
    this.#party = relyingPartyOf(config);
  }

  /** Null: it is no passkey, or none of this campus. Whether its challenge is good, whoever asks looks up. */
  async of(input: AddPasskeyInput): Promise<MadePasskey | null> {
    const challenge = challengeIn(input.clientData);
    const credentialId = credentialIn(input.credentialId);
    if (challenge === null || credentialId === null) return null;
    try {
      if (bringsCertificates(input.attestation)) return null;
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: {
          id: input.credentialId,
          rawId: input.credentialId,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: input.clientData, attestationObject: input.attestation },
        },
        expectedChallenge: challenge,
        expectedOrigin: this.#party.origin,
        expectedRPID: this.#party.id,
        requireUserVerification: true,
        supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
      });
      if (!verified || registrationInfo.credential.id !== input.credentialId) return null;
      return {
        challenge,
        credentialId,
        publicKey: Buffer.from(registrationInfo.credential.publicKey),
        signCount: registrationInfo.credential.counter,
        transports: transportsIn(input.transports),
        isSynced: registrationInfo.credentialDeviceType === 'multiDevice',
      };
    } catch {
      return null;
    }
  }
}

/**
 * None are asked for, and browsers then leave them out. The library would ask the address that a certificate names whether
 * it was revoked: a way to have the server knock at machines of its own network.
 */
function bringsCertificates(attestation: string): boolean {
  const read = decodeAttestationObject(new Uint8Array(partIn(attestation) ?? []));
  const format = read.get('fmt');
  return format !== 'none' && (format !== 'packed' || read.get('attStmt').get('x5c') !== undefined);
}
