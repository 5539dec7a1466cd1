import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { namedScope } from '@campus/platform/http/named-scope.ts';
import { refuse } from '@campus/platform/http/refuse.ts';
import { isSameSite } from '@campus/platform/http/same-site.ts';
import { LetterFiles } from './nominating/letter-files.ts';
import { LettersService } from './letters/letters.service.ts';
import { maySeeCalls } from './nominations.access.ts';
import { LETTER_BYTES } from './nominating/letter-kind.ts';

type Work = (request: FastifyRequest) => Promise<object>;
type Reading = (actor: Actor, request: FastifyRequest) => Promise<FileAnswer | null>;

interface FileAnswer {
  bytes: Buffer;
  type: string;
  name: string;
}

const parameter = (request: FastifyRequest, name: string): string =>
  (request.params as Record<string, string | undefined>)[name] ?? '';

/** Files of calls and nominations under `/nomination-files`: letters in, documents out. */
@Injectable()
export class NominationFilesRoute implements OnModuleInit {
  constructor(
    private readonly files: LetterFiles,
    private readonly letters: LettersService,
    private readonly sessions: Sessions,
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Commands have no HTTP server. */
  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    void httpAdapter.getInstance<FastifyInstance>().register(
      namedScope('nomination files', (scope, _options, done) => {
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser(
          '*',
          { parseAs: 'buffer', bodyLimit: LETTER_BYTES + 1024 },
          (_request, body, parsed) => parsed(null, body),
        );
        scope.post('/nomination-files/letter/:token', (request, reply) =>
          this.take(request, reply, (one) => this.files.take(parameter(one, 'token'), one.body, one.ip)),
        );
        scope.get('/nomination-files/letter/:id', (request, reply) =>
          this.give(request, reply, (actor, one) => this.files.read(actor, parameter(one, 'id'))),
        );
        scope.get('/nomination-files/paper/:id', (request, reply) =>
          this.give(request, reply, async (actor, one) =>
            pdf(await this.letters.paperOf(actor, parameter(one, 'id')), 'letter'),
          ),
        );
        scope.get('/nomination-files/papers/:linkId', (request, reply) =>
          this.give(request, reply, async (actor, one) =>
            pdf(await this.letters.papersOfLink(actor, parameter(one, 'linkId')), 'letters'),
          ),
        );
        scope.get('/nomination-files/call/:id/:locale', (request, reply) =>
          this.give(request, reply, async (_actor, one) => {
            const locale = parameter(one, 'locale');
            return pdf(
              isLocale(locale) ? await this.letters.callPaper(parameter(one, 'id'), locale) : null,
              'call',
            );
          }),
        );
        done();
      }),
    );
  }

  /** A write by a page of ours; refusals come as they do elsewhere, with their code. */
  private async take(request: FastifyRequest, reply: FastifyReply, work: Work): Promise<FastifyReply> {
    if (!isSameSite(request, this.config.publicUrl)) return refuse(reply, 403, 'CROSS_SITE_REQUEST');
    try {
      return await reply.send(await work(request));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, params } = error;
      return reply.code(code === 'TOO_MANY_TRIES' ? 429 : 400).send({ refusal: { code, params } });
    }
  }

  private async give(request: FastifyRequest, reply: FastifyReply, read: Reading): Promise<FastifyReply> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    if (!actor) return refuse(reply, 401, 'SIGN_IN_NEEDED');
    if (!maySeeCalls(actor)) return refuse(reply, 403, 'FORBIDDEN');
    const found = await read(actor, request);
    if (!found) return refuse(reply, 404, 'NOT_FOUND');
    return reply
      .type(found.type)
      .header('content-disposition', `inline; filename="${found.name}"`)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(found.bytes);
  }
}

const pdf = (bytes: Buffer | null, name: string): FileAnswer | null =>
  bytes && { bytes, type: 'application/pdf', name: `${name}.pdf` };
