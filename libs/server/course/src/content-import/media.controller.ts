import { Controller, Get, Headers, NotFoundException, Param, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { byteRange } from '@campus/content-format/byte-range';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { FileNames } from '@campus/platform/storage/file-names.ts';
import { Storage } from '@campus/platform/storage/storage.ts';

interface MediaRow {
  name: string;
  media_type: string;
  bytes: string;
}

const mediaFile = statement<MediaRow>(
  'media-file',
  `select name, media_type, bytes::text from media_file where hash = $1`,
);

const namedHere = statement<{ hash: string }>(
  'media-files-named',
  'select hash from media_file where hash = any($1)',
);

/** About 300 bytes each. */
const FILES = 5_000;

/** Shown in the page; anything else is a file to take away. */
const isShown = (type: string) => /^(image|video|audio)\//.test(type) || type === 'text/vtt';

/** A media file can be opened as a page of its own, so nothing in it may run. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * Pictures, videos, recordings, captions and downloads of lessons, by the hash of their bytes. Public, as the course text is:
 * anyone who knows the hash has the file or a page that shows it; and so any cache on the way may keep it for ever.
 */
@Controller('media')
export class MediaController {
  private readonly known = new BoundedCache<MediaRow>(FILES);

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    names: FileNames,
  ) {
    names.add('media_file.hash', namedHere);
  }

  @Get(':hash/:name')
  async file(
    @Param('hash') hash: string,
    @Headers('range') range: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.find(hash);
    if (!file) throw new NotFoundException();
    describe(reply, file, hash);
    if (known?.includes(hash)) {
      await reply.code(304).send();
      return;
    }
    const size = Number(file.bytes);
    const wanted = byteRange(range, size);
    if (wanted.kind === 'unsatisfiable') {
      await reply.code(416).header('content-range', `bytes */${size}`).send();
      return;
    }
    const { start, end } = wanted.kind === 'part' ? wanted : { start: 0, end: size - 1 };
    if (wanted.kind === 'part') reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
    await reply.header('content-length', end - start + 1).send(await this.storage.read(hash, { start, end }));
  }

  private async find(hash: string): Promise<MediaRow | null> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    return this.known.peek(hash) ?? (await this.known.load(hash, () => this.database.row(mediaFile, [hash])));
  }
}

function describe(reply: FastifyReply, file: MediaRow, hash: string): void {
  const type = file.media_type;
  reply
    .header('content-type', type.startsWith('text/') ? `${type}; charset=utf-8` : type)
    .header('content-disposition', isShown(type) ? 'inline' : `attachment; filename="${file.name}"`)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('etag', `"${hash}"`)
    .header('accept-ranges', 'bytes')
    .header('content-security-policy', POLICY)
    .header('cross-origin-resource-policy', 'same-origin');
}
