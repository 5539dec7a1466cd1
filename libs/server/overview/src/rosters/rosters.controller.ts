import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { tableTypes, type TableFormat } from '@campus/tabular';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { localeOf } from '@campus/platform/graphql/locale.ts';
import { type Asked, textIn } from '@campus/platform/http/asked-text.ts';
import { refuse, refuseFile } from '@campus/platform/http/refuse.ts';
import { todayIn } from '@campus/platform/words/days.ts';
import { EnrolmentStatus } from '@campus/delivery';
import { GridFile } from './grid/grid-file.ts';
import { columnsAsked, RosterFile } from './roster-file.ts';
import { RosterSort, SexFilter, type RosterFilter } from './roster.type.ts';
import { type RosterQuery } from './roster-query.ts';
import { maySeeRosters } from './rosters.access.ts';
import { stuckKinds } from './stuck/stuck.rules.ts';

/** `-progress`: not only how far each person is, but how far in each activity. */
const FILE = /^(all|[0-9a-fA-F-]{36})(-progress)?\.(csv|xlsx)$/;

/** Parameters with free text: an unknown value finds nobody. */
const FREE = ['search', 'country', 'group', 'kind', 'down', 'columns', 'lang', 'page'];

/** Enrolments that were ticked: as many as an address holds. */
const MOST_TICKED = 200;
const tickedIn = (asked: Asked): string[] | null => textIn(asked, 'ids')?.split(',') ?? null;

/** Stuck in whatever way. */
const ANY_STUCK = 'any';

const choiceIn = <Value extends string>(values: Record<string, Value>, name: string | null): Value | null =>
  name !== null && Object.hasOwn(values, name) ? (values[name] ?? null) : null;

const filterIn = (asked: Asked): RosterFilter => {
  const [, from, to] = BAND.exec(textIn(asked, 'band') ?? '') ?? [];
  const stuck = textIn(asked, 'stuck');
  return {
    search: textIn(asked, 'search')?.replaceAll('\0', ''),
    country: textIn(asked, 'country')?.replaceAll('\0', ''),
    groupId: textIn(asked, 'group'),
    institutionKind: textIn(asked, 'kind')?.replaceAll('\0', ''),
    status: choiceIn(EnrolmentStatus, textIn(asked, 'status')),
    sex: choiceIn(SexFilter, textIn(asked, 'sex')),
    percentFrom: from === undefined ? null : Number(from),
    percentTo: to === undefined ? null : Number(to),
    isStuck: stuck !== null,
    stuck: stuckKinds.find((kind) => kind === stuck) ?? null,
  };
};

const BAND = /^(\d{1,3})-(\d{1,3})$/;

const anything = () => true;

/** The first filter or order that is no word of ours: a file of everybody would be worse than none. */
const unknownIn = (asked: Asked): string | null => {
  const known: Record<string, (value: string) => boolean> = {
    ...Object.fromEntries(FREE.map((name) => [name, anything])),
    status: (value) => Object.hasOwn(EnrolmentStatus, value),
    sex: (value) => Object.hasOwn(SexFilter, value),
    sort: (value) => Object.hasOwn(RosterSort, value.toUpperCase()),
    band: (value) => BAND.test(value),
    ids: (value) => value.split(',').length <= MOST_TICKED && value.split(',').every(isId),
    stuck: (value) => value === ANY_STUCK || stuckKinds.some((kind) => kind === value),
  };
  return (
    Object.entries(asked).find(([name, value]) => {
      const isKnown = Object.hasOwn(known, name) ? known[name] : undefined;
      return value !== '' && !(typeof value === 'string' && isKnown?.(value));
    })?.[0] ?? null
  );
};

const queryIn = (asked: Asked, reader: { locale: string }, editionId: string | null): RosterQuery => ({
  editionId,
  among: tickedIn(asked),
  filter: filterIn(asked),
  sort: choiceIn(RosterSort, textIn(asked, 'sort')?.toUpperCase() ?? null) ?? RosterSort.NAME,
  isDescending: asked.down === '1',
  locale: localeOf(reader, textIn(asked, 'lang')),
});

const packAside = promisify(gzip);

/** A table of text is a tenth on its way; a workbook is packed already. */
async function packed(
  bytes: Uint8Array,
  kind: TableFormat,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Buffer> {
  if (kind === 'xlsx' || !request.headers['accept-encoding']?.includes('gzip')) return Buffer.from(bytes);
  void reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding');
  return packAside(bytes, { level: 5 });
}

/** Rosters as files, asked for with the words of the screen's own address. */
@Controller('rosters')
export class RostersController {
  constructor(
    private readonly sessions: Sessions,
    private readonly files: RosterFile,
    private readonly grids: GridFile,
  ) {}

  @Get(':file')
  async download(
    @Param('file') file: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const [, place, grid, kind] = FILE.exec(file) ?? [];
    if (!actor || !maySeeRosters(actor) || !place || (kind !== 'csv' && kind !== 'xlsx')) {
      refuseFile(reply, actor);
      return;
    }
    const unknown = unknownIn(asked);
    if (unknown) {
      refuse(reply, 400, 'INPUT_INVALID', { field: unknown });
      return;
    }
    const query = queryIn(asked, actor, place === 'all' ? null : place);
    const bytes = grid
      ? await this.grids.write(actor, query, kind)
      : ((await this.files.write(actor, query, columnsAsked(textIn(asked, 'columns')), kind)) ?? 'tooMany');
    if (bytes === 'missing') {
      refuseFile(reply, actor);
      return;
    }
    if (bytes === 'tooMany') {
      const { most } = grid ? this.grids : this.files;
      refuse(reply, 400, 'INPUT_INVALID', { field: 'people', reason: 'RANGE', most });
      return;
    }
    const day = todayIn(actor.timeZone);
    void reply
      .type(tableTypes[kind])
      .header('content-disposition', `attachment; filename="${grid ? 'progress' : 'roster'}-${day}.${kind}"`)
      .header('cache-control', 'no-store')
      .send(await packed(bytes, kind, request, reply));
  }
}
