import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesOf } from '../checks/tree.ts';
import { root } from './paths.ts';
import { run } from './run.ts';
import { compiler, programFile, typeConfigurations, typePrograms } from './types.ts';

const found = typeConfigurations(root);
const programs = typePrograms(root);

/** What the compiler makes of a configuration: its options, and the files it looks at first. */
async function understood(file: string): Promise<{ options: unknown; files: string[] }> {
  const { output } = await run(process.execPath, [compiler, '-p', file, '--showConfig']);
  const { compilerOptions, files }: { compilerOptions: unknown; files: string[] } = JSON.parse(output);
  return { options: compilerOptions, files: files.map((path) => resolve(dirname(file), path)) };
}

describe('the check of types', () => {
  it('looks at every app and library, and at the tools', () => {
    const projects = filesOf(root)
      .filter((path) => /^(apps|libs|libs\/server)\/[^/]+\/package\.json$/.test(path))
      .map((path) => path.replace('package.json', 'tsconfig.json'));
    expect(projects.length).toBeGreaterThan(15);
    expect(found).toEqual(expect.arrayContaining([...projects, 'tools/tsconfig.json']));
  });

  it('looks at what runs elsewhere too: tests under Node, service workers, scripts', () => {
    expect(found).toEqual(
      expect.arrayContaining([
        'apps/learner/tsconfig.node.json',
        'apps/learner/src/sw/tsconfig.json',
        'libs/api-client/tsconfig.scripts.json',
      ]),
    );
    expect(found).not.toContain('tsconfig.base.json');
  });

  it('asks the compiler of each configuration once', () => {
    expect(programs.flat().toSorted()).toEqual(found.toSorted());
  });

  it('looks at the server and all its domains as one program, at what runs in a window by itself', () => {
    const server = programs.find((paths) => paths.includes('apps/api/tsconfig.json'));
    expect(server).toEqual(expect.arrayContaining(found.filter((path) => path.startsWith('libs/server/'))));
    expect(programs).toContainEqual(['apps/console/tsconfig.json']);
    expect(programs).toContainEqual(['apps/learner/src/sw/tsconfig.json']);
  });

  it('tells the compiler of a program what each of its configurations tells', async () => {
    for (const paths of programs.filter((each) => each.length > 1)) {
      const whole = await understood(programFile(paths));
      const parts = await Promise.all(paths.map((path) => understood(resolve(root, path))));
      for (const { options } of parts) expect(whole.options).toEqual(options);
      expect(whole.files.toSorted()).toEqual(parts.flatMap(({ files }) => files).toSorted());
    }
  });

  it('puts no file in a program with others that declares a name for all of them', () => {
    const shared = programs
      .filter((paths) => paths.length > 1)
      .flat()
      .map(dirname);
    const declares = filesOf(root).filter(
      (path) =>
        path.endsWith('.ts') &&
        shared.some((folder) => path.startsWith(`${folder}/`)) &&
        /^declare global\b/m.test(readFileSync(resolve(root, path), 'utf8')),
    );
    expect(declares).toEqual([]);
  });

  it('is made by the native compiler, whatever the command tsc happens to be', async () => {
    const { code, output } = await run(process.execPath, [compiler, '--version']);
    expect([code, output]).toEqual([0, expect.stringMatching(/^Version 7\./)]);
  });
});
