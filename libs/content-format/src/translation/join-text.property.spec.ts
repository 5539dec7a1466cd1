import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { blockFault } from './block-fault.ts';
import { cutText, type CutText } from './cut-text.ts';
import { joinText } from './join-text.ts';

const course = join(import.meta.dirname, '../../../../content');

const files = readdirSync(course, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !path.endsWith('README.md'))
  .sort();

/** Each is cut once: cutting is most of what this takes. */
let texts: { path: string; text: string; cut: CutText }[];
beforeAll(() => {
  texts = files.map((path) => {
    const text = readFileSync(join(course, path), 'utf8');
    return { path, text, cut: cutText(text) };
  });
});

describe('every text of the course', () => {
  it('is cut and joined again byte for byte', () => {
    expect(files.length).toBeGreaterThan(200);
    for (const { text, cut } of texts) {
      expect(cut.blocks.length).toBeGreaterThan(0);
      expect(joinText(cut, new Map())).toBe(text);
      expect(joinText(cut, new Map(cut.blocks.map((block, at) => [at, block.text])))).toBe(text);
      let end = 0;
      for (const block of cut.blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        expect(block.end).toBeGreaterThan(block.start);
        expect(blockFault(block, block.text)).toBeNull();
        end = block.end;
      }
    }
  });

  it('changes nothing but the bytes of a block that is written anew', () => {
    texts.forEach(({ path, text, cut }, nth) => {
      // Two blocks of each text, others in each: parsing for each of thousands would take minutes.
      for (const at of new Set([nth % cut.blocks.length, (nth * 7 + 3) % cut.blocks.length])) {
        const block = cut.blocks[at];
        if (!block) throw new Error(`${path} has no block ${at}`);
        const words = `Otra frase: «${nth}», dit-elle & co. "x" (1)`;
        const joined = joinText(cut, new Map([[at, words]]));
        expect(joined.startsWith(text.slice(0, block.start))).toBe(true);
        expect(joined.endsWith(text.slice(block.end))).toBe(true);
        const again = cutText(joined);
        expect(again.blocks.map((each) => each.text)).toEqual(
          cut.blocks.map((each, index) => (index === at ? words : each.text)),
        );
        expect(again.blocks.map(({ kind, of }) => `${kind} ${of}`)).toEqual(
          cut.blocks.map(({ kind, of }) => `${kind} ${of}`),
        );
      }
    });
  });
});
