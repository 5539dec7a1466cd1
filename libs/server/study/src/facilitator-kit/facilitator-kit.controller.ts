import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { refuseFile } from '@campus/platform/http/refuse.ts';
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
    const name = `kit-${paper.kind}-${paper.id.slice(0, 8)}-${paper.locale}.pdf`;
    const task = { kind: 'paper', paper, size: size === 'letter' ? 'letter' : 'a4' } as const;
    await this.files.send(reply, actor.personId, task, { name, type: 'application/pdf' });
  }
}
