import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { DocumentThreads } from '@campus/platform/documents/document-threads.ts';
import { refuse } from '@campus/platform/http/refuse.ts';
import { refuseOverloaded } from '@campus/platform/load/admission.ts';
import { Overloaded } from '@campus/platform/load/overloaded.ts';
import { WaitingRoom } from '@campus/platform/load/waiting-room.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import type { KitTask } from './kit-worker.ts';

/** The whole kit in three languages, once in a sitting. */
const FILES = { limit: 100, seconds: 600 };

/** Papers and slides are set by one thread, one after another, beside what answers requests. */
@Injectable()
export class KitFiles implements OnApplicationShutdown {
  private readonly room = new WaitingRoom({ places: 1, seats: 10, patienceMs: 20_000 });
  private readonly threads = new DocumentThreads<KitTask>(new URL('./kit-worker.ts', import.meta.url), 1);

  constructor(private readonly throttle: Throttle) {}

  /** Sends a file made on request, or refuses because the person has had too many or too many are queued. */
  async send(
    reply: FastifyReply,
    personId: string,
    task: KitTask,
    file: { name: string; type: string },
  ): Promise<void> {
    const wait = await this.throttle.count([{ key: `kit-file:${personId}`, ...FILES }]);
    if (wait) {
      refuse(reply.header('retry-after', String(wait)), 429, 'TOO_MANY_TRIES', { retryAfter: wait });
      return;
    }
    try {
      const bytes = await this.room.run(() => this.threads.make(task));
      void reply
        .type(file.type)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(Buffer.from(bytes));
    } catch (error) {
      if (!(error instanceof Overloaded)) throw error;
      refuseOverloaded(reply, error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }
}
