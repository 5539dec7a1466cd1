import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Config } from '../config/config.ts';
import { framersOf } from './framing.ts';

/** Where SCORM frames may come from, as a CSP source. */
const frameSource = (config: Config) => config.contentOrigin;

/**
 * Answers of operations and the assets of a page: no browser shows them as a page of their own, and every
 * byte of their headers travels over slow links.
 */
const isPart = (url: string) => /^\/(op|(console\/)?assets)\//.test(url);

const POLICY = 'content-security-policy';
const NO_FRAMES = "frame-ancestors 'none'";
const OWN_SCRIPTS = "script-src 'self'";

/** Lets a page run the scripts written into it, given as hashes. */
export function allowScripts(reply: FastifyReply, sources: readonly string[]): void {
  const policy = String(reply.getHeader(POLICY));
  if (sources.length) reply.header(POLICY, policy.replace(OWN_SCRIPTS, [OWN_SCRIPTS, ...sources].join(' ')));
}

/** Strict for every answer of the campus; a page that needs more sets it on its own reply. */
export function securityHeaders(http: FastifyInstance, config: Config): void {
  const everywhere = {
    'x-content-type-options': 'nosniff',
    ...(config.isProduction ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  const ofParts = { ...everywhere, [POLICY]: "default-src 'none'; frame-ancestors 'none'" };
  const ofPages = {
    ...everywhere,
    [POLICY]: [
      "default-src 'none'",
      OWN_SCRIPTS,
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
      NO_FRAMES,
    ].join('; '),
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // A page in a frame may have an unload handler only if every page around it allows that.
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), unload=*',
  };
  // Who checks people in at a door scans their squares.
  const ofConsole = {
    ...ofPages,
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), unload=*',
  };
  http.addHook('onRequest', (request, reply, done) => {
    if (isPart(request.url)) reply.headers(ofParts);
    else if (request.url.startsWith('/console/')) reply.headers(ofConsole);
    else {
      const framers = framersOf(request, config);
      reply.headers(ofPages);
      if (framers.length)
        reply.header(POLICY, ofPages[POLICY].replace(NO_FRAMES, `frame-ancestors ${framers.join(' ')}`));
    }
    done();
  });
}
