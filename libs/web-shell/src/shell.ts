import { createClient, type Client } from '@campus/api-client';
import { Answers } from './answers/answers.ts';
import { keepLocale, keptLocale } from './i18n/kept-locale.ts';
import { chooseLocale } from './i18n/locales.ts';
import { Translator, type MessageBundles } from './i18n/translator.ts';
import { createClock, type Clock, type KeptTime } from './journal/clock.ts';
import { Journal } from './journal/journal.ts';
import { DurableStore, MemoryStore } from './journal/journal-store.ts';
import { Session } from './session/session.ts';
import { createDatabaseDoor } from './storage/database.ts';
import { createFacts, type Facts } from './storage/facts.ts';

/** Everything an application stands on, wired together once. */
export interface Shell {
  client: Client;
  translator: Translator;
  clock: Clock;
  journal: Journal;
  answers: Answers;
  session: Session;
  /** Starts listening and asks who is signed in; returns the function that stops. */
  start(): Promise<() => void>;
}

export interface ShellOptions {
  bundles: MessageBundles;
  /** The network; the page's own unless a test gives another. */
  fetch?: typeof fetch;
}

const timeFact = 'time';

const isKeptTime = (value: unknown): value is KeptTime =>
  typeof value === 'object' && value !== null && 'timeToken' in value && 'receivedAt' in value;

const channel = (name: string) =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

const firstLocale = () => {
  const asked = new URLSearchParams(location.search).get('lang');
  const locale = chooseLocale({ asked, kept: keptLocale(), preferred: navigator.languages });
  if (asked && locale === asked) keepLocale(locale, true);
  return locale;
};

const restoreTime = async (facts: Facts, clock: Clock) => {
  const kept = await facts.get(timeFact);
  if (isKeptTime(kept)) clock.restore(kept);
};

/** Wires the parts. Nothing is asked or kept before `start`. */
export const createShell = ({ bundles, fetch }: ShellOptions): Shell => {
  const door = createDatabaseDoor();
  const facts = createFacts(door);
  const clock = createClock();
  const keepTime = (kept: KeptTime) => void facts.put(timeFact, kept);
  const client = createClient({
    ...(fetch ? { fetch } : {}),
    onSignedOut: () => void session.ended(),
    onServerTime: ({ time, timeToken }) => {
      if (timeToken) keepTime(clock.hear({ timeToken, serverTime: time }));
    },
  });
  const translator = new Translator(bundles, firstLocale());
  const answers = new Answers(client, door);
  const journal = new Journal({
    client,
    clock,
    durable: new DurableStore(door),
    memory: new MemoryStore(),
    onTime: keepTime,
    onStranger: () => void session.confirm(),
    channel: channel('campus-journal'),
  });
  const session = new Session({
    client,
    journal,
    answers,
    facts,
    translator,
    channel: channel('campus-session'),
  });

  return {
    client,
    translator,
    clock,
    journal,
    answers,
    session,
    async start() {
      await restoreTime(facts, clock);
      const stopJournal = journal.start();
      const stopSession = await session.start();
      return () => {
        stopJournal();
        stopSession();
      };
    },
  };
};
