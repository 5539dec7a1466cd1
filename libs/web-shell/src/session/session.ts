import {
  ChooseLanguage,
  Failure,
  Me,
  SignIn,
  SignOut,
  type Client,
  type DataOf,
  type Locale,
} from '@campus/api-client';
import type { QueryCache } from '../query-cache/query-cache.ts';
import { askedLocale, askLocale, keepLocale, unsavedLocale } from '../i18n/kept-locale.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Journal } from '../journal/journal.ts';
import { createEmitter } from '../storage/emitter.ts';
import type { Facts } from '../storage/facts.ts';

/** The signed-in person. */
export type Person = NonNullable<DataOf<typeof Me>['me']>;

/** What signing out left of a person on this device. */
export interface Farewell {
  person: Person;
  /** Pieces of work, as the person counts them, that were not sent. They wait here for the person to sign in again. */
  left: number;
  /** Texts that were being written and are in no draft. They stay here, too. */
  texts: number;
  /** They were deleted instead, as the person chose. */
  isDropped: boolean;
  /** False without a connection: the server is told later. */
  isServerTold: boolean;
}

export type SessionState =
  /** The server has not answered yet. */
  | { status: 'unknown' }
  /** This device knows nobody, and the server does not answer. */
  | { status: 'unreachable'; failure: Failure }
  /**
   * `was` is set when a session ended while somebody was working: their screens wait for them. `farewell` is
   * set when somebody has just signed out in this window.
   */
  | { status: 'signed-out'; was: Person | null; farewell: Farewell | null }
  /** `isConfirmed` is false while only this device knows it (no connection yet). */
  | { status: 'signed-in'; person: Person; isConfirmed: boolean };

export interface SessionParts {
  client: Client;
  journal: Journal;
  cache: QueryCache;
  facts: Facts;
  translator: Translator;
  channel?: BroadcastChannel | null;
}

const personFact = 'person';

/** Somebody signed out here and the server has not been told yet. */
const unsaidFact = 'unsaidSignOut';

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && 'id' in value && 'timeZone' in value;

/** The signed-in person, on this device and in all its windows. */
export class Session {
  readonly #parts: SessionParts;
  readonly #changed = createEmitter();
  #state: SessionState = { status: 'unknown' };

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  get state(): SessionState {
    return this.#state;
  }

  readonly onChange = this.#changed.on;

