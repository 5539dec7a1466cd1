import type { PrintedCertificate } from '@campus/credentials';
import type { BadgeCheck, BadgeFields } from './badge/check-badge.ts';
import type { Finding } from './finding.ts';
import type { Answer } from './standing.ts';

/** The one-sentence verdict; the catalogue has the sentence. */
export type Saying =
  | 'genuine'
  | 'intact'
  | 'intactWithoutSeal'
  | 'inForce'
  | 'badgeGenuine'
  | 'badgeInForce'
  | 'badgeAltered'
  | 'notABadge'
  | 'outOfForce'
  | 'fileInForce'
  | 'statementInForce'
  | 'revoked'
  | 'superseded'
  | 'expired'
  | 'unknownToCampus'
  | 'edited'
  | 'notTheFile'
  | 'notOurs'
  | 'altered'
  | 'outOfTime'
  | 'unknownKey'
  | 'unreadable'
  | 'nothingFound';

export interface Verdict {
  /** `good` only when nothing contradicts it. `wait`: the campus has not answered yet. */
  tone: 'good' | 'bad' | 'unsure' | 'wait';
  saying: Saying;
  /** To be compared with the paper; null when nothing signed could be read. */
  printed: PrintedCertificate | null;
  /** The same for a badge, which has fewer fields than the paper. */
  badge: BadgeFields | null;
}

const NOTHING = { printed: null, badge: null };

const unsealed: Record<NonNullable<Finding['pdf']>, Pick<Verdict, 'tone' | 'saying'>> = {
  intact: { tone: 'good', saying: 'intactWithoutSeal' },
  edited: { tone: 'bad', saying: 'edited' },
  foreign: { tone: 'bad', saying: 'notOurs' },
  unsigned: { tone: 'bad', saying: 'notOurs' },
};

function badgeVerdict(check: BadgeCheck): Verdict {
  if (!('badge' in check)) {
    if (check.state === 'altered') return { tone: 'bad', saying: 'badgeAltered', ...NOTHING };
    return { tone: 'unsure', saying: check.state === 'unreadable' ? 'notABadge' : 'unknownKey', ...NOTHING };
  }
  const { fields: badge } = check.badge;
  return check.state === 'out-of-time'
    ? { tone: 'bad', saying: 'outOfTime', printed: null, badge }
    : { tone: 'good', saying: 'badgeGenuine', printed: null, badge };
}

/** The verdict of the signatures, before the campus answers. */
export function signatureVerdict({ pdf, seal, badge: check }: Finding): Verdict {
  if (check) return badgeVerdict(check);
  if (!seal)
    return pdf ? { ...unsealed[pdf], ...NOTHING } : { tone: 'unsure', saying: 'nothingFound', ...NOTHING };
  if (seal.state === 'altered') return { tone: 'bad', saying: 'altered', ...NOTHING };
  if (seal.state === 'unknown-key') return { tone: 'unsure', saying: 'unknownKey', ...NOTHING };
  if (seal.state === 'unreadable') return { tone: 'unsure', saying: 'unreadable', ...NOTHING };
  const { printed } = seal;
  const found = { printed, badge: null };
  if (seal.state === 'out-of-time') return { tone: 'bad', saying: 'outOfTime', ...found };
  if (pdf === 'edited') return { tone: 'bad', saying: 'edited', ...found };
  if (pdf === 'foreign' || pdf === 'unsigned') return { tone: 'bad', saying: 'notTheFile', ...found };
  return { tone: 'good', saying: pdf === 'intact' ? 'intact' : 'genuine', ...found };
}

const LAST_ZONE_MS = 12 * 3_600_000;

/**
 * Whether its last day is over. A printed day has no zone: it is over once it is over everywhere, so that
 * nobody is told so while the day still lasts where the certificate was issued. A badge gives the moment.
 */
function isOver({ printed, badge }: Verdict, now: number): boolean {
  if (badge) return badge.validUntil !== null && Date.parse(badge.validUntil) < now;
  const day = new Date(now - LAST_ZONE_MS).toISOString().slice(0, 10);
  return printed !== null && printed.expiresOn !== null && printed.expiresOn < day;
}

const IN_FORCE: Partial<Record<Saying, Saying>> = { intact: 'fileInForce', badgeGenuine: 'badgeInForce' };

/**
 * The verdict from signatures and status together: a signature stays valid for ever, and a revoked
 * certificate is never shown as good because of it. `now`: milliseconds, for an expiry that needs no answer.
 * `answer` null: not answered yet.
 */
export function verdictOf(finding: Finding, answer: Answer | null, now: number): Verdict {
  const signed = signatureVerdict(finding);
  if (signed.tone !== 'good' || !(signed.printed ?? signed.badge)) return signed;
  if (answer === null) return { ...signed, tone: 'wait' };
  if (answer === 'unknown') return { ...signed, tone: 'bad', saying: 'unknownToCampus' };
  if (answer !== 'unasked' && answer.status !== 'issued')
    return { ...signed, tone: 'bad', saying: answer.status };
  if (isOver(signed, now)) return { ...signed, tone: 'bad', saying: 'expired' };
  if (answer === 'unasked') return signed;
  // It attests no result: nobody must read “valid certificate” above it.
  if (signed.printed?.outcome === 'enrolment') return { ...signed, saying: 'statementInForce' };
  return { ...signed, saying: IN_FORCE[signed.saying] ?? 'inForce' };
}
