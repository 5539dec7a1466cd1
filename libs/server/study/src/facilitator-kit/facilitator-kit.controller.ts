import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { refuse, refuseFile } from '@campus/platform/http/refuse.ts';
import { refuseOverloaded } from '@campus/platform/load/admission.ts';
import { Overloaded } from '@campus/platform/load/overloaded.ts';
import { FacilitatorKits } from '@campus/course';
import { mayReadKits } from './facilitator-kit.access.ts';
import { KitFiles } from './kit-files.ts';

/** Papers of the kit as files to print. */
@Controller('kit')
export class FacilitatorKitController {
  constructor(
    private readonly sessions: Sessions,
    private readonly kits: FacilitatorKits,
    private readonly files: KitFiles,
  ) {}

  @Get(':versionId/:paperId.pdf')
  async download(
    @Param('versionId') versionId: string,
    @Param('paperId') paperId: string,
    @Query('lang') lang: unknown,
    @Query('size') size: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const isAsked = actor && mayReadKits(actor) && isId(versionId) && isId(paperId);
    const paper = isAsked && (await this.kits.paper(versionId, paperId, isLocale(lang) ? lang : 'es'));
    if (!paper) {
      refuseFile(reply, actor);
      return;
    }
    const wait = await this.files.secondsToWait(actor.personId);
    if (wait) {
      refuse(reply.header('retry-after', String(wait)), 429, 'TOO_MANY_TRIES', { retryAfter: wait });
      return;
    }
    try {
      const bytes = await this.files.make({ paper, size: size === 'letter' ? 'letter' : 'a4' });
      void reply
        .type('application/pdf')
        .header(
          'content-disposition',
          `attachment; filename="kit-${paper.kind}-${paper.id.slice(0, 8)}-${paper.locale}.pdf"`,
        )
        .send(Buffer.from(bytes));
    } catch (error) {
      if (!(error instanceof Overloaded)) throw error;
      refuseOverloaded(reply, error);
    }
  }
}
