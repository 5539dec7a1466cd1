import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { isToken } from '@campus/platform/auth/secret-token.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { askedLocale } from '@campus/platform/http/asked-locale.ts';
import { namedScope } from '@campus/platform/http/named-scope.ts';
import { noteRefusal } from '../platforms/platforms.statements.ts';
import { formIn, formOf, queryOf, textsOf, type Params } from './asked.ts';
import { Arrivals } from './arriving/arrivals.ts';
import { BeginLogin } from './login/begin-login.ts';
import { type BrowserMark, giveMark, markOf } from './login/browser-mark.ts';
import { PlatformStorage } from './login/platform-storage.ts';
import { EntryRefused } from './entry-refused.ts';
import { JoinCodes } from './arriving/join-codes.ts';
import { JoinProof } from './arriving/join-proof.ts';
import { sendPage, type Page } from './pages/launch-page.ts';
import { keepPage, passPage, readPage, toWindowPage } from './pages/stored-pages.ts';
import { Enter } from './showing/enter.ts';
import { Passes } from './showing/passes.ts';
import { LaunchLimits } from './launch-limits.ts';
import { type Entry, LaunchService } from './launch.service.ts';
import { PickLinks } from './linking/pick-links.ts';
import { mayJoin } from './launches.access.ts';
import { joinPage, type JoinView, refusedPage, tooManyPage, windowPage } from './pages/pages.ts';

/** A token of 32 kilobytes, as a form. */
const BODY_LIMIT = 65_536;
/** Says that the browser was given its mark already. */
const ASKED = 'campus_cookie';

