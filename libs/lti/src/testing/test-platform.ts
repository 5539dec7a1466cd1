import { CompactSign, exportJWK, generateKeyPair, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { claimNames } from '../claims.ts';

/** How a token is made that a platform should never make. */
export interface Misdeeds {
  /** `none`: not signed; `HS256`: with the public key as the secret; the rest with a key that is published. */
  algorithm?: 'RS256' | 'RS384' | 'none' | 'HS256';
  /** Another key than the one named. */
  isForged?: boolean;
  /** The header has the key that signs, and an address where it would be found. */
  bringsKey?: boolean;
  /** Named instead of the key that signs; null: none. */
  kid?: string | null;
}

interface Pair {
  kid: string;
  privateKey: CryptoKey;
  published: JWK;
}

async function newPair(kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1_000);

/** A platform for specs: keys of its own, which it publishes and changes, and tokens as Moodle makes them, or not. */
export class TestPlatform {
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentId = '1';
  /** How often its keys were asked for. */
  asked = 0;
  /** Set: what it answers instead of its keys. */
  outage: Response | null = null;
  #pair: Pair;
  #stranger: Pair | null = null;
  #published: JWK[];

  private constructor(pair: Pair, { issuer, clientId }: { issuer: string; clientId: string }) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.#pair = pair;
    this.#published = [pair.published];
  }

  static async open(as: { issuer?: string; clientId?: string } = {}): Promise<TestPlatform> {
    return new TestPlatform(await newPair('key-1'), {
      issuer: as.issuer ?? 'https://learning.example.org',
      clientId: as.clientId ?? 'campus-1',
    });
  }

  /** What it publishes. */
  keys(): { keys: JWK[] } {
    this.asked++;
    return { keys: this.#published };
  }

  /** In place of the network. */
  readonly fetch = (): Promise<Response> => {
    if (!this.outage) return Promise.resolve(Response.json(this.keys()));
    this.asked++;
    return Promise.resolve(this.outage.clone());
  };

  /** From now on it signs with a new key; the old one is published no more. */
  async rotate(kid: string): Promise<void> {
    this.#pair = await newPair(kid);
    this.#published = [this.#pair.published];
  }

  /** The claims of a launch; those of `changes` instead, and without those that are undefined there. */
  claims(at: Date, changes: Record<string, unknown> = {}): Record<string, unknown> {
    const claims = {
      iss: this.issuer,
      aud: this.clientId,
      sub: '7',
      iat: seconds(at),
      exp: seconds(at) + 60,
      nonce: 'nonce-of-the-login',
      [claimNames.messageType]: 'LtiResourceLinkRequest',
      [claimNames.version]: '1.3.0',
      [claimNames.deployment]: this.deploymentId,
      [claimNames.target]: 'https://campus.example.org/lti/launch',
      [claimNames.resourceLink]: { id: '40', title: 'MICIC' },
      [claimNames.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
      [claimNames.context]: {
        id: '3',
        label: 'MICIC',
        title: 'MICIC para consulados',
        type: ['CourseSection'],
      },
      [claimNames.presentation]: {
        locale: 'es',
        document_target: 'iframe',
        return_url: `${this.issuer}/back`,
      },
      ...changes,
    };
    return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  }

  async sign(claims: Record<string, unknown>, misdeeds: Misdeeds = {}): Promise<string> {
    const { algorithm = 'RS256', isForged = false } = misdeeds;
    if (algorithm === 'none') return new UnsecuredJWT(claims).encode();
    const kid = misdeeds.kid === undefined ? this.#pair.kid : misdeeds.kid;
    if (isForged) this.#stranger ??= await newPair('stranger');
    const signer = (isForged && this.#stranger) || this.#pair;
    const brought = { jwk: signer.published, jku: 'https://evil.example/jwks' };
    const header = {
      alg: algorithm,
      typ: 'JWT',
      ...(kid === null ? {} : { kid }),
      ...(misdeeds.bringsKey ? brought : {}),
    };
    const text = new TextEncoder().encode(JSON.stringify(claims));
    // Keys are made for one algorithm: a header that names another is put on afterwards.
    if (algorithm === 'RS384') return this.#renamed(claims, header);
    const token = new CompactSign(text).setProtectedHeader(header);
    if (algorithm === 'HS256')
      return token.sign(new TextEncoder().encode(JSON.stringify(this.#pair.published)));
    return token.sign(signer.privateKey);
  }

  async #renamed(claims: Record<string, unknown>, header: object): Promise<string> {
    const honest = await this.sign(claims);
    const first = Buffer.from(JSON.stringify(header)).toString('base64url');
    return [first, ...honest.split('.').slice(1)].join('.');
  }
}
