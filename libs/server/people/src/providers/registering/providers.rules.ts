import { lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { isSafeAddress } from '@campus/platform/outside/safe-address.ts';

const MOST_DOMAINS = 50;
const MOST_VALUES = 10;

/** A name of the internet as addresses have it behind the @. */
const DOMAIN =
  /^(?=.{4,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

/** Where anybody gets an address: who answers for these answers for nobody. */
const OPEN_TO_ALL = new Set([
  'aol.com',
  'gmail.com',
  'gmx.com',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'hotmail.es',
  'hotmail.fr',
  'icloud.com',
  'live.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'outlook.com',
  'outlook.es',
  'outlook.fr',
  'proton.me',
  'protonmail.com',
  'yahoo.com',
  'yahoo.com.mx',
  'yahoo.es',
  'yahoo.fr',
  'yandex.com',
  'ymail.com',
]);

/** An issuer is compared letter by letter with what the provider says: it is kept as it is typed, without a query. */
export function issuerIn(text: string): string {
  const line = lineIn(text, 'issuer', 500);
  return isSafeAddress(line) && !line.includes('?') ? line : refuseInput('issuer');
}

/** The domain of an address, in lower case; '' where there is none. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Domains that a provider answers for, each once and in lower case; one that is open to all is refused. */
export function domainsIn(given: readonly string[]): string[] {
  const domains = given.map((text) => text.trim().replace(/^@/, '').toLowerCase()).filter(Boolean);
  const isGood = (domain: string) => DOMAIN.test(domain) && !OPEN_TO_ALL.has(domain);
  if (!domains.length || domains.length > MOST_DOMAINS || !domains.every(isGood))
    return refuseInput('domains');
  return [...new Set(domains)];
}

/** Values of `amr` or `acr`, compared letter by letter. */
export function factorValuesIn(given: readonly string[]): string[] {
  if (given.length > MOST_VALUES) return refuseInput('factorValues');
  return [...new Set(given.filter((text) => text.trim()).map((text) => lineIn(text, 'factorValues', 120)))];
}
