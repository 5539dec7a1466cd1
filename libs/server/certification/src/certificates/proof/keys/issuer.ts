import { type BadgeIssuer } from '@campus/credentials';
import { CAMPUS_ISSUER } from '@campus/platform/config/campus-name.ts';

/** Answers with the public keys, for as long as anyone checks a certificate. */
export const issuerAt = (origin: string): BadgeIssuer => ({
  id: `${origin}/issuers/campus`,
  name: CAMPUS_ISSUER,
  url: origin,
});

/** The address of a public key: named in every proof. */
export const methodAt = (origin: string, multikey: string): string => `${issuerAt(origin).id}#${multikey}`;

export const statusListAt = (origin: string, list: number): string => `${origin}/status/${list}`;

export const credentialAt = (origin: string, id: string): string => `${origin}/credentials/${id}`;
