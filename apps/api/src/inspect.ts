// `scorm inspect` from its sources, without a build: the launcher calls this for an answer in less than a second.
import { OperatorError, parseArguments } from './commands/command.ts';
import { scormInspect } from './commands/scorm/scorm-inspect.ts';

try {
  process.exitCode = await scormInspect.run(parseArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
