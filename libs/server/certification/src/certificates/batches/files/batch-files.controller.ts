import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { refuseFile } from '@campus/platform/http/refuse.ts';
import { mayIssue } from '../../certificates.access.ts';
import { BatchFiles } from './batch-files.ts';

const FILE = /^(certificates|ceremony)-(a4|letter)\.(zip|pdf)$/;

/** The files of a batch: `certificates-a4.zip`, `ceremony-letter.pdf`. */
@Controller()
export class BatchFilesController {
  constructor(
    private readonly sessions: Sessions,
    private readonly files: BatchFiles,
  ) {}

  @Get('certificate-batches/:id/:file')
  async file(
    @Param('id') id: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const [, kind, paper, ending] = FILE.exec(file) ?? [];
    const isFile = (kind === 'certificates') === (ending === 'zip') && (paper === 'a4' || paper === 'letter');
    const batch = actor && isFile && mayIssue(actor) ? await this.files.find(actor, id) : null;
    if (!actor || !batch || (paper !== 'a4' && paper !== 'letter')) {
      refuseFile(reply, actor);
      return;
    }
    const isZip = kind === 'certificates';
    void reply
      .type(isZip ? 'application/zip' : 'application/pdf')
      .header('content-disposition', `attachment; filename="${file}"`)
      .header('cache-control', 'private, no-store')
      .send(isZip ? this.files.zip(actor, batch, paper) : this.files.ceremony(actor, batch, paper));
  }
}