/** What platforms and their people reach of LTI: pages and redirections, without a script. */
@Injectable()
export class LaunchRoutes implements OnModuleInit {
  readonly #isSecure: boolean;

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly logins: BeginLogin,
    private readonly launches: LaunchService,
    private readonly linking: PickLinks,
    private readonly storage: PlatformStorage,
    private readonly door: Enter,
    private readonly passes: Passes,
    private readonly arrivals: Arrivals,
    private readonly codes: JoinCodes,
    private readonly proof: JoinProof,
    private readonly limits: LaunchLimits,
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.#isSecure = config.publicUrl.startsWith('https:');
  }

  /** Commands have no HTTP server. */
  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    void httpAdapter.getInstance<FastifyInstance>().register(
      namedScope('lti', (scope, _options, done) => {
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser(
          'application/x-www-form-urlencoded',
          { parseAs: 'string', bodyLimit: BODY_LIMIT },
          (_request, body, parsed) => parsed(null, formIn(String(body))),
        );
        // Whoever only asks whether the address is there begins nothing.
        scope.head('/lti/login', (_request, reply) => reply.code(204).send());
        scope.get('/lti/login', { exposeHeadRoute: false }, (request, reply) =>
          this.login(queryOf(request), request, reply),
        );
        scope.post('/lti/login', (request, reply) => this.login(formOf(request), request, reply));
        scope.post('/lti/launch', (request, reply) =>
          this.answer(request, reply, (form, mark) => this.launch(form, mark, request)),
        );
        scope.post('/lti/begin', (request, reply) =>
          this.answer(request, reply, (form, mark) => this.launches.begin(form, mark)),
        );
        scope.post('/lti/links', (request, reply) =>
          this.answer(request, reply, (_form, mark) => this.linking.pick(formOf(request), mark)),
        );
        scope.get('/lti/enter', (request, reply) => this.showPass(request, reply));
        scope.post('/lti/enter', (request, reply) =>
          this.answer(request, reply, (form) =>
            this.passes.use(this.isOurs(request) ? form.pass : undefined),
          ),
        );
        scope.get('/lti/join', (request, reply) => this.join(request, reply));
        scope.post('/lti/join', (request, reply) => this.join(request, reply, 'show'));
        scope.post('/lti/part', (request, reply) => this.join(request, reply, 'part'));
        done();
      }),
    );
  }

  /**
   * The browser must bring back what it is given before the platform is asked: its hint is good once. Where it does not,
   * the platform keeps it, if it offers to; else the same login begins again in a window.
   */
  private async login(params: Params, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.limits.lets(request.ip))) return tooManyPage(reply, askedLocale(request));
    const { [ASKED]: asked, ...given } = params;
    const mark = markOf(request, this.#isSecure);
    try {
      if (mark !== null) {
        const url = await this.logins.begin(given, mark);
        return reply.header('cache-control', 'no-store').redirect(url, 302);
      }
      const texts = Object.entries(textsOf(given)).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, value]],
      );
      if (asked !== undefined) {
        const locale = askedLocale(request);
        const stored = await this.logins.beginStored(given);
        const page: Page = stored
          ? keepPage(locale, texts, stored)
          : { html: windowPage(locale, texts), framers: 'anybody' };
        return sendPage(reply, 200, page);
      }
      giveMark(reply, this.#isSecure);
      const query = new URLSearchParams([...texts, [ASKED, '1']]).toString();
      return reply.header('cache-control', 'no-store').redirect(`/lti/login?${query}`, 303);
    } catch (error) {
      return this.refuse(error, request, reply);
    }
  }

  /** A page of ours asks, and none that somebody else has made. */
  private isOurs({ headers: { origin } }: FastifyRequest): boolean {
    return origin === this.config.publicUrl;
  }

  private async launch(
    form: Partial<Record<string, string>>,
    mark: BrowserMark,
    request: FastifyRequest,
  ): Promise<Page | Entry> {
    const kept = mark.text === null ? await this.storage.of(form.state) : null;
    if (kept && form.id_token !== undefined) return readPage(askedLocale(request), form, kept);
    return this.launches.launch(form, mark, request);
  }

  private async toWindow(entry: Entry, request: FastifyRequest): Promise<Page> {
    const pass = await this.passes.make(entry);
    return toWindowPage(entry.locale ?? askedLocale(request), pass, entry.framers);
  }

  /** Where a browser keeps nothing, its window asks whoever opened the link. */
  private async showPass(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.limits.lets(request.ip))) return tooManyPage(reply, askedLocale(request));
    try {
      const { pass = '' } = textsOf(queryOf(request));
      const { locale, ...shown } = await this.passes.shown(pass);
      const page = passPage(isLocale(locale) ? locale : askedLocale(request), { ...shown, pass });
      return sendPage(reply, 200, page);
    } catch (error) {
      return this.refuse(error, request, reply);
    }
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (form: Partial<Record<string, string>>, mark: BrowserMark) => Promise<Page | Entry>,
  ): Promise<FastifyReply> {
    const form = textsOf(formOf(request));
    const isStated = this.isOurs(request) && isToken(form.mark);
    const mark = { text: isStated ? (form.mark ?? null) : markOf(request, this.#isSecure), isStated };
    if (!(await this.limits.lets(request.ip, form.code !== undefined)))
      return tooManyPage(reply, askedLocale(request));
    try {
      const answer = await work(form, mark);
      if ('html' in answer) return sendPage(reply, 200, answer);
      if (isStated) return sendPage(reply, 200, await this.toWindow(answer, request));
      await this.door.enter(answer, request, reply);
      return reply.header('cache-control', 'no-store').redirect(answer.path, 303);
    } catch (error) {
      return this.refuse(error, request, reply);
    }
  }

  /**
   * In a window of ours: the session is that of our own pages, and no other page may be around. What is asked for by
   * a page of somebody else is not done, and what is asked for here only after a fresh proof.
   */
  private async join(
    request: FastifyRequest,
    reply: FastifyReply,
    act: 'look' | 'show' | 'part' = 'look',
  ): Promise<FastifyReply> {
    const { origin } = request.headers;
    const { actor, isProved } = await this.sessions.entryOf(this.sessions.tokenOf(request));
    const locale = actor && isLocale(actor.locale) ? actor.locale : askedLocale(request);
    const answer = (view: JoinView) => sendPage(reply, 200, { html: joinPage(locale, view), framers: [] });
    if (!actor) return answer({ is: 'nobody' });
    if (!mayJoin(actor)) return answer({ is: 'staff' });
    const isOurs = origin === undefined || origin === this.config.publicUrl;
    const { id = '', password } = textsOf(formOf(request));
    if (isOurs && act !== 'look' && !isProved) {
      const proof = await this.proof.show(actor.personId, password, request, reply);
      if (proof === 'tooMany') return tooManyPage(reply, locale);
      if (proof !== 'right') return answer({ is: 'proof', act, id, isWrong: proof === 'wrong' });
    }
    if (isOurs && act === 'show') return answer({ is: 'shown', code: await this.codes.make(actor.personId) });
    if (isOurs && act === 'part') await this.arrivals.part(actor.personId, id);
    return answer({ is: 'ready', joined: await this.arrivals.joined(actor.personId) });
  }

  /** A failure stays one. The page says nothing of the platform that it did not say itself. */
  private async refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!(error instanceof EntryRefused)) throw error;
    const { code, claim, platform } = error;
    await this.limits.noteRefusal(request.ip);
    if (platform) await this.database.rows(noteRefusal, { id: platform.id, code, claim });
    return sendPage(reply, 403, { html: refusedPage(askedLocale(request), code, claim), framers: 'anybody' });
  }
}
