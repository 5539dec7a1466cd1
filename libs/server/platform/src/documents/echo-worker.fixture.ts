import { writeFileSync } from 'node:fs';
import { answerTasks } from './document-threads.ts';

/** A task of the specs of threads. */
export interface Echo {
  text: string;
  /** The file in which the thread says that it ended by itself. */
  ended: string;
  isEndless?: boolean;
}

answerTasks<Echo>(async ({ text, ended, isEndless }) => {
  process.once('exit', (code) => writeFileSync(ended, String(code)));
  if (isEndless) for (;;);
  return Buffer.from(text);
});
