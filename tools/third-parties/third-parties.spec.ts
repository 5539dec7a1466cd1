import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findLicenceIssues, isAllowed } from './licences.ts';
import { noticesOf } from './notices.ts';
import { thirdParties } from './packages.ts';

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['(BSD-3-Clause OR GPL-2.0)', true],
    ['MIT AND OFL-1.1', true],
    ['(MIT AND GPL-2.0)', false],
    ['GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
  ])('%s is allowed: %s', (expression, expected) => expect(isAllowed(expression)).toBe(expected));
});

describe('what the product is made of', () => {
  let root: string;
  const plant = (path: string, files: Record<string, string>) => {
    mkdirSync(join(root, path), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, path, name), text);
  };
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'campus-third-parties-'));
    const packages = {
      '': { version: '1.0.0' },
      'apps/api': { version: '1.0.0' },
      'node_modules/@campus/api': { link: true },
      'node_modules/b': { version: '2.0.0', license: 'GPL-3.0' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b/node_modules/a': { version: '1.1.0', license: 'MIT' },
      'node_modules/c': { version: '3.0.0' },
      'node_modules/for-tests': { version: '1.0.0', license: 'MIT', dev: true },
      'node_modules/for-another-machine': { version: '1.0.0', license: 'MIT' },
    };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
    plant('node_modules/a', { LICENSE: 'Copyright A', 'index.js': '' });
    plant('node_modules/b', { 'licence.md': 'Copyright B', NOTICE: 'B was made with love.' });
    plant('node_modules/b/node_modules/a', { LICENSE: 'Copyright A' });
    plant('node_modules/c', {});
    plant('node_modules/for-tests', { LICENSE: 'Copyright T' });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is each version that production installs', () => {
    expect(thirdParties(root).map(({ name, version }) => `${name}@${version}`)).toEqual([
      'a@1.0.0',
      'a@1.1.0',
      'b@2.0.0',
      'c@3.0.0',
    ]);
  });

  it('is told with the notices it brings, equal ones once', () => {
    const notices = noticesOf(thirdParties(root));
    expect(notices).toContain('a 1.0.0 (MIT)\na 1.1.0 (MIT)\n\nCopyright A');
    expect(notices).toContain('Copyright B\n\nB was made with love.');
    expect(notices).toContain('c 3.0.0 (not stated)');
    expect(notices.match(/Copyright A/g)).toHaveLength(1);
    expect(notices).not.toContain('Copyright T');
  });

  it('is refused by its licence, or without one', () => {
    expect(findLicenceIssues(root)).toEqual([
      'b 2.0.0 is under GPL-3.0, which tools/third-parties/licences.ts does not allow.',
      'c 3.0.0 states no licence: ask its author, or do without it.',
    ]);
  });
});
