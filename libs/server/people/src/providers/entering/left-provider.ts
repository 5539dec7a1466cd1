import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import * as oidc from 'openid-client';
import { openSecret, sealSecret } from '@campus/platform/auth/sealed-secret.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
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
const LEAVE = '/oidc/leave';
const PURPOSE = 'sign-out hints';
/** Letters of a cookie that every browser keeps. */
const LONGEST_HINT = 3_900;

/** A cookie is kept and ended by the same attributes. */
interface Kept {
  path: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'lax';
}

/**
 * Whoever has signed out here is still signed in at their institution, which the next person at a shared computer could
 * use. A cookie remembers by which one this browser was let in, where it lets people sign out. Another has the ID token,
 * sealed, for that one page: without it many institutions ask whether it is meant, or lead nobody back
 * (OpenID Connect RP-Initiated Logout 1.0, 2). It stands in no table.
 */
@Injectable()
export class LeftProvider {
  readonly #cookie: string;
  readonly #kept: Kept;
  readonly #hintCookie: string;
  readonly #hintKept: Kept;

  constructor(
    private readonly database: Database,
    private readonly client: ProviderClient,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const secure = config.publicUrl.startsWith('https:');
    this.#cookie = secure ? '__Host-campus_institution' : 'campus_institution';
    this.#kept = { path: '/', httpOnly: true, secure, sameSite: 'lax' };
    // `__Host-` would allow no path, and every request would carry it.
    this.#hintCookie = secure ? '__Secure-campus_institution_hint' : 'campus_institution_hint';
    this.#hintKept = { ...this.#kept, path: LEAVE };
  }

  /** An institution that does not say now how one signs out there ends no sign-in here. */
  async remember(provider: RegisteredProvider, idToken: string, reply: FastifyReply): Promise<void> {
    this.forget(reply);
    const client = await this.client.of(provider).catch(() => null);
    if (!client?.serverMetadata().end_session_endpoint) return;
    reply.setCookie(this.#cookie, provider.id, { ...this.#kept, maxAge: SECONDS });
    const hint = sealSecret(this.config.secret, PURPOSE, provider.id, Buffer.from(idToken)).toString(
      'base64url',
    );
    if (hint.length <= LONGEST_HINT)
      reply.setCookie(this.#hintCookie, hint, { ...this.#hintKept, maxAge: SECONDS });
  }

  /** Null: none, or one that is closed. */
  async of(request: FastifyRequest): Promise<SignInProvider | null> {
    const provider = await this.rowOf(request);
    return provider && { id: provider.id, name: provider.name };
  }

  /** Where the browser signs out of the institution; the first screen where that cannot be known. */
  async leave(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const provider = await this.rowOf(request);
    this.forget(reply);
    if (!provider) return '/';
    const hint = this.hintOf(request, provider);
    try {
      const client = await this.client.of(provider);
      return oidc.buildEndSessionUrl(client, {
        post_logout_redirect_uri: providerAddresses(this.config.publicUrl).signedOutUrl,
        ...(hint !== null && { id_token_hint: hint }),
      }).href;
    } catch {
      return '/';
    }
  }

  private forget(reply: FastifyReply): void {
    reply.clearCookie(this.#cookie, this.#kept).clearCookie(this.#hintCookie, this.#hintKept);
  }

  /** Null: it was too long to keep, or of another institution. */
  private hintOf(request: FastifyRequest, { id }: RegisteredProvider): string | null {
    const sealed = Buffer.from(request.cookies[this.#hintCookie] ?? '', 'base64url');
    const opened = byEitherSecret(this.config, (secret) => openSecret(secret, PURPOSE, id, sealed));
    return opened?.toString() ?? null;
  }

  private async rowOf(request: FastifyRequest): Promise<RegisteredProvider | null> {
    const id = request.cookies[this.#cookie] ?? '';
    const provider = isId(id) ? await this.database.row(providerById, [id]) : null;
    return provider?.is_open ? provider : null;
  }
}
