import { ConfigFault } from './platform/config/config.ts';
import { run } from './commands/run.ts';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigFault ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
