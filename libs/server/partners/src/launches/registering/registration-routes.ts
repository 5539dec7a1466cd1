import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { askedLocale } from '@campus/platform/http/asked-locale.ts';
import { namedScope } from '@campus/platform/http/named-scope.ts';
import { formIn, formOf, queryOf, textsOf } from '../asked.ts';
import { LaunchLimits } from '../launch-limits.ts';
import { CLOSE_ON_PRESS, sendPage, type Page } from '../pages/launch-page.ts';
import { tooManyPage } from '../pages/pages.ts';
import { type Brought, RegisterPlatform } from './register-platform.ts';
import { askPage, noPlatformPage, notRegisteredPage, registeredPage } from './registration-pages.ts';
import { RegistrationRefused } from './registration-refused.ts';

/** Two addresses and a token. */
const BODY_LIMIT = 32_768;

const broughtIn = (texts: Partial<Record<string, string>>): Brought | null => {
  const { openid_configuration: configurationUrl, registration_token: token = null } = texts;
  return configurationUrl === undefined ? null : { configurationUrl, token };
};

/** Where platforms register themselves, by a link that an administrator made. */
@Injectable()
export class RegistrationRoutes implements OnModuleInit {
  constructor(
    private readonly registering: RegisterPlatform,
    private readonly limits: LaunchLimits,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Commands have no HTTP server. */
  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (!httpAdapter) return;
    void httpAdapter.getInstance<FastifyInstance>().register(
      namedScope('lti-registration', (scope, _options, done) => {
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser(
          'application/x-www-form-urlencoded',
          { parseAs: 'string', bodyLimit: BODY_LIMIT },
          (_request, body, parsed) => parsed(null, formIn(String(body))),
        );
        scope.get<{ Params: { link: string } }>('/lti/register/:link', (request, reply) =>
          this.answer(request, reply, () =>
            this.look(request.params.link, broughtIn(textsOf(queryOf(request))), request),
          ),
        );
        scope.post('/lti/register', (request, reply) =>
          this.answer(request, reply, () => this.register(textsOf(formOf(request)), request)),
        );
        done();
      }),
    );
  }

  private async look(link: string, brought: Brought | null, request: FastifyRequest): Promise<Page> {
    const locale = askedLocale(request);
    const { name, site } = await this.registering.invitationOf(link);
    const html = brought ? askPage(locale, { link, name, site, brought }) : noPlatformPage(locale, name);
    return { html, framers: [site] };
  }

  private async register(form: Partial<Record<string, string>>, request: FastifyRequest): Promise<Page> {
    const invitation = await this.registering.invitationOf(form.link ?? '');
    const brought = broughtIn(form);
    if (!brought) throw new RegistrationRefused('CONFIGURATION_ODD', 'openid_configuration');
    await this.registering.register(invitation, brought);
    const { site } = invitation;
    return { html: registeredPage(askedLocale(request), site), framers: [site], script: CLOSE_ON_PRESS };
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<Page>,
  ): Promise<FastifyReply> {
    const locale = askedLocale(request);
    if (!(await this.limits.lets(request.ip))) return tooManyPage(reply, locale);
    try {
      return sendPage(reply, 200, await work());
    } catch (error) {
      if (!(error instanceof RegistrationRefused)) throw error;
      await this.limits.noteRefusal(request.ip);
      return sendPage(reply, 403, { html: notRegisteredPage(locale, error), framers: 'anybody' });
    }
  }
}
