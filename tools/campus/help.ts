import { buildApi } from './operator.ts';
import { apiProgram } from './paths.ts';
import { run } from './run.ts';

const OWN = `
./campus COMMAND

  start                    everything on one port (PORT, 3000), until Ctrl-C
  dev                      the same; rebuilds and reloads when a file changes
  test [--quick] [PATH…]   all checks and tests; --quick without the browser; PATH: only specs below it;
                           --since REVISION: only specs that a change since then may break;
                           --shuffle[=NUMBER] in a random order, the same for the same number;
                           --update-pictures keeps what screens look and sound like now
  bench [--json FILE]      measures a production build on this machine
  new use-case NOUN NAME   the files of a new use case: ./campus new use-case delivery/attendance reopen-walk-in
  sbom [FILE]              the packages of production, as a CycloneDX bill of materials
  with-database COMMAND…   any program with the database in its environment: ./campus with-database psql
  help                     this page

For operators (--json on each for one JSON value):

`;

/** `./campus --help`: our own commands and those of the API, which knows its own best. */
export async function help(): Promise<number> {
  process.stdout.write(OWN.trimStart());
  await buildApi();
  const api = await run(process.execPath, [apiProgram, '--help']);
  process.stdout.write(api.output);
  return api.code;
}
