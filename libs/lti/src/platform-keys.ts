import { createRemoteJWKSet, customFetch, type FetchImplementation, type RemoteJWKSet } from 'jose';

/** Milliseconds: after keys were read, an unknown one does not lead to the platform again. */
const COOL = 30_000;
/** Milliseconds after which keys are read again in any case: one that was withdrawn is not believed for longer. */
const FRESH = 10 * 60_000;
const PATIENCE = 3_000;
/** Platforms whose keys are kept; far more than any campus has. */
const MOST = 200;

export type PlatformKeySet = RemoteJWKSet;

/**
 * The published keys of platforms, by the address they are published at. A key that is not among them is looked up once;
 * what comes within half a minute after that is refused without asking, so that made-up keys cannot make the campus call.
 */
export class PlatformKeys {
  readonly #sets = new Map<string, PlatformKeySet>();
  readonly #fetch: FetchImplementation;

  /** `fetch` as of the web: it is given the address and may refuse it. */
  constructor(fetch: FetchImplementation) {
    this.#fetch = fetch;
  }

  of(address: string): PlatformKeySet {
    const known = this.#sets.get(address);
    if (known) return known;
    const oldest = this.#sets.keys().next();
    if (this.#sets.size >= MOST && !oldest.done) this.#sets.delete(oldest.value);
    const keys = createRemoteJWKSet(new URL(address), {
      timeoutDuration: PATIENCE,
      cooldownDuration: COOL,
      cacheMaxAge: FRESH,
      [customFetch]: this.#fetch,
    });
    this.#sets.set(address, keys);
    return keys;
  }
}
