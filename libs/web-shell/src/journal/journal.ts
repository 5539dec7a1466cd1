import { RecordWork, type Client, type FailureCode, type ServerEpoch } from '@campus/api-client';
import { createEmitter } from '../storage/emitter.ts';
import type { Clock, KeptTime } from './clock.ts';
import { Dispatcher, type Later } from './dispatcher.ts';
import { createExclusive, type Exclusive } from './exclusive.ts';
import { saveStateOf, toInput, type Draft, type SaveStateName } from './journal-rules.ts';
import type { JournalStore, NewEntry } from './journal-store.ts';
import { Sender, type DrainEnd } from './sender.ts';
import { Shelf } from './shelf.ts';
import type { Entry, RecordedEntry, RefusedWork, WorkKind, WorkPayloads, WorkTime } from './work.ts';

/** What the person is told about their work on this device. */
export interface SaveState {
  name: SaveStateName;
  /** Entries on this device that the server has not acknowledged. */
  waiting: number;
  /** The same as a person counts it: answers, fields, screens. */
  count: number;
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
  /** The server takes this browser for another person's. */
  onStranger?: () => void;
  /** Writes down what was refused before it leaves the journal; it may come twice. What it throws holds up nothing. */
  keepRefused?: (refused: RefusedWork[]) => Promise<void>;
  /** How windows notify each other of changes; null to keep them apart. */
  channel?: BroadcastChannel | null;
  exclusive?: Exclusive;
  random?: () => number;
  later?: Later;
}

type Message = { type: 'changed' } | { type: 'refused'; refused: RefusedWork[] };

const byTimer: Later = (callback, ms) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

const isSame = (a: SaveState, b: SaveState) =>
  a.name === b.name && a.waiting === b.waiting && a.count === b.count && a.failure === b.failure;

/** Records all work before it is sent. README.md has its promises. */
export class Journal {
  readonly #client: Client;
  readonly #clock: Clock;
  readonly #shelf: Shelf;
  readonly #sender: Sender;
  readonly #dispatcher: Dispatcher;
  readonly #channel: BroadcastChannel | null;
  readonly #changed = createEmitter();
  readonly #refused = createEmitter<RefusedWork[]>();
  readonly #drafts = new Map<object, Draft>();
  #personId: string | null = null;
  #epoch: ServerEpoch | null = null;
  #givingBack: Promise<void> = Promise.resolve();
  #state: SaveState = { name: 'saved', waiting: 0, count: 0, failure: null };

