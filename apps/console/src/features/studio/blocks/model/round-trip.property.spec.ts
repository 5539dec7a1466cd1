import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { openText, type OpenedText } from './open-text.ts';
import { originOf, schema } from './schema.ts';
import { writeText } from './write-text.ts';

const course = join(import.meta.dirname, '../../../../../../../content');

const files = readdirSync(course, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !path.endsWith('README.md'))
  .sort();

/** Each is opened once: parsing is most of what this takes. */
let texts: (OpenedText & { path: string; text: string })[];
beforeAll(() => {
  texts = files.map((path) => {
    const text = readFileSync(join(course, path), 'utf8');
    return { path, text, ...openText(text) };
  });
});

/** The blocks without what they remember of their file. */
const bare = (doc: Node): unknown =>
  JSON.parse(JSON.stringify(doc.toJSON(), (key, value: unknown) => (key === 'origin' ? undefined : value)));

/** Written and opened again it is what it was. */
function expectKept(doc: Node, { path, book }: (typeof texts)[number]): string {
  const written = writeText(doc, book);
  expect({ path, doc: bare(openText(written).doc) }).toEqual({ path, doc: bare(doc) });
  return written;
}

interface Stretch {
  at: number;
  start: number;
  end: number;
  isEmpty: boolean;
}

/** Where each block of words stands, and the stretch of the file that it may change. */
function wordsIn({ doc, book, text }: (typeof texts)[number]): Stretch[] {
  const places: Stretch[] = [];
  doc.descendants((node, at, parent) => {
    if (!node.isTextblock) return;
    const isInner = node.type.name === 'cell' || node.type.name === 'label';
    const origin = book.origins[originOf((isInner && parent) || node) ?? -1];
    if (!origin) return;
    const end = node.type.name === 'label' ? text.indexOf('\n', origin.start) : origin.end;
    places.push({ at, start: origin.start, end, isEmpty: node.content.size === 0 });
  });
  return places;
}

const others = ['Otra frase: «70 %», dit-elle & co. "x" (1) ', '[Nom] *1 <b> 2_3_4 #5 | ~6~ : '];

describe('every text of the course', () => {
  it('is opened and written again byte for byte', () => {
    expect(files.length).toBeGreaterThan(300);
    for (const { text, doc, book } of texts) expect(writeText(doc, book)).toBe(text);
  });

  it('is made of blocks that can be edited, every one', () => {
    for (const { path, doc } of texts)
      doc.descendants((node) => {
        if (node.type.name.startsWith('raw')) throw new Error(`${path}: ${node.attrs.text}`);
      });
  });

  it('changes nothing but the block in which something is written', () => {
    texts.forEach((each, nth) => {
      const places = wordsIn(each);
      // Others in each text: opening each for all of its blocks would take minutes.
      const words = others[nth % others.length] ?? '';
      const place = places[(nth * 7 + 3) % places.length];
      if (!place) throw new Error(`${each.path} has no words`);
      const put = schema.text(place.isEmpty ? words.trim() : words);
      const { doc } = new Transform(each.doc).insert(place.at + 1, put);
      const written = expectKept(doc, each);
      expect(written.slice(0, place.start)).toBe(each.text.slice(0, place.start));
      const rest = each.text.slice(place.end);
      expect(written.slice(-rest.length || written.length)).toBe(rest === '' ? written : rest);
    });
  });

  it.each([
    ['moved to the top', 0],
    ['parted', 1],
    ['removed', 2],
  ])('keeps every other block when one is %s', (_what, which) => {
    texts.forEach((each, nth) => {
      if (nth % 3 !== which) return;
      const { doc } = each;
      const index = nth % doc.childCount;
      const block = doc.child(index);
      let at = 0;
      for (let before = 0; before < index; before++) at += doc.child(before).nodeSize;
      if (which === 0 && doc.childCount > 1)
        expectKept(new Transform(doc).delete(at, at + block.nodeSize).insert(0, block).doc, each);
      const [first, ...more] = wordsIn(each).filter(({ at: place }) => {
        const node = doc.nodeAt(place);
        return (
          node?.type.name === 'paragraph' &&
          node.firstChild?.isText &&
          /^\p{L}+ \p{L}/u.test(node.textContent)
        );
      });
      const place = more[nth % Math.max(1, more.length)] ?? first;
      const words = place && doc.nodeAt(place.at)?.textContent.indexOf(' ');
      if (which === 1 && place && words) {
        const space = place.at + 1 + words;
        expectKept(new Transform(doc).delete(space, space + 1).split(space).doc, each);
      }
      if (which === 2 && doc.childCount > 1) {
        const without = new Transform(doc).delete(at, at + block.nodeSize).doc;
        const { start = 0, end = 0 } = each.book.origins[originOf(block) ?? -1] ?? {};
        const written = expectKept(without, each);
        expect(written.startsWith(each.text.slice(0, start).trimEnd())).toBe(true);
        // A list that is now below another one gets a sign of its own.
        if (doc.maybeChild(index + 1)?.type.name !== 'list')
          expect(written.endsWith(each.text.slice(end).trimStart())).toBe(true);
      }
    });
  });
});
