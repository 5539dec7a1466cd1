import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DocumentThreads } from '@campus/platform/documents/document-threads.ts';
import { WaitingRoom } from '@campus/platform/load/waiting-room.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import type { PlanTask } from './plan-worker.ts';

/** More than anybody prints in a sitting, and too few to keep the thread busy. */
const FILES = { limit: 20, seconds: 600 };

/** A plan takes up to seconds of a processor: one thread sets them, one after another, beside what answers requests. */
@Injectable()
export class PlanFiles implements OnApplicationShutdown {
  private readonly room = new WaitingRoom({ places: 1, seats: 30, patienceMs: 20_000 });
  private readonly threads = new DocumentThreads<PlanTask>(new URL('./plan-worker.ts', import.meta.url), 1);

  constructor(private readonly throttle: Throttle) {}

  /** Seconds to wait when somebody has asked for too many files, else 0. */
  secondsToWait(personId: string): Promise<number> {
    return this.throttle.count([{ key: `plan-file:${personId}`, ...FILES }]);
  }

  /** @throws {Overloaded} when too many others wait for theirs. */
  make(task: PlanTask): Promise<Uint8Array> {
    return this.room.run(() => this.threads.make(task));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }
}
