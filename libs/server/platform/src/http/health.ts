import { SharedWork } from '../cache/shared-work.ts';
import { Database, statement } from '../database/database.ts';
import { StorageRoom, type StorageProblem } from '../storage/room.ts';

export type Problem = 'DATABASE_UNREACHABLE' | StorageProblem;

const answer = statement<{ ok: number }>('health', 'select 1 as ok');

/** After this the caller has stopped waiting. */
const PATIENCE_MS = 2_500;

async function within<Result>(work: Promise<Result>, late: Result): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(late), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** What keeps this server from serving people. */
export class Health {
  private readonly looking = new SharedWork<Problem[]>();

  constructor(
    private readonly database: Database,
    private readonly room: StorageRoom,
  ) {}

  /** Asked beside the pool that serves: many who wait for a connection are no reason to take the server out. */
  problems(): Promise<Problem[]> {
    return this.looking.of('', async () => {
      const database = this.database.aside(answer).then(
        () => null,
        () => 'DATABASE_UNREACHABLE' as const,
      );
      const found = await Promise.all([
        within<Problem | null>(database, 'DATABASE_UNREACHABLE'),
        within<Problem | null>(this.room.problem(), 'STORAGE_UNWRITABLE'),
      ]);
      return found.filter((problem) => problem !== null);
    });
  }
}
