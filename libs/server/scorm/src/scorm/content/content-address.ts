import { createHmac, timingSafeEqual } from 'node:crypto';

/** A ticket is good for the week it was made in and the next: files stay cacheable, a leaked address dies. */
const WEEK = 7 * 86_400_000;

const signature = (secret: string, packageId: string, week: number): string =>
  createHmac('sha256', secret).update(`content:${packageId}:${week}`).digest('base64url').slice(0, 27);

/** The part of a content address that opens it: `<package>.<signature>`. */
export const contentTicket = (secret: string, packageId: string, now: Date): string =>
  `${packageId}.${signature(secret, packageId, Math.floor(now.getTime() / WEEK))}`;

/** The package a ticket opens, or null. */
export function readContentTicket(secret: string, ticket: string, now: Date): string | null {
  const [packageId = '', given = '', ...rest] = ticket.split('.');
  if (rest.length || !/^[0-9a-f-]{36}$/.test(packageId)) return null;
  const week = Math.floor(now.getTime() / WEEK);
  const isGood = [week, week - 1].some((candidate) => {
    const expected = Buffer.from(signature(secret, packageId, candidate));
    const actual = Buffer.from(given);
    return expected.length === actual.length && timingSafeEqual(expected, actual);
  });
  return isGood ? packageId : null;
}

/** A separate origin for each package version where the pattern has a `*`, else one for all. */
export const contentOriginOf = (pattern: string, packageId: string): string =>
  pattern.replace('*', `p-${packageId.replaceAll('-', '')}`);

/** Does a request for a package come in by the origin that is the package's? */
export const isContentHost = (pattern: string, packageId: string, host: string): boolean =>
  new URL(contentOriginOf(pattern, packageId)).host === host;
