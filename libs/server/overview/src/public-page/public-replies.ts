import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { type KeptAnswer, sendKept } from '@campus/platform/http/kept-answer.ts';
import { refuse } from '@campus/platform/http/refuse.ts';
import { NetworkLimit } from '@campus/platform/throttle/network-limit.ts';
import { PUBLIC_POLICY } from './page/public-style.ts';

/** A class of thirty behind one address may open a page every three seconds. */
const A_MINUTE = 600;

/** Seconds: an edition that was opened or closed shows after that, wherever a copy is kept. */
const FRESH = 60;

/** How the public pages are sent: whether at all, how often to one network, how long they are kept. */
@Injectable()
export class PublicReplies {
  private readonly limit = new NetworkLimit(A_MINUTE);

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** False: answered already, because nothing is public here or because a network asks too much. */
  mayGive({ ip }: FastifyRequest, reply: FastifyReply): boolean {
    if (!this.config.hasPublicPage) refuse(reply, 404, 'NOT_FOUND');
    else if (!this.limit.allows(ip)) refuse(reply.header('retry-after', '60'), 429, 'TOO_MANY_TRIES');
    else return true;
    return false;
  }

  /** Whether `/` is public for this request. Too much asked: the way to the sign-in form stays open. */
  isFrontOpen({ ip }: FastifyRequest): boolean {
    return this.config.hasPublicPage && this.limit.allows(ip);
  }

  /** `isShared`: the same for everybody at this address, so that anything on the way may keep it. */
  give(request: FastifyRequest, reply: FastifyReply, answer: KeptAnswer, isShared = true): void {
    void reply
      .header('cache-control', isShared ? `public, max-age=${FRESH}` : 'private, no-cache')
      .header('vary', isShared ? 'accept-encoding' : 'accept-encoding, accept-language, cookie');
    if (answer.type.startsWith('text/html')) void reply.header('content-security-policy', PUBLIC_POLICY);
    sendKept(request, reply, answer);
  }
}
