import { isSafeAddress } from '@campus/platform/outside/safe-address.ts';
import { type RegisteredPlatform } from '../../platforms/platforms.statements.ts';

type Addresses = Pick<RegisteredPlatform, 'issuer' | 'auth_url' | 'token_url' | 'jwks_url'>;

/** The sites that an administrator has named with the platform. */
const originsOf = ({ issuer, auth_url, token_url, jwks_url }: Addresses): string[] =>
  [issuer, auth_url, token_url, jwks_url].flatMap((address) =>
    address !== null && URL.canParse(address) ? [new URL(address).origin] : [],
  );

/**
 * Whether an address that a platform has sent is asked: it leads to a site that was registered, and not in the clear. Else
 * a platform could have the campus ask machines that only the campus reaches, or show its tokens to others.
 */
export const isOfPlatform = (address: string, platform: Addresses): boolean =>
  isSafeAddress(address) && originsOf(platform).includes(new URL(address).origin);
