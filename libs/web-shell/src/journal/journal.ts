import { RecordWork, type Client, type FailureCode } from '@campus/api-client';
import { createEmitter } from '../storage/emitter.ts';
import type { Clock, KeptTime } from './clock.ts';
import { createExclusive, type Exclusive } from './exclusive.ts';
import {
  backoffMs,
  farewellBatch,
  saveStateOf,
  toInput,
  type SaveStateName,
  type SenderMood,
} from './journal-rules.ts';
import type { JournalStore } from './journal-store.ts';
import { createSender, type DrainEnd } from './sender.ts';
import type { Entry, RecordedEntry, RefusedWork, Work, WorkKind, WorkPayloads } from './work.ts';

/** What the person may be told about their work on this device. */
export interface SaveState {
  name: SaveStateName;
  /** Entries on this device that the server has not acknowledged. */
  waiting: number;
  /** What went wrong last; null after a success. */
  failure: FailureCode | null;
}

export interface JournalParts {
  client: Client;
  clock: Clock;
  /** First choice and, when it throws, second choice. */
  durable: JournalStore;
  memory: JournalStore;
  /** Called with every signed moment, to be kept over reloads. */
  onTime?: (kept: KeptTime) => void;
  exclusive?: Exclusive;
  random?: () => number;
  /** Null where there is none, or to keep tests apart. */
  channel?: BroadcastChannel | null;
}

export interface Journal {
  /**
   * Writes work down and starts sending it. Resolves when the entry is on disk, in order and never lost;
   * `isDurable` is false when the browser keeps nothing and only this window remembers it.
   * @throws {Error} when nobody is signed in.
   */
  record<Kind extends WorkKind>(kind: Kind, payload: WorkPayloads[Kind]): Promise<{ isDurable: boolean }>;
  /** Tries to send everything now; resolves with how many entries still wait. */
  flush(): Promise<number>;
  /** Whose work is recorded and sent from now on; null pauses sending. */
  setPerson(personId: string | null): Promise<void>;
  /** Work that an answer requested at `since` (epoch milliseconds) may not contain, oldest first. */
  pendingSince(since: number): Promise<(Entry | RecordedEntry)[]>;
  /** Everything of a person leaves this device, sent or not. */
  forget(personId: string): Promise<void>;
  /** A stable snapshot. */
  readonly state: SaveState;
  onChange(listener: () => void): () => void;
  /** Work a rule refused, in whichever window it was done. */
  onRefused(listener: (refused: RefusedWork[]) => void): () => void;
  /** Listens to the window's comings and goings; returns the function that stops. */
  start(): () => void;
}

type Message = { type: 'changed' } | { type: 'refused'; refused: RefusedWork[] };

const moodOf = (end: DrainEnd): SenderMood => {
  if (end.kind === 'done') return 'calm';
  if (end.kind === 'stuck') return 'trouble';
  if (end.code === 'SIGN_IN_NEEDED') return 'signed-out';
  return end.code === 'NETWORK' ? 'offline' : 'trouble';
};

