import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FastifyInstance } from 'fastify';
import { type Config } from '../config/config.ts';
import { refuse } from './refuse.ts';
import { securityText } from './security-text.ts';

/** The build writes it beside the program; a program that runs from its sources has none. */
const NOTICES = join(dirname(fileURLToPath(import.meta.url)), 'THIRD-PARTY-NOTICES.txt');

const TEXT = 'text/plain; charset=utf-8';

/** What outsiders may want to know about the campus: where to report a weakness, and whose work it uses. */
export function imprintRoutes(http: FastifyInstance, { publicUrl, securityContact }: Config): void {
  http.get('/.well-known/security.txt', (_request, reply) =>
    reply
      .type(TEXT)
      .header('cache-control', 'public, max-age=86400')
      .send(securityText({ publicUrl, contact: securityContact }, new Date())),
  );
  const notices = existsSync(NOTICES) ? readFileSync(NOTICES) : null;
  http.get('/third-party-notices.txt', (_request, reply) =>
    notices
      ? reply.type(TEXT).header('cache-control', 'public, max-age=86400').send(notices)
      : refuse(reply, 404, 'NOT_FOUND'),
  );
}
