import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';

/** Pictures and recordings of the files asked for; films and downloads are fetched by those who want them. */
const sizes = statement<{ hash: string; bytes: string }>(
  'media-sizes',
  `select hash, bytes::text as bytes
     from media_file
    where hash = any($1)
      and (media_type like 'image/%' or media_type like 'audio/%')`,
);

/** A file that texts show, at its address. */
export interface ShownFile {
  path: string;
  bytes: number;
}

const ADDRESS = /\/media\/([0-9a-f]{64})\/[^"'\\\s]+/g;

/** How heavy the pictures and recordings of texts are. */
@Injectable()
export class MediaSizes {
  constructor(private readonly database: Database) {}

  /** Each file once, in the order of the texts. `html` may hold several texts, also as JSON. */
  async shownIn(html: string): Promise<ShownFile[]> {
    const hashOf = new Map(Array.from(html.matchAll(ADDRESS), ([path, hash = '']) => [path, hash]));
    if (hashOf.size === 0) return [];
    const rows = await this.database.rows(sizes, [[...new Set(hashOf.values())]]);
    const bytesOf = new Map(rows.map(({ hash, bytes }) => [hash, Number(bytes)]));
    return [...hashOf].flatMap(([path, hash]) => {
      const bytes = bytesOf.get(hash);
      return bytes === undefined ? [] : [{ path, bytes }];
    });
  }
}
