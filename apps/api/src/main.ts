import { ConfigFault } from '@campus/platform/config/config.ts';
import { OperatorFault } from './commands/command.ts';
import { run } from './commands/run.ts';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isSaid = error instanceof ConfigFault || error instanceof OperatorFault;
  const words = error instanceof Error ? (isSaid ? error.message : error.stack) : String(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
