import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { tableTypes } from '@campus/tabular';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { localeOf } from '@campus/platform/graphql/locale.ts';
import { type Asked, textIn } from '@campus/platform/http/asked-text.ts';
import { refuse } from '@campus/platform/http/refuse.ts';
import { type Scope, scopes } from './counting/facts.sql.ts';
import { FiguresFiles, type FigureFormat, type RowsFile } from './files/figures-files.ts';
import { type FiguresQuery } from './figures-reading.ts';
import { maySeeEvidence, maySeeFigures } from './reports.access.ts';

const TYPES = {
  ...tableTypes,
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const endings = ['xlsx', 'csv', 'pdf', 'docx'] as const;
const pages: Readonly<Record<string, FigureFormat>> = {
  'one-page.pdf': 'page',
  'one-page-letter.pdf': 'page-letter',
};
const rowsFiles: readonly RowsFile[] = ['rows.xlsx', 'rows.csv', 'dictionary.csv'];

const endingOf = (file: string) => endings.find((ending) => file.endsWith(`.${ending}`)) ?? null;

/** Files of figures and of a report are named alike, the whole of them by `name`. */
const formatOf = (file: string, name: 'figures' | 'report'): FigureFormat | null =>
  pages[file] ?? (file.startsWith(`${name}.`) ? endingOf(file) : null);

/** Figures to download: to anyone who may see them on screen. */
@Controller('figures')
export class FiguresController {
  constructor(
    private readonly sessions: Sessions,
    private readonly files: FiguresFiles,
  ) {}

  @Get('reports/:id/:file')
  async report(
    @Param('id') id: string,
    @Param('file') file: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.admit(request, reply);
    if (!actor) return;
    const format = formatOf(file, 'report');
    const bytes = format && (await this.files.ofReport(actor, id, format, localeOf(actor, asked.lang)));
    send(reply, bytes, file);
  }

  @Get(':scope/:subjectId/:file')
  async figures(
    @Param('scope') place: string,
    @Param('subjectId') subjectId: string,
    @Param('file') file: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.admit(request, reply);
    if (!actor) return;
    const scope = scopes.find((each) => each === place);
    const bytes = scope && (await this.write(actor, scope, subjectId, file, asked));
    send(reply, bytes ?? null, file);
  }

  private async write(actor: Actor, scope: Scope, subjectId: string, file: string, asked: Asked) {
    const query: FiguresQuery = {
      scope,
      subjectId,
      period: { from: textIn(asked, 'from'), to: textIn(asked, 'to') },
      asPublished: asked['published'] === '1',
      asOfToday: asked['today'] === '1',
    };
    const locale = localeOf(actor, asked.lang);
    const rows = rowsFiles.find((each) => each === file);
    if (rows) return maySeeEvidence(actor) ? this.files.ofRows(actor, query, rows, locale) : null;
    const format = formatOf(file, 'figures');
    return format && this.files.ofFigures(actor, query, format, locale);
  }

  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    if (actor && maySeeFigures(actor)) return actor;
    if (actor) refuse(reply, 403, 'FORBIDDEN');
    else refuse(reply, 401, 'SIGN_IN_NEEDED');
    return null;
  }
}

function send(reply: FastifyReply, bytes: Uint8Array | null, file: string): void {
  void reply.header('cache-control', 'private, no-store');
  const ending = endingOf(file);
  if (!bytes || !ending) {
    refuse(reply, 404, 'NOT_FOUND');
    return;
  }
  void reply
    .type(TYPES[ending])
    .header('content-disposition', `attachment; filename="${file}"`)
    .send(Buffer.from(bytes));
}
