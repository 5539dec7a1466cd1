import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const css = readFileSync(join(import.meta.dirname, 'cards.css'), 'utf8');

it('the boxes of a card, which nobody can tick there, are for paper: on a screen its items have bullets', () => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.body.innerHTML =
    '<div class="card-page"><div class="card-page__text"><ul class="checklist"><li><span class="box">☐</span> Note the time</li></ul></div></div>';
  const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
  expect(styleOf('.box').display).toBe('none');
  expect(styleOf('.checklist').listStyle).toContain('disc');
});
