import { existsSync } from 'node:fs';
import files from '@fastify/static';
import { type FastifyInstance } from 'fastify';
import { type Config } from '../config/config.ts';

/** Requests that belong to the server: an unknown one is "not found", not a page of the client. */
const SERVER_PATHS =
  /^\/(op|graphql|media|verify|outbox|health|assets|plan|uploads)(\/|$|\?)|^\/certificates\//;

/** Names of assets change with their bytes; the icon may be a day old; pages and the worker are asked for anew. */
function cachingOf(path: string): string {
  if (path.includes('/assets/')) return 'public, max-age=31536000, immutable';
  return path.includes('icon.svg') ? 'public, max-age=86400' : 'no-cache';
}

/** The learner client: hashed assets for ever, compressed at build; every other path is a page of it. */
export async function learnerFiles(http: FastifyInstance, config: Config): Promise<void> {
  if (!existsSync(config.learnerDir)) return;
  await http.register(files, {
    root: config.learnerDir,
    preCompressed: true,
    cacheControl: false,
    // The folder itself is a page of the client too: `index` does not find compressed files.
    index: false,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cachingOf(path));
    },
  });
  http.get('/*', (request, reply) => {
    const isPage = !SERVER_PATHS.test(request.url) && request.headers.accept?.includes('text/html');
    return isPage ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
