import { lookup, type LookupAddress } from 'node:dns';
import { request as askPlain } from 'node:http';
import { request as askTls } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from '@campus/platform/outside/private-address.ts';

/** Milliseconds for a whole answer. */
export const PATIENCE = 10_000;

export interface PostAnswer {
  status: number;
  retryAfter: string | null;
}

/** Resolves as the system does, and hands on nothing private: what is connected to is what was looked at. */
const openLookup: LookupFunction = (host, options, found) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return found(new Error('the address leads into a private network'), []);
    if (options.all) return found(null, addresses);
    const [first]: LookupAddress[] = addresses;
    return first ? found(null, first.address, first.family) : found(new Error('no address'), []);
  });
};

/**
 * Sends a body and reads of the answer its status: it leads nowhere else. `mayBePrivate`: on a developer's machine. Throws
 * when no answer came.
 */
export function postSafely(
  url: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  mayBePrivate: boolean,
): Promise<PostAnswer> {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!mayBePrivate && isIP(literal) !== 0 && isPrivateAddress(literal))
    return Promise.reject(new Error('the address is private'));
  const ask = protocol === 'https:' ? askTls : askPlain;
  return new Promise((resolve, reject) => {
    const request = ask(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(PATIENCE),
        agent: false,
        ...(mayBePrivate ? {} : { lookup: openLookup }),
      },
      (answer) => {
        const retryAfter = answer.headers['retry-after'] ?? null;
        resolve({ status: answer.statusCode ?? 0, retryAfter });
        answer.destroy();
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
