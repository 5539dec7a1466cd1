import { bitOf, type IssuerKey } from '@campus/credentials';
import type { Answer } from '../standing.ts';
import { checkProof, isObject, type Issuer, type SignedBadge } from './check-badge.ts';

const LONGEST_MS = 8_000;

/** Null: not found, or no network. */
async function fetched(address: string): Promise<Record<string, unknown> | null> {
  try {
    const answer = await fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    const found: unknown = answer.ok ? await answer.json() : null;
    return isObject(found) ? found : null;
  } catch {
    return null;
  }
}

/** Keys that the issuer publishes now and a page kept earlier does not hold. From when they are good it does not say. */
export async function laterKeys({ origin, keys }: Issuer): Promise<IssuerKey[]> {
  const methods = (await fetched(`${origin}/issuers/campus`))?.assertionMethod;
  return (Array.isArray(methods) ? methods : [])
    .filter(isObject)
    .map(({ publicKeyMultibase }) => String(publicKeyMultibase))
    .filter((multikey) => !keys.some((known) => known.multikey === multikey))
    .map((multikey) => ({ multikey, validFrom: '1970-01-01T00:00:00Z', validUntil: null }));
}

/** Lists are signed again every day: after a rotation by a key that a page kept earlier does not hold. */
async function isOfIssuer(list: Record<string, unknown>, issuer: Issuer): Promise<boolean> {
  const state = await checkProof(list, issuer);
  if (state !== 'unknown-key') return state === 'genuine';
  const keys = await laterKeys(issuer);
  return (await checkProof(list, { ...issuer, keys })) === 'genuine';
}

/** The bit of the badge in the signed status list; null when no list that can be trusted was available. */
async function isOutOfForce({ status }: SignedBadge, issuer: Issuer, now: number): Promise<boolean | null> {
  if (!status.list.startsWith(`${issuer.origin}/status/`)) return null;
  const list = await fetched(status.list);
  if (!list || list.id !== status.list || !(await isOfIssuer(list, issuer))) return null;
  const { credentialSubject: subject, validUntil } = list;
  const isCurrent = Date.parse(String(validUntil)) > now;
  const isOfRevocations = isObject(subject) && subject.statusPurpose === 'revocation';
  return isCurrent && isOfRevocations ? bitOf(String(subject.encodedList), status.index) : null;
}

/**
 * Whether a badge is in force. The status list covers all badges at once, so the campus does not learn which
 * one is checked; only for one that is out of force it is asked why, and what replaced it.
 */
export async function askOfBadge(badge: SignedBadge, issuer: Issuer, now: number): Promise<Answer> {
  const isOut = await isOutOfForce(badge, issuer, now);
  if (isOut === null) return 'unasked';
  if (!isOut) return { status: 'issued', changedOn: null, successor: null };
  const told = badge.id.startsWith(`${issuer.origin}/credentials/`)
    ? await fetched(`${badge.id}/status`)
    : null;
  if (told?.status !== 'revoked' && told?.status !== 'superseded' && told?.status !== 'expired')
    return { status: 'outOfForce', changedOn: null, successor: null };
  const { changedOn, successor } = told;
  return {
    status: told.status,
    changedOn: typeof changedOn === 'string' ? changedOn : null,
    successor: isObject(successor)
      ? { serial: String(successor.serial), code: String(successor.code) }
      : null,
  };
}
