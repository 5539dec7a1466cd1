import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { localeOf } from '@campus/platform/graphql/locale.ts';
import { refuseFile } from '@campus/platform/http/refuse.ts';
import { FacilitatorKits } from '@campus/course';
import { mayReadKits } from './facilitator-kit.access.ts';
import { KitFiles } from './kit-files.ts';
import { ModelPlans } from './model-plans.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** `<paper>.pdf` or `<paper>.docx`. */
function fileOf(name: string): { paperId: string; as: keyof typeof types } | null {
  const [, paperId, as] = /^(.+)\.(pdf|docx)$/.exec(name) ?? [];
  return paperId && (as === 'pdf' || as === 'docx') ? { paperId, as } : null;
}

/** Papers of the kit as files to print; a plan filled in as an example also to go on working in. */
@Controller('kit')
export class FacilitatorKitController {
  constructor(
    private readonly sessions: Sessions,
    private readonly kits: FacilitatorKits,
    private readonly plans: ModelPlans,
    private readonly files: KitFiles,
  ) {}

  @Get(':versionId/:file')
  async download(
    @Param('versionId') versionId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Query('size') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const { paperId, as } = fileOf(file) ?? { paperId: '', as: 'pdf' as const };
    const isAsked = actor && mayReadKits(actor) && isId(versionId) && isId(paperId);
    const paper = isAsked && (await this.kits.paper(versionId, paperId, localeOf(actor, lang)));
    const plan = paper && (await this.plans.of(versionId, paper));
    if (!paper || (as === 'docx' && !plan)) {
      refuseFile(reply, actor);
      return;
    }
    const size = asked === 'letter' ? 'letter' : 'a4';
    const name = `kit-${paper.kind}-${paper.id.slice(0, 8)}-${paper.locale}.${as}`;
    const task = plan
      ? ({ kind: 'plan', as, plan, size } as const)
      : ({ kind: 'paper', paper, size } as const);
    await this.files.send(reply, actor.personId, task, { name, type: types[as] });
  }
}
