import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What the campus asks to make and to show, as far as an authenticator reads it. */
export interface AskedToMake {
  challenge: string;
  rpId: string;
  userHandle: string;
}
export interface AskedToShow {
  challenge: string;
  rpId: string;
}

/** How a page or an authenticator may differ from an honest one. */
export interface Differs {
  origin?: string;
  rpId?: string;
  challenge?: string;
  crossOrigin?: boolean;
  isVerified?: boolean;
  isSynced?: boolean;
  /** Of the uses it says it had. */
  count?: number;
  userHandle?: string | null;
  type?: string;
  /** In place of no attestation: one with a certificate of its make. */
  certificate?: Uint8Array;
}

interface Credential {
  id: string;
  key: KeyObject;
  userHandle: string;
  isSynced: boolean;
  count: number;
}

const FLAGS = { present: 0x01, verified: 0x04, mayBeSynced: 0x08, isSynced: 0x10, hasCredential: 0x40 };

type Cbor = number | string | Uint8Array | Cbor[] | Map<Cbor, Cbor>;

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 0xff]);
}

/** As much of CBOR (RFC 8949) as an authenticator writes. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map((part) => cbor(part))]);
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flat().map((part) => cbor(part))]);
  return Buffer.concat([head(2, value.length), value]);
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
const encoded = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/** A key of P-256 as a COSE key (RFC 9053, 7.1.1). */
function coseKeyOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cbor(
    new Map<Cbor, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

/** A browser with an authenticator in it: EC P-256, attestation “none” (Web Authentication, 6 and 8.7). */
export class SoftwareAuthenticator {
  readonly #credentials: Credential[] = [];

  constructor(private readonly origin: string) {}

  /** What a browser answers to `beginPasskey`. */
  make(asked: AskedToMake, differs: Differs = {}) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const credential = {
      id: encoded(randomBytes(32)),
      key: privateKey,
      userHandle: asked.userHandle,
      isSynced: differs.isSynced ?? false,
      count: differs.count ?? 0,
    };
    this.#credentials.push(credential);
    const id = Buffer.from(credential.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 0xff]);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKeyOf(publicKey)]);
    const authData = Buffer.concat([
      this.#authData(asked, credential, { ...differs, isNew: true }),
      attested,
    ]);
    const { certificate } = differs;
    const statement: [Cbor, Cbor][] = certificate
      ? [
          ['alg', -7],
          ['sig', Buffer.alloc(8)],
          ['x5c', [certificate]],
        ]
      : [];
    const attestation = new Map<Cbor, Cbor>([
      ['fmt', certificate ? 'packed' : 'none'],
      ['attStmt', new Map(statement)],
      ['authData', authData],
    ]);
    return {
      credentialId: credential.id,
      clientData: this.#clientData('webauthn.create', asked, differs),
      attestation: encoded(cbor(attestation)),
      transports: ['internal', 'hybrid'],
    };
  }

  /** What it answers to `askForPasskey` and `askForOwnPasskey`, with the credential that it made last or the one named. */
  show(asked: AskedToShow, differs: Differs = {}, credentialId?: string) {
    const credential = this.#credentials.find(({ id }) => id === credentialId) ?? this.#credentials.at(-1);
    if (!credential) throw new Error('this authenticator has no passkey');
    if (credential.count > 0) credential.count += 1;
    const authData = this.#authData(asked, credential, differs);
    const clientData = this.#clientData('webauthn.get', asked, differs);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientData, 'base64url'))]);
    return {
      credentialId: credential.id,
      clientData,
      authenticatorData: encoded(authData),
      signature: encoded(sign('sha256', signed, credential.key)),
      userHandle: differs.userHandle === undefined ? credential.userHandle : differs.userHandle,
    };
  }

  #clientData(type: string, asked: { challenge: string }, differs: Differs): string {
    return encoded(
      JSON.stringify({
        type: differs.type ?? type,
        challenge: differs.challenge ?? asked.challenge,
        origin: differs.origin ?? this.origin,
        crossOrigin: differs.crossOrigin ?? false,
      }),
    );
  }

  #authData(
    asked: { rpId: string },
    { isSynced, count }: Credential,
    differs: Differs & { isNew?: boolean },
  ): Buffer {
    const flags =
      FLAGS.present |
      ((differs.isVerified ?? true) ? FLAGS.verified : 0) |
      ((differs.isSynced ?? isSynced) ? FLAGS.mayBeSynced | FLAGS.isSynced : 0) |
      (differs.isNew ? FLAGS.hasCredential : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(differs.count ?? count);
    return Buffer.concat([sha256(differs.rpId ?? asked.rpId), Buffer.from([flags]), counter]);
  }
}
