import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo } from 'node:net';
import { agsScopes, claimNames } from '@campus/lti';
import { type Misdeeds, TestPlatform, TestServices } from '@campus/lti/testing';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type TestCampus } from './campus.ts';
import { CookieJar } from './cookie-jar.ts';
import { registeredText } from './registered.ts';

type Params = Record<string, string>;

/** The forms there are on pages of ours; all else comes from the platform. */
const OWN_FORMS = /^\/lti\/(begin|enter|join|links|part|register)$/;

/** What comes back, as a browser sees it. */
export interface Seen {
  status: number;
  body: string;
  location: string;
  policy: string;
  cookies: string[];
}

/** Keeps cookies, unless it is told not to, and says where its pages are shown. */
export class Browser {
  readonly jar = new CookieJar();
  private readonly app: NestFastifyApplication;
  private readonly headers: Params;

  constructor(app: NestFastifyApplication, headers: Params = {}) {
    this.app = app;
    this.headers = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site', ...headers };
  }

  send(method: 'GET' | 'POST', url: string, form?: Params, app = this.app): Promise<Seen> {
    return this.request(method, url, form && new URLSearchParams(form).toString(), app);
  }

  /** A form in which a name may come several times. */
  sendText(url: string, form: string): Promise<Seen> {
    return this.request('POST', url, form, this.app);
  }

  private async request(
    method: 'GET' | 'POST',
    url: string,
    form: string | undefined,
    app: NestFastifyApplication,
  ): Promise<Seen> {
    const answer = await app.inject({
      method,
      url,
      headers: {
        ...this.headers,
        ...(method === 'POST' && OWN_FORMS.test(url) ? { 'sec-fetch-site': 'same-origin' } : {}),
        host: 'campus.test',
        accept: 'text/html',
        ...this.jar.header(),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { payload: form }),
    });
    return {
      status: answer.statusCode,
      body: answer.body,
      location: String(answer.headers.location ?? ''),
      policy: String(answer.headers['content-security-policy'] ?? ''),
      cookies: this.jar.take(answer.headers['set-cookie']),
    };
  }

  /** One operation in the session that a launch began: what it answers, or the codes of its errors. */
  async ask(query: string, input: object = {}): Promise<unknown[]> {
    const answer = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-campus-request': '1',
        host: 'campus.test',
        cookie: `campus_session=${this.jar.get('campus_session')}`,
      },
      payload: JSON.stringify({ query, variables: { input } }),
    });
    this.jar.take(answer.headers['set-cookie']);
    const { data, errors } = answer.json<{
      data: Record<string, unknown> | null;
      errors?: { extensions: { code: string } }[];
    }>();
    return errors?.map(({ extensions }) => extensions.code) ?? Object.values(data ?? {});
  }
}

/** The claim of a launch that takes results: all that Moodle allows with grade synchronisation. */
export const resultsClaim = (services: TestServices, line: string | null) => ({
  [claimNames.results]: {
    scope: Object.values(agsScopes),
    lineitems: services.lineItemsUrl,
    ...(line === null ? {} : { lineitem: line }),
  },
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Keys at `/jwks`, all else is a service. */
async function serve(
  keys: TestPlatform,
  services: TestServices,
  request: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const path = request.url ?? '/';
  reply.setHeader('content-type', 'application/json');
  if (path === '/jwks') return void reply.end(JSON.stringify(keys.keys()));
  const { method = 'GET', headers } = request;
  const said = await services.take({ method, path, headers, body: await bodyOf(request) });
  if (said === 'silence') return void request.socket.destroy();
  reply.writeHead(said.status, said.headers);
  reply.end(said.body === undefined ? '' : JSON.stringify(said.body));
}

/**
 * A platform over loopback: it publishes its keys, begins logins, answers them as it should, or not, and has a gradebook.
 */
export class LearningPlatform {
  private readonly http: Server;
  readonly keys: TestPlatform;
  readonly services: TestServices;
  readonly target: string;

  private constructor(http: Server, keys: TestPlatform, services: TestServices, target: string) {
    this.http = http;
    this.keys = keys;
    this.services = services;
    this.target = target;
  }

  static async open(publicUrl: string, issuer = 'https://learning.example.org'): Promise<LearningPlatform> {
    const keys = await TestPlatform.open({ issuer });
    const services = new TestServices(keys.clientId);
    const http = createHttp((request, reply) => {
      serve(keys, services, request, reply).catch(() => request.socket.destroy());
    });
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
    // No spec waits for it to end.
    http.unref();
    services.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    return new LearningPlatform(http, keys, services, `${publicUrl}/lti/launch`);
  }

  close(): Promise<void> {
    this.http.closeAllConnections();
    return new Promise((done) => this.http.close(() => done()));
  }

  /** As an administrator enters it. */
  get registration() {
    return {
      name: 'E-Campus',
      issuer: this.keys.issuer,
      clientId: this.keys.clientId,
      authUrl: `${this.keys.issuer}/mod/lti/auth.php`,
      tokenUrl: this.services.tokenUrl,
      jwksUrl: `${this.services.origin}/jwks`,
      deployments: [this.keys.deploymentId],
    };
  }

  async register(campus: TestCampus): Promise<string> {
    this.services.toolKeys = async () =>
      (await campus.server.app.inject({ url: '/lti/keys' })).json<
        Awaited<ReturnType<TestServices['toolKeys']>>
      >();
    const input = { ...this.registration, idempotencyKey: crypto.randomUUID() };
    const { data } = await campus
      .as('admin')
      .query<{ registerPlatform: { id: string } }>(registeredText('RegisterPlatform'), { input });
    return data.registerPlatform.id;
  }

  /** As Moodle begins it. */
  loginParams(changes: Params = {}): Params {
    return {
      iss: this.keys.issuer,
      target_link_uri: this.target,
      login_hint: '7',
      lti_message_hint: '{"cmid":"12","launchid":"ltilaunch12_4711"}',
      client_id: this.keys.clientId,
      lti_deployment_id: this.keys.deploymentId,
      ...changes,
    };
  }

  /** Both steps of a login in this browser; the last answer. */
  async login(browser: Browser, changes: Params = {}): Promise<Seen> {
    const first = await browser.send('POST', '/lti/login', this.loginParams(changes));
    return first.status === 303 ? browser.send('GET', first.location) : first;
  }

  /** A login, and the form that the platform then posts. */
  async form(
    browser: Browser,
    claims: Record<string, unknown> = {},
    misdeeds: Misdeeds = {},
  ): Promise<{ state: string; id_token: string }> {
    const { searchParams } = new URL((await this.login(browser)).location);
    const token = this.keys.claims(new Date(), {
      nonce: searchParams.get('nonce'),
      [claimNames.target]: this.target,
      ...claims,
    });
    return { state: searchParams.get('state') ?? '', id_token: await this.keys.sign(token, misdeeds) };
  }

  async launch(
    browser: Browser,
    claims: Record<string, unknown> = {},
    misdeeds: Misdeeds = {},
  ): Promise<Seen> {
    return browser.send('POST', '/lti/launch', await this.form(browser, claims, misdeeds));
  }
}
