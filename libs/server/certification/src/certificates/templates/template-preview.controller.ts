import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuse, refuseFile } from '@campus/platform/http/refuse.ts';
import { isSameSite } from '@campus/platform/http/same-site.ts';
import { mayIssue } from '../certificates.access.ts';
import { TemplatePreview } from './template-preview.ts';
import { TemplateReading } from './template-reading.ts';

/** Pictures of templates, and templates as pictures: for those who coordinate. */
@Controller()
export class TemplatePreviewController {
  constructor(
    private readonly sessions: Sessions,
    private readonly preview: TemplatePreview,
    private readonly reading: TemplateReading,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `{editionId, outcome, locale, paper, content}` → the page. `content`: as `SaveCertificateTemplateInput` has it. */
  @Post('certificate-previews/:kind')
  async specimen(
    @Param('kind') kind: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isSameSite(request, this.config.publicUrl)) return void refuse(reply, 403, 'CROSS_SITE_REQUEST');
    if (!(await this.admit(request, reply))) return;
    if (kind !== 'page.svg' && kind !== 'page.pdf') return void refuse(reply, 404, 'NOT_FOUND');
    try {
      const page = await (kind === 'page.pdf' ? this.preview.pdf(body) : this.preview.picture(body));
      void reply
        .code(200)
        .type(kind === 'page.pdf' ? 'application/pdf' : 'image/svg+xml')
        .header('cache-control', 'no-store')
        .send(page);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse(reply, error.code === 'NOT_FOUND' ? 404 : 422, error.code, error.params);
    }
  }

  @Get('certificate-images/:id')
  async image(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!(await this.admit(request, reply))) return;
    const found = await this.reading.picture(id);
    if (!found) return void refuse(reply, 404, 'NOT_FOUND');
    void reply
      .type(found.mediaType)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .send(found.bytes);
  }

  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    if (actor && mayIssue(actor)) return true;
    refuseFile(reply, actor);
    return false;
  }
}
