import { existsSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { run } from './run.ts';

const told = `
  const { existsSync, readFileSync } = require('node:fs');
  const session = '/proc/self/autogroup';
  const share = () => existsSync(session) ? /nice (-?\\d+)/.exec(readFileSync(session, 'utf8'))?.[1] : undefined;
  // Its session learns its share when the program has begun.
  setTimeout(() => console.log(JSON.stringify([require('node:os').getPriority(), share()])), 500);`;

it('runs a program that takes only what others leave of the processor', async () => {
  const { output } = await run(process.execPath, ['-e', told], { givesWay: true });
  const [priority, share] = JSON.parse(output) as [number, string | null];
  expect(priority).toBe(19);
  if (existsSync('/proc/self/autogroup')) expect(share).toBe('19');
});
