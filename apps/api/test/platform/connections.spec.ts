import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../../../..');

/** Up to the end of the call. */
const madeIn = (text: string): string[] => text.match(/new (?:pg\.)?Client\(\{[\s\S]*?\}\)/g) ?? [];

describe('connections the server opens outside its pools', () => {
  const files = globSync(['libs/server/**/*.ts', 'apps/api/src/**/*.ts'], { cwd: root })
    .filter((file) => !/\.spec\.ts$|node_modules/.test(file))
    .map((file) => ({ file, made: madeIn(readFileSync(join(root, file), 'utf8')) }))
    .filter(({ made }) => made.length > 0);

  it('are found', () => {
    expect(files.length).toBeGreaterThan(1);
  });

  it.each(files.flatMap(({ file, made }) => made.map((text) => [file, text] as const)))(
    '%s: may not wait for ever',
    (_file, text) => {
      expect(text).toMatch(/clientOptions\(|connectionTimeoutMillis/);
    },
  );
});
