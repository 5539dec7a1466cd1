import { Injectable } from '@nestjs/common';
import { type AccessToken, readToken, type ServiceScope, tokenForm } from '@campus/lti';
import { newId } from '@campus/platform/database/uuid.ts';
import { ToolKeys } from '../../platforms/keys/tool-keys.ts';
import { outcomeOf } from './answers.ts';
import { CallFailed } from './call-failed.ts';
import { type CalledPlatform } from './called-platform.ts';
import { readRetryAfter } from './pauses.ts';
import { ask, jsonOf } from './request.ts';

/** Tokens kept; a platform has four scopes. */
const MOST = 800;

/**
 * Tokens by which platforms let the campus in (client credentials with a signed assertion). They are kept in the memory
 * of this server until near their end, and asked for by one request at a time.
 */
@Injectable()
export class AccessTokens {
  private readonly kept = new Map<string, AccessToken>();
  private readonly asked = new Map<string, Promise<string>>();

  constructor(private readonly keys: ToolKeys) {}

  /** Throws `CallFailed`. */
  of(platform: CalledPlatform, scope: ServiceScope): Promise<string> {
    const name = nameOf(platform, scope);
    const known = this.kept.get(name);
    if (known && known.until.getTime() > Date.now()) return Promise.resolve(known.token);
    const waited = this.asked.get(name);
    if (waited) return waited;
    const asking = this.ask(platform, scope, name).finally(() => this.asked.delete(name));
    this.asked.set(name, asking);
    return asking;
  }

  /** The platform does not take it any more. */
  forget(platform: CalledPlatform, scope: ServiceScope, token: string): void {
    const name = nameOf(platform, scope);
    if (this.kept.get(name)?.token === token) this.kept.delete(name);
  }

  private async ask(platform: CalledPlatform, scope: ServiceScope, name: string): Promise<string> {
    const { kid, key } = await this.keys.signer();
    const { client_id: clientId, token_url: tokenUrl } = platform;
    const now = new Date();
    const form = await tokenForm({ clientId, tokenUrl, scope, key, kid, id: newId(), now });
    const answer = await ask(tokenUrl, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    const outcome = outcomeOf(answer.status);
    const asks = readRetryAfter(answer.headers.get('retry-after'), now);
    if (outcome.is === 'away' || outcome.is === 'later') throw new CallFailed(outcome.trouble, asks);
    if (outcome.is === 'refused') throw new CallFailed('TOKEN_REFUSED', asks);
    const read = readToken(await jsonOf(answer), now);
    if (!read) throw new CallFailed('ANSWER_ODD');
    const oldest = this.kept.keys().next();
    if (this.kept.size >= MOST && !oldest.done) this.kept.delete(oldest.value);
    this.kept.set(name, read);
    return read.token;
  }
}

/** What is registered otherwise gets tokens of its own. */
const nameOf = ({ id, client_id, token_url }: CalledPlatform, scope: ServiceScope): string =>
  [id, client_id, token_url, scope].join(' ');
