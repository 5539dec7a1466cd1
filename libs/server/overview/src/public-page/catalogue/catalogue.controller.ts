import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { type KeptAnswer } from '@campus/platform/http/kept-answer.ts';
import { PublicPages } from '../public-pages.ts';
import { PublicReplies } from '../public-replies.ts';

/** What other platforms read to list the courses of this campus: by their servers, or by a script of their page. */
@Controller()
export class CatalogueController {
  constructor(
    private readonly pages: PublicPages,
    private readonly replies: PublicReplies,
  ) {}

  @Get('catalogue.json')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.replies.mayGive(request, reply)) this.give(request, reply, await this.pages.catalogue());
  }

  /** `?lang`, else Spanish: a feed keeps its language whoever asks for it. */
  @Get('catalogue.atom')
  async atom(
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = isLocale(lang) ? lang : 'es';
    if (this.replies.mayGive(request, reply)) this.give(request, reply, await this.pages.feed(locale));
  }

  private give(request: FastifyRequest, reply: FastifyReply, answer: KeptAnswer | null): void {
    if (!answer) return;
    void reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    this.replies.give(request, reply, answer);
  }
}
