import { Inject, Injectable } from '@nestjs/common';
import { decodeProtectedHeader } from 'jose';
import * as oidc from 'openid-client';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { lineOf } from '@campus/platform/graphql/written.ts';
import { ProviderClient } from '../asking/provider-client.ts';
import { faultOf } from '../asking/provider-faults.ts';
import { providerAddresses } from '../provider-addresses.ts';
import { providerById, type RegisteredProvider } from '../registering/providers.statements.ts';
import { isOfToken } from './at-hash.ts';
import { useProviderLogin, type UsedProviderLogin } from '../entering/entering.statements.ts';
import { ProviderEntryRefused } from './entry-refused.ts';

/** OpenID Connect Core 1.0, 2. */
const LONGEST_SUBJECT = 255;

/** The parameters of an answer; one that comes twice is none. */
export type AnswerParams = Partial<Record<string, string>>;

type Claims = Readonly<Record<string, unknown>>;

/** Somebody whom a provider has signed in. */
export interface CheckedAnswer {
  provider: RegisteredProvider;
  subject: string;
  /** As it came: with it a provider is told later who signs out. */
  idToken: string;
  /** Of the ID token: the provider has signed how and when the person signed in, and says it nowhere else. */
  claims: Claims;
  /** What the person is called and where they are written to: by the token, or by the provider's page about them. */
  about: Claims;
  path: string;
}

/** What the ID token says, and what is said of the person. */
type Told = Pick<CheckedAnswer, 'idToken' | 'about'> & { claims: Claims & { sub: string } };

/**
 * The second half: what the browser brings back from the provider. The state is used up before anything is asked; then the
 * library exchanges the code and checks signature, issuer, audience, nonce and moments of what it gets.
 */
@Injectable()
export class CheckAnswer {
  constructor(
    private readonly database: Database,
    private readonly client: ProviderClient,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws `ProviderEntryRefused`. */
  async read(params: AnswerParams, mark: string | null): Promise<CheckedAnswer> {
    const login = await this.loginOf(params, mark);
    const provider = await this.database.row(providerById, [login.provider_id]);
    if (!provider) throw new ProviderEntryRefused('STATE_UNKNOWN');
    if (!provider.is_open) throw new ProviderEntryRefused('PROVIDER_CLOSED', null, provider);
    try {
      const told = await this.told(provider, login, params);
      return { provider, subject: told.claims.sub, ...told, path: login.path };
    } catch (error) {
      if (error instanceof ProviderEntryRefused) throw error;
      const { code, detail } = faultOf(error);
      throw new ProviderEntryRefused(code, detail, provider);
    }
  }

  private async loginOf({ state = '' }: AnswerParams, mark: string | null): Promise<UsedProviderLogin> {
    const login = await this.database.row(useProviderLogin, [hashOf(state)]);
    if (!login) throw new ProviderEntryRefused('STATE_UNKNOWN');
    if (login.is_over) throw new ProviderEntryRefused('STATE_EXPIRED');
    if (mark === null || !hashOf(mark).equals(login.browser_hash))
      throw new ProviderEntryRefused('STATE_ELSEWHERE');
    return login;
  }

  private async told(
    provider: RegisteredProvider,
    { nonce, verifier }: UsedProviderLogin,
    params: AnswerParams,
  ): Promise<Told> {
    const client = await this.client.of(provider);
    this.requireIssuer(provider, client, params);
    const answer = new URL(providerAddresses(this.config.publicUrl).redirectUrl);
    for (const [name, value] of Object.entries(params))
      if (value !== undefined) answer.searchParams.set(name, value);
    const tokens = await oidc.authorizationCodeGrant(client, answer, {
      expectedNonce: nonce,
      expectedState: params.state,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const { access_token: accessToken, id_token: idToken = '' } = tokens;
    const claims = claimsIn(tokens, provider);
    const isTold = claims.email !== undefined || !client.serverMetadata().userinfo_endpoint;
    if (isTold) return { idToken, claims, about: claims };
    return {
      idToken,
      claims,
      about: withPage(claims, await oidc.fetchUserInfo(client, accessToken, claims.sub)),
    };
  }

  /** An answer of another provider must not be taken for one of this (RFC 9207): its code is sent nowhere. */
  private requireIssuer(
    provider: RegisteredProvider,
    client: oidc.Configuration,
    { iss }: AnswerParams,
  ): void {
    const { authorization_response_iss_parameter_supported: saysIssuer, issuer } = client.serverMetadata();
    if (iss === undefined ? saysIssuer === true : iss !== issuer)
      throw new ProviderEntryRefused('ISSUER_WRONG', 'iss', provider);
  }
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** Beside what the library has looked at: a `sub` that can be kept, and the hash of the access token. */
function claimsIn(tokens: Tokens, provider: RegisteredProvider): Told['claims'] {
  const refuse = (detail: string) => new ProviderEntryRefused('TOKEN_REFUSED', detail, provider);
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw refuse('id_token');
  const { alg = '' } = decodeProtectedHeader(tokens.id_token);
  const { at_hash: atHash, sub } = claims;
  if (lineOf(sub, LONGEST_SUBJECT) !== sub) throw refuse('sub');
  const isOther = typeof atHash !== 'string' || !isOfToken(atHash, tokens.access_token, alg);
  if (atHash !== undefined && isOther) throw refuse('at_hash');
  return { ...claims, sub };
}

/** An address of the one is not verified by the other. */
const withPage = ({ email_verified: _, xms_edov: __, ...claims }: Claims, page: Claims): Claims => ({
  ...page,
  ...claims,
});
