import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { tableFormats, tableTypes, type TableFormat } from '@campus/tabular';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, type Permission } from '../auth/actor.ts';
import { Sessions } from '../auth/sessions.ts';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { localeOf, type Locale } from '../graphql/locale.ts';
import { Refused } from '../graphql/refused.ts';
import { statusOf } from './error-filter.ts';
import { log } from './log.ts';
import { namedScope } from './named-scope.ts';
import { refuse } from './refuse.ts';
import { isSameSite } from './same-site.ts';

const MEGABYTE = 1024 * 1024;

/** Query parameters; a repeated one counts once. */
type Words = Record<string, string | string[] | undefined>;

/** What a module does with the tables that come in, and what it gives back. */
export interface TableFiles {
  /** Where: a POST takes a table in, `GET <url>/<id>/result.csv` or `.xlsx` gives what happened to it. */
  url: `/${string}`;
  may: Permission;
  maxBytes: number;
  /** The code for more bytes than that; its parameter is the limit in megabytes. */
  tooLarge: string;
  /** Keeps the bytes; `word` reads the address. Returns an id. */
  take(actor: Actor, key: string, word: (name: string) => string, bytes: Buffer): Promise<string>;
  /** Null: there is none, or none for this person. */
  give(
    actor: Actor,
    id: string,
    format: TableFormat,
    locale: Locale,
  ): Promise<{ bytes: Uint8Array; name: string } | null>;
}

/** An empty table to be filled in, with the headings that are understood. */
export interface EmptyTable {
  /** Where: `GET <url>/sample.csv` or `.xlsx`. */
  url: `/${string}`;
  may: Permission;
  give(format: TableFormat, locale: Locale): Promise<{ bytes: Uint8Array; name: string }>;
}

const isTooLarge = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';

/** Tables as files: in as a body of bytes (header `idempotency-key`), results out as CSV or workbook (`?lang=`). */
@Injectable()
export class TableRoutes {
  private readonly actors = new WeakMap<FastifyRequest, Actor>();

  constructor(
    private readonly sessions: Sessions,
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Commands have no HTTP server, and open nothing. */
  open(files: TableFiles): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    void httpAdapter.getInstance<FastifyInstance>().register(
      namedScope(files.url, (scope, _options, done) => {
        // A body that is too large is refused by its announced length, or as soon as it grows past the limit.
        const asBytes = { parseAs: 'buffer', bodyLimit: files.maxBytes } as const;
        scope.addContentTypeParser('application/octet-stream', asBytes, (_request, body, parsed) =>
          parsed(null, body),
        );
        scope.setErrorHandler((error, _request, reply) => answer(files, error, reply));
        scope.route<{ Querystring: Words }>({
          url: files.url,
          method: 'POST',
          // Checked before the body is read, so that nobody uploads megabytes in vain.
          onRequest: (request, reply) => this.admit(files, request, reply, true),
          handler: (request, reply) => this.take(files, request, reply, request.query),
        });
        scope.route<{ Params: { id: string; file: string }; Querystring: Words }>({
          url: `${files.url}/:id/:file`,
          method: 'GET',
          onRequest: (request, reply) => this.admit(files, request, reply, false),
          handler: (request, reply) => this.give(files, request, reply, request.params, request.query.lang),
        });
        done();
      }),
    );
  }

  /** Commands have no HTTP server, and open nothing. */
  openEmpty(table: EmptyTable): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    void httpAdapter.getInstance<FastifyInstance>().register(
      namedScope(`${table.url}-sample`, (scope, _options, done) => {
        for (const format of tableFormats)
          scope.route<{ Querystring: Words }>({
            url: `${table.url}/sample.${format}`,
            method: 'GET',
            onRequest: (request, reply) => this.admit(table, request, reply, false),
            handler: async (request, reply) => {
              const actor = this.actors.get(request);
              if (!actor) return refuse(reply, 404, 'NOT_FOUND');
              return send(reply, format, await table.give(format, localeOf(actor, request.query.lang)));
            },
          });
        done();
      }),
    );
  }

  private async admit(
    { may }: Pick<TableFiles, 'may'>,
    request: FastifyRequest,
    reply: FastifyReply,
    isWrite: boolean,
  ): Promise<unknown> {
    void reply.header('cache-control', 'no-store');
    if (isWrite && !isSameSite(request, this.config.publicUrl))
      return refuse(reply, 403, 'CROSS_SITE_REQUEST');
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    if (!actor) return refuse(reply, 401, 'SIGN_IN_NEEDED');
    if (!may(actor)) return refuse(reply, 403, 'FORBIDDEN');
    this.actors.set(request, actor);
    return undefined;
  }

  private async take(
    files: TableFiles,
    request: FastifyRequest,
    reply: FastifyReply,
    words: Words,
  ): Promise<FastifyReply> {
    const actor = this.actors.get(request);
    const key = request.headers['idempotency-key'];
    if (!actor || !Buffer.isBuffer(request.body)) throw new Refused('INPUT_INVALID', { field: 'body' });
    const word = (name: string) => [words[name] ?? ''].flat()[0] ?? '';
    const id = await files.take(actor, typeof key === 'string' ? key : '', word, request.body);
    return reply.code(201).send({ id });
  }

  private async give(
    files: TableFiles,
    request: FastifyRequest,
    reply: FastifyReply,
    { id, file }: { id: string; file: string },
    lang: unknown,
  ): Promise<FastifyReply> {
    const actor = this.actors.get(request);
    const format = tableFormats.find((each) => file === `result.${each}`);
    const found = actor && format && (await files.give(actor, id, format, localeOf(actor, lang)));
    if (!format || !found) return refuse(reply, 404, 'NOT_FOUND');
    return send(reply, format, found);
  }
}

const send = (
  reply: FastifyReply,
  format: TableFormat,
  { bytes, name }: { bytes: Uint8Array; name: string },
): FastifyReply =>
  reply
    .type(tableTypes[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .send(Buffer.from(bytes));

function answer({ url, tooLarge, maxBytes }: TableFiles, error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof Refused)
    return refuse(reply, error.code === 'NOT_FOUND' ? 404 : 400, error.code, error.params);
  if (isTooLarge(error)) return refuse(reply, 413, tooLarge, { limit: maxBytes / MEGABYTE });
  const status = statusOf(error);
  if (status < 500) return refuse(reply, status, 'BAD_REQUEST');
  log.error('a table could not be taken', { url, error: String(error) });
  return refuse(reply, 500, 'INTERNAL');
}
