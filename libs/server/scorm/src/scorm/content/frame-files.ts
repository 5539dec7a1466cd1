import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { markup } from '@campus/platform/documents/html.ts';
import { compress, type Encoding } from './compression.ts';

/** A file of the frame, as it travels. */
export interface FrameFile {
  bytes: Buffer;
  encoding: Encoding | null;
  type: string;
  etag: string;
  /** Its name changes when it does. */
  isImmutable: boolean;
}

const SCRIPT = /^(frame|[a-zA-Z0-9_.-]+-[a-zA-Z0-9_-]{8})\.js$/;
const CSS = 'html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}';

const page = (campusOrigin: string): string =>
  markup`<!doctype html><html><head><meta charset="utf-8"><meta name="campus-origin" content="${campusOrigin}"><title>SCORM</title><link rel="stylesheet" href="frame.css"><link rel="modulepreload" href="frame.js"></head><body><iframe title="" allow="fullscreen; autoplay; unload"></iframe><script type="module" src="frame.js"></script></body></html>`.html;

/** Compressed once: on a narrow link the engine decides when content first hears from the API. */
const QUALITY = 9;
/** A few engines and scripts, each in up to three forms. */
const FILES = 100;

/** The page that holds the API object, and its scripts: the same beside every package. */
export class FrameFiles {
  private readonly kept = new BoundedCache<FrameFile>(FILES);
  private readonly written: ReadonlyMap<string, { text: string; type: string }>;

  constructor(
    private readonly folder: string,
    campusOrigin: string,
  ) {
    this.written = new Map([
      ['frame.html', { text: page(campusOrigin), type: 'text/html; charset=utf-8' }],
      ['frame.css', { text: CSS, type: 'text/css; charset=utf-8' }],
    ]);
  }

  async get(name: string, encoding: Encoding | null): Promise<FrameFile | null> {
    const written = this.written.get(name);
    if (written)
      return this.load(`${name}/`, encoding, written.type, () => Promise.resolve(Buffer.from(written.text)));
    if (!SCRIPT.test(name)) return null;
    const path = join(this.folder, name);
    const there = await stat(path).catch(() => null);
    if (!there?.isFile()) return null;
    return this.load(`${name}/${there.mtimeMs}`, encoding, 'text/javascript; charset=utf-8', () =>
      readFile(path),
    );
  }

  private async load(
    key: string,
    encoding: Encoding | null,
    type: string,
    read: () => Promise<Buffer>,
  ): Promise<FrameFile | null> {
    const form = `${key}/${encoding ?? ''}`;
    return (
      this.kept.peek(form) ??
      this.kept.load(form, async () => {
        const bytes = await read();
        const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 20);
        return {
          bytes: encoding ? await compress(bytes, encoding, QUALITY) : bytes,
          encoding,
          type,
          etag: `"${hash}${encoding ? `-${encoding}` : ''}"`,
          isImmutable: /-[a-zA-Z0-9_-]{8}\.js\//.test(key),
        };
      })
    );
  }
}
