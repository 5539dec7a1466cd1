import { createDatabaseDoor } from '../storage/database.ts';
import { createClock } from './clock.ts';
import { createQueue } from './exclusive.ts';
import { Journal, type JournalParts } from './journal.ts';
import { DurableStore } from './journal-store.ts';
import { LossyServer } from './lossy-server.fixture.ts';
import { MemoryStore } from './memory-store.ts';

/** A journal of Ana's on a server of its own; it sends when it is told to, or when a kept wait is called. */
export const openJournal = async (over: Partial<JournalParts> = {}) => {
  const server = new LossyServer();
  const waits: { callback: () => void; ms: number }[] = [];
  const journal = new Journal({
    client: server.client,
    clock: createClock(),
    durable: new DurableStore(createDatabaseDoor()),
    memory: new MemoryStore(),
    exclusive: createQueue(),
    random: () => 1,
    later: (callback, ms) => {
      waits.push({ callback, ms });
      return () => {};
    },
    ...over,
  });
  await journal.setPerson('ana');
  await journal.flush();
  return { server, journal, waits };
};
