import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { servedPaths } from '@campus/content-format/served-paths';
import files from '@fastify/static';
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from 'fastify';
import { type Config } from '../config/config.ts';
import { allowScripts } from './security-headers.ts';

/** Requests that belong to the server: an unknown one is "not found", not a page of a client. */
const SERVER_PATHS = new RegExp(`^/((console/)?assets|${servedPaths})([/?]|$)`);

/**
 * Asset names change with their bytes; the icon may be a day old; pages and the service worker are always
 * revalidated.
 */
function cachingOf(path: string): string {
  if (path.includes('/assets/')) return 'public, max-age=31536000, immutable';
  return path.includes('icon.svg') ? 'public, max-age=86400' : 'no-cache';
}

/** By these a browser asks whether what it has is still right; of an asset it never asks, and a slow connection is spared. */
const MARKS = ['etag', 'last-modified', 'accept-ranges'];

/** Scripts the build wrote into a page, as sources of its policy. */
const scriptsIn = (page: string): string[] =>
  Array.from(
    page.matchAll(/<script>(.*?)<\/script>/gs),
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );

/** Of a page that a new build may replace while the server runs. */
function scriptsOf(path: string): () => Promise<string[]> {
  let known = { mtimeMs: Number.NaN, scripts: [] as string[] };
  return async () => {
    const { mtimeMs } = await stat(path);
    if (mtimeMs !== known.mtimeMs) known = { mtimeMs, scripts: scriptsIn(await readFile(path, 'utf8')) };
    return known.scripts;
  };
}

/** Answers `/` to those whom the campus does not know; false: the page of the client, as everywhere else. */
export type FrontDoor = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;

interface Client {
  folder: string;
  /** Where its files and pages are, with a slash at the end. */
  prefix: string;
}

/** The page of a client: whatever a browser visits that is no file. */
function pageOf(folder: string): RouteHandlerMethod {
  const scripts = scriptsOf(join(folder, 'index.html'));
  return async (request, reply) => {
    const isPage = !SERVER_PATHS.test(request.url) && request.headers.accept?.includes('text/html');
    if (!isPage) return reply.callNotFound();
    allowScripts(reply, await scripts());
    return reply.sendFile('index.html', folder);
  };
}

/**
 * The two clients, the console under `/console/` and the learner's at the root: hashed assets for ever, compressed at
 * build; every other path is a page of the client it belongs to, `/` itself if it does not belong to `front`.
 */
export async function clientFiles(http: FastifyInstance, config: Config, front: FrontDoor): Promise<void> {
  const learner: Client = { folder: config.learnerDir, prefix: '/' };
  const clients: Client[] = [{ folder: config.consoleDir, prefix: '/console/' }, learner].filter(
    ({ folder }) => existsSync(folder),
  );
  for (const [index, client] of clients.entries()) await serve(http, client, index === 0);
  const page = clients.includes(learner) ? pageOf(learner.folder) : null;
  http.get('/', async function (request, reply) {
    if (await front(request, reply)) return reply;
    return page ? page.call(this, request, reply) : reply.callNotFound();
  });
}

async function serve(http: FastifyInstance, { folder, prefix }: Client, isFirst: boolean): Promise<void> {
  await http.register(files, {
    root: folder,
    prefix,
    decorateReply: isFirst,
    preCompressed: true,
    cacheControl: false,
    // The folder itself is a page of the client too: `index` does not find compressed files.
    index: false,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cachingOf(path));
      if (path.includes('/assets/')) for (const name of MARKS) reply.removeHeader(name);
    },
  });
  if (prefix !== '/') http.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix));
  http.get(`${prefix}*`, pageOf(folder));
}
