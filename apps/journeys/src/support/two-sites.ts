import { generateKeyPairSync } from 'node:crypto';
import { request as askOf, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import forge from 'node-forge';

/** Names that lead to this machine in every browser, and are two sites to it. */
const NAMES = { campus: 'campus.localhost', platform: 'learning.localhost' } as const;

/** Nobody vouches for it: browsers of these stories do not ask who it is. */
function selfSigned(): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  );
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
  const subject = [{ name: 'commonName', value: NAMES.campus }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  const altNames = Object.values(NAMES).map((value) => ({ type: 2, value }));
  certificate.setExtensions([{ name: 'subjectAltName', altNames }]);
  certificate.sign(forge.pki.privateKeyFromPem(key), forge.md.sha256.create());
  return { key, cert: forge.pki.certificateToPem(certificate) };
}

/** What a reverse proxy before the campus does. `keepsNothing`: no cookie of an answer inside a frame reaches the browser. */
function passOn(
  address: string,
  keepsNothing: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { method, headers, url } = request;
  const isFramed = headers['sec-fetch-dest'] === 'iframe';
  const onward = askOf(new URL(url ?? '/', address), { method, headers }, (answer) => {
    const given = { ...answer.headers };
    if (keepsNothing && isFramed) delete given['set-cookie'];
    response.writeHead(answer.statusCode ?? 502, given);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

/** The campus and a page of somebody else, each on a site of its own, over TLS. */
export class TwoSites {
  /** The browser keeps no cookie inside frames, as some do. */
  keepsNothing = false;
  readonly campus: string;
  readonly platform: string;
  readonly #close: () => Promise<void>;

  private constructor(port: number, close: () => Promise<void>) {
    this.campus = `https://${NAMES.campus}:${port}`;
    this.platform = `https://${NAMES.platform}:${port}`;
    this.#close = close;
  }

  /** `address`: of the campus behind it; `serve`: the site of the platform. */
  static async open(
    address: string,
    serve: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<TwoSites> {
    const server = createServer(selfSigned(), (request, response) => {
      const isCampus = request.headers.host?.startsWith(`${NAMES.campus}:`);
      if (isCampus) passOn(address, sites.keepsNothing, request, response);
      else serve(request, response);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const sites = new TwoSites((server.address() as AddressInfo).port, async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    });
    return sites;
  }

  close(): Promise<void> {
    return this.#close();
  }
}
