import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { log } from '@campus/platform/http/log.ts';
import { askedLocale } from '@campus/platform/http/asked-locale.ts';
import { PublicPages } from './public-pages.ts';
import { PublicReplies } from './public-replies.ts';

/** `/`: for people without a session what the course is, for everybody else their own course home. */
@Injectable()
export class FrontPage {
  constructor(
    private readonly sessions: Sessions,
    private readonly pages: PublicPages,
    private readonly replies: PublicReplies,
  ) {}

  /** False: this one gets the client, which knows what to show. Nobody's session is looked up for that. */
  async answers(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    if (this.sessions.tokenOf(request) !== null || !isVisit(request)) return false;
    if (!this.replies.isFrontOpen(request)) return false;
    const { lang } = request.query as { lang?: unknown };
    const page = await this.pages.course(null, askedLocale(request, lang)).catch(noted);
    if (!page) return false;
    this.replies.give(request, reply, page, false);
    return true;
  }
}

/** The client can say more to people than a failure can: that the campus cannot be reached, and that their work is kept. */
function noted(error: unknown): null {
  log.error('no public page', {
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return null;
}

/** A service worker that fetches `/` wants the client, to keep it; it would show the public page for ever without a link. */
const isVisit = ({ headers }: FastifyRequest): boolean => headers['sec-fetch-dest'] !== 'empty';
