import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import Provider, { type Account, type Configuration } from 'oidc-provider';
import { CookieJar } from './cookie-jar.ts';

/** What an institution says of somebody. */
export type Person = Record<string, unknown> & { sub: string };

/** Seconds, for all that it gives. */
const TTL = 600;

interface Key {
  key: CryptoKey;
  jwk: JWK;
}

async function newKey(kid: string): Promise<Key> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { key: privateKey, jwk: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' } };
}

/** An institution over loopback that signs its people in as the standard says, or not. */
export class Institution {
  readonly #http: Server;
  readonly issuer: string;
  readonly clientId = 'campus-1';
  readonly clientSecret = 'a secret of the institution';
  readonly #people = new Map<string, Person>();
  #key: Key;
  readonly #redirectUrl: string;
  #provider: Provider;
  /** Who sits there now; null: whoever comes says no. */
  person: Person | null = null;
  /** Instead of what the ID token would say. */
  claims: Record<string, unknown> = {};
  /** How often its configuration was read. */
  reads = 0;
  /** Signs tokens in place of the key that is published. */
  otherKey: CryptoKey | null = null;

  private constructor(http: Server, key: Key, redirectUrl: string) {
    this.#http = http;
    this.issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    this.#key = key;
    this.#redirectUrl = redirectUrl;
    this.#provider = this.#provide();
  }

  static async open(redirectUrl = 'http://campus.test/oidc/answer'): Promise<Institution> {
    const http = createServer();
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
    // No spec waits for it to end.
    http.unref();
    const institution = new Institution(http, await newKey('first'), redirectUrl);
    http.on('request', (request, reply) => {
      institution.#answer(request, reply).catch(() => request.socket.destroy());
    });
    return institution;
  }

  close(): Promise<void> {
    this.#http.closeAllConnections();
    return new Promise((done) => this.#http.close(() => done()));
  }

  /** As an administrator enters it. */
  get registration() {
    const { issuer, clientId, clientSecret } = this;
    return {
      name: 'Cancillería',
      issuer,
      clientId,
      clientSecret,
      domains: ['sre.example'],
      country: null,
      factorValues: [],
    };
  }

  /** From now on it signs by another key, and publishes no other. */
  async rotate(): Promise<void> {
    this.#key = await newKey(crypto.randomUUID());
    this.#provider = this.#provide();
  }

  reset(): void {
    this.person = null;
    this.claims = {};
    this.otherKey = null;
  }

  /** What a browser does there; the address at which the campus is given the answer. */
  async signIn(url: string): Promise<string> {
    const jar = new CookieJar();
    let at = url;
    for (let steps = 0; steps < 10; steps++) {
      const answer = await fetch(at, { redirect: 'manual', headers: jar.header() });
      jar.take(answer.headers.getSetCookie());
      const to = answer.headers.get('location');
      if (to === null)
        throw new Error(`the institution answers ${answer.status} at ${at}: ${await answer.text()}`);
      at = new URL(to, at).href;
      if (at.startsWith(this.#redirectUrl)) return at;
    }
    throw new Error('the institution leads nowhere');
  }

  #provide(): Provider {
    const configuration: Configuration = {
      clients: [
        {
          client_id: this.clientId,
          client_secret: this.clientSecret,
          redirect_uris: [this.#redirectUrl],
          post_logout_redirect_uris: [new URL('/', this.#redirectUrl).href],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [this.#key.jwk] },
      cookies: { keys: ['of the institution'] },
      claims: {
        openid: ['sub', 'amr', 'auth_time'],
        email: ['email', 'email_verified'],
        profile: ['given_name', 'family_name', 'locale'],
      },
      conformIdTokenClaims: false,
      ttl: {
        AccessToken: TTL,
        AuthorizationCode: TTL,
        Grant: TTL,
        IdToken: TTL,
        Interaction: TTL,
        Session: TTL,
      },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      findAccount: (_ctx, id): Account => ({
        accountId: id,
        claims: () => this.#people.get(id) ?? { sub: id },
      }),
      async loadExistingGrant({ oidc }) {
        const { client, session, provider } = oidc;
        const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    };
    const provider = new Provider(this.issuer, configuration);
    provider.use(async (ctx, next) => {
      await next();
      if (ctx.path === '/token') ctx.body = await this.#changed(ctx.body);
    });
    return provider;
  }

  async #answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    if (request.url?.endsWith('/openid-configuration')) this.reads++;
    if (!request.url?.startsWith('/interaction/')) return this.#provider.callback()(request, reply);
    const { person } = this;
    if (person) this.#people.set(person.sub, person);
    const result = person ? { login: loginOf(person) } : { error: 'access_denied' };
    return this.#provider.interactionFinished(request, reply, result);
  }

  /** What goes with an ID token is signed again when it is to be another. */
  async #changed(body: unknown): Promise<unknown> {
    const isTold = Object.keys(this.claims).length > 0 || this.otherKey !== null;
    if (!isTold || typeof body !== 'object' || body === null || !('id_token' in body)) return body;
    const claims = { ...decodeJwt(String(body.id_token)), ...this.claims };
    const { key, jwk } = this.#key;
    const signed = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid });
    return { ...body, id_token: await signed.sign(this.otherKey ?? key) };
  }
}

const loginOf = ({ sub, amr }: Person) => ({
  accountId: sub,
  ...(Array.isArray(amr) ? { amr: amr.map(String) } : {}),
});
