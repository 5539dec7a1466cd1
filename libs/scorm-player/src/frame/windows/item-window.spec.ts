import { describe, expect, it } from '@jest/globals';
import { bytesOf, rootOf, showsAnything, widthWanted } from './item-window.ts';
import type { ItemWindow } from './own-windows.ts';

const page = (html: string): ItemWindow => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentWindow;
  if (!inside) throw new Error('no window');
  inside.document.body.innerHTML = html;
  return inside as ItemWindow;
};

describe('The page of an item', () => {
  it('may be without a root while it moves on', () => {
    const inside = page('words');
    inside.document.documentElement.remove();
    expect(rootOf(inside)).toBeNull();
    expect(widthWanted(inside)).toBe(0);
    expect(showsAnything(inside)).toBe(false);
  });

  it.each([
    ['words', '<p>Bienvenidos</p>', true],
    ['a drawing', '<div><canvas></canvas></div>', true],
    ['nothing', '<div> </div>', false],
  ])('shows %s', (_name, html, is) => {
    expect(showsAnything(page(html))).toBe(is);
  });

  it('shows what the pages in it show', () => {
    const inside = page('<iframe></iframe>');
    const below = inside.document.querySelector('iframe')?.contentDocument;
    expect(showsAnything(inside)).toBe(false);
    if (below) below.body.innerHTML = '<p>Hola</p>';
    expect(showsAnything(inside)).toBe(true);
  });

  it('adds up what has come', () => {
    const inside = page('');
    const entries = [{ decodedBodySize: 700 }, { decodedBodySize: 0 }, {}];
    Object.defineProperty(inside, 'performance', {
      value: { getEntriesByType: (type: string) => (type === 'resource' ? entries : []) },
    });
    expect(bytesOf(inside)).toBe(700);
  });
});
