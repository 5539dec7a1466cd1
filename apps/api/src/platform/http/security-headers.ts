import { type FastifyInstance } from 'fastify';
import { type Config } from '../config/config.ts';

/** Where SCORM frames may come from, as a CSP source. */
const frameSource = (config: Config) => config.contentOrigin;

/** Strict for every answer of the campus itself; a page that needs more says so on its own reply. */
export function securityHeaders(http: FastifyInstance, config: Config): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `frame-src ${frameSource(config)}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  http.addHook('onRequest', async (_request, reply) => {
    reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    if (config.isProduction) reply.header('strict-transport-security', 'max-age=31536000');
  });
}
