import { Failure, spread, type Client, type Operation } from '@campus/api-client';
import { locales } from '../i18n/locales.ts';
import type { DatabaseDoor, KeptResult } from '../storage/database.ts';
import { createEmitter } from '../storage/emitter.ts';

/** The present state of a query. */
export interface QueryState {
  /** Undefined until something came, from this device or from the server. */
  data: unknown;
  /** When the request of `data` began, epoch milliseconds; 0 while there is none. */
  fetchedAt: number;
  /** `data` comes from an earlier visit, and the server has not confirmed it yet. */
  isKept: boolean;
  isFetching: boolean;
  /** Why the last request brought nothing; null after a success. */
  failure: Failure | null;
  /** When nothing came and nothing is kept: what this device has of it in another language. */
  inOtherLanguage?: KeptResult | undefined;
}

const nothing: QueryState = {
  data: undefined,
  fetchedAt: 0,
  isKept: false,
  isFetching: false,
  failure: null,
};

/** The same question in the other languages; none when it has no language. */
const inOtherLanguages = <Variables>(variables: Variables): Variables[] =>
  typeof variables === 'object' && variables !== null && 'locale' in variables
    ? locales.filter((locale) => locale !== variables.locale).map((locale) => ({ ...variables, locale }))
    : [];

/** In memory, and of one person on the device: the oldest go. A whole course in three languages has some 250. */
const keptInMemory = 300;
const keptPerPerson = 1000;

/** How often a screen asks a server that has too much to do, and how long it waits where the server does not say. */
const asking = { tries: 4, waitMs: 2_000 };

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : value;

/** The name under which an answer is kept. */
export const keyOf = (operation: { id: string }, variables: unknown): string =>
  `${operation.id} ${JSON.stringify(variables, inOrder)}`;

/**
 * The last answers of queries: in memory while the page lives, in IndexedDB per person for the next visit
 * and for times without a connection.
 */
export class QueryCache {
  readonly #client: Client;
  readonly #door: DatabaseDoor;
  readonly #changed = createEmitter();
  readonly #invalid = createEmitter();
  readonly #known = new Map<string, QueryState>();
  readonly #running = new Map<string, Promise<void>>();
  #person: string | null = null;

  constructor(client: Client, door: DatabaseDoor) {
    this.#client = client;
    this.#door = door;
  }

