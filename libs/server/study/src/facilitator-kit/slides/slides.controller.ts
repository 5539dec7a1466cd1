import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { refuseFile } from '@campus/platform/http/refuse.ts';
import { mayReadKits } from '../facilitator-kit.access.ts';
import { KitFiles } from '../kit-files.ts';
import { Decks } from './decks.service.ts';

const types = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const;

/** `<module>.pdf` or `<module>.pptx`. */
function fileOf(name: string): { moduleId: string; kind: keyof typeof types } | null {
  const [, moduleId, kind] = /^(.+)\.(pdf|pptx)$/.exec(name) ?? [];
  return moduleId && (kind === 'pdf' || kind === 'pptx') ? { moduleId, kind } : null;
}

/** Slides of a module as a file, to show or to go on working in. */
@Controller('kit')
export class SlidesController {
  constructor(
    private readonly sessions: Sessions,
    private readonly decks: Decks,
    private readonly files: KitFiles,
  ) {}

  @Get(':versionId/slides/:file')
  async download(
    @Param('versionId') versionId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const asked = fileOf(file);
    if (!actor || !mayReadKits(actor) || !asked) {
      refuseFile(reply, actor);
      return;
    }
    const { moduleId, kind } = asked;
    const found = await this.decks.ofModule(versionId, moduleId, isLocale(lang) ? lang : 'es');
    if (!found) {
      refuseFile(reply, actor);
      return;
    }
    const name = `slides-${moduleId.slice(0, 8)}-${found.deck.locale}.${kind}`;
    await this.files.send(reply, actor.personId, { kind, ...found }, { name, type: types[kind] });
  }
}
