import { writeFileSync } from 'node:fs';
import { Fault } from './fault.ts';
import { root } from './paths.ts';
import { run } from './run.ts';

/** npm writes CycloneDX 1.5; without `dev` it is what production installs. */
const NPM = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev', '--loglevel=error'];

/** `./campus sbom [FILE]`: the packages of production with versions, hashes and licences, for people who have to monitor them. */
export async function sbom([file, ...rest]: string[]): Promise<number> {
  if (rest.length > 0 || file?.startsWith('-')) throw new Fault('Name one file: ./campus sbom sbom.cdx.json');
  const { code, output } = await run('npm', NPM, { cwd: root });
  if (code !== 0) throw new Fault(`npm could not read the installed packages.\n${output}`);
  if (file) writeFileSync(file, output);
  else process.stdout.write(output);
  return 0;
}
