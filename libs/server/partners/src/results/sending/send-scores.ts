import { type EntityManager } from 'typeorm';
import { type Jobs } from '@campus/platform/jobs/jobs.ts';

/** The kind of job that sends the scores of one platform. */
export const SEND_SCORES = 'send-scores';

/** Queues it; of a platform one waits. `at`: not before; null: at once. */
export const sendScoresOf = (
  jobs: Jobs,
  tx: EntityManager,
  platformId: string,
  at: Date | null,
): Promise<void> =>
  jobs.add(
    tx,
    SEND_SCORES,
    { platformId },
    { key: `${SEND_SCORES}:${platformId}`, ...(at ? { runAt: at } : {}) },
  );