  /** Takes up the person this device remembers, then asks the server. Returns the function that stops listening. */
  async start(): Promise<() => void> {
    const { channel, facts } = this.#parts;
    const listen = () => void this.#followOtherWindow();
    const online = () => {
      if (this.#state.status === 'unreachable' || this.#isUnconfirmed()) void this.confirm();
      void this.#sayLate();
    };
    channel?.addEventListener('message', listen);
    window.addEventListener('online', online);
    const kept = await facts.get(personFact);
    if (isPerson(kept)) await this.#become(kept, false);
    await this.confirm();
    return () => {
      channel?.removeEventListener('message', listen);
      window.removeEventListener('online', online);
    };
  }

  /** Asks the server who is signed in. Without an answer the person remembered on this device stays. */
  async confirm(): Promise<void> {
    try {
      if (await this.#parts.facts.get(unsaidFact)) await this.#saySignOut(true);
      const { me } = await this.#parts.client.run(Me, {});
      if (me) await this.#become(me, true);
      else await this.ended();
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('MALFORMED');
      if (failure.code === 'SIGN_IN_NEEDED') await this.ended();
      else if (this.#state.status === 'unknown') this.#set({ status: 'unreachable', failure });
    }
  }

  /** @throws {Failure} when no answer came. */
  async signIn(email: string, password: string): Promise<DataOf<typeof SignIn>['signIn']> {
    const { signIn } = await this.#parts.client.run(SignIn, { input: { email: email.trim(), password } });
    if (signIn.__typename === 'SignedIn') await this.enter(signIn.me);
    return signIn;
  }

  /** The server has let this person in: after the password, or after what it asks for besides. */
  async enter(person: Person): Promise<void> {
    await this.#parts.facts.remove(unsaidFact);
    await this.#become(person, true);
    this.#parts.channel?.postMessage('changed');
  }

  /**
   * Ends the session and removes this person's answers and acknowledged work from the device; lists of people are removed
   * by the page for it. Work that still waits is kept for their next sign-in here, unless `dropWork` is set. Call
   * `journal.flush()` before; `texts` are counted, kept or deleted by the page for it as well. Without a connection the device forgets at once, and tells the server before
   * any other request.
   */
  async signOut({ dropWork, texts = 0 }: { dropWork: boolean; texts?: number }): Promise<void> {
    const { journal, cache, facts, channel } = this.#parts;
    const person = this.#state.status === 'signed-in' ? this.#state.person : null;
    const { waiting, count } = journal.state;
    askLocale(null);
    await facts.put(unsaidFact, true);
    const isServerTold = await this.#saySignOut();
    if (person) {
      if (dropWork) await journal.forget(person.id);
      await journal.forgetRecorded(person.id);
      await cache.forget(person.id);
    }
    await facts.remove(personFact);
    await this.#leave(
      null,
      person && { person, left: waiting && (count || 1), texts, isDropped: dropWork, isServerTold },
    );
    channel?.postMessage('changed');
  }

  /** The server no longer knows this session (HTTP 401). */
  async ended(): Promise<void> {
    if (this.#state.status === 'signed-out') return;
    await this.#leave(this.#state.status === 'signed-in' ? this.#state.person : null);
  }

  /** The server has answered with a newer version of the person. */
  async update(person: Person): Promise<void> {
    await this.#parts.facts.put(personFact, person);
    this.#set({ status: 'signed-in', person, isConfirmed: true });
  }

  /** Changes the language here at once, and on the server when it can be reached. */
  async chooseLocale(locale: Locale): Promise<void> {
    await this.#parts.translator.switchTo(locale);
    askLocale(null);
    const state = this.#state;
    keepLocale(locale, state.status === 'signed-in' ? state.person.id : '');
    if (state.status === 'signed-in') await this.#saveLocale(locale);
  }

  /** Returns whether the server has received it. */
  async #saySignOut(mustReach = false): Promise<boolean> {
    const { client, facts } = this.#parts;
    try {
      await client.run(SignOut, {});
    } catch (error) {
      const isOver = error instanceof Failure && error.code === 'SIGN_IN_NEEDED';
      if (!isOver && mustReach) throw error;
      if (!isOver) return false;
    }
    await facts.remove(unsaidFact);
    return true;
  }

  /** The server hears of a sign-out that it could not be told of, and what is said about it changes. */
  async #sayLate() {
    const told = this.#state;
    if (told.status !== 'signed-out' || !told.farewell || told.farewell.isServerTold) return;
    const isServerTold = await this.#saySignOut();
    if (isServerTold && this.#state === told)
      this.#set({ ...told, farewell: { ...told.farewell, isServerTold } });
  }

  async #saveLocale(locale: Locale) {
    try {
      const { chooseLanguage } = await this.#parts.client.run(ChooseLanguage, { input: { locale } });
      if (chooseLanguage.__typename !== 'LanguageChosen') return;
      keepLocale(locale, null);
      await this.update(chooseLanguage.me);
    } catch {
      // The choice stays marked as unsaved and is sent with the next confirmation.
    }
  }

  async #become(person: Person, isConfirmed: boolean) {
    const { journal, cache, facts, translator } = this.#parts;
    if (isConfirmed) await facts.put(personFact, person);
    cache.setPerson(person.id);
    await journal.setPerson(person.id);
    this.#set({ status: 'signed-in', person, isConfirmed });
    const unsaved = unsavedLocale(person.id);
    if (unsaved && isConfirmed) void this.#saveLocale(unsaved);
    else if (!unsaved && !askedLocale() && person.locale !== translator.locale) {
      await translator.switchTo(person.locale).catch(() => undefined);
    }
  }

  async #leave(was: Person | null, farewell: Farewell | null = null) {
    const { journal, cache } = this.#parts;
    this.#set({ status: 'signed-out', was, farewell });
    if (was) return journal.pause();
    await journal.setPerson(null);
    cache.setPerson(null);
  }

  async #followOtherWindow() {
    const kept = await this.#parts.facts.get(personFact);
    if (isPerson(kept)) await this.#become(kept, true);
    else if (this.#state.status === 'signed-in') await this.#leave(null);
  }

  #isUnconfirmed() {
    return this.#state.status === 'signed-in' && !this.#state.isConfirmed;
  }

  #set(state: SessionState) {
    this.#state = state;
    this.#changed.emit();
  }
}
