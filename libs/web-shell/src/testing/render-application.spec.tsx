import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { renderApplication } from './render-application.tsx';

const words = { messages: join(import.meta.dirname, '../messages'), bundles: ['main'] };
const Nothing = () => null;

it('sends no work of a test through the application of an earlier one', async () => {
  const earlier = await renderApplication(Nothing, words, '/');
  const { network, shell } = await renderApplication(Nothing, words, '/', { isSameDevice: true });
  network.isOnline = false;
  await shell.journal.record('scormLaunched', { proof: 'proof' });
  window.dispatchEvent(new Event('online'));
  await earlier.shell.journal.flush();
  expect(earlier.network.requests.filter(({ name }) => name === 'RecordWork')).toEqual([]);
  expect(await shell.journal.flush()).toBe(1);
});
