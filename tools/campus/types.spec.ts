import { describe, expect, it } from '@jest/globals';
import { filesOf } from '../checks/tree.ts';
import { root } from './paths.ts';
import { run } from './run.ts';
import { compiler, typeConfigurations } from './types.ts';

const found = typeConfigurations(root);

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

  it('is made by the native compiler, whatever the command tsc happens to be', async () => {
    const { code, output } = await run(process.execPath, [compiler, '--version']);
    expect([code, output]).toEqual([0, expect.stringMatching(/^Version 7\./)]);
  });
});
