import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, everything, stale } from './build.ts';
import { Fault } from './fault.ts';
import { root } from './paths.ts';
import { hand } from './run.ts';
import { Steps } from './steps.ts';

/** `./campus bench`: a production build, then the measurements in tools/bench. */
export async function bench(words: string[]): Promise<number> {
  const program = join(root, 'tools/bench/main.ts');
  if (!existsSync(program)) throw new Fault('tools/bench is missing from this copy.');
  if (stale(everything).length > 0) {
    await new Steps(process.stderr).run('build', () => build(everything));
  }
  return hand(process.execPath, [program, ...words], process.env);
}
