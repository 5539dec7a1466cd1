import { verifyAsync } from '@noble/ed25519';
import { CONTEXTS, fromBase58, fromMultikey, wasInUse, type IssuerKey } from '@campus/credentials';
import { canonical } from './canonical.ts';

/** The content of a badge, in its own language. */
export interface BadgeFields {
  name: string;
  /** The certificate in words, with the course. */
  title: string;
  /** The kind of certificate and the edition. */
  description: string;
  /** What was required. */
  criteria: string;
  language: string;
  hours: number;
  serial: string;
  /** Moments with a zone. */
  startsAt: string;
  endsAt: string | null;
  awardedAt: string;
  validUntil: string | null;
}

export interface SignedBadge {
  id: string;
  fields: BadgeFields;
  status: { list: string; index: number };
}

export type BadgeCheck =
  /** `out-of-time`: signed by a key that was not in use then. */
  | { state: 'genuine' | 'out-of-time'; badge: SignedBadge }
  /** `unknown-key`: another issuer, or a list older than the key. */
  | { state: 'altered' | 'unknown-key' | 'unreadable' };

/** Whose word counts. */
export interface Issuer {
  origin: string;
  keys: readonly IssuerKey[];
}

type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One proof, alone or in a list of one: of two we would not know which one is meant. */
const proofOf = ({ proof }: Json): unknown => (Array.isArray(proof) && proof.length === 1 ? proof[0] : proof);

async function hash(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** What eddsa-rdfc-2022 signs: the proof without its value, and the document without its proof. */
async function signedBytes(document: Json, proof: Json): Promise<Uint8Array> {
  const { proof: _proof, ...claims } = document;
  const { proofValue: _value, ...configuration } = proof;
  const context = document['@context'];
  const [first, second] = await Promise.all(
    [{ '@context': context, ...configuration }, claims].map(async (one) => hash(await canonical(one))),
  );
  return Uint8Array.from([...(first ?? []), ...(second ?? [])]);
}

/**
 * Only contexts that we sign with, and only at the top: with another context the same claims could have other
 * names.
 */
function isInOurWords(document: Json): boolean {
  const context = document['@context'];
  return (
    Array.isArray(context) &&
    context.every((one, i) => one === CONTEXTS[i]) &&
    JSON.stringify(document).split('"@context":').length === 2
  );
}

async function isSigned(document: Json, proof: Json, publicKey: Uint8Array): Promise<boolean> {
  const signature = fromBase58(String(proof.proofValue), 64);
  if (!signature || !isInOurWords(document)) return false;
  try {
    return await verifyAsync(signature, await signedBytes(document, proof), publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Whether the issuer signed a document with a key of the list (Data Integrity, eddsa-rdfc-2022). */
export async function checkProof(
  document: Json,
  { origin, keys }: Issuer,
): Promise<Exclude<BadgeCheck['state'], 'unreadable'>> {
  const proof = proofOf(document);
  const issuer = isObject(document.issuer) ? document.issuer.id : document.issuer;
  const ours = `${origin}/issuers/campus`;
  if (issuer !== ours || !isObject(proof)) return issuer === ours ? 'altered' : 'unknown-key';
  const key = keys.find(({ multikey }) => proof.verificationMethod === `${ours}#${multikey}`);
  const publicKey = key && fromMultikey(key.multikey);
  if (!publicKey) return 'unknown-key';
  const isOfOurKind =
    proof.type === 'DataIntegrityProof' &&
    proof.cryptosuite === 'eddsa-rdfc-2022' &&
    proof.proofPurpose === 'assertionMethod' &&
    typeof proof.created === 'string';
  if (!isOfOurKind || !(await isSigned(document, proof, publicKey))) return 'altered';
  return wasInUse(key, String(proof.created)) ? 'genuine' : 'out-of-time';
}

/** Null when it is no badge as we write them: one that we signed always is. */
function read(document: Json): SignedBadge | null {
  const { credentialSubject: subject, credentialStatus: status } = document;
  if (!isObject(subject) || !isObject(subject.achievement) || !isObject(status)) return null;
  const { achievement, identifier } = subject;
  const names = (Array.isArray(identifier) ? identifier : []).filter(isObject);
  const name = names.find(({ identityType }) => identityType === 'name');
  const { criteria } = achievement;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    id: text(document.id),
    status: { list: text(status.statusListCredential), index: Number(status.statusListIndex) },
    fields: {
      name: text(name?.identityHash),
      title: text(document.name),
      description: text(achievement.description),
      criteria: isObject(criteria) ? text(criteria.narrative) : '',
      language: text(achievement.inLanguage),
      hours: Number(subject.creditsEarned),
      serial: text(subject.licenseNumber),
      startsAt: text(subject.activityStartDate),
      endsAt: text(subject.activityEndDate) || null,
      awardedAt: text(document.validFrom),
      validUntil: text(document.validUntil) || null,
    },
  };
}

function parsed(text: string): Json | null {
  try {
    const document: unknown = JSON.parse(text);
    const isBadge =
      isObject(document) &&
      [document.type]
        .flat()
        .some((type) => type === 'OpenBadgeCredential' || type === 'AchievementCredential');
    return isBadge ? document : null;
  } catch {
    return null;
  }
}

/** Longer than any badge of ours by far; canonical forms of more could keep a phone busy. */
const LONGEST = 100_000;

/** The subject and content of a badge. Nothing of it is returned until its signature was verified. */
export async function checkBadge(text: string, issuer: Issuer): Promise<BadgeCheck> {
  const document = text.length > LONGEST ? null : parsed(text);
  if (!document) return { state: 'unreadable' };
  const state = await checkProof(document, issuer);
  if (state === 'altered' || state === 'unknown-key') return { state };
  const badge = read(document);
  return badge ? { state, badge } : { state: 'unreadable' };
}