/** Where all work of a learner goes first. See README.md for its promises. */
export const createJournal = (parts: JournalParts): Journal => {
  const { client, clock, durable, memory, onTime = () => {}, random = Math.random } = parts;
  const exclusive = parts.exclusive ?? createExclusive('campus-journal');
  const channel = parts.channel ?? null;
  const changed = createEmitter();
  const refusedWork = createEmitter<RefusedWork[]>();
  const stores = [durable, memory];

  let person: string | null = null;
  let mood: SenderMood = 'calm';
  let failure: FailureCode | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pumping: Promise<void> | null = null;
  let isAskedAgain = false;
  let mirror: { store: JournalStore; deviceId: string | null; entries: Entry[] }[] = [];
  let state: SaveState = { name: 'saved', waiting: 0, failure: null };

  const publish = () => {
    const count = mirror.reduce((sum, { entries }) => sum + entries.length, 0);
    const inMemory = mirror.find(({ store }) => store === memory)?.entries.length ?? 0;
    const next: SaveState = { name: saveStateOf(count, inMemory, mood), waiting: count, failure };
    if (next.name === state.name && next.waiting === state.waiting && next.failure === state.failure) return;
    state = next;
    changed.emit();
  };

  const readStore = async (store: JournalStore) => {
    const entries = person ? await store.waiting(person).catch(() => []) : [];
    const deviceId = entries.length > 0 ? await store.deviceId().catch(() => null) : null;
    return { store, deviceId, entries };
  };

  const refresh = async () => {
    mirror = await Promise.all(stores.map(readStore));
    publish();
    changed.emit();
  };

  const tellOthers = (message: Message) => channel?.postMessage(message);

  const sender = createSender({
    client,
    clock,
    onTime,
    onSettled(refused) {
      tellOthers({ type: 'changed' });
      if (refused.length > 0) {
        tellOthers({ type: 'refused', refused });
        refusedWork.emit(refused);
      }
    },
  });

  const drainAll = async (personId: string): Promise<DrainEnd> => {
    let worst: DrainEnd = { kind: 'done' };
    for (const store of stores) {
      const end = await sender.drain(store, personId).catch((): DrainEnd => ({ kind: 'stuck' }));
      if (end.kind === 'failed') return end;
      if (end.kind === 'stuck') worst = end;
      await refresh();
    }
    return worst;
  };

  const schedule = (end: DrainEnd) => {
    clearTimeout(timer);
    failures = end.kind === 'done' ? 0 : failures + 1;
    failure = end.kind === 'failed' ? end.code : null;
    mood = moodOf(end);
    if (mood === 'calm' || mood === 'signed-out') return;
    const retryAfterMs = end.kind === 'failed' ? (end.retryAfterMs ?? 0) : 0;
    timer = setTimeout(wake, Math.max(retryAfterMs, backoffMs(failures, random())));
  };

  const pump = async () => {
    do {
      isAskedAgain = false;
      const personId = person;
      if (!personId) return;
      const end = await exclusive(() => drainAll(personId));
      if (person !== personId) continue;
      schedule(end);
      await refresh();
    } while (isAskedAgain && mood === 'calm');
  };

  const wake = (): Promise<void> => {
    clearTimeout(timer);
    isAskedAgain = true;
    pumping ??= pump().finally(() => {
      pumping = null;
    });
    return pumping;
  };

  const append = async (entry: Work & { personId: string }) => {
    const whole = { ...entry, ...clock.stamp() };
    try {
      await durable.append(whole);
      return true;
    } catch {
      await memory.append(whole);
      return false;
    }
  };

  /** Sent while the page goes away: nobody may be there for the answer, so the entries stay here too. */
  const farewell = () => {
    for (const { deviceId, entries } of mirror) {
      const batch = farewellBatch(entries);
      if (!deviceId || batch.length === 0 || mood === 'signed-out') continue;
      const input = { deviceId, entries: batch.map(toInput) };
      client.run(RecordWork, { input }, { keepalive: true }).catch(() => undefined);
    }
  };

  const onMessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'refused') refusedWork.emit(data.refused);
    void refresh();
  };

  return {
    async record(kind, payload) {
      if (!person) throw new Error('Work can be recorded only for a person who is signed in.');
      const work = { kind, payload, personId: person } as Work & { personId: string };
      const isDurable = await append(work);
      if (mood === 'calm') mood = 'sending';
      await refresh();
      tellOthers({ type: 'changed' });
      if (mood !== 'trouble' && mood !== 'signed-out') void wake();
      return { isDurable };
    },
    async flush() {
      if (pumping) await pumping;
      await wake();
      await refresh();
      return state.waiting;
    },
    async setPerson(personId) {
      person = personId;
      mood = personId ? 'calm' : mood;
      failure = null;
      failures = 0;
      clearTimeout(timer);
      await refresh();
      if (personId) void wake();
    },
    async pendingSince(since) {
      const personId = person;
      if (!personId) return [];
      const lists = await Promise.all(
        stores.flatMap((store) => [
          store.recordedSince(personId, since).catch(() => []),
          store.waiting(personId).catch(() => []),
        ]),
      );
      return lists.flat();
    },
    async forget(personId) {
      for (const store of stores) await store.forget(personId).catch(() => undefined);
      await refresh();
      tellOthers({ type: 'changed' });
    },
    get state() {
      return state;
    },
    onChange: changed.on,
    onRefused: refusedWork.on,
    start() {
      const online = () => void wake();
      const visible = () => {
        if (document.visibilityState === 'visible' && mood !== 'signed-out') void wake();
      };
      window.addEventListener('online', online);
      document.addEventListener('visibilitychange', visible);
      window.addEventListener('pagehide', farewell);
      channel?.addEventListener('message', onMessage);
      return () => {
        clearTimeout(timer);
        window.removeEventListener('online', online);
        document.removeEventListener('visibilitychange', visible);
        window.removeEventListener('pagehide', farewell);
        channel?.removeEventListener('message', onMessage);
      };
    },
  };
};
