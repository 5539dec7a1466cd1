import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { refuseFile } from '@campus/platform/http/refuse.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { PersonalDataService } from './personal-data.service.ts';

/** The ZIP with a person's data, for whoever asked for it. */
@Controller()
export class PersonalDataController {
  constructor(
    private readonly sessions: Sessions,
    private readonly data: PersonalDataService,
    private readonly storage: Storage,
  ) {}

  @Get('personal-data/:file')
  async file(
    @Param('file') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const file = actor && (await this.data.take(actor, /^(.*)\.zip$/.exec(name)?.[1] ?? ''));
    if (!file) {
      refuseFile(reply, actor);
      return;
    }
    void reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="micic-personal-data.zip"')
      .header('content-length', file.bytes)
      .header('cache-control', 'private, no-store')
      .send(await this.storage.read(file.hash));
  }
}
