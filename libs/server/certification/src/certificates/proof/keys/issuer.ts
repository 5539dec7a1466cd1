import { type BadgeIssuer } from '@campus/credentials';

/** As credentials and signatures name the issuer. */
export const ISSUER_NAME = 'MICIC Campus';

/** Answers with the public keys, for as long as anyone checks a certificate. */
export const issuerAt = (origin: string): BadgeIssuer => ({
  id: `${origin}/issuers/campus`,
  name: ISSUER_NAME,
  url: origin,
});

/** The address of a public key: named in every proof. */
export const methodAt = (origin: string, multikey: string): string => `${issuerAt(origin).id}#${multikey}`;

export const statusListAt = (origin: string, list: number): string => `${origin}/status/${list}`;

export const credentialAt = (origin: string, id: string): string => `${origin}/credentials/${id}`;
