import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

it.each([
  ['es', 'Qué significa «guardado»', 'Todo está guardado:'],
  ['en', 'What “saved” means', 'Everything is saved:'],
  ['fr', /Ce que signifie/, /Tout est enregistré/],
] as const)('help says what "saved" means, in %s', async (locale, title, saved) => {
  await renderApp('/help', { locale });
  expect(await screen.findByRole('heading', { level: 2, name: title })).toBeTruthy();
  expect(screen.getByText(saved, { selector: 'strong' })).toBeTruthy();
  await expectAccessible();
});
