import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { statusOf } from '@campus/platform/graphql/failures/format-error.ts';
import { refuse } from '@campus/platform/http/refuse.ts';
import { NetworkLimit } from '@campus/platform/throttle/network-limit.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { SystemTokenKeeping } from '../tokens/tokens.service.ts';
import { InterfaceReading } from './interface-reading.ts';
import { INTERFACE_TEXT } from './interface-schema.ts';

/** Requests a minute: of one token on all servers, and of one network on this one, tokens that hold or not. */
const OF_TOKEN = 120;
const OF_NETWORK = 600;

const shape = z.object({
  query: z.string().max(20_000),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** `INTERFACE_PATH`: where other programs read, by tokens that administrators made for them. No cookie counts here. */
@Controller('api/v1')
export class InterfaceController {
  private readonly limit = new NetworkLimit(OF_NETWORK);

  constructor(
    private readonly tokens: SystemTokenKeeping,
    private readonly reading: InterfaceReading,
    private readonly throttle: Throttle,
  ) {}

  @Post()
  async ask(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.limit.allows(request.ip)) return tooMany(reply, 60);
    const token = await this.tokens.held(request.headers.authorization);
    if (!token) {
      refuse(reply.header('www-authenticate', 'Bearer'), 401, 'TOKEN_REFUSED');
      return;
    }
    const wait = await this.throttle.count([{ key: `system:${token.id}`, limit: OF_TOKEN, seconds: 60 }]);
    if (wait > 0) return tooMany(reply, wait);
    const asked = shape.safeParse(body);
    if (!asked.success) {
      refuse(reply, 400, 'BAD_REQUEST');
      return;
    }
    const { query, variables } = asked.data;
    const answer = await this.reading.answer(token, { query, variables: variables ?? {} });
    const status = Math.max(200, ...(answer.errors ?? []).map(({ extensions }) => statusOf(extensions.code)));
    void reply.code(status).header('cache-control', 'no-store').send(answer);
  }

  /** What can be asked, with its meaning: no secret. */
  @Get('schema.graphql')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  schema(): string {
    return INTERFACE_TEXT;
  }
}

function tooMany(reply: FastifyReply, retryAfter: number): void {
  refuse(reply.header('retry-after', String(retryAfter)), 429, 'TOO_MANY_TRIES', { retryAfter });
}
