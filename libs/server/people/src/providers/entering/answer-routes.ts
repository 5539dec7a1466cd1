import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { askedLocale } from '@campus/platform/http/asked-locale.ts';
import { namedScope } from '@campus/platform/http/named-scope.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { ProviderRefusal } from '../entry-refusals.ts';
import { providerById } from '../registering/providers.statements.ts';
import { markOf } from '../beginning/browser-mark.ts';
import { type AnswerParams } from '../checking/check-answer.ts';
import { Enter } from './enter.ts';
import { noteRefusedEntry } from './entering.statements.ts';
import { ProviderEntryRefused } from '../checking/entry-refused.ts';
import { LeftProvider } from './left-provider.ts';
import { sendRefused } from './refused-page.ts';

const QUARTER_HOUR = 900;
const REFUSALS_OF_NETWORK = 300;

type Query = Record<string, string | string[] | undefined>;
interface Asked {
  Querystring: Query;
}

const textsOf = (query: Query): AnswerParams =>
  Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

const isRefusal = (code: unknown): code is ProviderRefusal =>
  Object.values<unknown>(ProviderRefusal).includes(code);

/** Where institutions send browsers to: redirections, and a page without a script where one ends. */
@Injectable()
export class AnswerRoutes implements OnModuleInit {
  readonly #isSecure: boolean;

  constructor(
    private readonly database: Database,
    private readonly door: Enter,
    private readonly left: LeftProvider,
    private readonly throttle: Throttle,
    private readonly security: SecurityLog,
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) config: Config,
  ) {
    this.#isSecure = config.publicUrl.startsWith('https:');
  }

  /** Commands have no HTTP server. */
  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    void httpAdapter.getInstance<FastifyInstance>().register(
      namedScope('oidc', (scope, _options, done) => {
        const isAlone = { exposeHeadRoute: false };
        scope.get<Asked>('/oidc/answer', isAlone, (request, reply) => this.answer(request, reply));
        scope.get<Asked>('/oidc/refused', (request, reply) => this.refused(request, reply));
        scope.get('/oidc/leave', isAlone, async (request, reply) =>
          goTo(reply, await this.left.leave(request, reply)),
        );
        done();
      }),
    );
  }

  private async answer(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    if (await this.isTooMuch(request.ip, 0))
      return sendRefused(reply, { code: null, provider: null }, askedLocale(request));
    try {
      const mark = markOf(request, this.#isSecure);
      return goTo(reply, await this.door.enter(textsOf(request.query), mark, request, reply));
    } catch (error) {
      if (!(error instanceof ProviderEntryRefused)) throw error;
      await this.note(error, request.ip);
      const { code, provider } = error;
      // What came in the address is of no more use, and not for the history of the browser.
      const query = new URLSearchParams({ code, ...(provider && { provider: provider.id }) });
      return goTo(reply, `/oidc/refused?${query.toString()}`);
    }
  }

  private async note({ code, detail, provider, address }: ProviderEntryRefused, ip: string): Promise<void> {
    await this.isTooMuch(ip, 1);
    this.security.note({ kind: SecurityKind.SIGN_IN_FAILED, address, code });
    if (!provider) return;
    await this.database.rows(noteRefusedEntry, { id: newId(), providerId: provider.id, code, detail });
  }

  private async isTooMuch(ip: string, times: number): Promise<boolean> {
    const key = `oidc:refused:${networkOf(ip)}`;
    const limit = { key, limit: REFUSALS_OF_NETWORK, seconds: QUARTER_HOUR, times };
    return (await this.throttle.count([limit])) > 0;
  }

  private async refused(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { query } = request;
    const id = textsOf(query).provider ?? '';
    const provider = isId(id) ? await this.database.row(providerById, [id]) : null;
    const code = isRefusal(query.code) ? query.code : ProviderRefusal.STATE_UNKNOWN;
    return sendRefused(reply, { code, provider }, askedLocale(request, query.lang));
  }
}

const goTo = (reply: FastifyReply, address: string): FastifyReply =>
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(address, 303);
