import { afterEach, describe, expect, it } from '@jest/globals';
import { expectAccessible } from './expect-accessible.ts';

const show = (html: string) => {
  document.body.innerHTML = html;
};

describe('a screen that is expected to be accessible', () => {
  afterEach(() => show(''));

  it('may be a part of a page', async () => {
    show('<main><h2>Plan</h2><button>Guardar</button></main>');
    await expectAccessible();
  });

  it.each([
    ['a button without a name', '<main><button></button></main>', 'button-name'],
    ['a field without a label', '<main><input type="text"></main>', 'label'],
    ['a role that does not exist', '<main><p role="paper">Plan</p></main>', 'aria-roles'],
    ['a list without its items', '<main><ul><p>Plan</p></ul></main>', 'list'],
    ['text outside of every landmark', '<main><h1>Plan</h1></main><p>Nota</p>', 'region'],
  ])('is not when it has %s', async (_, html, rule) => {
    show(html);
    await expect(expectAccessible()).rejects.toThrow(rule);
  });

  it('is not when its body is hidden', async () => {
    show('<main><h1>Plan</h1></main>');
    document.body.setAttribute('aria-hidden', 'true');
    await expect(expectAccessible()).rejects.toThrow('aria-hidden-body');
    document.body.removeAttribute('aria-hidden');
  });
});
