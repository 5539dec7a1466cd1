import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { localeOf, type Locale } from '@campus/platform/graphql/locale.ts';
import { refuseFile } from '@campus/platform/http/refuse.ts';
import { mayReadKits } from '../facilitator-kit.access.ts';
import { KitFiles } from '../kit-files.ts';
import { Decks, type DeckWithPictures } from './decks.service.ts';

const types = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const;

type Kind = keyof typeof types;

/** `<what>.pdf` or `<what>.pptx`. */
function fileOf(name: string): { what: string; kind: Kind } | null {
  const [, what, kind] = /^(.+)\.(pdf|pptx)$/.exec(name) ?? [];
  return what && (kind === 'pdf' || kind === 'pptx') ? { what, kind } : null;
}

/** Slides of a module or of a session as a file, to show or to go on working in. */
@Controller('kit')
export class SlidesController {
  constructor(
    private readonly sessions: Sessions,
    private readonly decks: Decks,
    private readonly files: KitFiles,
  ) {}

  @Get(':versionId/slides/:file')
  async module(
    @Param('versionId') versionId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = fileOf(file);
    const name = asked?.what.slice(0, 8) ?? '';
    await this.send({ request, reply, lang }, asked?.kind, name, (locale) =>
      this.decks.ofModule(versionId, asked?.what ?? '', locale),
    );
  }

  @Get(':versionId/sessions/:paperId/:file')
  async session(
    @Param('versionId') versionId: string,
    @Param('paperId') paperId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = fileOf(file);
    const place = Number(asked?.what);
    const name = `${paperId.slice(0, 8)}-${place}`;
    await this.send({ request, reply, lang }, asked?.kind, name, (locale) =>
      this.decks.ofSession(versionId, { paperId, place }, locale),
    );
  }

  private async send(
    { request, reply, lang }: { request: FastifyRequest; reply: FastifyReply; lang: unknown },
    kind: Kind | undefined,
    name: string,
    find: (locale: Locale) => Promise<DeckWithPictures | null>,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const found = actor && mayReadKits(actor) && kind ? await find(localeOf(actor, lang)) : null;
    if (!actor || !kind || !found) {
      refuseFile(reply, actor);
      return;
    }
    const file = { name: `slides-${name}-${found.deck.locale}.${kind}`, type: types[kind] };
    await this.files.send(reply, actor.personId, { kind, ...found }, file);
  }
}
