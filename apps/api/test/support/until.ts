import { setTimeout as wait } from 'node:timers/promises';

/** Far beyond what a busy machine takes, or one that stands still for half a minute: only a failure reaches it. */
const LONGEST_MS = 120_000;
const LOOK_MS = 25;

/** Until it holds. @param what as the failure calls it: "the job is done" */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += LOOK_MS) {
    if (waited > LONGEST_MS) throw new Error(`it was waited for in vain: ${what}`);
    await wait(LOOK_MS);
  }
}
