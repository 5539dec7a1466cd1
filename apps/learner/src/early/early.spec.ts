import { expect, it } from '@jest/globals';
import { fireEvent } from '@testing-library/react';

it('hears the key “/” from the first moment of a page', async () => {
  const messages = { es: '/es.json', en: '/en.json', fr: '/fr.json' };
  Object.assign(globalThis, { FILES: { study: [], messages } });
  globalThis.fetch = () => Promise.reject(new Error('No network here.'));
  await import('./early.ts');
  document.body.innerHTML = '<a class="frame__find" href="#find">Buscar</a>';
  let followed = 0;
  document.querySelector('a')?.addEventListener('click', () => (followed += 1));
  fireEvent.keyDown(document.body, { key: '/' });
  expect(followed).toBe(1);
});
