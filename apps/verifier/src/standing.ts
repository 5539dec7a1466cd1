/** The present status of a certificate, from the campus. */
export interface Standing {
  /** `outOfForce`: revoked, superseded or ended early, and the campus could not be asked which. */
  status: 'issued' | 'superseded' | 'revoked' | 'expired' | 'outOfForce';
  /** A day. */
  changedOn: string | null;
  successor: { serial: string; code: string } | null;
}

/** `unknown`: the campus has no such certificate. `unasked`: it could not be reached. */
export type Answer = Standing | 'unknown' | 'unasked';

const LONGEST_MS = 8_000;

export async function askStanding(origin: string, code: string): Promise<Answer> {
  try {
    const answer = await fetch(`${origin}/verify/${encodeURIComponent(code)}/status`, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    if (answer.status === 404) return 'unknown';
    return answer.ok ? ((await answer.json()) as Standing) : 'unasked';
  } catch {
    return 'unasked';
  }
}
