import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '../../platform/auth/sessions.ts';
import { isLocale } from '../../platform/graphql/locale.ts';
import { refuseFile } from '../../platform/http/refuse.ts';
import { onlyFilled } from './plan-assembly.ts';
import { planDocx } from './plan-docx.ts';
import { planPdf } from './plan-pdf.ts';
import { PlansService, type DatedPlan } from './plans.service.ts';

const kinds = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: planDocx,
  },
  pdf: { type: 'application/pdf', make: planPdf },
} as const;

const FILE = /^(.+)\.(docx|pdf)$/;

/** `<enrolment>.docx` or `<enrolment>.pdf`. */
function fileOf(name: string): { enrolmentId: string; kind: keyof typeof kinds } | null {
  const [, enrolmentId, kind] = FILE.exec(name) ?? [];
  return enrolmentId && (kind === 'docx' || kind === 'pdf') ? { enrolmentId, kind } : null;
}

const nameOf = (plan: DatedPlan, kind: string) => `plan-${plan.madeOn}-${plan.locale}.${kind}`;

/** The plan as a file, whole or (`fields=filled`) what is written into it so far. Its text leaves the server here and in the query, to its author alone, and is kept nowhere on the way. */
@Controller('plan')
export class PlansController {
  constructor(
    private readonly sessions: Sessions,
    private readonly plans: PlansService,
  ) {}

  @Get(':file')
  async download(
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Query('size') size: unknown,
    @Query('fields') fields: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const asked = fileOf(file);
    const plan =
      actor && asked && (await this.plans.planOf(actor, asked.enrolmentId, isLocale(lang) ? lang : 'es'));
    if (!plan) {
      refuseFile(reply, actor);
      return;
    }
    const { type, make } = kinds[asked.kind];
    const bytes = await make(
      fields === 'filled' ? onlyFilled(plan) : plan,
      size === 'letter' ? 'letter' : 'a4',
    );
    void reply
      .type(type)
      .header('content-disposition', `attachment; filename="${nameOf(plan, asked.kind)}"`)
      .send(bytes);
  }
}
