import { type IncomingHttpHeaders } from 'node:http';

/** Where a page of ours will be: by itself, or inside a page of the same site or of another one. */
export interface Shown {
  isFramed: boolean;
  isCrossSite: boolean;
}

/**
 * By what the browser says (Fetch Metadata); an old one says nothing, and then the platform's word counts. A frame of
 * the same site shares our cookies, one of another site has its own.
 */
export function whereShown(headers: IncomingHttpHeaders, isSaidFramed: boolean): Shown {
  const [to, from] = [headers['sec-fetch-dest'], headers['sec-fetch-site']];
  const isFramed = to === undefined ? isSaidFramed : to === 'iframe' || to === 'frame';
  return { isFramed, isCrossSite: isFramed && from !== 'same-site' && from !== 'same-origin' };
}
