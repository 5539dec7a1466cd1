import { servedPaths } from '@campus/content-format/served-paths';

/** Answered with a file, a page of the server or another application: all others are screens. */
const served = new RegExp(`^/(assets|console|[^/]*\\.[^/]*|${servedPaths})(/|$)`);

/** What the service worker does with a request. */
export type Plan =
  /** Left alone: operations, sign-in, documents of the server, other origins. */
  | 'network'
  /** The application's page, from this version's own copy. */
  | 'page'
  /** A file whose address changes with its content: the copy, else the network, which then becomes the copy. */
  | 'asset'
  | 'media'
  /** A part of a film or a recording: of the copy, if the device keeps one. */
  | 'part';

/** Decides by address and kind alone. `/op` is never kept: an answer belongs to a person, not to a browser. */
export const planFor = (
  request: { method: string; url: string; mode: string; hasRange: boolean },
  origin: string,
): Plan => {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return 'network';
  if (request.hasRange) return url.pathname.startsWith('/media/') ? 'part' : 'network';
  if (request.mode === 'navigate') return served.test(url.pathname) ? 'network' : 'page';
  if (url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg') return 'asset';
  return url.pathname.startsWith('/media/') ? 'media' : 'network';
};
