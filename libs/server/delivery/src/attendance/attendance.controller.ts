import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { tableTypes } from '@campus/tabular';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { type Paper, paperOfFile } from '@campus/platform/documents/paper.ts';
import { type Locale, localeOf } from '@campus/platform/graphql/locale.ts';
import { refuse, refuseFile } from '@campus/platform/http/refuse.ts';
import { mayTakeAttendance } from './attendance.access.ts';
import { AttendanceFiles } from './sheets/attendance-files.ts';
import { OwnAttendanceReading } from './own/own-attendance.ts';

/** A file, in a language, by a request. */
interface Asked {
  file: string;
  lang: unknown;
  request: FastifyRequest;
  reply: FastifyReply;
}

const TYPES = { ...tableTypes, pdf: 'application/pdf' };

/** Sheets to print, tables to download, and the sessions of a learner for their own calendar. */
@Controller('attendance')
export class AttendanceController {
  constructor(
    private readonly sessions: Sessions,
    private readonly files: AttendanceFiles,
    private readonly own: OwnAttendanceReading,
  ) {}

  @Get('sheets/:halfDayId/:groupId/:file')
  async sheet(
    @Param('halfDayId') halfDayId: string,
    @Param('groupId') groupId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.print({ file, lang, request, reply }, (actor, locale, paper) =>
      this.files.sheet(actor, { halfDayId, groupId }, locale, paper),
    );
  }

  /** Every sheet of a session in one file. */
  @Get('session-sheets/:sessionId/:file')
  async sheets(
    @Param('sessionId') sessionId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.print({ file, lang, request, reply }, (actor, locale, paper) =>
      this.files.sheets(actor, sessionId, locale, paper),
    );
  }

  /** Every sheet of an edition from today on, in one file. */
  @Get('edition-sheets/:editionId/:file')
  async sheetsOfEdition(
    @Param('editionId') editionId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.print({ file, lang, request, reply }, (actor, locale, paper) =>
      this.files.sheetsOfEdition(actor, editionId, locale, paper),
    );
  }

  @Get('editions/:editionId/:file')
  async table(
    @Param('editionId') editionId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.admit(request, reply);
    if (!actor) return;
    const format = file === 'attendance.csv' ? 'csv' : file === 'attendance.xlsx' ? 'xlsx' : null;
    const bytes = format && (await this.files.table(actor, editionId, localeOf(actor, lang), format));
    send(reply, bytes, format ?? 'csv', `attachment; filename="${file}"`);
  }

  /** `all.ics` or the id of a session. */
  @Get('calendar/:enrolmentId/:file')
  async calendar(
    @Param('enrolmentId') enrolmentId: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const [, which] = /^(.+)\.ics$/.exec(file) ?? [];
    const sessionId = which === 'all' ? null : which;
    const text =
      actor && sessionId !== undefined
        ? await this.own.calendar(actor, enrolmentId, sessionId, localeOf(actor, lang))
        : null;
    if (text === null) {
      refuseFile(reply, actor);
      return;
    }
    void reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'attachment; filename="micic-campus.ics"')
      .type('text/calendar; charset=utf-8')
      .send(text);
  }

  /** Sheets as a file of the paper that its name asks for, in the language asked for. */
  private async print(
    { file, lang, request, reply }: Asked,
    made: (actor: Actor, locale: Locale, paper: Paper) => Promise<{ name: string; bytes: Buffer } | null>,
  ): Promise<void> {
    const actor = await this.admit(request, reply);
    if (!actor) return;
    const paper = paperOfFile(file);
    const sheets = paper && (await made(actor, localeOf(actor, lang), paper));
    send(reply, sheets && sheets.bytes, 'pdf', `inline; filename="${sheets?.name}"`);
  }

  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    if (actor && mayTakeAttendance(actor)) return actor;
    if (actor) refuse(reply, 403, 'FORBIDDEN');
    else refuse(reply, 401, 'SIGN_IN_NEEDED');
    return null;
  }
}

function send(
  reply: FastifyReply,
  bytes: Uint8Array | null,
  type: keyof typeof TYPES,
  disposition: string,
): void {
  void reply.header('cache-control', 'private, no-store');
  if (bytes) void reply.type(TYPES[type]).header('content-disposition', disposition).send(Buffer.from(bytes));
  else refuse(reply, 404, 'NOT_FOUND');
}
