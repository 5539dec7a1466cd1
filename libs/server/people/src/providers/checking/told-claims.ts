import { z } from 'zod';
import { cleanAddress, cleanName } from '../../people/people.rules.ts';
import { domainOf } from '../registering/providers.rules.ts';
import { type ProviderFault } from '../asking/provider-faults.ts';

/** Seconds by which clocks may differ. */
export const CLOCKS = 60;
/** Seconds since somebody signed in at their institution for which that counts as a fresh proof here. */
const FRESH = 600;

/** One provider writes true, another "true" or "1". */
const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || value === 'true' || value === '1';

const text = z.string().max(500).optional().catch(undefined);

const shape = z.object({
  email: text,
  /** OpenID Connect Core 1.0, 5.1. */
  email_verified: z.unknown().optional(),
  /** Entra: the domain of the address is one that the organisation has proved to own. */
  xms_edov: z.unknown().optional(),
  given_name: text,
  family_name: text,
  locale: text,
  amr: z.array(z.string()).max(50).optional().catch(undefined),
  acr: text,
  auth_time: z.number().optional().catch(undefined),
});

/** What a provider says of somebody, as far as it is of use here. */
export interface Told {
  address: string | null;
  isVerified: boolean;
  name: { given: string; family: string } | null;
  /** As BCP 47 has it; null: it does not say. */
  language: string | null;
}

export function toldIn(claims: unknown): Told {
  const read = shape.parse(claims);
  const [given, family] = [cleanName(read.given_name ?? ''), cleanName(read.family_name ?? '')];
  return {
    address: read.email === undefined ? null : cleanAddress(read.email),
    isVerified: isTrue(read.email_verified) || isTrue(read.xms_edov),
    name: given && family ? { given, family } : null,
    language: read.locale?.slice(0, 2).toLowerCase() ?? null,
  };
}

/** Whether the provider says by one of these values that it was shown a second factor. */
export function hasShownFactor(claims: unknown, values: readonly string[]): boolean {
  const { amr = [], acr } = shape.parse(claims);
  return values.some((value) => value === acr || amr.includes(value));
}

/** Whether somebody has just signed in there, rather than some time ago. */
export function isFresh(claims: unknown, now: Date): boolean {
  const { auth_time: at } = shape.parse(claims);
  if (at === undefined) return false;
  const ago = now.getTime() / 1_000 - at;
  return ago < FRESH && ago > -CLOCKS;
}

/** The address by which somebody is found who comes for the first time, or why it is none. */
export function provedAddress(
  { address, isVerified }: Told,
  domains: readonly string[],
): { address: string } | ProviderFault {
  if (address === null) return { code: 'ADDRESS_MISSING', detail: 'email' };
  const domain = domainOf(address);
  if (!isVerified) return { code: 'ADDRESS_UNVERIFIED', detail: domain };
  return domains.includes(domain) ? { address } : { code: 'ADDRESS_ELSEWHERE', detail: domain };
}
