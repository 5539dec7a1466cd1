import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { byteRange } from '@campus/content-format/byte-range';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { log } from '@campus/platform/http/log.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { encodingFor, isText } from './compression.ts';
import { isContentHost, readContentTicket } from './content-address.ts';
import { contentTypeFor, isNameOpen } from './content-type.ts';
import { FrameFiles } from './frame-files.ts';
import { PackageTexts } from './package-texts.ts';
import { Packages } from '../packages.ts';
import { fileOfPackage } from '../scorm.statements.ts';

interface ContentRequest {
  Params: { ticket: string; '*': string };
}

interface PackageFile {
  blob_hash: string;
  media_type: string;
  bytes: string;
  /** An item of the package opens it. */
  isLaunch: boolean;
  /** Its name does not reveal its type. */
  isNameOpen: boolean;
}

/** About 400 bytes each. */
const FILES = 20_000;

/** What content is never asked for on a learner's device, even by a page around that would let it. */
const PERMISSIONS = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'bluetooth',
  'hid',
  'midi',
  'display-capture',
]
  .map((feature) => `${feature}=()`)
  // Much content ends itself in its unload handler; browsers that give `unload` up keep it for pages that ask.
  .concat('unload=(self)')
  .join(', ');

/** Inline scripts, eval, blobs and workers are how real packages are made; all of it stays in their own origin. */
const packagePolicyFor = (campusOrigin: string): string =>
  [
    `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'self' ${campusOrigin}`,
  ].join('; ');

const framePolicyFor = (campusOrigin: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors ${campusOrigin}`,
  ].join('; ');

/**
 * The second origin. Packages are untrusted code: they run here, without cookies, and reach only their own
 * files. Their pages may do anything inside; nothing may be requested from other hosts.
 */
@Injectable()
export class ContentServer implements OnApplicationShutdown {
  private readonly http: FastifyInstance;
  private readonly files = new BoundedCache<PackageFile>(FILES);
  private readonly texts: PackageTexts;
  private readonly frames: FrameFiles;
  private readonly packagePolicy: string;
  private readonly framePolicy: string;

  constructor(
    private readonly database: Database,
    private readonly packages: Packages,
    private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.texts = new PackageTexts(storage);
    this.frames = new FrameFiles(config.scormFrameDir, config.publicUrl);
    this.packagePolicy = packagePolicyFor(config.publicUrl);
    this.framePolicy = framePolicyFor(config.publicUrl);
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
    const packageId = byEitherSecret(this.config, (secret) => readContentTicket(secret, ticket, new Date()));
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('origin-agent-cluster', '?1')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('permissions-policy', PERMISSIONS)
      .header('vary', 'accept-encoding, sec-fetch-dest');
    if (!packageId || !isContentHost(this.config.contentOrigin, packageId, request.host))
      return notFound(reply);
    // A worker that outlives the page could answer in place of the frame, for anyone who plays next at this computer.
    if (request.headers['service-worker'] !== undefined) return notFound(reply);
    if (path.startsWith('_campus/')) return this.frame(path.slice('_campus/'.length), request, reply);
    const file = await this.find(packageId, path.normalize('NFC'));
    if (!file) return notFound(reply);
    reply
      .header('etag', `"${file.blob_hash}"`)
      .header('cache-control', 'private, max-age=604800, immutable')
      .header('content-security-policy', this.packagePolicy);
    if (request.headers['if-none-match']?.includes(file.blob_hash)) return reply.code(304).send();
    return this.send(file, request, reply);
  }

  private async find(packageId: string, path: string): Promise<PackageFile | null> {
    // No file has such a name, and no database takes one.
    if (path.includes('\0') || !path.isWellFormed()) return null;
    const key = `${packageId}/${path}`;
    return this.files.peek(key) ?? (await this.files.load(key, () => this.read(packageId, path)));
  }

  private async read(packageId: string, path: string): Promise<PackageFile | null> {
    const row = await this.database.row(fileOfPackage, [packageId, path]);
    if (!row) return null;
    const { launchable } = await this.packages.get(packageId);
    const isLaunch = launchable.some(({ launch }) => launch?.path === path);
    return { ...row, isLaunch, isNameOpen: isNameOpen(path) };
  }

  /** Texts compressed; the rest whole or in part: some browsers play no video that they cannot ask for in parts. */
  private async send(file: PackageFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const size = Number(file.bytes);
    const destination = request.headers['sec-fetch-dest'];
    const type = contentTypeFor(file.media_type, {
      destination: typeof destination === 'string' ? destination : undefined,
      isLaunch: file.isLaunch,
      isNameOpen: file.isNameOpen,
    });
    const wanted = byteRange(request.headers.range, size);
    reply.header('accept-ranges', 'bytes').type(type);
    if (wanted.kind === 'whole' && isText(type, size)) return this.sendText(file, type, request, reply);
    if (wanted.kind === 'unsatisfiable')
      return reply.code(416).header('content-range', `bytes */${size}`).send();
    if (wanted.kind === 'part')
      reply.code(206).header('content-range', `bytes ${wanted.start}-${wanted.end}/${size}`);
    const { start, end } = wanted.kind === 'part' ? wanted : { start: 0, end: size - 1 };
    return reply
      .header('content-length', end - start + 1)
      .send(await this.storage.read(file.blob_hash, { start, end }));
  }

  private async sendText(
    file: PackageFile,
    type: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const encoding = encodingFor(request.headers['accept-encoding'], Number(file.bytes));
    const text = await this.texts.get(file.blob_hash, type, encoding);
    if (encoding)
      reply.header('content-encoding', encoding).header('etag', `"${file.blob_hash}-${encoding}"`);
    return reply.type(text.type).header('content-length', text.bytes.length).send(text.bytes);
  }

  private async frame(name: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const file = await this.frames.get(name, encodingFor(request.headers['accept-encoding'], Infinity));
    if (!file) return notFound(reply);
    reply
      .header('content-security-policy', this.framePolicy)
      .header('etag', file.etag)
      .header('cache-control', file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-cache');
    if (request.headers['if-none-match']?.includes(file.etag)) return reply.code(304).send();
    if (file.encoding) reply.header('content-encoding', file.encoding);
    return reply.type(file.type).send(file.bytes);
  }
}

const notFound = (reply: FastifyReply) => reply.code(404).type('text/plain').send('not found');
