import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { BoundedCache } from '../../platform/cache/bounded-cache.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { type Config } from '../../platform/config/config.ts';
import { log } from '../../platform/http/log.ts';
import { Database } from '../../platform/database/database.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { byteRange } from '../content-import/index.ts';
import { isContentHost, readContentTicket } from './content-address.ts';
import { fileOfPackage } from './scorm.statements.ts';

interface ContentRequest {
  Params: { ticket: string; '*': string };
}

interface PackageFile {
  blob_hash: string;
  media_type: string;
  bytes: string;
}

/** About 400 bytes each. */
const FILES = 20_000;
const FRAME_FILE = /^(frame|[a-zA-Z0-9_.-]+-[a-zA-Z0-9_-]{8})\.js$/;

/**
 * The second origin. Packages are untrusted code: they run here, know no cookie and reach no one but their own
 * files. Their pages may do inside what they like; nothing may be asked of any other host.
 */
@Injectable()
export class ContentServer implements OnApplicationShutdown {
  private readonly http: FastifyInstance;
  private readonly files = new BoundedCache<PackageFile>(FILES);
  private readonly packagePolicy: string;
  private readonly framePolicy: string;

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.packagePolicy = `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; base-uri 'self'; form-action 'self'; frame-ancestors 'self' ${config.publicUrl}`;
    this.framePolicy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${config.publicUrl}`;
    this.http = fastify({ routerOptions: { maxParamLength: 2_000 }, trustProxy: config.trustedProxies > 0 });
    this.http.get<ContentRequest>('/:ticket/*', (request, reply) => this.answer(request, reply));
    this.http.setNotFoundHandler((_request, reply) => notFound(reply));
    this.http.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
      const status = error.statusCode ?? 500;
      if (status < 500) return reply.code(status).type('text/plain').send('bad request');
      log.error('a file of a package could not be sent', { error: String(error) });
      reply.removeHeader('etag').header('cache-control', 'no-store');
      return reply.code(500).type('text/plain').send('internal error');
    });
  }

  async listen(): Promise<void> {
    await this.http.listen({ port: this.config.contentPort, host: this.config.host });
  }

  /** For tests, which do not listen. */
  get instance(): FastifyInstance {
    return this.http;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.http.close();
  }

  private async answer(request: FastifyRequest<ContentRequest>, reply: FastifyReply): Promise<FastifyReply> {
    const { ticket, '*': path } = request.params;
    const packageId = readContentTicket(this.config.secret, ticket, new Date());
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('origin-agent-cluster', '?1');
    if (!packageId || !isContentHost(this.config.contentOrigin, packageId, request.host))
      return notFound(reply);
    if (path.startsWith('_campus/')) return this.frame(path.slice('_campus/'.length), reply);
    const file = await this.find(packageId, path.normalize('NFC'));
    if (!file) return notFound(reply);
    reply
      .header('etag', `"${file.blob_hash}"`)
      .header('cache-control', 'private, max-age=604800, immutable')
      .header('content-security-policy', this.packagePolicy);
    if (request.headers['if-none-match']?.includes(file.blob_hash)) return reply.code(304).send();
    return this.send(file, request.headers.range, reply);
  }

  private async find(packageId: string, path: string): Promise<PackageFile | null> {
    // No file has such a name, and no database takes one.
    if (path.includes('\0') || !path.isWellFormed()) return null;
    const key = `${packageId}/${path}`;
    return (
      this.files.peek(key) ??
      (await this.files.load(key, () => this.database.row(fileOfPackage, [packageId, path])))
    );
  }

  /** Whole or in part: some browsers play no video that they cannot ask for in parts. */
  private async send(
    file: PackageFile,
    range: string | undefined,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const size = Number(file.bytes);
    const wanted = byteRange(range, size);
    reply.header('accept-ranges', 'bytes').type(withCharset(file.media_type));
    if (wanted.kind === 'unsatisfiable')
      return reply.code(416).header('content-range', `bytes */${size}`).send();
    if (wanted.kind === 'part')
      reply.code(206).header('content-range', `bytes ${wanted.start}-${wanted.end}/${size}`);
    const { start, end } = wanted.kind === 'part' ? wanted : { start: 0, end: size - 1 };
    return reply
      .header('content-length', end - start + 1)
      .send(await this.storage.read(file.blob_hash, { start, end }));
  }

  /** The page that holds the API object, and its scripts: the same beside every package. */
  private async frame(name: string, reply: FastifyReply): Promise<FastifyReply> {
    reply.header('content-security-policy', this.framePolicy);
    if (name === 'frame.html') {
      const html = `<!doctype html><html><head><meta charset="utf-8"><meta name="campus-origin" content="${this.config.publicUrl}"><title>SCORM</title><link rel="stylesheet" href="frame.css"></head><body><iframe title="" allow="fullscreen; autoplay"></iframe><script type="module" src="frame.js"></script></body></html>`;
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
    }
    if (name === 'frame.css') {
      const css = 'html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}';
      return reply
        .header('cache-control', 'private, max-age=86400')
        .type('text/css; charset=utf-8')
        .send(css);
    }
    const path = join(this.config.scormFrameDir, name);
    if (!FRAME_FILE.test(name) || !existsSync(path)) return notFound(reply);
    const cache = name === 'frame.js' ? 'no-cache' : 'private, max-age=31536000, immutable';
    return reply
      .header('cache-control', cache)
      .type('text/javascript; charset=utf-8')
      .send(await readFile(path));
  }
}

const notFound = (reply: FastifyReply) => reply.code(404).type('text/plain').send('not found');

/** Style sheets and scripts cannot say their encoding well, and what is written today is UTF-8. Pages say it themselves. */
const withCharset = (type: string): string =>
  /^(text\/(css|plain|xml)|application\/(json|xml)|text\/javascript|application\/javascript)$/.test(type)
    ? `${type}; charset=utf-8`
    : type;
