import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(join(import.meta.dirname, 'course-text.css'), 'utf8');

/** What the dark theme turns from ink on white to light on dark. */
const drawn =
  css
    .split(/\{\s*filter: var\(--drawing\)/)[0]
    ?.split('*/')
    .at(-1)
    ?.trim() ?? '';

describe('drawings of the course, in the dark theme', () => {
  const isTurned = (src: string) => {
    document.body.innerHTML = `<div class="course-html"><figure class="figure"><img src="${src}" alt="" /></figure></div>`;
    return document.querySelector('img')?.matches(drawn);
  };

  it.each([
    ['the campus', '/media/0f3a/three-words.svg'],
    ['an exported package', 'data:image/svg+xml,%3Csvg%3E%3C/svg%3E'],
  ])('are turned in %s', (_, src) => {
    expect(isTurned(src)).toBe(true);
  });

  it('leave photographs as they are', () => {
    expect(isTurned('/media/0f3a/market.webp')).toBe(false);
    expect(isTurned('data:image/webp;base64,UklGRg==')).toBe(false);
  });
});
