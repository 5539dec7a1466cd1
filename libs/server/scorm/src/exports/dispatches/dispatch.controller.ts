import { type DispatchNews } from '@campus/export-format';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import mime from 'mime';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { DispatchesService } from './dispatches.service.ts';
import { entryPage } from '../writing/package-files.ts';
import { HostedFiles } from './hosted-files.ts';

/**
 * Any site may frame it, because the platforms are not known beforehand; so it runs without an origin and
 * reaches nothing.
 */
const HOSTED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** A package sends a plain text body, which needs no preflight; nothing in it can be trusted. */
function parse(body: unknown): Record<string, unknown> {
  try {
    const value: unknown = typeof body === 'string' ? JSON.parse(body) : body;
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function newsIn(body: unknown): DispatchNews {
  const { launchId, isDone, isPassed, score } = parse(body);
  const isScore = typeof score === 'number' && score >= 0 && score <= 100;
  return {
    launchId: String(launchId),
    isDone: isDone === true,
    isPassed: typeof isPassed === 'boolean' ? isPassed : null,
    score: isScore ? score : null,
  };
}

/** Requests of thin packages on other platforms. Public: they have no session here, and none is read. */
@Controller('dispatch')
export class DispatchController {
  constructor(
    private readonly dispatches: DispatchesService,
    private readonly hosted: HostedFiles,
    private readonly throttle: Throttle,
  ) {}

  @Post(':id/launch')
  @HttpCode(200)
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'no-store')
  async launch(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { learner } = parse(body);
    if (await this.isTooMuch(request, 'launch')) return void reply.code(429).send();
    return this.dispatches.launch(id, String(learner ?? '').slice(0, 500));
  }

  @Post(':id/news')
  @HttpCode(200)
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'no-store')
  async news(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (await this.isTooMuch(request, 'news')) return void reply.code(429).send();
    return { isKnown: await this.dispatches.note(id, newsIn(body)) };
  }

  @Get(':id/*')
  async file(@Param('id') id: string, @Param('*') path: string, @Res() reply: FastifyReply): Promise<void> {
    const dispatch = await this.dispatches.row(id);
    const bytes = dispatch?.is_open ? await this.hosted.file(dispatch, path) : null;
    if (!bytes) throw new NotFoundException();
    const isPage = path === entryPage;
    void reply
      .type(mime.getType(path) ?? 'application/octet-stream')
      .header('content-security-policy', HOSTED_POLICY)
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', isPage ? 'no-cache' : 'public, max-age=31536000, immutable')
      .send(Buffer.from(bytes));
  }

  /** A whole training room may share one address. */
  private async isTooMuch(request: FastifyRequest, what: string): Promise<boolean> {
    const key = `dispatch:${what}:${networkOf(request.ip)}`;
    return (await this.throttle.count([{ key, limit: 600, seconds: 600 }])) > 0;
  }
}
