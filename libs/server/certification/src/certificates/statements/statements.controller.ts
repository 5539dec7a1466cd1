import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { paperOfFile } from '@campus/platform/documents/paper.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { refuseFile } from '@campus/platform/http/refuse.ts';
import { StatementReading } from './statement-reading.ts';

/** Statements of enrolment of several people as one document to print. */
@Controller()
export class StatementsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly reading: StatementReading,
  ) {}

  @Get('enrolment-statements/:file')
  async file(
    @Param('file') file: string,
    @Query('ids') ids: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const paper = paperOfFile(file);
    const wanted = typeof ids === 'string' ? ids.split(',') : [];
    const pdf = actor && paper && (await this.reading.pdf(actor, wanted, paper));
    if (!pdf) {
      refuseFile(reply, actor);
      return;
    }
    void reply
      .type('application/pdf')
      .header('content-disposition', 'attachment; filename="enrolment.pdf"')
      .header('cache-control', 'private, no-store')
      .send(pdf);
  }
}
