import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '../../platform/auth/actor.ts';
import { Sessions } from '../../platform/auth/sessions.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { type Config } from '../../platform/config/config.ts';
import { coded } from '../../platform/graphql/answers.ts';
import { isLocale } from '../../platform/graphql/locale.ts';
import { Refused } from '../../platform/graphql/refused.ts';
import { log } from '../../platform/http/log.ts';
import { isSameSite } from '../../platform/http/same-site.ts';
import { ListReading } from './list-reading.ts';
import { mayBringLists } from './nominee-lists.access.ts';
import { NomineeLists } from './nominee-lists.service.ts';
import { writeResult } from './result-file.ts';

const MEGABYTES = 5;

const refuse = (reply: FastifyReply, status: number, code: string, params: object = {}) =>
  reply
    .code(status)
    .send({ errors: [{ message: code.toLowerCase().replaceAll('_', ' '), extensions: { code, params } }] });

const isTooLarge = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';

interface Sent {
  Querystring: { call?: string; name?: string };
}
interface Wanted {
  Params: { id: string; file: string };
  Querystring: { lang?: string };
}

/** Lists as files: in as a body of bytes (`?call=&name=`, header `idempotency-key`), results out as CSV or workbook. */
@Injectable()
export class NomineeListFiles implements OnModuleInit {
  private readonly actors = new WeakMap<FastifyRequest, Actor>();

  constructor(
    private readonly lists: NomineeLists,
    private readonly reading: ListReading,
    private readonly sessions: Sessions,
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Commands have no HTTP server. */
  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    void httpAdapter.getInstance<FastifyInstance>().register((scope, _options, done) => {
      const asBytes = { parseAs: 'buffer', bodyLimit: MEGABYTES * 1024 * 1024 } as const;
      scope.addContentTypeParser('application/octet-stream', asBytes, (_request, body, parsed) =>
        parsed(null, body),
      );
      scope.setErrorHandler((error, _request, reply) => this.answer(error, reply));
      scope.route<Sent>({
        url: '/nominee-lists',
        method: 'POST',
        // Before the body: nobody sends megabytes for nothing.
        onRequest: (request, reply) => this.admit(request, reply, true),
        handler: (request, reply) => this.bring(request, reply, request.query),
      });
      scope.route<Wanted>({
        url: '/nominee-lists/:id/:file',
        method: 'GET',
        onRequest: (request, reply) => this.admit(request, reply, false),
        handler: (request, reply) => this.take(request, reply, request.params, request.query.lang),
      });
      done();
    });
  }

  private async admit(request: FastifyRequest, reply: FastifyReply, isWrite: boolean): Promise<unknown> {
    void reply.header('cache-control', 'no-store');
    const code = (status: number, name: string) =>
      reply.code(status).send({ errors: [coded(name).toJSON()] });
    if (isWrite && !isSameSite(request, this.config.publicUrl)) return code(403, 'CROSS_SITE_REQUEST');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    if (!actor) return code(401, 'SIGN_IN_NEEDED');
    if (!mayBringLists(actor)) return code(403, 'FORBIDDEN');
    this.actors.set(request, actor);
    return undefined;
  }

  private async bring(
    request: FastifyRequest,
    reply: FastifyReply,
    { call = '', name = '' }: Sent['Querystring'],
  ): Promise<FastifyReply> {
    const actor = this.actors.get(request);
    const key = request.headers['idempotency-key'];
    if (!actor || !Buffer.isBuffer(request.body)) throw new Refused('INPUT_INVALID', { field: 'body' });
    const id = await this.lists.bring(actor, call, typeof key === 'string' ? key : '', name, request.body);
    return reply.code(201).send({ id });
  }

  private async take(
    request: FastifyRequest,
    reply: FastifyReply,
    { id, file }: Wanted['Params'],
    lang: string | undefined,
  ): Promise<FastifyReply> {
    const actor = this.actors.get(request);
    const [, format] = /^result\.(csv|xlsx)$/.exec(file) ?? [];
    const row = actor && format ? await this.reading.row(actor, id) : null;
    if (!actor || !row || row.expired_at) return refuse(reply, 404, 'NOT_FOUND');
    const locale = isLocale(lang) ? lang : isLocale(actor.locale) ? actor.locale : 'es';
    const { rows } = await this.reading.decided(actor, row);
    const { bytes, type } = await writeResult(rows, locale, format === 'csv' ? 'csv' : 'xlsx');
    await this.lists.tookResult(actor, id, format ?? '');
    const day = row.created_at.toISOString().slice(0, 10);
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="${day}-nominees.${format}"`)
      .send(Buffer.from(bytes));
  }

  private answer(error: unknown, reply: FastifyReply): FastifyReply {
    if (error instanceof Refused)
      return refuse(reply, error.code === 'NOT_FOUND' ? 404 : 400, error.code, error.params);
    if (isTooLarge(error)) return refuse(reply, 413, 'IMPORT_TOO_LARGE', { limit: MEGABYTES });
    log.error('a list of nominees could not be taken', { error: String(error) });
    return refuse(reply, 500, 'INTERNAL');
  }
}
