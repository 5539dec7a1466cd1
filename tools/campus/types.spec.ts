import { describe, expect, it } from '@jest/globals';
import { filesOf } from '../checks/tree.ts';
import { root } from './paths.ts';
import { typeConfigurations } from './types.ts';

const found = typeConfigurations(root);

describe('the check of types', () => {
  it('looks at every app and library, and at the tools', () => {
    const projects = filesOf(root)
      .filter((path) => /^(apps|libs)\/[^/]+\/package\.json$/.test(path))
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
});
