import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { localeOf } from '@campus/platform/graphql/locale.ts';
import { refuse, refuseFile } from '@campus/platform/http/refuse.ts';
import { refuseOverloaded } from '@campus/platform/load/admission.ts';
import { Overloaded } from '@campus/platform/load/overloaded.ts';
import { ScreenNotes } from '../notes/screen-notes.ts';
import { PlanFiles } from './files/plan-files.ts';
import { toPrint } from './files/plan-print.ts';
import { PlansService, type DatedPlan } from './plans.service.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

const FILE = /^(.+)\.(docx|pdf)$/;

/** `<enrolment>.docx` or `<enrolment>.pdf`. */
function fileOf(name: string): { enrolmentId: string; kind: keyof typeof types } | null {
  const [, enrolmentId, kind] = FILE.exec(name) ?? [];
  return enrolmentId && (kind === 'docx' || kind === 'pdf') ? { enrolmentId, kind } : null;
}

const nameOf = (plan: DatedPlan, kind: string) => `plan-${plan.madeOn}-${plan.locale}.${kind}`;

/** The plan as a file: what is written into it so far or, with `fields=all`, its blank fields and forms too, and with `notes=all`, what its author noted in the course. Its text leaves the server here and in the query, to its author alone, and is kept nowhere on the way. */
@Controller('plan')
export class PlansController {
  constructor(
    private readonly sessions: Sessions,
    private readonly plans: PlansService,
    private readonly files: PlanFiles,
    private readonly notes: ScreenNotes,
  ) {}

  @Get(':file')
  async download(
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Query('size') size: unknown,
    @Query('fields') fields: unknown,
    @Query('notes') notes: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const asked = fileOf(file);
    const plan = actor && asked && (await this.plans.planOf(actor, asked.enrolmentId, localeOf(actor, lang)));
    if (!plan) {
      refuseFile(reply, actor);
      return;
    }
    const wait = await this.files.secondsToWait(actor.personId);
    if (wait) {
      refuse(reply.header('retry-after', String(wait)), 429, 'TOO_MANY_TRIES', { retryAfter: wait });
      return;
    }
    try {
      const bytes = await this.files.make({
        kind: asked.kind,
        plan: toPrint(
          plan,
          fields === 'all',
          notes === 'all' ? await this.notes.notesOf(actor, asked.enrolmentId, plan.locale) : null,
        ),
        paper: size === 'letter' ? 'letter' : 'a4',
      });
      void reply
        .type(types[asked.kind])
        .header('content-disposition', `attachment; filename="${nameOf(plan, asked.kind)}"`)
        .send(Buffer.from(bytes));
    } catch (error) {
      if (!(error instanceof Overloaded)) throw error;
      refuseOverloaded(reply, error);
    }
  }
}