  constructor(parts: JournalParts) {
    const { client, clock, onTime = () => {}, onStranger = () => {}, keepRefused } = parts;
    this.#client = client;
    this.#clock = clock;
    this.#channel = parts.channel ?? null;
    this.#shelf = new Shelf(parts.durable, parts.memory);
    const onSettled = (refused: RefusedWork[]) => this.#settled(refused);
    this.#sender = new Sender({ client, clock, onTime, onSettled, onStranger, keepRefused });
    this.#dispatcher = new Dispatcher({
      drain: (personId) => this.#drain(personId),
      exclusive: parts.exclusive ?? createExclusive('campus-journal'),
      random: parts.random ?? Math.random,
      later: parts.later ?? byTimer,
      onChange: () => this.#refresh(),
    });
  }

  /** A stable snapshot. */
  get state(): SaveState {
    return this.#state;
  }

  readonly onChange = this.#changed.on;

  /** Hears of work a rule refused, in whichever window it was done. */
  readonly onRefused = this.#refused.on;

  /**
   * Writes work down and starts sending it. Resolves when the entry is on disk, in order and never lost;
   * `isDurable` is false when the browser keeps nothing and only this window remembers it.
   * @param time Of work that was done before and was written down elsewhere; else it was done now.
   * @throws {Error} when nobody has signed in.
   */
  async record<Kind extends WorkKind>(
    kind: Kind,
    payload: WorkPayloads[Kind],
    time: WorkTime = this.#clock.stamp(),
  ): Promise<{ isDurable: boolean }> {
    const personId = this.#personId;
    if (!personId) throw new Error('Nobody has signed in.');
    // A kind and its own payload make a Work; the union cannot see that a generic pair belongs together.
    const entry = { ...time, kind, payload, personId } as NewEntry;
    const written = await this.#shelf.append(entry);
    // What is being typed is on disk at every moment, and sent when its writer pauses.
    if (!this.#isWriting) this.#dispatcher.nudge();
    await this.#refresh();
    this.#tell({ type: 'changed' });
    return written;
  }

  /**
   * Reports whether something typed is not stored: not yet, or because its field does not accept it. Until
   * then nobody is told that everything is saved, and while something is `saving` nothing new is sent. `writer` is any object that identifies the caller.
   */
  setDraft(writer: object, draft: Draft | null): void {
    if ((this.#drafts.get(writer) ?? null) === draft) return;
    if (draft) this.#drafts.set(writer, draft);
    else this.#drafts.delete(writer);
    if (this.#shelf.waiting.all > 0 && !this.#isWriting) this.#dispatcher.nudge();
    this.#show();
  }

  /** Tries to send everything now; resolves with how many entries still wait. */
  async flush(): Promise<number> {
    await this.#givingBack;
    await this.#dispatcher.wake();
    await this.#refresh();
    return this.#state.waiting;
  }

  /** The person whose work is recorded and sent from now on; null for nobody. */
  async setPerson(personId: string | null): Promise<void> {
    this.#personId = personId;
    this.#dispatcher.begin(personId);
    await this.#giveBack();
    await this.#refresh();
    if (personId) void this.#dispatcher.wake();
  }

  /** The session has ended: work is still written down for the same person, and sent after `setPerson`. */
  async pause(): Promise<void> {
    this.#dispatcher.pause();
    await this.#refresh();
  }

  /** Work that an answer requested at `since` (epoch milliseconds) may not contain, oldest first. */
  async pendingSince(since: number): Promise<(Entry | RecordedEntry)[]> {
    return this.#personId ? this.#shelf.pendingSince(this.#personId, since) : [];
  }

  /**
   * The server reports the present epoch of its database. Work an earlier epoch acknowledged and this one may
   * have lost waits again and is sent again, with its old sequence numbers: what the server already has takes
   * no second effect.
   */
  hearEpoch(epoch: ServerEpoch): void {
    if (this.#epoch?.id === epoch.id) return;
    this.#epoch = epoch;
    this.#givingBack = this.#giveBack();
  }

  /** What the server has acknowledged leaves this device; what waits stays. */
  async forgetRecorded(personId: string): Promise<void> {
    await this.#shelf.forgetRecorded(personId);
    this.#tell({ type: 'changed' });
  }

  /** Everything of a person leaves this device, sent or not. */
  async forget(personId: string): Promise<void> {
    await this.#shelf.forget(personId);
    await this.#refresh();
    this.#tell({ type: 'changed' });
  }

  /** Listens to the window's comings and goings; returns the function that stops. */
  start(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const back = () => {
      if (document.visibilityState === 'visible') void this.#dispatcher.wake();
    };
    window.addEventListener('online', () => void this.#dispatcher.wake(), { signal });
    window.addEventListener('pageshow', back, { signal });
    document.addEventListener('visibilitychange', back, { signal });
    window.addEventListener('pagehide', () => this.#farewell(), { signal });
    this.#channel?.addEventListener('message', (event: MessageEvent<Message>) => this.#hear(event.data), {
      signal,
    });
    return () => {
      stop.abort();
      this.#dispatcher.stop();
    };
  }

  get #isWriting(): boolean {
    return [...this.#drafts.values()].includes('saving');
  }

  async #giveBack() {
    if (!this.#personId || !this.#epoch) return;
    if ((await this.#shelf.giveBack(this.#personId, this.#epoch)) === 0) return;
    await this.#refresh();
    this.#tell({ type: 'changed' });
    void this.#dispatcher.wake();
  }

  async #drain(personId: string): Promise<DrainEnd> {
    let end: DrainEnd = { kind: 'done' };
    for (const store of this.#shelf.stores) {
      const one = await this.#sender.drain(store, personId).catch((): DrainEnd => ({ kind: 'stuck' }));
      if (one.kind === 'failed') return one;
      if (one.kind === 'stuck') end = one;
    }
    return end;
  }

  /** Sent while the page is being left: nobody may read the answer, so the entries stay here too. */
  #farewell() {
    if (this.#dispatcher.mood === 'signed-out') return;
    for (const { deviceId, epoch, batch, hasMore } of this.#shelf.farewells()) {
      const input = { deviceId, epoch, entries: batch.map(toInput), hasMore };
      this.#client.run(RecordWork, { input }, { keepalive: true }).catch(() => undefined);
    }
  }

  #settled(refused: RefusedWork[]) {
    void this.#refresh();
    this.#tell({ type: 'changed' });
    if (refused.length === 0) return;
    this.#tell({ type: 'refused', refused });
    this.#refused.emit(refused);
  }

  #hear(message: Message) {
    if (message.type === 'refused') this.#refused.emit(message.refused);
    void this.#refresh();
  }

  #tell(message: Message) {
    this.#channel?.postMessage(message);
  }

  async #refresh() {
    await this.#shelf.refresh(this.#personId);
    this.#show();
  }

  #show() {
    const { all, inMemory } = this.#shelf.waiting;
    const { mood, failure } = this.#dispatcher;
    const name = saveStateOf(all, inMemory, mood, [...this.#drafts.values()]);
    // The last receipt empties the shelf a moment before the run that brought it has ended.
    const isSaved = name === 'saved';
    const next = { name, waiting: all, count: this.#shelf.things, failure: isSaved ? null : failure };
    if (!isSame(next, this.#state)) this.#state = next;
    this.#changed.emit();
  }
}
