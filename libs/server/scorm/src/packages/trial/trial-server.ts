import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { type Archive } from '@campus/scorm-format';
import mime from 'mime';
import { TRIAL_PAGE, trialPage } from './trial-page.ts';

/** Browsers ask for it, no package means it. */
const UNASKED = 'favicon.ico';

const MAX_MISSING = 50;

/** The path a request asks for, as the archive names it; null when it makes no sense. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '')
      .slice(1)
      .normalize('NFC');
  } catch {
    return null;
  }
}

/** Serves the files of one archive on its own loopback port while a trial runs. */
export class TrialServer {
  /** Asked for and not in the package. */
  readonly missing = new Set<string>();
  /** Of files of the package, sent so far. */
  bytes = 0;
  private readonly http: Server;

  private constructor(private readonly archive: Pick<Archive, 'files' | 'open'>) {
    const known = new Set(archive.files.map(({ path }) => path));
    this.http = createServer((request, response) => {
      this.answer(known, request, response).catch(() => response.destroy());
    });
  }

  static async of(archive: Pick<Archive, 'files' | 'open'>): Promise<TrialServer> {
    const server = new TrialServer(archive);
    await new Promise<void>((resolve, reject) => {
      server.http.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  get host(): string {
    return `127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** The page that plays an item. */
  pageFor(itemUrl: string): string {
    return `http://${this.host}${TRIAL_PAGE}?item=${encodeURIComponent(itemUrl)}`;
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async answer(
    known: ReadonlySet<string>,
    { url = '/' }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    if (url.startsWith(`${TRIAL_PAGE}?`)) {
      const item = new URL(url, 'http://trial').searchParams.get('item') ?? '';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(trialPage(`/${item}`));
      return;
    }
    const path = pathOf(url);
    if (path === null || !known.has(path)) {
      if (path && path !== UNASKED && this.missing.size < MAX_MISSING) this.missing.add(path.slice(0, 300));
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', mime.getType(path) ?? 'application/octet-stream');
    await pipeline(await this.archive.open(path), (content) => this.counted(content), response);
  }

  private async *counted(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}
