import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { keptAnswer, sendKept } from '@campus/platform/http/kept-answer.ts';
import { refuse } from '@campus/platform/http/refuse.ts';
import { NetworkLimit } from '@campus/platform/throttle/network-limit.ts';
import { FeedReading } from './feed-reading.ts';

/** Calendars of many people ask from the machines of a few firms. */
const MOST_OF_NETWORK = 600;

/** Sessions for calendars that subscribe: nobody is signed in, the address is the secret. */
@Controller('attendance/feeds')
export class FeedController {
  private readonly limit = new NetworkLimit(MOST_OF_NETWORK);

  constructor(private readonly reading: FeedReading) {}

  @Get(':file')
  async calendar(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.limit.allows(request.ip)) return tooMany(reply, 60);
    const [, secret = ''] = /^(.+)\.ics$/.exec(file) ?? [];
    const asked = await this.reading.calendar(secret);
    if (asked === null) {
      refuse(reply, 404, 'NOT_FOUND');
      return;
    }
    if ('wait' in asked) return tooMany(reply, asked.wait);
    // Kept by the calendar alone, and asked for again each time.
    void reply.header('cache-control', 'private, no-cache').header('referrer-policy', 'no-referrer');
    sendKept(request, reply, await keptAnswer('text/calendar; charset=utf-8', asked.text));
  }
}

function tooMany(reply: FastifyReply, retryAfter: number): void {
  refuse(reply.header('retry-after', String(retryAfter)), 429, 'TOO_MANY_TRIES', { retryAfter });
}
