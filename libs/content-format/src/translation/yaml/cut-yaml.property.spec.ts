import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { blockFault } from '../block-fault.ts';
import { joinText } from '../join-text.ts';
import { piecesOf, textOfPieces } from '../xliff/inline-codes.ts';
import { cutYaml } from './cut-yaml.ts';
import { isOnlyIn } from './one-language.ts';
import { placeName } from './places.ts';

const course = join(import.meta.dirname, '../../../../../content');

const files = readdirSync(course, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(course, path), 'utf8') }));

describe('every file of YAML of the course', () => {
  it('is cut and joined again byte for byte, in each language', () => {
    let count = 0;
    for (const { path, text } of files)
      for (const locale of ['es', 'en', 'fr']) {
        const cut = cutYaml(text, locale, 'es');
        expect(joinText(cut, new Map(cut.blocks.map((block, at) => [at, block.text])))).toBe(text);
        for (const block of cut.blocks) {
          count += 1;
          expect({ path, of: block.of, fault: blockFault(block, block.text) }).toMatchObject({ fault: null });
          expect(textOfPieces(piecesOf(block))).toBe(block.text);
        }
        expect(new Set(cut.blocks.map(({ of }) => of)).size).toBe(cut.blocks.length);
      }
    expect(count).toBeGreaterThan(9000);
  });

  it('changes nothing but the words of the texts that are written anew', () => {
    for (const { text } of files) {
      const cut = cutYaml(text, 'fr', 'es');
      const said = cut.blocks.map((_, nth) =>
        nth % 3 === 0 ? `Un : «${nth}», # dit-elle — "x" \\ 'y'` : nth % 3 === 1 ? `${nth}\n\ndeux` : null,
      );
      const edits = new Map(said.flatMap((words, at) => (words === null ? [] : [[at, words] as const])));
      const joined = joinText(cut, edits);
      expect(cutYaml(joined, 'fr', 'es').blocks.map((block) => block.text)).toEqual(
        cut.blocks.map((block, at) => said[at] ?? block.text),
      );
      for (const locale of ['es', 'en'])
        expect(cutYaml(joined, locale, 'es').blocks.map((block) => block.text)).toEqual(
          cutYaml(text, locale, 'es').blocks.map((block) => block.text),
        );
      expect(isOnlyIn('fr', 'es', text, joined)).toBe(true);
    }
  });

  it('has a name that people know for each step to a text, but where the course gives it', () => {
    const unknown = files
      .filter(({ path }) => !path.endsWith('values.yaml'))
      .flatMap(({ text }) => cutYaml(text, 'es', 'es').blocks)
      .flatMap(({ yaml }) => yaml?.steps ?? [])
      .filter(({ name }) => name !== '' && placeName(name) === null);
    expect([...new Set(unknown.map(({ name }) => name))]).toEqual([]);
  });
});
