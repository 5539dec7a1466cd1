import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';
import { Database, statement } from '@campus/platform/database/database.ts';

/** How often a holder renews its heartbeat and checks whether another request is waiting. */
const BEAT_MS = 2_000;
/** A request that waits gives up after that long. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 250;

/** $1 upload, $2 holder. Free when nobody holds it, or its holder has sent no heartbeat. */
const take = statement<{ holder: string }>(
  'upload-lock-take',
  `insert into upload_lock (upload_id, holder, beat_at) values ($1, $2, now())
   on conflict (upload_id) do update set holder = excluded.holder, beat_at = now(), is_wanted = false
     where upload_lock.beat_at < now() - interval '10 seconds'
   returning holder`,
);
const want = statement('upload-lock-want', `update upload_lock set is_wanted = true where upload_id = $1`);
const beat = statement<{ is_wanted: boolean }>(
  'upload-lock-beat',
  `update upload_lock set beat_at = now() where upload_id = $1 and holder = $2 returning is_wanted`,
);
const leave = statement('upload-lock-leave', `delete from upload_lock where upload_id = $1 and holder = $2`);

/**
 * One request at a time writes to an upload, on whichever server. A client that returns after a cut finds its
 * former request still hanging: that one is asked to release the lock, and what has arrived is kept.
 */
@Injectable()
export class UploadLocks implements Locker {
  constructor(private readonly database: Database) {}

  newLock(id: string): Lock {
    return new UploadLock(this.database, id);
  }
}

class UploadLock implements Lock {
  private readonly holder = randomUUID();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly id: string,
  ) {}

  async lock(signal: AbortSignal, cancel: RequestRelease): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until && !signal.aborted; await wait(LOOK_MS)) {
      if (await this.database.row(take, [this.id, this.holder])) {
        this.timer = setInterval(() => void this.beat(cancel), BEAT_MS);
        return;
      }
      await this.database.rows(want, [this.id]);
    }
    throw ERRORS.ERR_LOCK_TIMEOUT;
  }

  async unlock(): Promise<void> {
    clearInterval(this.timer);
    await this.database.rows(leave, [this.id, this.holder]);
  }

  /** The lock was lost, or somebody waits for it: release it. */
  private async beat(cancel: RequestRelease): Promise<void> {
    const known = await this.database.row(beat, [this.id, this.holder]).catch(() => undefined);
    if (known === null || known?.is_wanted) await cancel();
  }
}
