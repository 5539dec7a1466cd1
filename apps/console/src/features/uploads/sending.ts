import { Upload as TusUpload, type DetailedError, type UploadOptions } from 'tus-js-client';

/** A file that this window is sending, or has tried to. */
export interface Sending {
  /** Of this window only. */
  key: string;
  fileName: string;
  bytes: number;
  sent: number;
  /**
   * `waiting`: the connection is gone, it resumes automatically. `refused`: the server refused it, `code`
   * tells why. `failed`: something else, and trying again may help.
   */
  status: 'sending' | 'waiting' | 'paused' | 'refused' | 'failed' | 'arrived';
  code: string | null;
  /** The server's name for it, once it has one. */
  uploadId: string | null;
  /** It continues where an earlier visit stopped. */
  isResumed: boolean;
}

/** Pieces small enough that a lost link costs little, large enough that a good one is used. */
const chunkBytes = 8 * 1024 * 1024;

/** The pause grows to a quarter of a minute and stays there, for as long as a working day. */
const retryDelays = [0, 1000, 3000, 5000, 10_000, ...Array.from({ length: 2000 }, () => 15_000)];

const hasStatus = (error: unknown): error is DetailedError =>
  typeof error === 'object' && error !== null && 'originalResponse' in error;

const statusOf = (error: unknown) => (hasStatus(error) ? (error.originalResponse?.getStatus() ?? 0) : 0);

/** The code of our own refusals, in the body of the answer. */
const codeOf = (error: unknown): string | null => {
  try {
    const body: unknown = JSON.parse((hasStatus(error) && error.originalResponse?.getBody()) || '{}');
    const { errors } = body as { errors?: { extensions?: { code?: string } }[] };
    return errors?.[0]?.extensions?.code ?? null;
  } catch {
    return null;
  }
};

/** The server has no room: somebody has to free some first. */
const noRoom = 507;

/** Another try of the same bytes may go well: no link, a lock that is still held, a server in trouble. */
const mayPass = (status: number) =>
  status === 0 || status === 409 || status === 423 || (status >= 500 && status !== noRoom);

interface Entry {
  tus: TusUpload;
  state: Sending;
}

/** Sends files by the tus protocol. It lives as long as the window: changing screens stops nothing. */
export class Senders {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #onArrived = new Set<() => void>();
  readonly #make: (file: File, options: UploadOptions) => TusUpload;
  #list: readonly Sending[] = [];
  #count = 0;

  constructor(make = (file: File, options: UploadOptions) => new TusUpload(file, options)) {
    this.#make = make;
    if (typeof window !== 'undefined') window.addEventListener('online', () => this.#goOn());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly Sending[] => this.#list;

  /** Hears when the server has the whole of a file. */
  readonly onArrived = (listener: () => void): (() => void) => {
    this.#onArrived.add(listener);
    return () => void this.#onArrived.delete(listener);
  };

  /** Starts sending a file, or resumes that of an earlier visit. */
  async send(file: File, libraryPackageId: string | null): Promise<void> {
    this.#count += 1;
    const key = String(this.#count);
    const tus = this.#make(file, {
      endpoint: '/uploads',
      chunkSize: chunkBytes,
      retryDelays,
      removeFingerprintOnSuccess: true,
      headers: { 'x-campus-request': '1' },
      metadata: { filename: file.name, ...(libraryPackageId ? { libraryPackageId } : {}) },
      onShouldRetry: (error) => {
        const again = mayPass(statusOf(error));
        if (again) this.#change(key, { status: 'waiting' });
        return again;
      },
      onProgress: (sent) => this.#change(key, { sent, status: 'sending' }),
      onUploadUrlAvailable: () => this.#change(key, { uploadId: tus.url?.split('/').pop() ?? null }),
      onSuccess: () => {
        this.#change(key, { status: 'arrived', sent: file.size });
        for (const listener of this.#onArrived) listener();
      },
      onError: (error) => {
        const code = codeOf(error);
        const isOver = code !== null && code !== 'INTERNAL' && statusOf(error) !== noRoom;
        this.#change(key, { status: isOver ? 'refused' : 'failed', code });
      },
    });
    const state: Sending = {
      key,
      fileName: file.name,
      bytes: file.size,
      sent: 0,
      status: 'sending',
      code: null,
      uploadId: null,
      isResumed: false,
    };
    this.#entries.set(key, { tus, state });
    this.#tell();
    const [earlier] = await tus.findPreviousUploads().catch(() => []);
    if (earlier) {
      tus.resumeFromPreviousUpload(earlier);
      this.#change(key, { isResumed: true });
    }
    tus.start();
  }

  /** Stops sending; what has arrived stays with the server. */
  async pause(key: string): Promise<void> {
    await this.#entries.get(key)?.tus.abort();
    this.#change(key, { status: 'paused' });
  }

  resume(key: string): void {
    this.#change(key, { status: 'sending', code: null });
    this.#entries.get(key)?.tus.start();
  }

  /** Forgets a file here, and asks the server to forget it too when it has not arrived whole. */
  async drop(key: string): Promise<void> {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    this.#tell();
    const isOver = entry?.state.status === 'arrived' || entry?.state.status === 'refused';
    await entry?.tus.abort(!isOver).catch(() => undefined);
  }

  /** The connection is back: nobody should wait for the end of a pause. */
  #goOn() {
    for (const [key, { tus, state }] of this.#entries) {
      if (state.status !== 'waiting' && state.status !== 'failed') continue;
      void tus.abort().then(() => this.resume(key));
    }
  }

  #change(key: string, change: Partial<Sending>) {
    const entry = this.#entries.get(key);
    if (!entry) return;
    // A piece that was under way when the person pressed pause reports once more.
    if (entry.state.status === 'paused' && change.sent !== undefined) return;
    entry.state = { ...entry.state, ...change };
    this.#tell();
  }

  #tell() {
    this.#list = [...this.#entries.values()].map(({ state }) => state);
    for (const listener of this.#listeners) listener();
  }
}

/** Of this window. */
export const senders = new Senders();
