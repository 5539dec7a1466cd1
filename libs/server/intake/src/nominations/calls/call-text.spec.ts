import { describe, expect, it } from '@jest/globals';
import { readCallText } from './call-text.ts';

const run = (text: string, over = {}) => ({ text, isStrong: false, href: null, ...over });

describe('the document of a call', () => {
  it('has headings, paragraphs and items', () => {
    expect(readCallText('## Quién\n\nUna línea\ny otra.\n- uno\n- **dos**\n\nFin')).toEqual([
      { kind: 'heading', runs: [run('Quién')] },
      { kind: 'paragraph', runs: [run('Una línea y otra.')] },
      { kind: 'item', runs: [run('uno')] },
      { kind: 'item', runs: [run('dos', { isStrong: true })] },
      { kind: 'paragraph', runs: [run('Fin')] },
    ]);
  });

  it.each([
    ['a link', '[site](https://rcm.example/x)', [run('site', { href: 'https://rcm.example/x' })]],
    ['an address', '[a](mailto:a@b.example)', [run('a', { href: 'mailto:a@b.example' })]],
    ['no script', '[x](javascript:alert(1))', [run('[x](javascript:alert(1))')]],
    ['no data', '[x](data:text/html,1)', [run('[x](data:text/html,1)')]],
    ['HTML as text', '<script>alert(1)</script>', [run('<script>alert(1)</script>')]],
  ])('knows %s', (_about, text, runs) => {
    expect(readCallText(text)).toEqual([{ kind: 'paragraph', runs }]);
  });

  it('is empty when nothing is written', () => {
    expect(readCallText(' \n\n')).toEqual([]);
  });

  /** Of a processor, the best of several: what else the machine does, and what this program does beside it, is not in it. */
  const millisecondsFor = (text: string): number =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const spent = process.threadCpuUsage();
        readCallText(text);
        const { user, system } = process.threadCpuUsage(spent);
        return (user + system) / 1_000;
      }),
    );

  it.each(['[', '[a', '[a](', '[a](b', '**', '**a', '**a **', '#', '- '])(
    'of nothing but %j takes no more than in proportion to its length',
    (piece) => {
      const of = (length: number) =>
        millisecondsFor(piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
      of(2_000);
      // Ten times the text would be a hundred times the work if every piece were searched to the end.
      expect(of(20_000)).toBeLessThan(30 * Math.max(of(2_000), 0.2));
    },
  );
});
