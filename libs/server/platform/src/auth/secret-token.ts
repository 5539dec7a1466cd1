import { hash, randomBytes } from 'node:crypto';

/** A secret that opens something, as it is in a cookie or a link: 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string | undefined): text is string => /^[A-Za-z0-9_-]{43}$/.test(text ?? '');

/** What tables keep of a token: somebody who reads them cannot use it. */
export const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer');