  /** Whose answers these are; another person's disappear from memory. */
  setPerson(personId: string | null): void {
    if (personId === this.#person) return;
    this.#person = personId;
    this.#known.clear();
    this.#running.clear();
    this.#changed.emit();
  }

  /** A stable snapshot. What is read stays longest. */
  snapshot(key: string): QueryState {
    const state = this.#known.get(key);
    if (!state) return nothing;
    this.#known.delete(key);
    this.#known.set(key, state);
    return state;
  }

  readonly onChange = this.#changed.on;

  /** Queries on screen ask again when this is called. */
  readonly onInvalid = this.#invalid.on;

  /** Fetches everything on screen again; what is shown stays until the answers arrive. */
  invalidate(): void {
    this.#invalid.emit();
  }

  /** The connection may be back: fetches again what failed. */
  recover(): void {
    if ([...this.#known.values()].some(({ failure }) => failure)) this.invalidate();
  }

  /** Shows what this device has kept, asks the server, keeps its answer. Joins a request already under way. */
  load<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<void> {
    const key = keyOf(operation, variables);
    const running = this.#running.get(key);
    if (running) return running;
    const loading = this.#load(operation, variables, key);
    this.#running.set(key, loading);
    return loading;
  }

  /** Like `load`, but with an answer requested from now on: one under way may lack the change. */
  async reload<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<void> {
    await this.#running.get(keyOf(operation, variables));
    return this.load(operation, variables);
  }

  /** Loads in advance, unless it is here already or the device asks to save data. */
  async prefetch<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): Promise<void> {
    const known = this.snapshot(keyOf(operation, variables));
    if (known.data === undefined && !known.isFetching) await this.load(operation, variables);
  }

  /** What this device has of a query, without asking the server; undefined when nothing. */
  async kept<Data, Variables>(
    operation: Pick<Operation<Data, Variables>, 'id' | 'types'>,
    variables: Variables,
  ): Promise<Data | undefined> {
    const key = keyOf(operation, variables);
    const data = this.snapshot(key).data ?? (await this.#read(this.#person, key))?.data;
    return data as Data | undefined;
  }

  /**
   * Keeps something as an answer is kept: for this person, until they sign out on this device. Undefined takes an answer
   * off it.
   */
  async keep<Data, Variables>(
    operation: Pick<Operation<Data, Variables>, 'id' | 'types'>,
    variables: Variables,
    data: Data | undefined,
  ): Promise<void> {
    const key = keyOf(operation, variables);
    const fetchedAt = data === undefined ? 0 : Date.now();
    this.#set(key, { data, fetchedAt });
    await this.#keep({ personId: this.#person ?? '', key, data, fetchedAt });
  }

  /** As `kept`; when there is nothing, what there is in another language. */
  async keptInAnyLanguage<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): Promise<Data | undefined> {
    const other = () => this.#readInOtherLanguage(this.#person, operation, variables);
    return (await this.kept(operation, variables)) ?? ((await other())?.data as Data | undefined);
  }

  /** Every kept answer of a person leaves this device. */
  async forget(personId: string): Promise<void> {
    if (personId === this.#person) this.#known.clear();
    try {
      const database = await this.#door.get();
      const transaction = database.transaction('answers', 'readwrite');
      for (const key of await transaction.store.index('byPerson').getAllKeys(personId)) {
        await transaction.store.delete(key);
      }
      await transaction.done;
    } catch {
      // Nothing is kept on this device.
    }
  }

  #set(key: string, change: Partial<QueryState>) {
    this.#known.set(key, { ...this.snapshot(key), ...change });
    this.#changed.emit();
    // Whatever is on screen was read a moment ago.
    for (const [old, state] of this.#known)
      if (this.#known.size > keptInMemory && !state.isFetching) this.#known.delete(old);
  }

  async #load<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables, key: string) {
    const personId = this.#person;
    const isStill = () => this.#person === personId;
    this.#set(key, { isFetching: true });
    const fetchedAt = Date.now();
    const showing = this.#showKept(personId, key);
    try {
      const data = await this.#ask(operation, variables);
      if (!isStill()) return;
      this.#running.delete(key);
      this.#set(key, { data, fetchedAt, isKept: false, isFetching: false, failure: null });
      await this.#keep({ personId: personId ?? '', key, data, fetchedAt });
    } catch (error) {
      // The device's copy is shown before a failure, so that nobody sees the failure for a moment.
      await showing;
      const inOtherLanguage =
        this.snapshot(key).data === undefined
          ? await this.#readInOtherLanguage(personId, operation, variables)
          : undefined;
      if (!isStill()) return;
      this.#running.delete(key);
      const failure = error instanceof Failure ? error : new Failure('MALFORMED');
      this.#set(key, { isFetching: false, failure, inOtherLanguage });
    }
  }

  /**
   * A request refused for overload is repeated when the server asked for: the screen fills without anybody
   * touching it.
   */
  async #ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#client.run(operation, variables);
      } catch (error) {
        const isTurnedAway = error instanceof Failure && error.code === 'OVERLOADED';
        if (!isTurnedAway || tries === asking.tries) throw error;
        const wait = spread(error.retryAfterMs ?? asking.waitMs, Math.random());
        await new Promise((done) => setTimeout(done, wait));
      }
    }
  }

  async #showKept(personId: string | null, key: string) {
    if (this.snapshot(key).data !== undefined) return;
    const kept = await this.#read(personId, key);
    if (!kept || this.#person !== personId || this.snapshot(key).data !== undefined) return;
    this.#set(key, { data: kept.data, fetchedAt: kept.fetchedAt, isKept: true });
  }

  async #read(personId: string | null, key: string): Promise<KeptResult | undefined> {
    try {
      const copy = await (await this.#door.get()).get('answers', [personId ?? '', key]);
      return copy?.data === undefined ? undefined : copy;
    } catch {
      return undefined;
    }
  }

  /** The newest copy in another language than the one asked for. */
  async #readInOtherLanguage<Variables>(
    personId: string | null,
    operation: { id: string },
    variables: Variables,
  ): Promise<KeptResult | undefined> {
    const copies = await Promise.all(
      inOtherLanguages(variables).map((other) => this.#read(personId, keyOf(operation, other))),
    );
    return copies.filter((copy) => copy !== undefined).sort((a, b) => b.fetchedAt - a.fetchedAt)[0];
  }

  async #keep(answer: KeptResult) {
    try {
      const database = await this.#door.get();
      await database.put('answers', answer);
      const keys = await database.countFromIndex('answers', 'byPerson', answer.personId);
      if (keys > keptPerPerson) await this.#dropOldest(answer.personId, keys - keptPerPerson);
    } catch {
      // A full or closed store costs only the offline copy.
    }
  }

  async #dropOldest(personId: string, count: number) {
    const database = await this.#door.get();
    const all = await database.getAllFromIndex('answers', 'byPerson', personId);
    const oldest = all.sort((a, b) => a.fetchedAt - b.fetchedAt).slice(0, count);
    for (const { key } of oldest) await database.delete('answers', [personId, key]);
  }
}
