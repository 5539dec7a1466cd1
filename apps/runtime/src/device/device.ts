import type { Kept } from '../lms/report.ts';
import {
  emptyRecord,
  lastWritten,
  newest,
  recordIn,
  recordInParts,
  type DeviceRecord,
} from './device-record.ts';
import { shelve } from './shelf.ts';

/** Where a browser keeps things. Either may be refused: a sandbox, private mode, a full disk. */
export interface Stores {
  storage: () => Storage;
  database: () => IDBFactory;
  now: () => number;
}

/** How long IndexedDB may take to answer before the package begins without it. */
const patience = 4000;

const within = <T>(work: Promise<T>, milliseconds: number): Promise<T | null> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    const end = (found: T | null) => {
      clearTimeout(timer);
      resolve(found);
    };
    work.then(end, () => end(null));
  });

/** Written synchronously, so that it survives if the page is killed a moment later. */
class Ahead {
  readonly #storage: () => Storage;
  readonly #keys: { record: string; work: string; notes: string };

  constructor(storage: () => Storage, name: string) {
    this.#storage = storage;
    this.#keys = {
      record: `campus/record/${name}`,
      work: `campus/work/${name}`,
      notes: `campus/notes/${name}`,
    };
  }

  read(): DeviceRecord {
    const { record, work, notes } = this.#keys;
    return newest(recordIn(this.#parsed(record)), recordInParts(this.#parsed(work), this.#parsed(notes)));
  }

  /** What was written; null: nothing was. */
  write(record: DeviceRecord): string | null {
    const text = JSON.stringify(record);
    try {
      this.#storage().setItem(this.#keys.record, text);
      return text;
    } catch {
      return null;
    }
  }

  /** Once it is in IndexedDB; what another page of this package wrote meanwhile stays. */
  clear(text: string): void {
    try {
      const storage = this.#storage();
      if (storage.getItem(this.#keys.record) === text) storage.removeItem(this.#keys.record);
      storage.removeItem(this.#keys.work);
      storage.removeItem(this.#keys.notes);
    } catch {
      // There is nothing to clear where nothing can be read.
    }
  }

  #parsed(key: string): unknown {
    try {
      return JSON.parse(this.#storage().getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }
}

/**
 * What the browser stores for one learner in one package: in IndexedDB, written ahead in `localStorage`.
 * Platforms share `localStorage` with the package and may empty it: Moodle does so at every sign-in and
 * upgrade.
 */
export class Device {
  readonly #stores: Stores;
  readonly #name: string;
  readonly #ahead: Ahead;
  #record: DeviceRecord = emptyRecord;
  #isAhead = false;
  #lasts = false;
  /** Nothing is moved to a place whose content could not be read first. */
  #moves = false;
  #isMoving = false;
  #isStale = false;
  readonly #listeners = new Set<() => void>();

  private constructor(stores: Stores, name: string) {
    this.#stores = stores;
    this.#name = name;
    this.#ahead = new Ahead(stores.storage, name);
  }

  /** @param name of the package and the learner; two learners at one machine never share it */
  static async open(stores: Stores, name: string): Promise<Device> {
    const device = new Device(stores, name);
    const ahead = device.#ahead.read();
    const both = await within(shelve(stores.database, name, ahead), patience);
    device.#record = both ?? ahead;
    device.#lasts = device.#moves = both !== null;
    const written = device.#ahead.write(device.#record);
    device.#isAhead = written !== null;
    if (both && written !== null) device.#ahead.clear(written);
    return device;
  }

  /** Whether the browser keeps anything when the page is closed. */
  get keeps(): boolean {
    return this.#isAhead || this.#lasts;
  }

  /** Whether it keeps it over the next sign-in, too. */
  get lasts(): boolean {
    return this.#lasts;
  }

  kept(): Kept | null {
    return this.#record.work?.value ?? null;
  }

  keep(value: Kept): void {
    this.#write({ ...this.#record, work: { value, at: this.#tick() } });
  }

  notes(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.#record.notes).map(([field, { value }]) => [field, value]));
  }

  note(field: string, value: string): void {
    this.#write({
      ...this.#record,
      notes: { ...this.#record.notes, [field]: { value, at: this.#tick() } },
    });
  }

  /** Calls `listener` when {@link lasts} has changed. */
  onLasting(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #write(record: DeviceRecord): void {
    this.#record = record;
    this.#isAhead = this.#ahead.write(record) !== null;
    this.#isStale = true;
    if (this.#moves && !this.#isMoving) void this.#move();
  }

  async #move(): Promise<void> {
    this.#isMoving = true;
    while (this.#isStale) {
      this.#isStale = false;
      const record = this.#record;
      const isMoved = await shelve(this.#stores.database, this.#name, record).then(
        () => true,
        () => false,
      );
      if (isMoved && record === this.#record) this.#ahead.clear(JSON.stringify(record));
      this.#last(isMoved);
    }
    this.#isMoving = false;
  }

  #last(lasts: boolean): void {
    if (this.#lasts === lasts) return;
    this.#lasts = lasts;
    for (const listener of this.#listeners) listener();
  }

  /** A clock that was set back makes nothing older. */
  #tick(): number {
    return Math.max(this.#stores.now(), lastWritten(this.#record) + 1);
  }
}
