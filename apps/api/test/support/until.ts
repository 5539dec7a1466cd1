import { setTimeout as wait } from 'node:timers/promises';

/** Far longer than a busy machine needs, or one that stops for half a minute: only a failure takes that long. */
const LONGEST_MS = 120_000;
const LOOK_MS = 25;

/** Until it holds. @param what as the failure calls it: "the job is done" */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += LOOK_MS) {
    if (waited > LONGEST_MS) throw new Error(`it was waited for in vain: ${what}`);
    await wait(LOOK_MS);
  }
}
