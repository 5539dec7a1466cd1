import { lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { isSafeAddress } from '@campus/platform/outside/safe-address.ts';

const LONGEST_ADDRESS = 500;
const MOST_DEPLOYMENTS = 20;

/** An address of a platform as it is kept; refused when it is none, or would be asked in the clear. */
export function platformAddressIn(text: string, field: string): string {
  const line = lineIn(text, field, LONGEST_ADDRESS);
  return isSafeAddress(line) ? line : refuseInput(field);
}

/** Ids of installations; null: whichever the platform names. */
export function deploymentsIn(given: readonly string[]): string[] | null {
  if (given.length > MOST_DEPLOYMENTS) return refuseInput('deployments');
  const ids = given.filter((id) => id.trim()).map((id) => lineIn(id, 'deployments', 255));
  return ids.length ? [...new Set(ids)] : null;
}
