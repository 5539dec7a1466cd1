import type { PrintedCertificate } from '@campus/credentials';
import type { Finding } from './finding.ts';
import type { Answer } from './standing.ts';

/** What is said in one sentence of what was found; `words.ts` has the sentence. */
export type Saying =
  | 'genuine'
  | 'intact'
  | 'intactWithoutSeal'
  | 'inForce'
  | 'fileInForce'
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
  /** `good` only when nothing speaks against it. `wait`: it is still being asked. */
  tone: 'good' | 'bad' | 'unsure' | 'wait';
  saying: Saying;
  /** To be compared with the paper; null when nothing signed could be read. */
  printed: PrintedCertificate | null;
}

const unsealed: Record<NonNullable<Finding['pdf']>, Pick<Verdict, 'tone' | 'saying'>> = {
  intact: { tone: 'good', saying: 'intactWithoutSeal' },
  edited: { tone: 'bad', saying: 'edited' },
  foreign: { tone: 'bad', saying: 'notOurs' },
  unsigned: { tone: 'bad', saying: 'notOurs' },
};

/** What the signatures say, before the campus is asked. */
export function signatureVerdict({ pdf, seal }: Finding): Verdict {
  if (!seal)
    return pdf
      ? { ...unsealed[pdf], printed: null }
      : { tone: 'unsure', saying: 'nothingFound', printed: null };
  if (seal.state === 'altered') return { tone: 'bad', saying: 'altered', printed: null };
  if (seal.state === 'unknown-key') return { tone: 'unsure', saying: 'unknownKey', printed: null };
  if (seal.state === 'unreadable') return { tone: 'unsure', saying: 'unreadable', printed: null };
  const { printed } = seal;
  if (seal.state === 'out-of-time') return { tone: 'bad', saying: 'outOfTime', printed };
  if (pdf === 'edited') return { tone: 'bad', saying: 'edited', printed };
  if (pdf === 'foreign' || pdf === 'unsigned') return { tone: 'bad', saying: 'notTheFile', printed };
  return { tone: 'good', saying: pdf === 'intact' ? 'intact' : 'genuine', printed };
}

/**
 * Signatures and standing as one verdict: a signature stays genuine for ever, and what is revoked is never shown as
 * good for it. `today`: a day, for an expiry that needs no asking. `answer` null: being asked.
 */
export function verdictOf(finding: Finding, answer: Answer | null, today: string): Verdict {
  const signed = signatureVerdict(finding);
  const { printed } = signed;
  if (signed.tone !== 'good' || !printed) return signed;
  if (answer === null) return { ...signed, tone: 'wait' };
  if (answer === 'unknown') return { tone: 'bad', saying: 'unknownToCampus', printed };
  if (answer !== 'unasked' && answer.status !== 'issued')
    return { tone: 'bad', saying: answer.status, printed };
  if (printed.expiresOn !== null && printed.expiresOn < today)
    return { tone: 'bad', saying: 'expired', printed };
  if (answer === 'unasked') return signed;
  return { tone: 'good', saying: signed.saying === 'intact' ? 'fileInForce' : 'inForce', printed };
}
