import { Fault } from './fault.ts';

const WITHOUT_WORDS = new Set(['start', 'dev']);
const OWN = new Set([...WITHOUT_WORDS, 'test', 'bench', 'new', 'sbom']);

/** The launcher's own commands, each loaded only when it is called; everything else goes to the API. */
async function dispatch(words: string[]): Promise<number> {
  const [command, ...rest] = words;
  if (command !== undefined && OWN.has(command)) {
    if (rest.includes('--help')) return (await import('./help.ts')).help();
    if (rest.length > 0 && WITHOUT_WORDS.has(command)) {
      throw new Fault(
        `${command} takes no "${rest.join(' ')}": settings come from the environment (docs/running.md).`,
      );
    }
  }
  switch (command) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return (await import('./help.ts')).help();
    case 'start':
      return (await import('./start.ts')).start();
    case 'dev':
      return (await import('./dev.ts')).dev();
    case 'test':
      return (await import('./test.ts')).test(rest);
    case 'bench':
      return (await import('./bench.ts')).bench(rest);
    case 'new':
      return (await import('./new-use-case.ts')).newUseCase(rest);
    case 'scorm':
      if (rest[0] === 'inspect') return (await import('./inspect.ts')).inspect(rest.slice(1));
      return (await import('./operator.ts')).operate(words);
    case 'sbom':
      return (await import('./sbom.ts')).sbom(rest);
    case 'with-database':
      return (await import('./operator.ts')).withDatabase(rest);
    default:
      return (await import('./operator.ts')).operate(words);
  }
}

try {
  process.exit(await dispatch(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`campus: ${error.message}\n`);
  process.exit(1);
}
