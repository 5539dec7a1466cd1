import { describe, expect, it } from '@jest/globals';
import { figuresIn } from './keep-figures.ts';

const img = (name: string) => `<figure><img alt="Un mapa" src="/media/${name}" loading="lazy"></figure>`;

describe('the figures of a lesson', () => {
  it('are found wherever they stand in it, each once', () => {
    const lesson = {
      screens: [{ html: `<p>${img('a/1.svg')}${img('b/2.svg')}</p>` }, { html: img('a/1.svg') }],
      countryUnit: { html: img('c/3.png') },
      extendedHtml: null,
    };
    expect(figuresIn(lesson)).toEqual(['/media/a/1.svg', '/media/b/2.svg', '/media/c/3.png']);
  });

  it('are pictures of the campus: no film, no download, nothing from elsewhere', () => {
    const html =
      '<video src="/media/v/film.mp4"></video><a href="/media/d/form.pdf">PDF</a><img src="https://elsewhere.example.org/x.png">';
    expect(figuresIn({ html })).toEqual([]);
  });

  it('are so many at most', () => {
    const html = Array.from({ length: 50 }, (_, at) => img(`x/${at}.svg`)).join('');
    expect(figuresIn({ html })).toHaveLength(30);
  });
});
