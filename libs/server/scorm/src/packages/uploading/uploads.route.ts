import { type IncomingMessage } from 'node:http';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server, type ServerOptions } from '@tus/server';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { coded } from '@campus/platform/graphql/failures/format-error.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { namedScope } from '@campus/platform/http/named-scope.ts';
import { refuse } from '@campus/platform/http/refuse.ts';
import { isSameSite } from '@campus/platform/http/same-site.ts';
import { log } from '@campus/platform/http/log.ts';
import { isDiskFull, StorageRoom } from '@campus/platform/storage/room.ts';
import { UploadStore } from '@campus/platform/storage/upload-store.ts';
import { mayUseLibrary } from '../packages.access.ts';
import { UploadLocks } from './upload-locks.ts';
import { Uploads } from './uploads.service.ts';

type TusRequest = Parameters<NonNullable<ServerOptions['onUploadCreate']>>[0];

const OFFSET_STREAM = 'application/offset+octet-stream';

/** The body of an answer that is no 2xx, in the shape of all others. */
const bodyOf = (code: string, params: object = {}): string =>
  JSON.stringify({ errors: [coded(code, params)] });

/**
 * `/uploads`, resumable by the tus protocol (https://tus.io/protocols/resumable-upload, 1.0.0). The bytes go to the
 * upload store as they come, nothing is held in memory. Who may is decided here; the protocol is the library's.
 */
@Injectable()
export class UploadsRoute implements OnModuleInit {
  private readonly tus: Server;
  private readonly actors = new WeakMap<IncomingMessage, Actor>();

  constructor(
    private readonly uploads: Uploads,
    private readonly store: UploadStore,
    private readonly sessions: Sessions,
    private readonly host: HttpAdapterHost,
    locks: UploadLocks,
    room: StorageRoom,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.tus = new Server({
      path: '/uploads',
      datastore: store.data,
      locker: locks,
      relativeLocation: true,
      allowedOrigins: [config.publicUrl],
      disableTerminationForFinishedUploads: true,
      namingFunction: () => store.keyOf(newId()),
      generateUrl: (_request, { path, id }) => `${path}/${store.idOf(id)}`,
      getFileIdFromRequest: (_request, id) => this.keyOf(id),
      onUploadCreate: (request, upload) => this.begin(request, upload),
      onUploadFinish: async (_request, upload) => {
        await uploads.arrived(store.idOf(upload.id));
        return {};
      },
      onResponseError: (_request, error) => answerTo(error, room),
    });
  }

  /** Commands have no HTTP server, and take no uploads. */
  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    const http = httpAdapter.getInstance<FastifyInstance>();
    void http.register(
      namedScope('uploads', (scope, _options, done) => {
        // The body is read by the tus server.
        scope.addContentTypeParser(OFFSET_STREAM, (_request, _body, parsed) => parsed(null));
        const handler = (request: FastifyRequest, reply: FastifyReply) => this.handle(request, reply);
        scope.route({ method: ['POST', 'OPTIONS'], url: '/uploads', handler });
        scope.route<{ Params: { id: string } }>({
          method: ['HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
          url: '/uploads/:id',
          handler: (request, reply) => this.handle(request, reply, request.params.id),
        });
        done();
      }),
    );
  }

  private async handle(request: FastifyRequest, reply: FastifyReply, id?: string): Promise<FastifyReply> {
    if (request.method !== 'OPTIONS') {
      if (!isSameSite(request, this.config.publicUrl)) return refuse(reply, 403, 'CROSS_SITE_REQUEST');
      const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
      if (!actor) return refuse(reply, 401, 'SIGN_IN_NEEDED');
      if (!mayUseLibrary(actor)) return refuse(reply, 403, 'FORBIDDEN');
      if (id !== undefined && !(await this.uploads.isOpenTo(actor, id)))
        return refuse(reply, 404, 'NOT_FOUND');
      this.actors.set(request.raw, actor);
    }
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.raw.setHeader('cache-control', 'no-store');
    await this.tus.handle(request.raw, reply.raw);
    return reply;
  }

  private async begin(
    request: TusRequest,
    { id, size, metadata }: { id: string; size?: number; metadata?: Record<string, string | null> },
  ): Promise<object> {
    const raw = request.runtime?.node?.req;
    const actor = raw && this.actors.get(raw as IncomingMessage);
    if (!actor) throw new Refused('NOT_FOUND');
    await this.uploads.begin({
      id: this.store.idOf(id),
      ownerId: actor.personId,
      fileName: metadata?.filename ?? '',
      bytes: size ?? -1,
      libraryPackageId: metadata?.libraryPackageId ?? null,
    });
    return {};
  }

  private keyOf(id: string | undefined): string | undefined {
    try {
      return id === undefined ? undefined : this.store.keyOf(id);
    } catch {
      return undefined;
    }
  }
}

/** Our errors in our format; the library's unchanged, except for those that would reveal internals. */
async function answerTo(error: Error | { status_code: number; body: string }, room: StorageRoom) {
  if (error instanceof Refused) {
    const status_code =
      error.code === 'UPLOAD_TOO_LARGE' ? 413 : error.code === 'UPLOADS_TOO_MANY' ? 429 : 400;
    return { status_code, body: bodyOf(error.code, error.params) };
  }
  if ('status_code' in error && error.status_code < 500) return undefined;
  // The library does not pass on why a file could not be written.
  if (isDiskFull(error) || (await room.problem()) === 'STORAGE_FULL')
    return { status_code: 507, body: bodyOf('STORAGE_FULL') };
  log.error('an upload failed', { error: 'status_code' in error ? error.body : String(error) });
  return { status_code: 500, body: bodyOf('INTERNAL') };
}
