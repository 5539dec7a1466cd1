import { createClient, Failure, type Client, type EarlyAnswers } from '@campus/api-client';
import { QueryCache } from './query-cache/query-cache.ts';
import { askLocale, keptLocale } from './i18n/kept-locale.ts';
import { chooseLocale } from './i18n/locales.ts';
import { Translator, type MessageBundles } from './i18n/translator.ts';
import { createClock, type Clock, type KeptTime } from './journal/clock.ts';
import { Journal } from './journal/journal.ts';
import { DurableStore } from './journal/journal-store.ts';
import { MemoryStore } from './journal/memory-store.ts';
import type { RefusedWork } from './journal/work.ts';
import { isReachable, noteReach, onReach } from './reach.ts';
import { Session } from './session/session.ts';
import { leaveViewing } from './session/viewing.ts';
import { createDatabaseDoor, type DatabaseDoor } from './storage/database.ts';
import { createFacts, type Facts } from './storage/facts.ts';

declare global {
  interface Window {
    /** What the page itself asked for while the application was on its way. */
    campusEarly?: EarlyAnswers | undefined;
  }
}

/** Everything an application is built on, wired together once. */
export interface Shell {
  client: Client;
  translator: Translator;
  clock: Clock;
  journal: Journal;
  cache: QueryCache;
  session: Session;
  facts: Facts;
  /** Starts listening and asks who is signed in; returns the function that stops it. */
  start(): Promise<() => void>;
}

export interface ShellOptions {
  bundles: MessageBundles;
  /** The network; the page's own unless a test gives another. */
  fetch?: typeof fetch;
  /** The viewing the window shows (`viewingOfWindow`): nothing of the learner stays on this device, nothing is sent. */
  viewing?: string | null;
  /** See `JournalParts`. */
  keepRefused?: (refused: RefusedWork[]) => Promise<void>;
}

/** Behind it everything lasts as long as the window. */
const noDatabase: DatabaseDoor = {
  get: () => Promise.reject(new Error('A viewing keeps nothing on this device.')),
  close: () => Promise.resolve(),
};

/** Viewing leaves no trace: the journal gets a client without a connection. */
const silent: Client = { run: () => Promise.reject(new Failure('NETWORK')) };

const timeFact = 'time';

const isKeptTime = (value: unknown): value is KeptTime =>
  typeof value === 'object' && value !== null && 'timeToken' in value && 'receivedAt' in value;

const channel = (name: string) =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

const firstLocale = () => {
  const url = new URL(location.href);
  const asked = url.searchParams.get('lang');
  const locale = chooseLocale({ asked, kept: keptLocale(), preferred: navigator.languages });
  askLocale(locale === asked ? locale : null);
  // It was meant for this visit: a page loaded again, or by the next person, follows what was chosen since.
  if (asked) {
    url.searchParams.delete('lang');
    history.replaceState(null, '', url);
  }
  return locale;
};

const restoreTime = async (facts: Facts, clock: Clock) => {
  const kept = await facts.get(timeFact);
  if (isKeptTime(kept)) clock.restore(kept);
};

/** Repeats failed queries when the connection, or the server, is back; returns the function that stops it. */
const recoverWithServer = (journal: Journal, cache: QueryCache) => {
  const recover = () => cache.recover();
  const stopReach = onReach(() => isReachable() && recover());
  // The return of a server shows only in work that was waiting for it.
  let before = journal.state.name;
  const stopHearing = journal.onChange(() => {
    const { name } = journal.state;
    if (name === 'saved' && before !== name) recover();
    before = name;
  });
  return () => {
    stopReach();
    stopHearing();
  };
};

/** Wires the parts. Nothing is requested or stored before `start`. */
export const createShell = ({ bundles, fetch, viewing = null, keepRefused }: ShellOptions): Shell => {
  const door = viewing ? noDatabase : createDatabaseDoor();
  const facts = createFacts(door);
  const clock = createClock();
  const keepTime = (kept: KeptTime) => void facts.put(timeFact, kept);
  const client = createClient({
    ...(fetch ? { fetch } : {}),
    ...(viewing ? { headers: { 'x-campus-as': viewing } } : { early: window.campusEarly }),
    onSignedOut: () => (viewing ? leaveViewing() : void session.ended()),
    onServerTime: ({ time, timeToken, agoMs }) => {
      if (timeToken) keepTime(clock.hear({ timeToken, serverTime: time }, agoMs));
    },
    onEpoch: (epoch) => journal.hearEpoch(epoch),
    onReach: noteReach,
  });
  const translator = new Translator(bundles, firstLocale());
  const cache = new QueryCache(client, door);
  const journal = new Journal({
    client: viewing ? silent : client,
    clock,
    durable: new DurableStore(door),
    memory: new MemoryStore(),
    onTime: keepTime,
    onStranger: () => void session.confirm(),
    keepRefused,
    channel: viewing ? null : channel('campus-journal'),
  });
  const session = new Session({
    client,
    journal,
    cache,
    facts,
    translator,
    channel: viewing ? null : channel('campus-session'),
  });

  return {
    client,
    translator,
    clock,
    journal,
    cache,
    session,
    facts,
    async start() {
      await restoreTime(facts, clock);
      const stopJournal = journal.start();
      const stopSession = await session.start();
      const stopRecovering = recoverWithServer(journal, cache);
      return () => {
        stopRecovering();
        stopJournal();
        stopSession();
      };
    },
  };
};
