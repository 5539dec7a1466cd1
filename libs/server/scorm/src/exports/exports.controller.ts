import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { refuse, refuseFile } from '@campus/platform/http/refuse.ts';
import { isExportStandard, type ExportStandard } from './writing/course-package.ts';
import { mayExport } from './exports.access.ts';
import { DispatchesService } from './dispatches/dispatches.service.ts';
import { ExportsService, type FoundExport } from './exports.service.ts';
import { type PageHome } from './writing/html-page.ts';

const FILE = /^([0-9a-f-]{36})\.zip$/;

/** Languages asked for that the course has, each once, in the order asked; null when one of them it has not. */
export function localesAsked(lang: unknown, available: readonly string[]): string[] | null {
  if (lang === undefined) return [...available];
  const asked = [...new Set(String(lang).split(','))];
  return asked.every((locale) => available.includes(locale)) ? asked : null;
}

/** Packages as downloads for staff, written while they are read. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly exports: ExportsService,
    private readonly dispatches: DispatchesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':file')
  async download(
    @Param('file') file: string,
    @Query('version') version: unknown,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = await this.idFor(file, request, reply);
    if (id === null) return;
    const found = await this.exports.find(id);
    if (!found) return void refuse(reply, 404, 'NOT_FOUND');
    const locales = localesAsked(lang, found.course.locales);
    const standard = version ?? '1.2';
    if (!locales || !isExportStandard(standard)) return void refuse(reply, 400, 'BAD_REQUEST');
    await this.send(reply, found, standard, locales);
  }

  @Get('dispatch/:file')
  async dispatch(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = await this.idFor(file, request, reply);
    if (id === null) return;
    const row = await this.dispatches.row(id);
    const found = row && (await this.exports.find(row.target_id, row.version_id));
    if (!found) return void refuse(reply, 404, 'NOT_FOUND');
    const home = { dispatch: `${this.config.publicUrl}/dispatch/${id}` };
    await this.send(reply, found, row.standard, row.locales, home);
  }

  /** The id in a file name that this actor may have; null when the answer has been given. */
  private async idFor(file: string, request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    void reply.header('cache-control', 'no-store');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const [, id] = FILE.exec(file) ?? [];
    if (actor && mayExport(actor) && id) return id;
    refuseFile(reply, actor);
    return null;
  }

  private async send(
    reply: FastifyReply,
    found: FoundExport,
    standard: ExportStandard,
    locales: string[],
    home: Exclude<PageHome, 'campus'> = 'package',
  ): Promise<void> {
    const { name, stream } = await this.exports.write(found, standard, locales, home);
    void reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(stream);
  }
}
