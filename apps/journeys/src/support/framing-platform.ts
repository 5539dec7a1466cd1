import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { agsScopes, claimNames, membersType } from '@campus/lti';
import { TestPlatform, TestServices } from '@campus/lti/testing';
import { TwoSites } from './two-sites.ts';

const LEARNER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner';
const PLACE = { id: '3', label: 'MICIC', title: 'Protection consulaire', type: ['CourseSection'] };

/** Somebody who is signed in on the platform. */
interface Guest {
  sub: string;
  given: string;
  family: string;
  locale: string;
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const pageOf = (body: string) => `<!doctype html>
<html lang="fr">
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>E-Campus</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block }</style>
${body}
</html>`;

/** Keeps what tools put there, and gives it back to the same tool. */
const STORAGE = `<script>
  const kept = new Map();
  addEventListener('message', ({ data, origin, source }) => {
    const { subject, message_id, key, value } = data;
    if (subject === 'lti.put_data') kept.set(origin + key, value);
    if (subject === 'lti.put_data' || subject === 'lti.get_data')
      source.postMessage({ subject: subject + '.response', message_id, key, value: kept.get(origin + key) }, origin);
  });
</script>`;

/** A form that sends itself, as platforms go from one side to the other. */
const formOf = (action: string, fields: Record<string, string>) =>
  pageOf(
    `<form action="${attribute(action)}" method="post">${Object.entries(fields)
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${attribute(value)}">`)
      .join('')}</form><script>document.forms[0].submit()</script>`,
  );

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/**
 * A learning platform on a site of its own, over TLS, that shows the campus inside its page, as Moodle does: it begins a
 * login in the frame, answers it with a token, and has a gradebook and a list of members, which the campus asks beside.
 */
export class FramingPlatform {
  /** It keeps something for tools, and says so (LTI Client Side postMessages). */
  offersStorage = false;
  readonly services: TestServices;
  readonly #keys: TestPlatform;
  readonly #sites: TwoSites;
  readonly #beside: Server;
  #line = '';

  private constructor(sites: TwoSites, keys: TestPlatform, services: TestServices, beside: Server) {
    this.#sites = sites;
    this.#keys = keys;
    this.services = services;
    this.#beside = beside;
  }

  /** `address`: of the campus, without TLS. */
  static async open(address: string): Promise<FramingPlatform> {
    // The keys name their platform, whose address is known when it listens.
    const sites = await TwoSites.open(address, (request, response) => platform.#show(request, response));
    const keys = await TestPlatform.open({ issuer: sites.platform });
    const services = new TestServices(keys.clientId);
    const beside = createServer((request, response) => void platform.#answer(request, response));
    await new Promise<void>((ready) => beside.listen(0, '127.0.0.1', ready));
    services.origin = `http://127.0.0.1:${(beside.address() as AddressInfo).port}`;
    services.toolKeys = async () =>
      (await (await fetch(`${address}/lti/keys`)).json()) as Awaited<ReturnType<TestServices['toolKeys']>>;
    const platform = new FramingPlatform(sites, keys, services, beside);
    platform.#line = services.addLine('course', { label: 'MICIC' });
    return platform;
  }

  /** Of the campus, as its people reach it. */
  get campus(): string {
    return this.#sites.campus;
  }

  /** No cookie of an answer inside a frame is kept. */
  set keepsNothing(keepsNothing: boolean) {
    this.#sites.keepsNothing = keepsNothing;
  }

  /** As an administrator enters it. */
  get registration() {
    return {
      name: 'E-Campus',
      issuer: this.#keys.issuer,
      clientId: this.#keys.clientId,
      authUrl: `${this.#sites.platform}/auth`,
      tokenUrl: this.services.tokenUrl,
      jwksUrl: `${this.services.origin}/jwks`,
      deployments: this.#keys.deploymentId,
    };
  }

  /** Its page with the course inside, for somebody who is signed in there. */
  pageFor(guest: Guest): string {
    return `${this.#sites.platform}/course?${new URLSearchParams({ ...guest }).toString()}`;
  }

  async close(): Promise<void> {
    await this.#sites.close();
    this.#beside.closeAllConnections();
    await new Promise((closed) => this.#beside.close(closed));
  }

  #show(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.#sites.platform);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    switch (url.pathname) {
      case '/course':
        response.end(
          pageOf(
            `<iframe name="tool" title="MICIC" src="/begin${attribute(url.search)}"></iframe>${STORAGE}`,
          ),
        );
        break;
      case '/begin':
        response.end(formOf(`${this.campus}/lti/login`, this.#loginFor(url.search)));
        break;
      case '/auth':
        void this.#tokenFor(url.searchParams).then((fields) =>
          response.end(formOf(`${this.campus}/lti/launch`, fields)),
        );
        break;
      default:
        response.writeHead(404).end();
    }
  }

  /** Its hint says who is signed in there: a session of its own would add nothing to the story. */
  #loginFor(guest: string): Record<string, string> {
    return {
      iss: this.#keys.issuer,
      target_link_uri: `${this.campus}/lti/launch`,
      login_hint: guest,
      lti_message_hint: '{"cmid":"12"}',
      client_id: this.#keys.clientId,
      lti_deployment_id: this.#keys.deploymentId,
      ...(this.offersStorage ? { lti_storage_target: '_parent' } : {}),
    };
  }

  async #tokenFor(asked: URLSearchParams): Promise<Record<string, string>> {
    const guest = new URLSearchParams(asked.get('login_hint') ?? '');
    const claims = this.#keys.claims(new Date(), {
      sub: guest.get('sub'),
      given_name: guest.get('given'),
      family_name: guest.get('family'),
      nonce: asked.get('nonce'),
      [claimNames.target]: `${this.campus}/lti/launch`,
      [claimNames.context]: PLACE,
      [claimNames.roles]: [LEARNER],
      [claimNames.presentation]: {
        locale: guest.get('locale'),
        document_target: 'iframe',
        return_url: `${this.#sites.platform}/back`,
      },
      [claimNames.results]: {
        scope: Object.values(agsScopes),
        lineitems: this.services.lineItemsUrl,
        lineitem: this.#line,
      },
      [claimNames.members]: {
        context_memberships_url: this.services.membersUrl,
        service_versions: ['2.0'],
      },
    });
    return { state: asked.get('state') ?? '', id_token: await this.#keys.sign(claims) };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers, url: path = '/' } = request;
    if (path === '/jwks') return void response.end(JSON.stringify(this.#keys.keys()));
    const said = await this.services.take({ method, path, headers, body: await bodyOf(request) });
    if (said === 'silence') return void request.socket.destroy();
    const isOfMembers = path.startsWith('/members');
    response.writeHead(said.status, {
      'content-type': isOfMembers ? membersType : 'application/json',
      ...said.headers,
    });
    response.end(said.body === undefined ? '' : JSON.stringify(said.body));
  }
}

export const memberOf = ({ sub, given, family }: Guest): object => ({
  user_id: sub,
  given_name: given,
  family_name: family,
  roles: [LEARNER],
  status: 'Active',
});
