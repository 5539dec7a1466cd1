import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { limitedFetch } from '@campus/platform/outside/limited-fetch.ts';
import { leadsInside } from '@campus/platform/outside/private-address.ts';
import { isSafeAddress } from '@campus/platform/outside/safe-address.ts';
import { CLOCKS } from '../checking/told-claims.ts';
import { ProviderSecrets } from '../registering/provider-secrets.ts';
import { type RegisteredProvider } from '../registering/providers.statements.ts';

/** Bytes of an answer that is read; a configuration takes up some thousands, keys as many. */
const LONGEST = 131_072;
/** Seconds for an answer. */
const PATIENCE = 10;
/** Milliseconds a configuration is kept: endpoints move seldom. Keys are read anew for each sign-in. */
const KEPT = 600_000;

interface Kept {
  server: oidc.ServerMetadata;
  until: number;
}

/** How providers are asked: over TLS, at addresses of the internet, once each, with a limit of time and of bytes. */
@Injectable()
export class ProviderClient {
  private readonly kept = new Map<string, Kept>();
  /** By issuer, while the answer is on its way: of many who come at once one asks. */
  private readonly asked = new Map<string, Promise<oidc.ServerMetadata>>();

  constructor(
    private readonly secrets: ProviderSecrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * What the library needs to ask this provider. `isNew`: its configuration is read again. Throws what the library throws
   * where the provider does not answer, or not as the standard says.
   */
  async of(provider: RegisteredProvider, { isNew = false } = {}): Promise<oidc.Configuration> {
    const server = await this.serverOf(provider, isNew);
    const secret = this.secrets.open(provider) ?? '';
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const auth = methods.includes('client_secret_post')
      ? oidc.ClientSecretPost(secret)
      : oidc.ClientSecretBasic(secret);
    const metadata = { client_secret: secret, [oidc.clockTolerance]: CLOCKS };
    const client = new oidc.Configuration(server, provider.client_id, metadata, auth);
    client[oidc.customFetch] = this.fetch;
    client.timeout = PATIENCE;
    // The standard lets a client trust TLS in place of the signature: here both are asked for.
    oidc.enableNonRepudiationChecks(client);
    if (!provider.issuer.startsWith('https:')) oidc.allowInsecureRequests(client);
    return client;
  }

  private async serverOf(provider: RegisteredProvider, isNew: boolean): Promise<oidc.ServerMetadata> {
    const { issuer } = provider;
    const kept = this.kept.get(issuer);
    if (kept && !isNew && kept.until > Date.now()) return kept.server;
    const asked = this.asked.get(issuer) ?? this.ask(provider).finally(() => this.asked.delete(issuer));
    this.asked.set(issuer, asked);
    return asked;
  }

  private async ask({ issuer, client_id }: RegisteredProvider): Promise<oidc.ServerMetadata> {
    const found = await oidc.discovery(new URL(issuer), client_id, undefined, oidc.None(), {
      [oidc.customFetch]: this.fetch,
      timeout: PATIENCE,
      execute: issuer.startsWith('https:') ? [] : [oidc.allowInsecureRequests],
    });
    const server = { ...found.serverMetadata() };
    this.kept.set(issuer, { server, until: Date.now() + KEPT });
    return server;
  }

  /** The keys by which what it signs is checked. */
  async keysOf(client: oidc.Configuration): Promise<number> {
    const { jwks_uri: address } = client.serverMetadata();
    if (!address) return 0;
    const answer = await this.fetch(address, {
      method: 'GET',
      headers: { accept: 'application/json' },
      body: undefined,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE * 1_000),
    });
    const read: unknown = answer.ok ? await answer.json() : null;
    return typeof read === 'object' && read !== null && 'keys' in read && Array.isArray(read.keys)
      ? read.keys.length
      : 0;
  }

  private readonly fetch: oidc.CustomFetch = async (address, { method, headers, body, signal }) => {
    if (!isSafeAddress(address)) throw new TypeError('an address of a provider is in the clear');
    // A name that leads elsewhere a moment later gains nothing: over TLS what answers there has to prove the name.
    if (this.config.isProduction && (await leadsInside(new URL(address).hostname)))
      throw new TypeError('an address of a provider leads to a private network');
    return limitedFetch(address, { method, headers, body, signal }, LONGEST);
  };
}
