import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DocumentThreads } from '@campus/platform/documents/document-threads.ts';
import { WaitingRoom } from '@campus/platform/load/waiting-room.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import type { KitTask } from './kit-worker.ts';

/** The whole kit in three languages, once in a sitting. */
const FILES = { limit: 100, seconds: 600 };

/** Papers are set by one thread, one after another, beside what answers requests. */
@Injectable()
export class KitFiles implements OnApplicationShutdown {
  private readonly room = new WaitingRoom({ places: 1, seats: 10, patienceMs: 20_000 });
  private readonly threads = new DocumentThreads<KitTask>(new URL('./kit-worker.ts', import.meta.url), 1);

  constructor(private readonly throttle: Throttle) {}

  /** Seconds to wait when somebody has had too many files, else 0. */
  secondsToWait(personId: string): Promise<number> {
    return this.throttle.count([{ key: `kit-file:${personId}`, ...FILES }]);
  }

  /** @throws {Overloaded} when too many others wait for theirs. */
  make(task: KitTask): Promise<Uint8Array> {
    return this.room.run(() => this.threads.make(task));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }
}
