import { afterEach, describe, expect, it } from '@jest/globals';
import { followLinks } from './navigation.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const pressed = (html: string) => {
  document.body.innerHTML = html;
  stop = followLinks(() => true);
  const link = document.querySelector('a');
  link?.click();
  return { target: link?.target, rel: link?.rel };
};

describe('a link of a text', () => {
  it('that leaves the campus opens beside it, and does not say where the reader came from', () => {
    expect(
      pressed('<p><a href="https://example.org/a" rel="noopener external"><em>Informe</em></a></p>'),
    ).toEqual({
      target: '_blank',
      rel: 'external noopener noreferrer',
    });
  });

  it('to a screen of ours changes the screen', () => {
    expect(pressed('<a href="/course/7">Curso</a>')).toEqual({ target: '', rel: '' });
    expect(location.pathname).toBe('/course/7');
  });
});
