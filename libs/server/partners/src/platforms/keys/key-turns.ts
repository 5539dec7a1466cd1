const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A key is published so long before it signs: platforms keep what they have read for hours. */
const ANNOUNCED = DAY;
/** After so long another key takes its turn. */
const LIFE = 180 * DAY;
/** A key that no longer signs stays published so long: what it signed is over within minutes. */
const KEPT = 7 * DAY;

export interface MadeKey {
  id: string;
  madeAt: Date;
}

/** Whose turn it is among the keys of the campus. */
export interface KeyTurns<Key extends MadeKey> {
  /** Null: there is none. */
  signing: Key | null;
  /** The newest first. */
  published: Key[];
  /** Nobody checks anything with them any more. */
  over: Key[];
  /** Another one is to be made now. */
  isDue: boolean;
}

/** By time alone, so that all servers agree: the newest that was announced long enough signs, and else the oldest. */
export function turnsOf<Key extends MadeKey>(keys: readonly Key[], now: Date): KeyTurns<Key> {
  const newest = keys.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
  const age = ({ madeAt }: Key) => now.getTime() - madeAt.getTime();
  const announced = newest.findIndex((key) => age(key) >= ANNOUNCED);
  const at = announced === -1 ? newest.length - 1 : announced;
  const isOver = (index: number) => {
    const next = index > at ? newest[index - 1] : undefined;
    return next !== undefined && age(next) - ANNOUNCED >= KEPT;
  };
  const [first] = newest;
  return {
    signing: newest[at] ?? null,
    published: newest.filter((_key, index) => !isOver(index)),
    over: newest.filter((_key, index) => isOver(index)),
    isDue: first === undefined || age(first) >= LIFE,
  };
}
