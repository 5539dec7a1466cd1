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
      'platform/src/documents/pdf/fonts.ts',
      'platform/src/documents/pdf/open-pdf.ts',
    ]);
  });

  it.each([
    ['docx', 'platform/src/documents/word/word-document.ts'],
    ['pptxgenjs', 'study/src/facilitator-kit/slides/deck-pptx.ts'],
  ])('are written in one place by %s, which comes with the first of them', (library, place) => {
    const loading = globSync('*/src/**/*.ts', { cwd: server }).filter((path) =>
      new RegExp(`import\\('${library}'\\)|import (?!type)[^;]* from '${library}'`).test(
        readFileSync(join(server, path), 'utf8'),
      ),
    );
    expect(loading).toEqual([place]);
  });

  it.each(begun)('%s asks for no standard font: those are files that the bundle has not', (_, options) => {
    expect(options).toContain("font: ''");
  });
});
