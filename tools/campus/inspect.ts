import { inspectProgram } from './paths.ts';
import { hand } from './run.ts';

/** `./campus scorm inspect FILE`: straight from its sources, so that nothing has to be built or looked through first. */
export const inspect = (words: string[]): Promise<number> =>
  hand(process.execPath, [inspectProgram, ...words], process.env);
