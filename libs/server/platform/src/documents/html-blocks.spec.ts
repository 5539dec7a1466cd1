import { describe, expect, it } from '@jest/globals';
import { type Block, type Run } from './blocks.ts';
import { blocksOf, runsOf } from './html-blocks.ts';

const run = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  isBold: false,
  isItalic: false,
  ...more,
});
const bold = { isBold: true };

describe('the blocks of a form', () => {
  it.each<[string, string, Block[]]>([
    ['nothing', '', []],
    ['text without an element', 'Solo texto', [{ kind: 'paragraph', runs: [run('Solo texto')] }]],
    [
      'a paragraph with emphasis',
      '<p>Cada <strong>tres</strong> meses, <em>sin nombres</em>.</p>',
      [
        {
          kind: 'paragraph',
          runs: [
            run('Cada '),
            run('tres', bold),
            run(' meses, '),
            run('sin nombres', { isItalic: true }),
            run('.'),
          ],
        },
      ],
    ],
    [
      'characters that HTML writes otherwise',
      '<p>Puesto &#x26; zona &#x3C; 3&nbsp;km &quot;sur&quot;</p>',
      [{ kind: 'paragraph', runs: [run('Puesto & zona < 3\u00a0km "sur"')] }],
    ],
    ['a heading', '<h3>Guardia</h3>', [{ kind: 'heading', runs: [run('Guardia')] }]],
    [
      'lists inside lists',
      '<ol>\n<li>Uno\n<ul>\n<li>dentro</li>\n</ul>\n</li>\n<li><p>Dos</p></li>\n</ol>',
      [
        { kind: 'item', depth: 0, mark: '1.', runs: [run('Uno')] },
        { kind: 'item', depth: 1, mark: '•', runs: [run('dentro')] },
        { kind: 'item', depth: 0, mark: '2.', runs: [run('Dos')] },
      ],
    ],
    [
      'boxes to tick',
      '<ul class="checklist"><li><span class="box" aria-hidden="true">☐</span> Agua</li></ul>',
      [{ kind: 'item', depth: 0, mark: '☐', runs: [run('Agua')] }],
    ],
    [
      'boxes somebody has typed',
      '<ul><li>☐ <strong>Agua</strong> y sombra</li></ul>',
      [{ kind: 'item', depth: 0, mark: '☐', runs: [run('Agua', bold), run(' y sombra')] }],
    ],
    [
      'a table with a header and an empty cell',
      '<table><thead><tr><th>Zona</th><th>Cantidad</th></tr></thead><tbody><tr><td>Norte</td><td></td></tr></tbody></table>',
      [
        {
          kind: 'table',
          hasHeader: true,
          rows: [
            [[run('Zona', bold)], [run('Cantidad', bold)]],
            [[run('Norte')], []],
          ],
        },
      ],
    ],
    [
      'an attribute that holds a bracket',
      '<p title="a > b">c</p>',
      [{ kind: 'paragraph', runs: [run('c')] }],
    ],
  ])('reads %s', (_name, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  it('gives the runs of one line', () => {
    expect(runsOf('Quién <strong>decide</strong>')).toEqual([run('Quién '), run('decide', bold)]);
  });
});
