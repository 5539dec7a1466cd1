import { hash } from 'node:crypto';

/** A link of the chain beside the event it is for, as the database holds both now. */
export interface ChainedEvent {
  number: number;
  eventId: string;
  /** Hexadecimal. */
  hash: string;
  /** Null: the event no longer exists. */
  payload: string | null;
}

export const chainFaults = ['CHANGED', 'EVENT_GONE', 'LINK_GONE', 'UNCHAINED', 'NOT_ANCHORED'] as const;

/** What is wrong with a chain: where it begins to be, and how. */
export interface ChainBreak {
  /** The link of the first fault. */
  number: number;
  eventId: string | null;
  kind: (typeof chainFaults)[number];
}

/** A link of the chain noted down elsewhere: anyone who rewrites the chain cannot rewrite that note. */
export interface Anchor {
  number: number;
  /** Hexadecimal. */
  hash: string;
}

/** The hash a link must have after the one before it (null: it is the first). */
export const hashAfter = (before: string | null, number: number, payload: string): string =>
  hash(
    'sha256',
    Buffer.concat([Buffer.from(before ?? '', 'hex'), Buffer.from(`${number} ${payload}`, 'utf8')]),
    'hex',
  );

/** The head of the links read so far. */
export type Head = Anchor | null;

/** Links whose events were reduced by an erasure: number → SHA-256 of the event as it is now, hexadecimal. */
export type Reduced = ReadonlyMap<number, string>;

/**
 * Follows the links in order from `head`; returns the new head, or the first fault. The hash of a reduced
 * link cannot be computed again: it is accepted because the next link confirms it and a later event names the
 * reduced event.
 */
export function follow(
  head: Head,
  links: readonly ChainedEvent[],
  reduced: Reduced = new Map(),
): { head: Head } | { fault: ChainBreak } {
  let at = head;
  for (const { number, eventId, hash: kept, payload } of links) {
    const expected = (at?.number ?? 0) + 1;
    if (number !== expected) return { fault: { number: expected, eventId: null, kind: 'LINK_GONE' } };
    if (payload === null) return { fault: { number, eventId, kind: 'EVENT_GONE' } };
    const isKept = hashAfter(at?.hash ?? null, number, payload) === kept;
    if (!isKept && reduced.get(number) !== hash('sha256', payload, 'hex'))
      return { fault: { number, eventId, kind: 'CHANGED' } };
    at = { number, hash: kept };
  }
  return { head: at };
}

const GROUP = 8;

/** For paper: `123 · 9f86d081 884c7d65 …`, the number and the hash in groups that an eye can follow. */
export const anchorText = ({ number, hash: hex }: Anchor): string =>
  `${number} ${hex.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join(' ') ?? ''}`;

/** Reads what was printed, however it was spaced; null when it is no anchor. */
export function anchorOf(text: string): Anchor | null {
  const [, number = '', hex = ''] = /^\s*(\d{1,15})[\s:·-]+([0-9a-f\s]+)$/i.exec(text) ?? [];
  const compact = hex.replaceAll(/\s/g, '').toLowerCase();
  return compact.length === 64 ? { number: Number(number), hash: compact } : null;
}
