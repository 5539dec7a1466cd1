import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const server = join(import.meta.dirname, '../../..');

describe('documents in the bundled server', () => {
  const begun = globSync('*/src/**/*.ts', { cwd: server })
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) => {
      const text = readFileSync(join(server, path), 'utf8');
      return [...text.matchAll(/new PDFDocument\(([\s\S]*?)\}\)/g)].map(([, options]) => [path, options]);
    });

  it('begin in one place', () => {
    expect(begun.map(([path]) => path).sort()).toEqual([
      'platform/src/documents/fonts.ts',
      'platform/src/documents/open-pdf.ts',
    ]);
  });

  it.each(begun)('%s asks for no standard font: those are files that the bundle has not', (_, options) => {
    expect(options).toContain("font: ''");
  });
});
