import { describe, expect, it } from '@jest/globals';
import { readableHtml } from './readable-html.ts';

describe('HTML of the course without scripts', () => {
  it.each([
    [
      'a term is a link to its definition',
      'the <span role="button" tabindex="0" class="term" data-term="warden">warden</span>, twice <span role="button" tabindex="0" class="term" data-term="log"><em>log</em></span>',
      'the <a class="term" href="#term-warden">warden</a>, twice <a class="term" href="#term-log"><em>log</em></a>',
    ],
    [
      'a link to another lesson is words',
      'as <a class="lesson-link" href="/lessons/1" data-lesson="1">told before</a>, <a class="cite" href="https://x.org">[X]</a>',
      'as told before, <a class="cite" href="https://x.org">[X]</a>',
    ],
    [
      'a field is left out',
      '<p>a</p><label class="field" data-field="f"><span class="field-label">L</span><textarea name="field-f"></textarea></label><p>b</p>',
      '<p>a</p><p>b</p>',
    ],
    [
      'a self-check stays as it is',
      '<fieldset class="check"><label class="check-option"><input type="radio"></label><p class="check-feedback" hidden>x</p></fieldset>',
      '<fieldset class="check"><label class="check-option"><input type="radio"></label><p class="check-feedback" hidden>x</p></fieldset>',
    ],
  ])('%s', (_what, html, readable) => {
    expect(readableHtml(html)).toBe(readable);
  });
});
