import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

/** What a platform was asked to register. */
export interface AskedToRegister {
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** A platform over loopback that registers tools by itself, as Moodle does; what it says can be changed. */
export class RegisteringPlatform {
  readonly #http: Server;
  readonly site: string;
  /** Instead of what it would say of itself. */
  changes: Record<string, unknown> = {};
  /** Its answer to a registration; null: it registers. */
  refusal: number | null = null;
  readonly asked: AskedToRegister[] = [];
  /** How often it was asked what it is. */
  looked = 0;

  private constructor(http: Server) {
    this.#http = http;
    this.site = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  }

  static async open(): Promise<RegisteringPlatform> {
    const http = createServer();
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
    // No spec waits for it to end.
    http.unref();
    const platform = new RegisteringPlatform(http);
    http.on('request', (request, reply) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts).toString();
        const [status, answer] = platform.#answer(request.url ?? '/', request.headers, body);
        reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    return platform;
  }

  close(): Promise<void> {
    this.#http.closeAllConnections();
    return new Promise((done) => this.#http.close(() => done()));
  }

  get configurationUrl(): string {
    return `${this.site}/mod/lti/openid-configuration.php`;
  }

  #answer(path: string, headers: IncomingHttpHeaders, body: string): [number, unknown] {
    if (path === '/mod/lti/openid-configuration.php') {
      this.looked++;
      return [200, { ...this.#configuration(), ...this.changes }];
    }
    if (path !== '/register') return [404, {}];
    this.asked.push({ headers, body: JSON.parse(body) as Record<string, unknown> });
    if (this.refusal !== null) return [this.refusal, { error: 'invalid_client_metadata' }];
    return [201, { client_id: `tool-${this.asked.length}`, [TOOL]: { deployment_id: '4' } }];
  }

  #configuration(): Record<string, unknown> {
    return {
      issuer: this.site,
      authorization_endpoint: `${this.site}/auth`,
      token_endpoint: `${this.site}/token`,
      jwks_uri: `${this.site}/certs`,
      registration_endpoint: `${this.site}/register`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }
}
