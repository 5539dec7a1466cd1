import { hash, randomBytes } from 'node:crypto';

/** A secret that grants access, as used in a cookie or a link: 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string | undefined): text is string => /^[A-Za-z0-9_-]{43}$/.test(text ?? '');

/** The form in which tables store a token: reading the table does not let anyone use it. */
export const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer');
