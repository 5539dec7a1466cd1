import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { askedLocale } from '@campus/platform/http/asked-locale.ts';
import { namedScope } from '@campus/platform/http/named-scope.ts';
import { personOfToken } from './leave-token.ts';
import { Reminders } from './reminders.service.ts';
import { UNSUBSCRIBE_POLICY, unsubscribePage, type UnsubscribeView } from './unsubscribe-page.ts';

/** A one-click request (RFC 8058) is never longer. */
const BODY_LIMIT = 4_096;

interface Asked {
  Params: { token: string };
  Querystring: { lang?: unknown };
}

/**
 * Reminders off with the link of a mail, without signing in. Opening it changes nothing, for scanners open every link;
 * a press of the button does, and so does the one click of a mail program, whatever body it sends (RFC 8058).
 */
@Injectable()
export class UnsubscribeRoute implements OnModuleInit {
  constructor(
    private readonly reminders: Reminders,
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Commands have no HTTP server. */
  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    void httpAdapter.getInstance<FastifyInstance>().register(
      namedScope('unsubscribe', (scope, _options, done) => {
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser(
          '*',
          { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
          (_request, _body, parsed) => parsed(null),
        );
        scope.get<Asked>('/unsubscribe/:token', (request, reply) => this.show(request, reply, null));
        scope.post<Asked>('/unsubscribe/:token', (request, reply) => this.show(request, reply, false));
        scope.post<Asked>('/unsubscribe/:token/again', (request, reply) => this.show(request, reply, true));
        done();
      }),
    );
  }

  /** `isOn`: what the person chooses now; null: they only look. */
  private async show(request: FastifyRequest<Asked>, reply: FastifyReply, isOn: boolean | null) {
    const { token } = request.params;
    const personId = byEitherSecret(this.config, (secret) => personOfToken(secret, token));
    const choice =
      personId === null
        ? null
        : isOn === null
          ? await this.reminders.choice(personId)
          : await this.reminders.choose(personId, isOn, 'link');
    const view: UnsubscribeView = choice ? { token, isOn: choice.isOn, isDone: isOn !== null } : null;
    return reply
      .code(choice ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', UNSUBSCRIBE_POLICY)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .send(unsubscribePage(view, askedLocale(request, request.query.lang)));
  }
}
