import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';
import { readNewUseCase } from './new-use-case.ts';
import { root } from './paths.ts';
import { permissionOf, useCaseFiles, withProviders } from './use-case-files.ts';

const useCase = { domain: 'delivery', noun: 'attendance', name: 'close-door' };

const modules = readdirSync(join(root, 'libs/server'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[a-z]+\/src\/([a-z-]+)\/\1\.module\.ts$/.test(path) && !path.startsWith('platform/'))
  .map((path) => `libs/server/${path}`);

const understood = (text: string) => parseSync(text, { syntax: 'typescript', decorators: true }).body.length;

describe('./campus new use-case', () => {
  it('writes the use case into its noun, and its spec beside those of the noun', () => {
    expect(useCaseFiles(useCase).map(({ path }) => path)).toEqual([
      'libs/server/delivery/src/attendance/close-door.ts',
      'libs/server/delivery/src/attendance/close-door.type.ts',
      'libs/server/delivery/src/attendance/close-door.resolver.ts',
      'apps/api/test/attendance/close-door.api.spec.ts',
    ]);
  });

  it('writes what a compiler understands', () => {
    for (const { text } of useCaseFiles(useCase)) expect(understood(text)).toBeGreaterThan(1);
    expect(understood(permissionOf(useCase))).toBe(1);
  });

  it('allows nobody, and leaves a test that fails until somebody says what changes', () => {
    expect(permissionOf(useCase)).toContain('mayCloseDoor: Permission = () => false;');
    expect(useCaseFiles(useCase).at(-1)?.text).toContain('throw new Error(');
  });

  it.each(modules)('finds its place in %s', (path) => {
    const text = withProviders(readFileSync(join(root, path), 'utf8'), useCase);
    expect(understood(text)).toBeGreaterThan(2);
    expect(text).toContain('providers: [CloseDoor, CloseDoorResolver, ');
    expect(text.match(/from '\.\/close-door(\.resolver)?\.ts';/g)).toHaveLength(2);
  });

  it.each([
    ['nothing', [], /Usage: /],
    ['another thing', ['module', 'delivery/attendance', 'close-door'], /Usage: /],
    ['a noun that is not there', ['use-case', 'delivery/doors', 'close-door'], /no noun/],
    ['a folder outside', ['use-case', 'delivery/attendance/../editions', 'close-door'], /no noun/],
    ['a word that is no act', ['use-case', 'delivery/attendance', 'door'], /a verb/],
    ['a path for a name', ['use-case', 'delivery/attendance', '../close-door'], /a verb/],
  ])('refuses %s', (_what, words, reason) => {
    expect(() => readNewUseCase(words)).toThrow(reason);
  });
});
