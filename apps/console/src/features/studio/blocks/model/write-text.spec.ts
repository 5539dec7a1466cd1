import { describe, expect, it } from '@jest/globals';
import { Fragment, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { openText } from './open-text.ts';
import { schema } from './schema.ts';
import { writeText } from './write-text.ts';

const p = (...words: (string | Node)[]) =>
  schema.node(
    'paragraph',
    null,
    words.map((each) => (typeof each === 'string' ? schema.text(each) : each)),
  );
const bold = (words: string) => schema.text(words, [schema.mark('strong')]);
const item = (words: string, checked: boolean | null = null) => schema.node('item', { checked }, [p(words)]);
const list = (items: Node[], ordered = false) => schema.node('list', { ordered }, items);

/** What a text becomes with blocks at its end. */
const withBlocks = (text: string, ...blocks: Node[]) => {
  const { doc, book } = openText(text);
  return writeText(new Transform(doc).insert(doc.content.size, Fragment.from(blocks)).doc, book);
};

/** What a text becomes when the first occurrence of some words is replaced. */
const replaced = (text: string, words: string, by: Node | Node[]) => {
  const { doc, book } = openText(text);
  let at = -1;
  doc.descendants((node, pos) => {
    const found = node.isText && at < 0 ? (node.text ?? '').indexOf(words) : -1;
    if (found >= 0) at = pos + found;
  });
  return writeText(new Transform(doc).replaceWith(at, at + words.length, by).doc, book);
};

describe('words are written as the format has them', () => {
  it.each([
    [
      'with signs that mean nothing left as they are',
      [p('Llame a [nombre], 12:30 (2 * 3), C_1, ¿sí?')],
      'Llame a [nombre], 12:30 (2 * 3), C_1, ¿sí?',
    ],
    [
      'with signs that would mean something escaped',
      [p('Un *asterisco* y `código`')],
      'Un \\*asterisco\\* y \\`código\\`',
    ],
    ['with a line that would begin a heading escaped', [p('# no')], '\\# no'],
    ['with a line that would begin a list escaped', [p('1. no')], '1\\. no'],
    ['with a directive that was only typed escaped', [p(':cite[S1] no')], '\\:cite\\[S1\\] no'],
    ['with spaces outside of bold type', [p('a', bold(' muy '), 'b')], 'a **muy** b'],
    ['with bold type next to a letter', [p('a', bold('«b»'), 'c')], '&#x61;**«b»**&#x63;'],
    ['with a citation', [p('Hecho ', schema.node('cite', { key: 'S34' }), '.')], 'Hecho :cite[S34].'],
    [
      'with a term',
      [p(schema.text('puesto', [schema.mark('term', { key: 'post' })]))],
      ':term[puesto]{key=post}',
    ],
    [
      'with a link',
      [p(schema.text('guía', [schema.mark('link', { href: 'https://x.example/a_(b)' })]))],
      '[guía](<https://x.example/a_(b)>)',
    ],
    ['with a line break', [p('a', schema.node('hard_break'), 'b')], 'a\\\nb'],
  ])('%s', (_what, blocks, written) => {
    const text = withBlocks('Antes.\n', ...blocks);
    expect(text).toBe(`Antes.\n\n${written}\n`);
    expect(openText(text).doc.lastChild?.textContent.replace(/\s+/g, ' ')).toBe(
      blocks[0]?.textContent.replace(/\s+/g, ' '),
    );
  });
});

describe('blocks are written as the format has them', () => {
  const label = (words: string) => schema.node('label', null, [schema.text(words)]);
  it.each([
    ['a heading', schema.node('heading', { level: 3 }, [schema.text('Uno')]), '### Uno'],
    ['a list', list([item('a'), item('b')]), '- a\n- b'],
    ['an ordered list', list([item('a'), item('b')], true), '1. a\n2. b'],
    ['a quotation', schema.node('quote', null, [p('a'), p('b')]), '> a\n>\n> b'],
    [
      'a table',
      schema.node('table', null, [
        schema.node('row', null, [schema.node('cell'), schema.node('cell', null, [schema.text('a|b')])]),
        schema.node('row', null, [schema.node('cell', null, [schema.text('c')]), schema.node('cell')]),
      ]),
      '| | a\\|b |\n|---|---|\n| c | |',
    ],
    [
      'a figure',
      schema.node('leaf', { name: 'figure', attributes: { src: 'media/a.svg', alt: 'Un "mapa" & más' } }, [
        schema.text('Pie [1]'),
      ]),
      '::figure[Pie [1]]{src=media/a.svg alt="Un &quot;mapa&quot; & más"}',
    ],
    [
      'a box around a box',
      schema.node('section', { name: 'extended', attributes: {} }, [
        schema.node('box', { name: 'callout', attributes: { kind: 'note' } }, [
          label('Ojo'),
          list([item('a')]),
        ]),
      ]),
      '::::extended\n:::callout[Ojo]{kind=note}\n- a\n\n:::\n::::',
    ],
    [
      'a check with feedback',
      schema.node('check', { name: 'check', attributes: { id: 'c1' } }, [
        p('¿Qué?'),
        list([schema.node('item', { checked: true }, [p('Sí'), p('Bien.')]), item('No', false)]),
      ]),
      ':::check{id=c1}\n¿Qué?\n\n- [x] Sí\n\n  Bien.\n- [ ] No\n\n:::',
    ],
    [
      'a list below a list as one of its own',
      Fragment.from([list([item('a')]), list([item('b')])]),
      '- a\n\n* b',
    ],
  ])('%s', (_what, blocks, written) => {
    const nodes: Node[] = [];
    if (blocks instanceof Fragment) blocks.forEach((node) => nodes.push(node));
    else nodes.push(blocks);
    const text = withBlocks('Antes.\n', ...nodes);
    expect(text).toBe(`Antes.\n\n${written}\n`);
  });
});

describe('what stands around a change', () => {
  it('keeps marks, spaces and line ends that the editor would write otherwise', () => {
    const odd = '---\r\ntitle: x\r\n---\r\n\r\n* uno\r\n* dos __b__\r\n\r\n\r\nTres _c_\r\n***\r\n';
    expect(replaced(odd, 'uno', schema.text('otro'))).toBe(odd.replace('uno', 'otro'));
    expect(replaced(odd, 'Tres', schema.text('Cuatro'))).toBe(odd.replace('Tres _c_', 'Cuatro *c*'));
  });

  it('keeps the rest of a table, of a list with several paragraphs, and of a box', () => {
    const table = '| a   |  b |\n|:----|---:|\n| uno |  2 |\n| tres | 4 |\n';
    expect(replaced(table, 'uno', schema.text('dos'))).toBe(table.replace('| uno |  2 |', '| dos | 2 |'));
    const box = ':::::callout[A *b*]{kind="note"}\n1. uno\n\n   más\n2. dos\n:::::\n';
    expect(replaced(box, 'más', schema.text('menos'))).toBe(box.replace('más', 'menos'));
    expect(replaced(box, 'A ', schema.text('C '))).toBe(
      box.replace('[A *b*]{kind="note"}', '[C *b*]{kind=note}'),
    );
  });

  it('writes into a file that had no text', () => {
    expect(withBlocks('---\ntitle: x\n---\n', p('Uno'))).toBe('---\ntitle: x\n---\n\nUno\n');
    expect(withBlocks('', p('Uno'))).toBe('Uno\n');
  });

  it('keeps what it has no form for as it stands', () => {
    const text = 'A <b>b</b> ![c](d.png) :odd[e]{f=g}\n\n<div>\nh\n</div>\n\n[i]: https://j.example\n';
    const { doc, book } = openText(text);
    expect(writeText(doc, book)).toBe(text);
    expect(replaced(text, 'A ', schema.text('Z '))).toBe(text.replace('A ', 'Z '));
  });
});
