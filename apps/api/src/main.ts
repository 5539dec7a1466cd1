import { run } from './commands/run.ts';
import { wordsOfFailure } from './commands/terminal/words-of-failure.ts';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${wordsOfFailure(error)}\n`);
  process.exitCode = 1;
}
