import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { type KeptAnswer } from '@campus/platform/http/kept-answer.ts';
import { PublicPages } from './public-pages.ts';
import { PublicReplies } from './public-replies.ts';

/** No way through a story has an address longer than this. */
const LONGEST = 2_000;

/** A repeated parameter arrives as a list: no link of ours has one. */
const oneText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The routes name their languages: what begins a path is one of them. */
function localeIn({ url }: FastifyRequest): Locale {
  const locale = url.slice(1, 3);
  return isLocale(locale) ? locale : 'es';
}

/** The pages that anyone may read, by language. `/` itself is of `FrontPage`, because it is the client's for others. */
@Controller()
export class PublicPageController {
  constructor(
    private readonly pages: PublicPages,
    private readonly replies: PublicReplies,
  ) {}

  @Get(['es', 'en', 'fr'])
  async course(
    @Query('course') key: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.replies.mayGive(request, reply)) return;
    const locale = localeIn(request);
    this.giveOrLead(request, reply, await this.pages.course(oneText(key), locale), `/${locale}`);
  }

  @Get(['es/lesson', 'en/lesson', 'fr/lesson'])
  async lesson(
    @Query('course') key: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.replies.mayGive(request, reply)) return;
    const locale = localeIn(request);
    this.giveOrLead(request, reply, await this.pages.lesson(oneText(key), locale), `/${locale}`);
  }

  /** `?steps=` holds the choices made so far: nobody but the address knows them. */
  @Get(['es/simulation', 'en/simulation', 'fr/simulation'])
  async simulation(
    @Query('course') key: unknown,
    @Query('steps') steps: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.replies.mayGive(request, reply)) return;
    const locale = localeIn(request);
    const made = typeof steps === 'string' && steps.length <= LONGEST ? steps : null;
    const page = await this.pages.simulation(oneText(key), made, locale);
    this.giveOrLead(request, reply, page, made === null ? `/${locale}` : `/${locale}/simulation`);
  }

  /** A link that leads nowhere any more, as of an older version, leads to the place before it. */
  private giveOrLead(
    request: FastifyRequest,
    reply: FastifyReply,
    page: KeptAnswer | null,
    before: string,
  ): void {
    if (page) this.replies.give(request, reply, page);
    else void reply.redirect(before, 302);
  }
}
