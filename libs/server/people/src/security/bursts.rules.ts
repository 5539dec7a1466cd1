import { type Threshold, type WatchedFor } from '@campus/platform/config/security-settings.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';

/** An event of the security log, as far as bursts go by it. */
export interface WatchedEvent {
  kind: SecurityKind;
  at: Date;
  personId: string | null;
  account: string | null;
  network: string | null;
  times: number;
}

/** More of something than people usually do. */
export interface Burst {
  rule: WatchedFor;
  /** What tells it from others of its rule: a network, an account, a person; `*` where there is one for all. */
  subject: string;
  personId: string | null;
  /** Events, or of `spray` accounts. */
  times: number;
  begunAt: Date;
  lastAt: Date;
}

interface Rule {
  watched: WatchedFor;
  kinds: readonly SecurityKind[];
  /** Null: no event of this rule. */
  subjectOf: (event: WatchedEvent) => string | null;
  counts: 'events' | 'accounts';
}

const WRONG_TRIES = [SecurityKind.SIGN_IN_FAILED, SecurityKind.CODE_WRONG, SecurityKind.TRIES_USED_UP];
const accountOf = ({ personId, account }: WatchedEvent) => personId ?? account;

/** In the order in which a mail names them. */
export const burstRules: readonly Rule[] = [
  { watched: 'spray', kinds: WRONG_TRIES, subjectOf: ({ network }) => network, counts: 'accounts' },
  { watched: 'guessing', kinds: WRONG_TRIES, subjectOf: accountOf, counts: 'events' },
  { watched: 'campaign', kinds: WRONG_TRIES, subjectOf: () => '*', counts: 'events' },
  {
    watched: 'refusals',
    kinds: [SecurityKind.REFUSED],
    subjectOf: ({ personId }) => personId,
    counts: 'events',
  },
  {
    watched: 'roles',
    kinds: [SecurityKind.ROLE_GIVEN, SecurityKind.ROLE_TAKEN],
    subjectOf: () => '*',
    counts: 'events',
  },
];

const total = (events: readonly WatchedEvent[], { counts }: Rule): number =>
  counts === 'events'
    ? events.reduce((sum, { times }) => sum + times, 0)
    : new Set(events.map(accountOf).filter((account) => account !== null)).size;

/** Which bursts there are at a moment, of what happened before it. */
export function burstsIn(
  events: readonly WatchedEvent[],
  thresholds: Readonly<Record<WatchedFor, Threshold>>,
  now: Date,
): Burst[] {
  return burstRules.flatMap((rule) => {
    const { count, minutes } = thresholds[rule.watched];
    if (count === 0) return [];
    const since = now.getTime() - minutes * 60_000;
    const recent = events.filter(({ kind, at }) => rule.kinds.includes(kind) && at.getTime() >= since);
    const bySubject = Map.groupBy(recent, rule.subjectOf);
    return [...bySubject].flatMap(([subject, of]) => {
      const times = total(of, rule);
      return subject === null || times < count ? [] : [burstOf(rule, subject, of, times)];
    });
  });
}

function burstOf({ watched }: Rule, subject: string, events: readonly WatchedEvent[], times: number): Burst {
  const moments = events.map(({ at }) => at.getTime());
  const isPerson = watched === 'guessing' || watched === 'refusals';
  return {
    rule: watched,
    subject,
    personId: isPerson ? (events[0]?.personId ?? null) : null,
    times,
    begunAt: new Date(Math.min(...moments)),
    lastAt: new Date(Math.max(...moments)),
  };
}
