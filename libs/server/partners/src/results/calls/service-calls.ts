import { Injectable } from '@nestjs/common';
import { type ServiceScope } from '@campus/lti';
import { AccessTokens } from './access-tokens.ts';
import { CallFailed } from './call-failed.ts';
import { type CalledPlatform } from './called-platform.ts';
import { isOfPlatform } from './platform-origins.ts';
import { ask } from './request.ts';

/** What is asked of a service. */
export interface ServiceRequest {
  address: string;
  scope: ServiceScope;
  /** Media type of what is expected, or of what is sent. */
  type: string;
  /** Sent as JSON; left out: something is read. */
  body?: object;
}

/** Asks the services of platforms. Never inside a transaction: an answer may take ten seconds. */
@Injectable()
export class ServiceCalls {
  constructor(private readonly tokens: AccessTokens) {}

  /** A token that is refused is asked for again, once. Throws `CallFailed`. */
  async call(platform: CalledPlatform, request: ServiceRequest): Promise<Response> {
    if (!isOfPlatform(request.address, platform)) throw new CallFailed('ADDRESS_ELSEWHERE');
    const token = await this.tokens.of(platform, request.scope);
    const answer = await this.send(request, token);
    if (answer.status !== 401) return answer;
    this.tokens.forget(platform, request.scope, token);
    const again = await this.send(request, await this.tokens.of(platform, request.scope));
    if (again.status === 401) throw new CallFailed('NOT_ALLOWED');
    return again;
  }

  private send({ address, type, body }: ServiceRequest, token: string): Promise<Response> {
    const authorization = `Bearer ${token}`;
    if (!body) return ask(address, { headers: { accept: type, authorization } });
    const headers = { accept: `${type}, application/json`, 'content-type': type, authorization };
    return ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
  }
}
