import type { Operation } from '@campus/api-client';
import { useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';

/** When each item of a card was ticked, epoch milliseconds, by its place in the card. */
export type Ticks = Readonly<Record<string, number>>;

/** Not an operation of the server: kept beside its answers, for one person, until they sign out. */
const kept: Pick<Operation<Ticks, { cardId: string }>, 'id' | 'types'> = { id: 'own-ticks' };

const none: Ticks = {};

export const ticked = (ticks: Ticks, item: string, isTicked: boolean, now: number): Ticks => {
  const others = Object.fromEntries(Object.entries(ticks).filter(([each]) => each !== item));
  return isTicked ? { ...others, [item]: now } : others;
};

/** Ticks of the person signed in, on this device only, until they clear them or sign out. */
export const useTicks = (cardId: string) => {
  const { cache } = useShell();
  const [ticks, setTicks] = useState(none);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const known = await cache.kept(kept, { cardId });
      // What was ticked while the device was reading is newer.
      if (isCurrent && known) setTicks((before) => ({ ...known, ...before }));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [cache, cardId]);
  const change = (next: Ticks) => {
    setTicks(next);
    void cache.keep(kept, { cardId }, Object.keys(next).length > 0 ? next : undefined);
  };
  return { ticks, change };
};
