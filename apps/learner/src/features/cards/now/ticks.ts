import type { Operation } from '@campus/api-client';
import { useShell, type Shell } from '@campus/web-shell';
import { useEffect, useState } from 'react';

/** When each item of a card was ticked, epoch milliseconds, by its place in the card. */
export type Ticks = Readonly<Record<string, number>>;

/** Not an operation of the server: kept beside its answers, for one person, until they sign out. */
const kept: Pick<Operation<Ticks, { cardId: string }>, 'id' | 'types'> = { id: 'own-ticks' };

const none: Ticks = {};

/** A card with ticks on this device. */
export interface TickedCard {
  enrolmentId: string;
  cardId: string;
}

type Cache = Shell['cache'];

/** Which cards have ticks, kept beside them: whoever signs out has none of these cards open. */
const keptCards: Pick<Operation<readonly TickedCard[], object>, 'id' | 'types'> = { id: 'own-ticked-cards' };

const keepCard = async (cache: Cache, card: TickedCard, hasTicks: boolean) => {
  const known = (await cache.kept(keptCards, {})) ?? [];
  const others = known.filter(({ cardId }) => cardId !== card.cardId);
  if (hasTicks === others.length < known.length) return;
  await cache.keep(keptCards, {}, hasTicks ? [...others, card] : others);
};

/** The cards that have ticks of the person signed in, with them. */
export const tickedCards = async (cache: Cache): Promise<(TickedCard & { ticks: Ticks })[]> => {
  const cards = (await cache.kept(keptCards, {})) ?? [];
  return Promise.all(
    cards.map(async (card) => ({
      ...card,
      ticks: (await cache.kept(kept, { cardId: card.cardId })) ?? none,
    })),
  );
};

export const ticked = (ticks: Ticks, item: string, isTicked: boolean, now: number): Ticks => {
  const others = Object.fromEntries(Object.entries(ticks).filter(([each]) => each !== item));
  return isTicked ? { ...others, [item]: now } : others;
};

/** Ticks of the person signed in, on this device only, until they clear them or sign out. */
export const useTicks = ({ enrolmentId, cardId }: TickedCard) => {
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
    const hasTicks = Object.keys(next).length > 0;
    void cache.keep(kept, { cardId }, hasTicks ? next : undefined);
    void keepCard(cache, { enrolmentId, cardId }, hasTicks);
  };
  return { ticks, change };
};
