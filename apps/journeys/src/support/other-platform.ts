import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isFault, readArchive } from '@campus/scorm-format';
import type { FrameLocator, Page } from '@playwright/test';

const require = createRequire(import.meta.url);

/** What the platform gives a content and gets from it, by element. */
export type Elements = Record<string, string>;

const apis = {
  '1.2': { script: 'scorm-again/scorm12/min', name: 'API', make: 'Scorm12API' },
  '2004-4': { script: 'scorm-again/scorm2004/min', name: 'API_1484_11', make: 'Scorm2004API' },
} as const;

export type Standard = keyof typeof apis;

/** Frames the package, with the API over it; `#` carries what the learner has done before. */
const pageFor = (standard: Standard): string => `<!doctype html><title>Platform</title><body>
<script src="/api-${standard}.js"></script>
<script>
  const api = new ${apis[standard].make}({ autocommit: false, logLevel: 5 });
  const known = JSON.parse(decodeURIComponent(location.hash.slice(1)) || '{}');
  api.loadFromFlattenedJSON(known);
  window.${apis[standard].name} = api;
  const frame = document.createElement('iframe');
  frame.name = 'package';
  frame.style = 'width: 100%; height: 95vh';
  frame.src = '/package/index.html';
  document.body.append(frame);
</script>`;

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

async function filesOf(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const archive = await readArchive(zip);
  if (isFault(archive)) throw new Error(`The package was refused: ${JSON.stringify(archive)}`);
  const files = new Map<string, Buffer>();
  for (const { path } of archive.files)
    files.set(path, Buffer.concat(await (await archive.open(path)).toArray()));
  archive.close();
  return files;
}

export interface OtherPlatform {
  address: string;
  stop: () => Promise<void>;
}

/** A platform that is not ours, on a site of its own: one package, a bare page, scorm-again. */
export async function otherPlatform(zip: Uint8Array, standard: Standard): Promise<OtherPlatform> {
  const files = await filesOf(zip);
  files.set('api', readFileSync(require.resolve(apis[standard].script).replace(/\/esm\//, '/')));
  const answer = ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const path = new URL(url, 'http://platform').pathname;
    const body =
      path === '/'
        ? pageFor(standard)
        : files.get(path.startsWith('/api-') ? 'api' : path.replace('/package/', ''));
    response.setHeader(
      'content-type',
      types[path === '/' ? 'html' : (path.split('.').at(-1) ?? '')] ?? 'image/svg+xml',
    );
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Opens the package as a learner who has done that much. */
export const launch = (page: Page, { address }: OtherPlatform, known: Elements): Promise<unknown> =>
  page.goto(`${address}/#${encodeURIComponent(JSON.stringify(known))}`);

/** What the platform has been told. */
export const told = (page: Page, standard: Standard): Promise<Elements> =>
  page.evaluate<Elements>(`${apis[standard].name}.getFlattenedCMI()`);

export const packageIn = (page: Page): FrameLocator => page.frameLocator('iframe[name=package]');

/** The player of the campus inside the package. */
export const hostedIn = (page: Page): FrameLocator => packageIn(page).frameLocator('iframe.hosted');

const messages = join(import.meta.dirname, '../../../runtime/src/messages');

/** What a button of the exported player says. */
export const playerWords = (locale: string, id: string): string => {
  const all = JSON.parse(readFileSync(join(messages, locale, 'runtime.json'), 'utf8')) as Elements;
  const said = all[id];
  if (said === undefined) throw new Error(`The player has no words ${id}.`);
  return said;
};
