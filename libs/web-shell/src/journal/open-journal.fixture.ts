import { createDatabaseDoor } from '../storage/database.ts';
import { createClock } from './clock.ts';
import { createQueue } from './exclusive.ts';
import { Journal, type JournalParts } from './journal.ts';
import { DurableStore } from './journal-store.ts';
import { LossyServer } from './lossy-server.fixture.ts';
import { MemoryStore } from './memory-store.ts';

/** Ana's journal with its own server; it sends on request, or when a captured timer is fired. */
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
