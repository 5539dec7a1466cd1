import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { drawMaps } from './maps.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg"><g id="layer-1"><circle/></g><g id="layer-2"><rect/></g></svg>';
const map = `<figure class="figure map"><img src="/media/hash/map.svg" alt="Un río">
  <ul class="map-layers"><li><strong>03:00</strong> 110 en planta</li><li><strong>15:00</strong> 230</li></ul><figcaption>La misma gente</figcaption></figure>`;

const answer = (text: string, ok = true) =>
  jest.fn(() => Promise.resolve({ ok, text: () => Promise.resolve(text) } as Response));

describe('a map of a lesson', () => {
  const known = globalThis.fetch;
  const root = document.createElement('div');
  beforeEach(() => {
    root.innerHTML = map;
    globalThis.fetch = answer(drawing);
  });
  afterEach(() => {
    globalThis.fetch = known;
  });

  const shown = () => {
    const [, text = ''] = root.querySelector<HTMLImageElement>('.map-shown')?.src.split(',') ?? [];
    const layers = new DOMParser().parseFromString(decodeURIComponent(text), 'image/svg+xml');
    return [...layers.querySelectorAll('g')]
      .filter((g) => g.getAttribute('display') !== 'none')
      .map(({ id }) => id);
  };
  const switches = () => [...root.querySelectorAll<HTMLButtonElement>('button')];

  it('begins with its first layer, and shows those whose switches are pressed', async () => {
    await drawMaps(root);
    expect(switches().map((one) => [one.textContent, one.getAttribute('aria-pressed')])).toEqual([
      ['03:00', 'true'],
      ['15:00', 'false'],
    ]);
    expect(shown()).toEqual(['layer-1']);
    switches()[1]?.click();
    expect(shown()).toEqual(['layer-1', 'layer-2']);
    switches()[0]?.click();
    expect(shown()).toEqual(['layer-2']);
  });

  it('keeps the words of each layer, and the whole drawing for paper', async () => {
    await drawMaps(root);
    expect(root.querySelector('li')?.textContent).toBe('03:00 110 en planta');
    expect(root.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('La misma gente');
    expect(root.querySelector('.map-shown')?.getAttribute('alt')).toBe('Un río');
    expect(root.querySelector('.map-whole')?.getAttribute('src')).toBe('/media/hash/map.svg');
    expect(root.querySelector('.map-whole')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('is given its switches once', async () => {
    await Promise.all([drawMaps(root), drawMaps(root)]);
    await drawMaps(root);
    expect(switches()).toHaveLength(2);
    expect(root.querySelectorAll('img')).toHaveLength(2);
  });

  it.each([
    ['without a link', () => jest.fn(() => Promise.reject(new Error('Failed to fetch')))],
    ['that is not there', () => answer('', false)],
    ['without the layers', () => answer('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s stays the picture and the words that came', async (_, fetched) => {
    globalThis.fetch = fetched() as typeof fetch;
    await drawMaps(root);
    expect(switches()).toEqual([]);
    expect(root.querySelectorAll('img')).toHaveLength(1);
    expect(root.querySelector('strong')?.textContent).toBe('03:00');
  });
});
