import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import * as oidc from 'openid-client';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { ProviderClient } from '../asking/provider-client.ts';
import { providerAddresses } from '../provider-addresses.ts';
import { providerById, type RegisteredProvider } from '../registering/providers.statements.ts';
import { type SignInProvider } from '../beginning/sign-in-provider.type.ts';

/** Seconds: as long as the longest session. */
const SECONDS = 30 * 86_400;

/**
 * Whoever has signed out here is still signed in at their institution, which the next person at a shared computer could
 * use. A cookie remembers by which one this browser was let in, where it lets people sign out.
 */
@Injectable()
export class LeftProvider {
  readonly #cookie: string;
  readonly #kept: { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax' };

  constructor(
    private readonly database: Database,
    private readonly client: ProviderClient,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const secure = config.publicUrl.startsWith('https:');
    this.#cookie = secure ? '__Host-campus_institution' : 'campus_institution';
    this.#kept = { path: '/', httpOnly: true, secure, sameSite: 'lax' };
  }

  async remember(provider: RegisteredProvider, reply: FastifyReply): Promise<void> {
    const { end_session_endpoint: end } = (await this.client.of(provider)).serverMetadata();
    if (end) reply.setCookie(this.#cookie, provider.id, { ...this.#kept, maxAge: SECONDS });
    else reply.clearCookie(this.#cookie, this.#kept);
  }

  /** Null: none, or one that is closed. */
  async of(request: FastifyRequest): Promise<SignInProvider | null> {
    const provider = await this.rowOf(request);
    return provider && { id: provider.id, name: provider.name };
  }

  /** Where the browser signs out of the institution; the first screen where that cannot be known. */
  async leave(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const provider = await this.rowOf(request);
    reply.clearCookie(this.#cookie, this.#kept);
    if (!provider) return '/';
    try {
      const client = await this.client.of(provider);
      const back = providerAddresses(this.config.publicUrl).signedOutUrl;
      return oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: back }).href;
    } catch {
      return '/';
    }
  }

  private async rowOf(request: FastifyRequest): Promise<RegisteredProvider | null> {
    const id = request.cookies[this.#cookie] ?? '';
    const provider = isId(id) ? await this.database.row(providerById, [id]) : null;
    return provider?.is_open ? provider : null;
  }
}
