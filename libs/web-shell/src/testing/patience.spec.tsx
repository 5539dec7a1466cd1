import { expect, it } from '@jest/globals';
import { getConfig, screen } from '@testing-library/react';
import { shellMessages } from './messages.ts';
import { renderApplication } from './render-application.tsx';

it('what a screen shows late is waited for as long as a busy machine takes, in every spec', async () => {
  const words = { messages: shellMessages, bundles: ['main'] };
  await renderApplication(() => <h1>Campus</h1>, words, '/');
  expect(screen.getByRole('heading', { name: 'Campus' })).toBeTruthy();
  expect(getConfig().asyncUtilTimeout).toBe(60_000);
});
